// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// The integer program of a round, and what its variables and rows mean.
package struct AllocationModel: Sendable {
  package let assessed: AssessedRound
  package let tradeOff: TradeOff
  /// What is there beyond the round's own budget and resources.
  package let extra: ExtraMeans
  /// All awards on offer, by application, then falling level.
  package let awards: [Award]
  let awardsByApplication: [ApplicationID: [Award]]
  /// The variables that the objective counts as imbalance.
  let shortfalls: [Variable]
  /// Binaries that follow from the awards, and the sums of those from which they do.
  let indicators: [(variable: Variable, sum: LinearExpression)]
  /// The receipts of applications on which something is offered, earliest first, blank ones last.
  package let receipts: [LocalTime?]
  package let corridors: [CorridorPlan]
  private let plans: [CorridorID: CorridorPlan]
  package private(set) var program: IntegerProgram
  /// The rule behind each row of the program; nil for rows that only define a variable.
  package private(set) var rules: [Rule?]
  package let widened: [WidenedRule]
  /// Demands that contradict a fact before any solving, such as including what the association
  /// funds.
  package let contradictions: [[Rule]]

  /// - Parameters:
  ///   - tradeOff: nil: the round's own balance weight.
  ///   - dropped: rules that are left out, to find what they cost or contradict. Without an exclusion the
  ///     application may be funded, unless something else is found against it; without the ceiling of single
  ///     awards more is on offer.
  ///   - extra: added to budget and capacities, to find what would be possible.
  ///   - plans: what corridors should, may and can get; nil: what follows from the round.
  package init(
    _ assessed: AssessedRound, tradeOff: TradeOff? = nil, dropping dropped: Set<Rule> = [],
    with extra: ExtraMeans = ExtraMeans(), planning plans: [CorridorPlan]? = nil
  ) throws(ModelTooLarge) {
    let assessed = (dropped.contains(.awardCeiling) ? assessed.withoutAwardCeiling : assessed)
      .lifting(Self.exclusions(in: dropped, of: assessed))
    let tradeOff = tradeOff ?? TradeOff(weight: assessed.round.balance.weight)
    guard assessed.hasRepresentableObjective(tradeOff) else {
      throw ModelTooLarge(constraint: "objective")
    }
    var draft = ModelDraft.complete(assessed, tradeOff: tradeOff, extra: extra, planning: plans)
    draft.add(droppedRules: dropped)

    self.assessed = assessed
    self.tradeOff = tradeOff
    self.extra = extra
    awards = draft.awards
    awardsByApplication = draft.awardsByApplication
    let variables = zip(draft.program.variables, draft.roles)
    shortfalls = variables.filter { $1 == .shortfall }.map(\.0)
    indicators = variables.compactMap { variable, role in
      if case .indicator(let sum) = role { (variable, sum) } else { nil }
    }
    receipts = Self.receipts(of: draft.awardsByApplication, in: assessed.round)
    corridors = draft.corridors
    self.plans = Dictionary(corridors.map { ($0.corridor.id, $0) }) { first, _ in first }
    program = draft.program.normalised()
    rules = draft.rules
    widened = draft.widened
    contradictions = Self.contradictions(in: assessed, dropping: dropped)
    if let row = program.constraints.firstIndex(where: { !$0.isRepresentable }) {
      throw ModelTooLarge(constraint: program.constraints[row].name)
    }
  }

  package var round: Round { assessed.round }

  /// The shortfalls that the objective counts, in tenths of a percentage point; empty where nothing
  /// can fall short, or the imbalance counts nothing.
  package var imbalance: LinearExpression {
    LinearExpression(shortfalls.map { ($0, 1) })
  }

  /// The same model with a further row that no rule of the round stands behind.
  package func adding(_ constraint: Constraint) -> AllocationModel {
    var model = self
    model.program.add(constraint)
    model.rules.append(nil)
    return model
  }

  /// Every rule that the program states as a row, once, in the order of the rows.
  package var statedRules: [Rule] {
    var seen: Set<Rule> = []
    return rules.compactMap { $0 }.filter { seen.insert($0).inserted }
  }

  /// The awards of each application, by falling level.
  package func awards(of application: ApplicationID) -> [Award] {
    awardsByApplication[application] ?? []
  }

  func plan(of corridor: CorridorID) -> CorridorPlan? { plans[corridor] }

  private static func receipts(
    of offered: [ApplicationID: [Award]], in round: Round
  ) -> [LocalTime?] {
    let received = Set(round.applications.filter { offered[$0.id] != nil }.map(\.received))
    return received.sorted { left, right in
      switch (left, right) {
      case (let left?, let right?): left < right
      case (_?, nil): true
      case (nil, _): false
      }
    }
  }

  /// Applications against which nothing is found but an exclusion that is left out.
  private static func exclusions(
    in dropped: Set<Rule>, of assessed: AssessedRound
  ) -> Set<ApplicationID> {
    Set(
      assessed.round.applications.filter { application in
        dropped.contains(.exclusion(application.id))
          && assessed.verdict(on: application).codes == [.excluded]
      }.map(\.id))
  }

  private static func contradictions(
    in assessed: AssessedRound, dropping dropped: Set<Rule>
  ) -> [[Rule]] {
    assessed.round.applications.compactMap { application in
      let verdict = assessed.verdict(on: application)
      let force = assessed.round.force
      switch verdict.standing {
      case .ineligible where force.include.contains(application.id):
        return [.inclusion(application.id), .ineligibility(application.id, verdict.codes)]
      case .granted where force.exclude.contains(application.id):
        return [.exclusion(application.id), .commitment(application.id)]
      default:
        return nil
      }
    }.filter { dropped.isDisjoint(with: $0) }
  }
}

/// A row of the model, divided by its greatest common divisor, or the objective does not fit 2⁵³.
public struct ModelTooLarge: Error {
  public let constraint: String

  package init(constraint: String) {
    self.constraint = constraint
  }
}
