// SPDX-License-Identifier: GPL-3.0-or-later
import Korridor
import PageExchange
import Papers
import RoundFiles

/// Whether two texts are one project is written into the round's files.
extension RoundPages {
  func judge(_ answer: SuspicionAnswer, _ audience: Audience) throws -> PageAnswer {
    let report = try proposal(audience).report
    let (first, second) = answer.pair.names
    let isOpen =
      switch answer.pair {
      case .association:
        report.suspectedMatches.contains { $0.application == first && $0.row.id == second }
      case .applications:
        report.suspectedDuplicates.contains { $0.first.id == first && $0.second.id == second }
      }
    guard isOpen, isFolder, let file = round.file(with: answer) else {
      throw AddressProblem.cannotAnswer
    }
    return kept(
      .judged(first: first, second: second, decision: answer.decision.rawValue),
      replacing: ReplacedFile(
        PageFile(PaperFile(file.name, Array(file.text.utf8))),
        former: round.digest(of: file.name)),
      leadingTo: .decision, audience)
  }
}

extension SuspicionAnswer.Pair {
  fileprivate var names: (first: String, second: String) {
    switch self {
    case .association(let application, let row): (application, row)
    case .applications(let first, let second): (first, second)
    }
  }
}
