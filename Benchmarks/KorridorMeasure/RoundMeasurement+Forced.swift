// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerProgramming

extension RoundMeasurement {
  /// Asks, application by application, what the best allocation is worth that treats it the other way.
  func force(_ model: AllocationModel, from proof: Proof) -> Measurement.Forced {
    let optimum = proof.witnesses.origin
    let optimiser = Optimiser(
      solver: solver, limits: SolveLimits(deadline: .now + .seconds(limit))
    ).learning(from: proof, of: model)
    let (questions, lap) = Lap.of {
      Dictionary(grouping: model.awards, by: \.application).sorted { $0.key < $1.key }
        .map { _, awards in
          let isIn = awards.allSatisfy { optimum[$0.variable.index] == 0 }
          var program = model.program
          program.force(awards.map(\.variable), isIn: isIn)
          return answer(to: program, awards.map(\.variable.index), isIn, optimiser)
        }
    }
    return Measurement.Forced(questions: questions, runs: [lap])
  }

  private func answer(
    to program: IntegerProgram, _ variables: [Int], _ isIn: Bool, _ optimiser: Optimiser
  ) -> Measurement.Forced.Question {
    var question = Measurement.Forced.Question(
      variables: variables, isIn: isIn, status: "infeasible")
    do {
      if let solution = try optimiser.best(of: program) {
        (question.status, question.objective) = ("optimal", "\(solution.objective)")
      }
    } catch {
      question.status = "stopped"
    }
    return question
  }
}

extension IntegerProgram {
  fileprivate mutating func force(_ variables: [Variable], isIn: Bool) {
    if !isIn {
      for variable in variables { restrict(variable, lower: 0, upper: 0) }
    } else if variables.count == 1 {
      restrict(variables[0], lower: 1, upper: 1)
    } else {
      add(Constraint(name: "forced", LinearExpression(variables.map { ($0, 1) }), atLeast: 1))
    }
  }
}
