// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Records
import Reports
import Spelling
import Wording

extension VerificationRun {
  /// As many differences are listed; the first tell most.
  private static let mostListed = 20

  /// One sentence, what it is about, and what differs. Characters of the file that cannot be seen are spelled out.
  public func text(in language: Round.Language) -> String {
    let texts = VerificationTexts(language)
    let lines = differences.isEmpty ? confirmation(texts) : refusal(texts)
    let record = file.record
    let subject = texts.subject(
      scenario: record.scenario, included: record.included, excluded: record.excluded)
    let open = record.isDoubleFundingChecked ? [] : [texts.doubleFundingUnchecked]
    return (lines + subject + open).joined(separator: "\n") + "\n"
  }

  private func confirmation(_ texts: VerificationTexts) -> [String] {
    [texts.holds(file.record.status, includesInputs: includesInputs)]
      + (file.record.isResolved ? [texts.holdsADecision] : [])
  }

  private func refusal(_ texts: VerificationTexts) -> [String] {
    let listed = differences.prefix(Self.mostListed).map {
      "  " + $0.line(in: texts.language).visible
    }
    let more = differences.count - listed.count
    let isOtherScenario =
      includesInputs && differences.contains { $0.path == "$.basis.scenario" }
    return [texts.doesNotHold(differences: differences.count)] + listed
      + (more == 0 ? [] : ["  " + texts.more(more)])
      + (isOtherScenario ? [texts.belongsTo(scenario: file.record.scenario)] : [])
  }

  public var json: JSONValue {
    [
      "schema": "korridor/verification/1",
      "holds": .bool(differences.isEmpty),
      "status": .string(file.record.status.rawValue),
      "inputs": .bool(includesInputs),
      "scenario": .string(file.record.scenario),
      "include": .array(file.record.included.map { .string($0) }),
      "exclude": .array(file.record.excluded.map { .string($0) }),
      "double_funding_checked": .bool(file.record.isDoubleFundingChecked),
      "differences": .array(
        differences.map { ["path": .string($0.path), "text": .string($0.line(in: .en))] }),
    ]
  }
}
