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
    if depth == .full {
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

  /// With one award on offer the swap already has the loss; with several each is asked for.
  private func missing(
    _ application: Application, swap: Swap, _ search: ExplanationSearch
  ) throws(SearchStopped) -> PointsMissing {
    let awards = model.awards(of: application.id)
    var losses: [(award: Award, loss: Points)] = []
    for award in awards {
      if award.offer.level == swap.level {
        losses.append((award, swap.gap))
      } else if let solution = try search.best(with: award) {
        losses.append((award, search.loss(of: solution)))
      }
    }
    return PointsMissing(
      score: model.assessed.score(of: application) ?? .zero, losses: losses, round: model.round)
  }
}
