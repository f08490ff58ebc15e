// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms

/// What the tie rules leave of tied solutions: the chosen one and nothing undecided, or the one that going by
/// id funds each undecided application if it can.
package struct TieChoice: Sendable {
  package let solution: Solution
  package let undecided: Set<ApplicationID>
}

extension AllocationModel {
  /// What the round's tie rules leave of tied solutions that are all known.
  ///
  /// - Parameter tied: every optimum of the model.
  func choice(among tied: [Solution]) -> TieChoice {
    var left = tied
    for rule in round.ties where left.count > 1 {
      // A lot that cannot be drawn must not be replaced by the rules behind it.
      guard rule != .lot || round.lot != nil else { break }
      for objective in objectives(of: rule, on: differing(in: left)) {
        left = left.best(by: objective)
      }
    }
    let undecided = differing(in: left)
    for application in undecided.sorted() { left = left.best(by: level(of: application)) }
    return TieChoice(solution: left[0], undecided: undecided)
  }

  private func differing(in solutions: [Solution]) -> Set<ApplicationID> {
    Set(
      awards.filter { award in
        solutions.contains { $0[award.variable] != solutions[0][award.variable] }
      }.map(\.application))
  }

  /// One after the other as large as can be.
  private func objectives(
    of rule: TieRule, on open: Set<ApplicationID>
  ) -> [LinearExpression] {
    let whole = ProofProgram(self)
    switch rule {
    case .moreProjects, .smallerSpend, .criterion:
      return [whole.objective(of: .tieRule(rule, part: 0), at: [])]
    case .earlierReceived:
      return receipts.indices.map { whole.objective(of: .tieRule(rule, part: $0), at: []) }
    case .lot:
      return round.lot?.order(of: open).map(level) ?? []
    }
  }

  private func level(of application: ApplicationID) -> LinearExpression {
    ProofProgram(self).objective(of: .lot(application), at: [])
  }
}

extension [Solution] {
  fileprivate func best(by objective: LinearExpression) -> [Solution] {
    let most = map { objective.value(at: $0.values) }.max()
    return filter { objective.value(at: $0.values) == most }
  }
}
