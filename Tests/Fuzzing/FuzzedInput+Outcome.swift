// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Foundation
import Grants
import Korridor
import Records
import RoundFiles
import RoundSupport
import Wording

extension FuzzedInput {
  /// Reads it. Whatever ends the process is found by its end.
  package func outcome() throws -> FuzzOutcome {
    var generator = SeededGenerator(seed: seed)
    switch kind {
    case .yaml: return Self.outcome(of: .changed(&generator) { $0 == "round.yaml" })
    case .csv: return Self.outcome(of: .changed(&generator) { $0.hasSuffix(".csv") })
    case .overlay: return Self.outcome(of: .changed(&generator) { $0.hasPrefix("what-if/") })
    case .pb:
      let vote = FuzzSeeds.votes.randomElement(using: &generator) ?? []
      var mutation = TextMutation(of: vote, seed: generator.next())
      return Self.outcome(of: FuzzedRound(files: ["city.pb": mutation.next()]))
    case .workbook:
      let workbook = FuzzSeeds.workbooks.randomElement(using: &generator) ?? []
      var mutation = ByteMutation(seed: generator.next())
      return Self.outcome(of: FuzzedRound(files: ["round": mutation.changed(workbook)]))
    case .parts:
      let workbook = FuzzSeeds.workbooks.randomElement(using: &generator) ?? []
      var mutation = try PartMutation(of: workbook, seed: generator.next())
      return Self.outcome(of: FuzzedRound(files: ["round": try mutation.next()]))
    case .record:
      let record = FuzzSeeds.records.randomElement(using: &generator) ?? []
      var mutation = RecordMutation(of: record, seed: generator.next())
      return Self.outcome(ofRecord: mutation.next())
    case .written:
      return FuzzOutcome(
        isAccepted: true, finding: try WrittenWorkbook(&generator).finding())
    }
  }

  /// - Parameter bytes: of what may be a record.
  package static func outcome(ofRecord bytes: [UInt8]) -> FuzzOutcome {
    // It is refused, or compared: that it holds is what the tests of records are for.
    guard let run = try? VerificationPipeline.verify(bytes) else {
      return FuzzOutcome(isAccepted: false)
    }
    let texts = Round.Language.allCases.map { run.text(in: $0) }
    return FuzzOutcome(
      isAccepted: true, finding: texts.lazy.compactMap { hiddenCharacter(in: $0) }.first)
  }

  /// What is read is a round exactly where no error is told, every message is one sentence in both languages
  /// that shows nothing hidden, and a round is the same round in every format.
  package static func outcome(of input: FuzzedRound) -> FuzzOutcome {
    let round = ParsedRound(files: input.files)
    let overlay = input.whatIf.flatMap { name in round.whatIfs.first { $0.name == name } }
    let whatIf = overlay.map { WhatIf(overlays: [$0]) } ?? .none
    let reading = round.round(under: whatIf)
    if let finding = finding(in: reading) {
      return FuzzOutcome(isAccepted: false, finding: finding)
    }
    guard let read = reading.round else { return FuzzOutcome(isAccepted: false) }
    _ = AssessedRound(read).published()
    guard round.round(under: whatIf).round == read else {
      return FuzzOutcome(isAccepted: true, finding: "read again, it is another round")
    }
    return FuzzOutcome(
      isAccepted: true,
      finding: overlay == nil && !reading.isGarbled ? finding(inFormatsOf: round, read) : nil)
  }

  private static func finding(in reading: RoundReading) -> String? {
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    if (reading.round == nil) != hasErrors { return "a round and errors, or neither" }
    if Set(reading.diagnostics).count != reading.diagnostics.count { return "said twice" }
    for diagnostic in reading.diagnostics {
      for language in Round.Language.allCases {
        let line = diagnostic.line(in: language)
        if line.utf8.count > 5_000 { return "a message of \(line.utf8.count) bytes" }
        if line.contains("\n") { return "a message of several lines: \(line)" }
        if let hidden = hiddenCharacter(in: line) { return hidden }
      }
    }
    return nil
  }

  private static func finding(inFormatsOf round: ParsedRound, _ read: Round) -> String? {
    do {
      let folder = try RoundExport.folder(of: round).files
      let files = Dictionary(uniqueKeysWithValues: folder.map { ($0.name, $0.bytes) })
      if let finding = difference(of: files, from: read) { return "imported: \(finding)" }
      for format in [RoundFileFormat.xlsx, .ods] {
        let bytes = try RoundExport.file(of: round, as: format).bytes
        if let finding = difference(of: ["round": bytes], from: read) {
          return "exported as \(format): \(finding)"
        }
      }
      return nil
    } catch {
      return "not exported: \(error)"
    }
  }

  private static func difference(of files: [String: [UInt8]], from read: Round) -> String? {
    let again = ParsedRound(files: files).round()
    guard var round = again.round else {
      let error = again.diagnostics.first { $0.severity == .error }
      return "refused: \(error?.line(in: .en) ?? "")"
    }
    // A city's vote has no applicants; elsewhere each project then stands for itself.
    for (index, application) in read.applications.enumerated()
    where application.applicant.isEmpty && round.applications.indices.contains(index) {
      round.applications[index].applicant = ""
    }
    guard round != read else { return nil }
    let (one, other) = ("\(read)", "\(round)")
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (here, there) = (one.dropFirst(max(start - 60, 0)), other.dropFirst(max(start - 60, 0)))
    return "another round: \(here.prefix(160)) became \(there.prefix(160))"
  }

  private static func hiddenCharacter(in text: String) -> String? {
    text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || $0.value == 0x202E }
      ? "a hidden character: \(text.debugDescription)" : nil
  }
}

extension RoundReading {
  /// Whether texts are warned of that were UTF-8 twice over: without sound ones beside them they are an error.
  fileprivate var isGarbled: Bool {
    diagnostics.contains { if case .value(.garbled) = $0.problem { true } else { false } }
  }
}

/// What came of reading an input.
package struct FuzzOutcome: Sendable {
  /// Whether it is a round, or a record, after all.
  package var isAccepted: Bool
  /// What should not have been; nil: all is well.
  package var finding: String?
}

/// The files of a round of which one is changed.
package struct FuzzedRound: Sendable {
  package var files: [String: [UInt8]]
  /// The what-if that is looked at; nil: the round as it is.
  package var whatIf: String?

  package init(files: [String: [UInt8]], whatIf: String? = nil) {
    (self.files, self.whatIf) = (files, whatIf)
  }

  static func changed(
    _ generator: inout SeededGenerator, where isMeant: (String) -> Bool
  ) -> FuzzedRound {
    var files = FuzzSeeds.folders.randomElement(using: &generator) ?? [:]
    let name = files.keys.filter(isMeant).sorted().randomElement(using: &generator) ?? ""
    var mutation = TextMutation(of: files[name] ?? [], seed: generator.next())
    files[name] = mutation.next()
    let whatIf = "what-if/"
    return FuzzedRound(
      files: files,
      whatIf: name.hasPrefix(whatIf) ? String(name.dropFirst(whatIf.count)) : nil)
  }
}
