// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerProgramming

/// Narrows the optimal allocations down, rule by rule.
///
/// Every rule is an objective of its own, optimised over what the rules before it left; its best
/// value is then fixed as a row (lexicographic optimisation). After each rule it is proved on which
/// applications the remaining allocations still differ, so that no solve is spent on a decided one.
struct TieBreaker {
  private let model: AllocationModel
  private let search: Search
  private var program: IntegerProgram
  private(set) var solution: Solution

  /// - Parameter best: an optimum of the model's program.
  init(_ model: AllocationModel, search: Search, from best: Solution) {
    self.model = model
    self.search = search
    program = model.program
    solution = best
    fix(model.program.objective, name: "optimum")
  }

  mutating func apply(_ rules: [TieRule], lot: Lot?) throws(SearchStopped) -> TieBreak {
    let contested = try differing(among: Set(model.awards.map(\.application)))
    var open = contested
    var steps: [TieStep] = []
    for rule in rules where !open.isEmpty {
      // A lot that cannot be drawn must not be replaced by the rules behind it.
      if rule == .lot, lot == nil { break }
      switch rule {
      case .moreProjects: try prefer(count(of: model.awards), name: "more-projects")
      case .smallerSpend: try prefer(negativeSpend, name: "smaller-spend")
      case .earlierReceived: try preferEarlierReceived(among: open)
      case .lot:
        guard let lot else { continue }
        for application in lot.order(of: open) { try preferHighestLevel(of: application) }
      }
      let remaining = try differing(among: open)
      steps.append(TieStep(rule: rule, decided: open.subtracting(remaining)))
      open = remaining
    }
    return TieBreak(contested: contested, steps: steps, undecided: open)
  }

  /// Of the tied solutions: going by id, the one that funds each undecided application if it can,
  /// and the one that does not if it can. Different as soon as anything is undecided.
  func extremes(
    undecided: Set<ApplicationID>
  ) throws(SearchStopped) -> (first: Solution, second: Solution) {
    var (most, least) = (self, self)
    for application in undecided.sorted() {
      try most.preferHighestLevel(of: application)
      try least.preferLowestLevel(of: application)
    }
    return (most.solution, least.solution)
  }

  // MARK: Which applications still differ

  /// The applications on which the remaining allocations differ.
  ///
  /// Each solve looks for an allocation as different as possible from the present one on the
  /// applications not yet known to differ; when there is none, all of them are proved the same.
  private func differing(
    among candidates: Set<ApplicationID>
  ) throws(SearchStopped) -> Set<ApplicationID> {
    var differing: Set<ApplicationID> = []
    while differing.count < candidates.count {
      let awards = model.awards.filter {
        candidates.contains($0.application) && !differing.contains($0.application)
      }
      var probe = program
      probe.maximise(
        LinearExpression(awards.map { ($0.variable, solution[$0.variable] == 1 ? -1 : 1) }))
      let other = try search.best(ofFeasible: probe)
      let found = awards.filter { other[$0.variable] != solution[$0.variable] }
      if found.isEmpty { break }
      differing.formUnion(found.map(\.application))
    }
    return differing
  }

  // MARK: The rules

  /// Σ x_il.
  private func count(of awards: [Award]) -> LinearExpression {
    LinearExpression(awards.map { ($0.variable, 1) })
  }

  /// −Σ a_il · x_il, in cents.
  private var negativeSpend: LinearExpression {
    LinearExpression(model.awards.map { ($0.variable, -$0.offer.award.cents) })
  }

  /// From the earliest receipt on, fund more of those received then; blank receipts last.
  /// Receipts at which nothing is open any more need no solve.
  private mutating func preferEarlierReceived(
    among open: Set<ApplicationID>
  ) throws(SearchStopped) {
    let applications = model.round.applications.filter { open.contains($0.id) }
    let groups = Dictionary(grouping: applications, by: \.received)
    let order = groups.keys.sorted { left, right in
      switch (left, right) {
      case (let left?, let right?): left < right
      case (_?, nil): true
      case (nil, _): false
      }
    }
    for (position, received) in order.enumerated() {
      let ids = Set((groups[received] ?? []).map(\.id))
      try prefer(
        count(of: model.awards.filter { ids.contains($0.application) }),
        name: "earlier-received:\(position)")
    }
  }

  private mutating func preferHighestLevel(
    of application: ApplicationID
  ) throws(SearchStopped) {
    let awards = model.awards(of: application)
    // The highest level is already there: a bound decides, no solve is needed.
    if let highest = awards.first, solution[highest.variable] == 1 {
      settle(awards)
    } else {
      try prefer(level(of: awards, sign: 1), settling: awards)
    }
  }

  private mutating func preferLowestLevel(
    of application: ApplicationID
  ) throws(SearchStopped) {
    let awards = model.awards(of: application)
    if awards.allSatisfy({ solution[$0.variable] == 0 }) {
      settle(awards)
    } else {
      try prefer(level(of: awards, sign: -1), settling: awards)
    }
  }

  /// ± Σ_l l · x_il, in hundredths of a percent.
  private func level(of awards: [Award], sign: Int64) -> LinearExpression {
    LinearExpression(awards.map { ($0.variable, sign * $0.offer.level.count) })
  }

  // MARK: Narrowing

  private mutating func prefer(
    _ expression: LinearExpression, name: String
  ) throws(SearchStopped) {
    solution = try best(by: expression)
    fix(expression, name: name)
  }

  /// The level an expression prefers is unique, so its variables can simply be fixed.
  private mutating func prefer(
    _ expression: LinearExpression, settling awards: [Award]
  ) throws(SearchStopped) {
    solution = try best(by: expression)
    settle(awards)
  }

  private func best(by expression: LinearExpression) throws(SearchStopped) -> Solution {
    var stage = program
    stage.maximise(expression)
    return try search.best(ofFeasible: stage)
  }

  /// Keeps only solutions in which `expression` is at least what it is now.
  private mutating func fix(_ expression: LinearExpression, name: String) {
    let value = Int64(expression.value(at: solution.values))
    program.add(Constraint(name: "tie:\(name)", expression, atLeast: value).normalised())
  }

  private mutating func settle(_ awards: [Award]) {
    for award in awards {
      let value = solution[award.variable]
      program.restrict(award.variable, lower: value, upper: value)
    }
  }
}
