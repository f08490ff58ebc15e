// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerPrograms
import Solving

extension RoundMeasurement {
  /// Asks, application by application, what the best allocation is worth that treats it the other way.
  func force(_ model: AllocationModel, from proof: Proof) -> Measurement.Forced {
    let optimum = proof.witnesses.origin
    let optimiser = Optimiser(
      solver: solver, limits: SolveLimits(deadline: .now + .seconds(limit)))
    let solved = SolvedProgram(
      model.program, known: [optimum],
      gap: proof.stages.first?.certificate?.gap(of: model.program))
    let asked = Dictionary(grouping: model.awards, by: \.application).sorted { $0.key < $1.key }
      .map { id, awards in
        (id, awards, isIn: awards.allSatisfy { optimum[$0.variable.index] == 0 })
      }
    let (results, lap) = Lap.of {
      optimiser.best(
        of: asked.map { id, awards, isIn in model.program(forcing: id, awards, isIn: isIn) },
        near: solved)
    }
    let questions = zip(asked, results).map { asked, result in
      question(asked.1.map(\.variable.index), asked.isIn, result)
    }
    return Measurement.Forced(questions: questions, runs: [lap])
  }

  private func question(
    _ variables: [Int], _ isIn: Bool, _ result: Result<Solution?, SearchStopped>
  ) -> Measurement.Forced.Question {
    var question = Measurement.Forced.Question(
      variables: variables, isIn: isIn, status: "infeasible")
    switch result {
    case .success(let solution?):
      (question.status, question.objective) = ("optimal", "\(solution.objective)")
    case .success(nil): break
    case .failure: question.status = "stopped"
    }
    return question
  }
}

extension AllocationModel {
  fileprivate func program(
    forcing application: ApplicationID, _ awards: [Award], isIn: Bool
  ) -> IntegerProgram {
    var program = program
    if isIn {
      demandAward(to: application, in: &program)
    } else {
      for award in awards { program.restrict(award.variable, lower: 0, upper: 0) }
    }
    return program
  }
}
