// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

extension ExplainedOutcome {
  func explainNotFunded(
    _ application: Application, beside allocation: Allocation
  ) -> ApplicationExplanation {
    var explanation = ApplicationExplanation(
      decision: .notFunded, level: .zero, award: .zero, margin: nil, reasons: [])
    guard let search else {
      explanation.reasons = unproved
      return explanation
    }
    if isInFull(application) {
      do {
        guard let solution = try answers[.including(application.id)].get() else {
          explanation.reasons = [.cannotFit(conflict(including: application, search))]
          return explanation
        }
        let swap = Swap(
          for: application.id, in: solution, instead: allocation, search: search)
        explanation.margin = -swap.gap
        explanation.reasons.append(
          .displaced(swap, missing: try pointsMissing(to: application, swap: swap, search)))
      } catch {
        explanation.reasons.append(.notProved)
      }
    } else {
      explanation.reasons.append(.leftOut)
    }
    if let rule = tieBreak?.rule(deciding: application.id) {
      explanation.reasons.append(.tieLost(rule))
    }
    return explanation
  }

  private func conflict(including application: Application, _ search: ExplanationSearch) -> [Rule] {
    search.conflict { model.demandAward(to: application.id, in: &$0) }
  }
}
