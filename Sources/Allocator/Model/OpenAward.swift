// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// The award of one application as a variable: so many steps of money.
struct OpenAward {
  let application: ApplicationID
  let steps: Variable
  /// What one step is worth.
  let step: Money
}

/// The program of a round in which one application is funded at one level of a request that is not known
/// yet: it asks for the largest award with which an allocation is worth enough.
///
/// Targets and floors stay as they are with the application's own request. Nothing is taken for granted
/// about smaller awards: one can do worse than a larger one, since it fills its corridor less.
package struct OpenRequest: Sendable {
  /// Maximises the number of steps.
  package let program: IntegerProgram
  /// The program whose objective is what the allocation is worth, in units of the round's trade-off.
  private let worth: IntegerProgram
  private let award: Award
  private let steps: Variable
  private let round: Round

  /// - Parameters:
  ///   - award: the level, at the application's own request.
  ///   - least: what the allocation must be worth.
  /// - Throws: `ModelTooLarge` where a row does not fit 2⁵³.
  package init(_ award: Award, in model: AllocationModel, worth least: ObjectiveValue)
    throws(ModelTooLarge)
  {
    let round = model.round
    let step = round.funding.awardStep
    var draft = ModelDraft(model.assessed, tradeOff: model.tradeOff)
    let application = round.applications.first { $0.id == award.application }
    let minimum = application?.minimum ?? .zero
    let most = award.offer.award.cents / step.cents
    let fewest = min(most, max(1, Int64(Rounding.up(Int128(minimum.cents), Int128(step.cents)))))
    steps = draft.addSteps(name: "steps", lower: fewest, upper: most)
    draft.open(OpenAward(application: award.application, steps: steps, step: step))
    draft.demand(award)
    for family in constraintFamilies { family.add(to: &draft) }

    var program = draft.program.normalised()
    if round.funding.value == .euro {
      try program.value(award, bySteps: steps, in: model)
    }
    worth = program
    try program.demand(worth: least)
    program.maximise(LinearExpression([(steps, Int64(1))]))
    if let row = program.constraints.first(where: { !$0.isRepresentable }) {
      throw ModelTooLarge(constraint: row.name)
    }
    self.program = program
    self.award = award
    self.round = round
  }

  /// The award that a solution chooses.
  package func award(in solution: Solution) -> Money {
    Money(cents: solution[steps] * round.funding.awardStep.cents)
  }

  /// The largest request that gives this award at the level; never above what the application asks for.
  package func request(for amount: Money, of application: Application) -> Money {
    guard amount < award.offer.award else { return application.requested }
    let next = Int128(amount.cents + round.funding.awardStep.cents)
    let first = Rounding.up(next * 100_00, Int128(award.offer.level.count))
    return min(application.requested, Money(cents: Int64(first) - 1))
  }

  /// The same for requests above another one only; nil where the level has none.
  package func program(above request: Money) -> IntegerProgram? {
    let award = Int128(request.cents + 1) * Int128(award.offer.level.count) / 100_00
    let bounds = program.columns[steps.index]
    let fewest = max(bounds.lower, Int64(award / Int128(round.funding.awardStep.cents)))
    guard fewest <= bounds.upper else { return nil }
    var narrowed = program
    narrowed.restrict(steps, lower: fewest, upper: bounds.upper)
    return narrowed
  }

  /// The program of the best allocation with exactly the award that a solution chooses.
  package func program(with solution: Solution) -> IntegerProgram {
    var fixed = worth
    fixed.restrict(steps, lower: solution[steps], upper: solution[steps])
    return fixed
  }
}

extension IntegerProgram {
  /// By `value: euro` the award's value grows with the money: it is rounded half up from
  /// score · 10 · award / A, so 2A · value − 20 · score · step · steps ≤ A.
  fileprivate mutating func value(
    _ award: Award, bySteps steps: Variable, in model: AllocationModel
  ) throws(ModelTooLarge) {
    let round = model.round
    let application = round.applications.first { $0.id == award.application }
    let score = application.flatMap { model.assessed.score(of: $0) } ?? .zero
    let slope: Int128 = 20 * Int128(score.count) * Int128(round.funding.awardStep.cents)
    guard let perStep = Int64(exactly: slope) else { throw ModelTooLarge(constraint: "value") }
    let value = addVariable(name: "value", upper: award.value.count)
    let others = objective.terms.filter { $0.variable != award.variable }
    maximise(
      LinearExpression(
        others.map { ($0.variable, $0.coefficient) } + [(value, model.tradeOff.scoreFactor)]))
    let row = LinearExpression([(value, 2 * round.available.cents), (steps, -perStep)])
    add(Constraint(name: "value", row, atMost: round.available.cents).normalised())
  }
}
