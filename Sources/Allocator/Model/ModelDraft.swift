// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// A model under construction: the variables are there, the constraint families add the rows.
struct ModelDraft {
  let assessed: AssessedRound
  let tradeOff: TradeOff
  let extra: ExtraMeans
  let corridors: [CorridorPlan]
  let eligible: [Application]
  private let eligibleByCorridor: [CorridorID: [Application]]
  let granted: [Application]
  let awards: [Award]
  /// By falling level.
  let awardsByApplication: [ApplicationID: [Award]]
  private(set) var program: IntegerProgram
  /// One a variable of the program.
  private(set) var roles: [VariableRole]
  private(set) var rules: [Rule?] = []
  private(set) var widened: [WidenedRule] = []
  /// One application whose award is a number of steps that the program may choose; nil: none.
  private var openAward: OpenAward?

  init(
    _ assessed: AssessedRound, tradeOff: TradeOff, extra: ExtraMeans = ExtraMeans(),
    planning plans: [CorridorPlan]? = nil
  ) {
    self.assessed = assessed
    self.tradeOff = tradeOff
    self.extra = extra
    eligible = assessed.eligible
    eligibleByCorridor = Dictionary(grouping: eligible, by: \.corridor)
    granted = assessed.granted
    corridors = plans ?? CorridorPlan.plans(of: assessed)
    var program = IntegerProgram()
    var awards: [Award] = []
    for application in eligible {
      let score = assessed.score(of: application) ?? .zero
      for offer in assessed.verdict(on: application).offers {
        let value = assessed.round.worth(of: offer, score: score)
        let variable = program.addVariable(
          name: "\(application.id)@\(offer.level)", objective: tradeOff.scoreFactor * value.count)
        awards.append(
          Award(application: application.id, offer: offer, value: value, variable: variable))
      }
    }
    self.program = program
    self.awards = awards
    roles = awards.map { .award($0) }
    awardsByApplication = Dictionary(grouping: awards, by: \.application)
  }

  /// With the rows of every rule.
  static func complete(
    _ assessed: AssessedRound, tradeOff: TradeOff, extra: ExtraMeans = ExtraMeans(),
    planning plans: [CorridorPlan]? = nil
  ) -> ModelDraft {
    var draft = ModelDraft(assessed, tradeOff: tradeOff, extra: extra, planning: plans)
    for family in constraintFamilies { family.add(to: &draft) }
    return draft
  }

  var round: Round { assessed.round }
  var available: Money { round.available }

  /// Adds a row that only says what a variable is; no rule stands behind it.
  mutating func define(_ constraint: Constraint) { add(constraint, for: nil) }

  /// Adds a row. Rows that nothing can break are left out.
  private mutating func add(_ constraint: Constraint, for rule: Rule?) {
    guard !constraint.expression.terms.isEmpty || !constraint.isSatisfied(at: []) else { return }
    program.add(constraint)
    rules.append(rule)
  }

  /// Adds Σ ≤ `allowed` − `used`, where `used` is what granted applications take. Where they take
  /// more than is allowed, the bound is widened to what they use, and that is recorded.
  mutating func add(
    _ rule: Rule, _ expression: LinearExpression, atMost allowed: Int64, used: Int64
  ) {
    if used > allowed { widened.append(WidenedRule(rule: rule, allowed: allowed, used: used)) }
    add(Constraint(name: rule.name, expression, atMost: max(0, allowed - used)), for: rule)
  }

  /// Adds Σ ≥ `least`, where `least` is what granted applications leave to be done.
  mutating func add(_ rule: Rule, _ expression: LinearExpression, atLeast least: Int64) {
    add(Constraint(name: rule.name, expression, atLeast: least), for: rule)
  }

  mutating func addShortfall(name: String, upper: Int64) -> Variable {
    roles.append(.shortfall)
    return program.addVariable(name: name, upper: upper, objective: -tradeOff.imbalanceFactor)
  }

  /// Takes rows out again whose rule is left out.
  mutating func add(droppedRules dropped: Set<Rule>) {
    guard !dropped.isEmpty else { return }
    let kept = zip(program.constraints, rules).filter { _, rule in
      rule.map { !dropped.contains($0) } ?? true
    }
    program.replaceConstraints(kept.map(\.0))
    rules = kept.map(\.1)
    widened.removeAll { dropped.contains($0.rule) }
  }

  /// From here on the application's money is what the program chooses.
  mutating func open(_ award: OpenAward) { openAward = award }

  /// Adds a binary y that is 0 where nothing of Σ is chosen: y − Σ ≤ 0. Rules may only ask it to be 1.
  ///
  /// - Parameter sum: of awards.
  mutating func addIndicator(name: String, of sum: LinearExpression) -> Variable {
    roles.append(.indicator(of: sum))
    let indicator = program.addVariable(name: name)
    let others = sum.negated.terms.map { ($0.variable, $0.coefficient) }
    define(Constraint(name: name, LinearExpression(others + [(indicator, 1)]), atMost: 0))
    return indicator
  }

  mutating func addSteps(name: String, lower: Int64, upper: Int64) -> Variable {
    roles.append(.steps)
    return program.addVariable(name: name, lower: lower, upper: upper)
  }

  /// Fixes an award, and forbids the others of its application.
  mutating func demand(_ award: Award) {
    for other in awardsByApplication[award.application] ?? [] {
      let value: Int64 = other.variable == award.variable ? 1 : 0
      program.restrict(other.variable, lower: value, upper: value)
    }
  }

  // MARK: What several families use

  func eligible(in corridor: CorridorID) -> [Application] { eligibleByCorridor[corridor] ?? [] }

  /// How many of `applications` are funded.
  func count(of applications: some Sequence<Application>) -> LinearExpression {
    sum(of: applications) { _, _ in 1 }
  }

  /// What is spent on `applications`, in cents.
  func spend(on applications: some Sequence<Application>) -> LinearExpression {
    guard let open = openAward else {
      return sum(of: applications) { _, award in award.offer.award.cents }
    }
    let others = sum(of: applications.filter { $0.id != open.application }) { _, award in
      award.offer.award.cents
    }
    guard applications.contains(where: { $0.id == open.application }) else { return others }
    return LinearExpression(
      others.terms.map { ($0.variable, $0.coefficient) } + [(open.steps, open.step.cents)])
  }

  func sum(
    of applications: some Sequence<Application>,
    coefficient: (Application, Award) -> Int64
  ) -> LinearExpression {
    LinearExpression(
      applications.flatMap { application in
        (awardsByApplication[application.id] ?? []).map { award in
          (award.variable, coefficient(application, award))
        }
      })
  }
}
