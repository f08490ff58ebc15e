// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Diagnostics
import Grants
import Korridor
import PageExchange
import Reports
import Wording

/// Why there is nothing to show, in words, as a page or as JSON.
struct ProblemAnswer {
  let language: Round.Language
  let status: PageAnswer.Status
  /// Each a whole sentence.
  let sentences: [String]
  /// What is wrong with the round's files or with the what-if; empty where it is neither.
  let diagnostics: [Diagnostic]
  /// What can be done instead; nil: nothing but going back.
  private(set) var instead: PageAddress?

  init(_ status: PageAnswer.Status, _ sentences: [String], in language: Round.Language) {
    (self.status, self.sentences, self.language) = (status, sentences, language)
    diagnostics = []
  }

  init(_ error: any Error, in language: Round.Language) {
    self.language = language
    let texts = PageTexts(language)
    let announcements = Announcements(language)
    switch error {
    case let problem as AddressProblem:
      (status, diagnostics) = (problem.status, [])
      sentences = problem.sentences(texts)
      if case .outdated(_, let address) = problem { instead = address }
    case let rejected as RejectedRound:
      status = .badRequest
      diagnostics = rejected.diagnostics.filter { $0.severity == .error }
      sentences = diagnostics.map { $0.line(in: language) }
    case let stopped as StoppedWhileReading:
      (status, diagnostics) = (.busy, [])
      sentences = [announcements.stoppedWhileReading(stopped.reason)]
    case let tooLarge as ModelTooLarge:
      (status, diagnostics) = (.badRequest, [])
      sentences = [announcements.tooLarge(constraint: tooLarge.constraint)]
    case let failure as AuditFailure:
      (status, diagnostics) = (.defect, [])
      sentences = [announcements.auditFailed(broken: failure.broken)]
    default:
      (status, diagnostics) = (.defect, [])
      sentences = [announcements.unexpected(error)]
    }
  }

  func answer(as form: PageForm) -> PageAnswer {
    switch form {
    case .json:
      PageAnswer(
        status, contentType: "application/json",
        body: Array(((try? json.rendered()) ?? "").utf8))
    case .page:
      PageAnswer(
        status, contentType: "text/html; charset=utf-8",
        body: Array(
          PageTemplates.problem(ProblemView(sentences, in: language, instead: instead)).utf8))
    }
  }

  /// The schema `korridor/problem/1`.
  private var json: JSONValue {
    [
      "schema": "korridor/problem/1",
      "status": .integer(Int64(status.rawValue)),
      "problems": .array(
        diagnostics.isEmpty
          ? sentences.map { ["text": .string($0)] }
          : zip(diagnostics, sentences).map(Self.json)),
    ]
  }

  private static func json(_ diagnostic: Diagnostic, _ sentence: String) -> JSONValue {
    [
      "text": .string(sentence),
      "file": .string(diagnostic.file),
      "row": diagnostic.row.map { .integer(Int64($0)) } ?? .null,
      "column": diagnostic.column.map(JSONValue.string) ?? .null,
      "value": diagnostic.value.map(JSONValue.string) ?? .null,
    ]
  }
}

extension AddressProblem {
  fileprivate var status: PageAnswer.Status {
    switch self {
    case .unknownPage, .unknownSaved: .notFound
    case .notForReader, .recused, .notForEverybody, .administrationOnly: .forbidden
    case .outdated, .notReady, .cannotAnswer: .outdated
    case .unknownKey, .notADepth, .notARequest, .noName, .nameTaken, .nothingToSave: .badRequest
    }
  }

  fileprivate func sentences(_ texts: PageTexts) -> [String] {
    if case .notReady(let sentences) = self { return sentences }
    return [sentence(texts, SavedTexts(texts.say.language))]
  }

  private func sentence(_ texts: PageTexts, _ saved: SavedTexts) -> String {
    switch self {
    case .unknownPage(let path): texts.unknownPage(path)
    case .unknownKey(let key): texts.unknownKey(key)
    case .notADepth(let value): texts.notADepth(value)
    case .notARequest(let value): texts.notARequest(value)
    case .notForReader(let item): texts.notForReader(item)
    case .recused(let id): texts.recused(id)
    case .unknownSaved(let name): saved.unknown(name)
    case .outdated(let name, _): saved.isOutdated(name)
    case .notForEverybody: saved.notForEverybody
    case .administrationOnly: DecisionTexts(texts.say.language).administrationOnly
    case .noName(let longest): saved.noName(longest: longest)
    case .nameTaken(let name): saved.nameTaken(name)
    case .nothingToSave: saved.nothingToSave
    case .cannotAnswer: DecisionTexts(texts.say.language).cannotAnswer
    case .notReady(let sentences): sentences.joined(separator: " ")
    }
  }
}
