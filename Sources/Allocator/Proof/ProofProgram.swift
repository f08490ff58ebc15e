// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// The program that the next claim of a proof is about: the model's own, narrowed by the claims before.
///
/// The tie breaker and the check of a finished proof both build their programs here.
package struct ProofProgram: Sendable {
  package private(set) var program: IntegerProgram
  private let model: AllocationModel

  package init(_ model: AllocationModel) {
    self.model = model
    program = model.program
  }

  /// The program whose optimum a claim states.
  package func maximising(_ objective: LinearExpression) -> IntegerProgram {
    var program = program
    program.maximise(objective)
    return program
  }

  /// What a claim says is largest at `solution`.
  package func objective(
    of claim: ProofStage.Claim, at solution: [Int64]
  ) -> LinearExpression {
    switch claim {
    case .optimum:
      return model.program.objective
    case .tieRule(.moreProjects, _):
      return LinearExpression(model.awards.map { ($0.variable, 1) })
    case .tieRule(.smallerSpend, _):
      return LinearExpression(model.awards.map { ($0.variable, -$0.offer.award.cents) })
    case .tieRule(.earlierReceived, let part):
      let received = model.receipts[part]
      let ids = Set(
        model.round.applications.filter { $0.received == received }.map(\.id))
      return LinearExpression(
        model.awards.filter { ids.contains($0.application) }.map { ($0.variable, 1) })
    case .tieRule(.criterion(let id), _):
      return LinearExpression(
        model.awards.map {
          ($0.variable, model.assessed.result(of: $0.application, for: id).count)
        })
    case .tieRule(.lot, _):
      preconditionFailure("the lot is claimed application by application")
    case .same(let applications):
      let ids = Set(applications)
      return LinearExpression(
        model.awards.filter { ids.contains($0.application) }
          .map { ($0.variable, solution[$0.variable.index] == 1 ? -1 : 1) })
    case .lot(let application):
      return LinearExpression(
        model.awards(of: application).map { ($0.variable, $0.offer.level.count) })
    }
  }

  /// Whether no solve can find more than `solution` has: the highest level is there already.
  package func isBound(_ claim: ProofStage.Claim, at solution: [Int64]) -> Bool {
    guard case .lot(let application) = claim,
      let highest = model.awards(of: application).first
    else { return false }
    return solution[highest.variable.index] == 1
  }

  /// Narrows the program by what a claim, once proved, leaves.
  package mutating func accept(_ claim: ProofStage.Claim, at solution: [Int64]) {
    switch claim {
    case .optimum, .tieRule:
      let expression = objective(of: claim, at: solution)
      program.add(row(expression, atLeast: expression.value(at: solution)))
    case .same(let applications):
      let same = Set(applications)
      for award in model.awards where same.contains(award.application) {
        fix(award.variable, at: solution)
      }
    case .lot(let application):
      for award in model.awards(of: application) { fix(award.variable, at: solution) }
    }
  }

  private mutating func fix(_ variable: Variable, at solution: [Int64]) {
    program.restrict(variable, lower: solution[variable.index], upper: solution[variable.index])
  }

  private func row(_ expression: LinearExpression, atLeast side: Int128) -> Constraint {
    Constraint(name: "claim:\(program.constraints.count)", expression, atLeast: Int64(side))
  }
}

// MARK: What a claim excludes

/// The question whether any optimum is better by a claim. The objective of the round is what is
/// maximised in it, for the relaxation knows far more about that than about a claim.
package struct ClaimQuestion: Sendable {
  /// The round's objective, and that the claim is wrong, as a row.
  package let program: IntegerProgram
  /// What no solution of `program` exceeds, and none reaches where the claim is right.
  package let goal: Int128
  /// The row that says that the claim is wrong. The optimum's row has this place where the claim is
  /// what is maximised, and the goal's row is the other's.
  fileprivate let row: Int
  /// What the claim says that nothing reaches.
  fileprivate let claimed: Int128

  /// What narrows the program of the claims before, as far as it is proved, about this one: the optimum's row is the
  /// goal's here.
  func restated(_ arguments: [Certificate.Argument]) -> [Certificate.Argument] {
    let goalRow = program.constraints.count
    return arguments.map { $0.renumbered { number in number == row ? goalRow : number } }
  }

  /// The optimum's certificate, as a tree for this question: the optimum's row was the last there.
  func tree(continuing certificate: Certificate) -> Certificate {
    let shift = program.constraints.count - row
    return certificate.renumbered { number in number < row ? number : number + shift }
  }

  /// A certificate that the goal cannot be reached, as one of the claim: the two rows change places.
  package func restated(_ certificate: Certificate) -> Certificate {
    let goalRow = program.constraints.count
    var restated = certificate.renumbered { number in
      number == row ? goalRow : number == goalRow ? row : number
    }
    restated.goal = claimed
    return restated
  }
}

extension ProofProgram {
  /// Asks for an optimum with a larger `objective` than `solution`.
  ///
  /// - Precondition: the claim that `solution` is optimal was accepted.
  package func question(
    better objective: LinearExpression, than solution: [Int64]
  ) -> ClaimQuestion {
    let optimum = model.program.constraints.count
    let least = objective.value(at: solution) + objective.step
    var asked = program
    asked.maximise(model.program.objective)
    var rows = program.constraints
    rows[optimum] = row(objective, atLeast: least)
    asked.replaceConstraints(rows)
    return ClaimQuestion(
      program: asked, goal: model.program.objective.value(at: solution), row: optimum,
      claimed: least)
  }
}
