// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// On which variable a node is split, and what that costs.
extension TreeSearch {
  mutating func branch(
    _ node: OpenNode, _ domain: Domain, bound: Int128?, objective: Double, values: [Double]
  ) {
    let fractional = values.indices.filter { index in
      isBranchedOn[index] && domain.lower[index] < domain.upper[index]
        && abs(values[index] - values[index].rounded()) > 1e-6
    }
    guard let chosen = choose(among: fractional, domain, objective: objective, values: values)
    else { return branchAnywhere(node, domain) }
    let below = Int64(values[chosen].rounded(.down))
    split(
      node, domain, on: chosen, at: below, bound: bound, value: values[chosen],
      objective: objective)
  }

  /// The fractional variable with the best score; those without a reliable one are tried first.
  private mutating func choose(
    among fractional: [Int], _ domain: Domain, objective: Double, values: [Double]
  ) -> Int? {
    func fraction(_ index: Int) -> Double { values[index] - values[index].rounded(.down) }
    let byFraction = fractional.sorted { left, right in
      (abs(fraction(left) - 0.5), left) < (abs(fraction(right) - 0.5), right)
    }
    for index in byFraction.filter({ !pseudocosts.isReliable($0) }).prefix(4) {
      if probe(index, domain, objective: objective, value: values[index]) { return index }
    }
    return byFraction.max { left, right in
      pseudocosts.score(left, fraction: fraction(left))
        < pseudocosts.score(right, fraction: fraction(right))
    }
  }

  /// Solves both children's relaxations (strong branching) and records what they cost.
  ///
  /// - Returns: whether both are closed at once, so that nothing better needs to be looked for.
  private mutating func probe(
    _ index: Int, _ domain: Domain, objective: Double, value: Double
  ) -> Bool {
    let variable = Variable(index: index)
    let below = Int64(value.rounded(.down))
    move(to: domain)
    session.setBounds(of: variable, lower: domain.lower[index], upper: below)
    let down = fall(from: objective)
    session.setBounds(of: variable, lower: below + 1, upper: domain.upper[index])
    let up = fall(from: objective)
    session.setBounds(of: variable, lower: domain.lower[index], upper: domain.upper[index])
    pseudocosts.record(down: down.fall, per: value - Double(below), of: index)
    pseudocosts.record(up: up.fall, per: Double(below + 1) - value, of: index)
    return down.isClosed || up.isClosed
  }

  private func fall(from objective: Double) -> (fall: Double, isClosed: Bool) {
    let gap = prover.aim.map { max(objective - Double($0), 0) + Double(step) }
    switch session.solve(limits: limits, cutoff: cutoff) {
    case .optimal(let other, _, _):
      let fall = max(objective - other, 0)
      return (fall, gap.map { fall > $0 } ?? false)
    case .infeasible, .belowCutoff: return (gap ?? abs(objective), true)
    case .stopped: return (0, false)
    }
  }

  /// Where the relaxation gives no hint: any variable that is not fixed, halved.
  mutating func branchAnywhere(_ node: OpenNode, _ domain: Domain) {
    let open = domain.lower.indices.filter { domain.lower[$0] < domain.upper[$0] }
    let index = open.first { isBranchedOn[$0] } ?? open[0]
    let middle = domain.middle(of: index)
    split(
      node, domain, on: index, at: middle, bound: node.bound, value: Double(middle), objective: nil)
  }

  /// - Parameters:
  ///   - value: where the relaxation has the variable; the nearer child comes first.
  ///   - objective: of the relaxation; nil where it has nothing to teach.
  private mutating func split(
    _ node: OpenNode, _ domain: Domain, on index: Int, at below: Int64, bound: Int128?,
    value: Double, objective: Double?
  ) {
    let (atMost, atLeast) = tree.branch(node.id, on: Variable(index: index), at: below)
    let (lower, upper) = domain.split(at: index, below)
    let fraction = value - Double(below)
    func origin(isUp: Bool) -> Origin? {
      objective.map {
        Origin(
          variable: index, distance: isUp ? 1 - fraction : fraction, isUp: isUp, objective: $0)
      }
    }
    let children = [
      OpenNode(id: atMost, domain: lower, bound: bound, origin: origin(isUp: false)),
      OpenNode(id: atLeast, domain: upper, bound: bound, origin: origin(isUp: true)),
    ]
    self.children = fraction > 0.5 ? children : children.reversed()
  }

  mutating func learn(from origin: Origin, to objective: Double) {
    let fall = max(origin.objective - objective, 0)
    if origin.isUp {
      pseudocosts.record(up: fall, per: origin.distance, of: origin.variable)
    } else {
      pseudocosts.record(down: fall, per: origin.distance, of: origin.variable)
    }
  }
}
