// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerProgramming

extension Story {
  func explainNotFunded(
    _ application: Application, beside allocation: Allocation
  ) -> ApplicationExplanation {
    var explanation = ApplicationExplanation(
      decision: .notFunded, level: .zero, award: .zero, margin: nil, reasons: [])
    guard let search else {
      explanation.reasons = tieBreak == nil ? [.notProved] : []
      return explanation
    }
    if depth.asksForSwaps {
      do {
        guard let solution = try search.best(including: application.id) else {
          explanation.reasons = [.cannotFit(conflict(including: application, search))]
          return explanation
        }
        let swap = Swap(
          for: application.id, in: solution, instead: allocation, search: search)
        explanation.margin = -swap.gap
        explanation.reasons.append(
          .displaced(swap, missing: try missing(application, swap: swap, search)))
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
    let awards = model.awards(of: application.id)
    return search.conflict { program in
      program.add(
        Constraint(
          name: "include:\(application.id)", LinearExpression(awards.map { ($0.variable, 1) }),
          atLeast: 1))
    }
  }

  /// The swap has the loss of its own level. No other level loses less, so one that would need no
  /// smaller rise even with that loss, or one beyond all points, is not asked for.
  private func missing(
    _ application: Application, swap: Swap, _ search: ExplanationSearch
  ) throws(SearchStopped) -> PointsMissing {
    let score = model.assessed.score(of: application) ?? .zero
    func rise(_ award: Award, gaining loss: Points) -> Hundredths? {
      PointsMissing.leastRise(of: score, gaining: loss, for: award, round: model.round)
    }
    let awards = model.awards(of: application.id)
    var least = awards.first { $0.offer.level == swap.level }.flatMap {
      rise($0, gaining: swap.gap)
    }
    for award in awards where award.offer.level != swap.level {
      guard let hope = rise(award, gaining: swap.gap), least.map({ hope < $0 }) ?? true,
        case .points = PointsMissing(leastRise: hope, of: score),
        let solution = try search.best(with: award),
        let found = rise(award, gaining: search.loss(of: solution))
      else { continue }
      least = least.map { min($0, found) } ?? found
    }
    return PointsMissing(leastRise: least, of: score)
  }
}
