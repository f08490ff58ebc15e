// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerPrograms
import Solving

/// The questions that explanations ask of the solver, about one proved optimum.
struct ExplanationSearch: Sendable {
  let model: AllocationModel
  /// The proved optimum V.
  let optimum: ObjectiveValue
  let optimiser: Optimiser
  /// The same for programs that ask for something else than the best allocation: what was learned of the
  /// objective says nothing about those.
  let unrelated: Optimiser
  /// What the best allocations of larger budgets are worth, as far as it was asked.
  let budgets = BudgetCurve()
  /// What published scores there are.
  let scale: ScoreScale
  /// What all questions start from.
  private let solved: SolvedProgram

  init(
    _ proposed: Allocation, of model: AllocationModel, provedBy proof: Proof, _ optimiser: Optimiser
  ) {
    self.model = model
    optimum = proposed.value(weight: model.round.balance.weight)
    budgets.note(optimum, with: .zero)
    unrelated = optimiser
    scale = ScoreScale(of: model.assessed)
    self.optimiser = optimiser.learning(from: proof, of: model)
    solved = SolvedProgram(
      model.program, known: [proposed.solution.values],
      gap: proof.stages.first?.certificate?.gap(of: model.program))
  }

  /// Asks all at once.
  func answers(to questions: [Question]) -> Answers {
    guard !questions.isEmpty else { return Answers() }
    let stated = questions.map { question in (question, try? question.program(of: model)) }
    let asked = stated.compactMap { question, program in program.map { (question, $0) } }
    let tooLarge = stated.filter { $0.1 == nil }.map(\.0)
    var answers = Answers(asked.map(\.0), optimiser.best(of: asked.map(\.1), near: solved))
    answers.merge(
      Answers(
        tooLarge, tooLarge.map { _ in .failure(SearchStopped(reason: .unreliable("too large"))) }))
    return answers
  }

  /// What the whole loses against the optimum.
  func loss(of solution: Solution) -> ObjectiveValue { optimum - solution.value }

  /// The rules that contradict each other once `demand` is added to the program; the demand itself
  /// is not among them.
  func conflict(demanding demand: (inout IntegerProgram) -> Void) -> [Rule] {
    optimiser.conflict(in: model, demanding: demand).rules
  }
}
