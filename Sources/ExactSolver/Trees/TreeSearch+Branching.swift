// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// On which variable a node is split, and what that costs.
extension TreeSearch {
  mutating func branch(_ node: OpenNode, objective: Double, values: [Double]) {
    let domain = node.domain
    let fractional = values.indices.filter { index in
      isBranchedOn[index] && domain.lower[index] < domain.upper[index]
        && !values[index].isWhole
    }
    guard let chosen = choose(among: fractional, domain, objective: objective, values: values)
    else { return branchAnywhere(node) }
    let below = Int64(values[chosen].rounded(.down))
    split(node, on: chosen, at: below, value: values[chosen], objective: objective)
  }

  /// The fractional variable with the best score; the most promising of those without a reliable one are
  /// tried first.
  private mutating func choose(
    among fractional: [Int], _ domain: Domain, objective: Double, values: [Double]
  ) -> Int? {
    func fraction(_ index: Int) -> Double { values[index] - values[index].rounded(.down) }
    let penalties = penalising?.penalties(of: fractional)
    let most = gap(below: objective) ?? .infinity
    /// How much both children come nearer to being closed, as far as that is known.
    func score(_ position: Int) -> Double {
      let index = fractional[position]
      var falls = pseudocosts.falls(of: index, fraction: fraction(index))
      if let penalty = penalties?[position] {
        falls = (max(falls.down, penalty.down), max(falls.up, penalty.up))
      }
      return max(min(falls.down, most), 1e-6) * max(min(falls.up, most), 1e-6)
    }
    func isBetter(_ left: (Int, Double), _ right: (Int, Double)) -> Bool {
      let distances = (
        abs(fraction(fractional[left.0]) - 0.5), abs(fraction(fractional[right.0]) - 0.5)
      )
      return (right.1, distances.0, left.0) < (left.1, distances.1, right.0)
    }
    let unreliable = fractional.indices.filter { !pseudocosts.isReliable(fractional[$0]) }
      .map { ($0, score($0)) }.sorted(by: isBetter)
    for (position, _) in unreliable.prefix(Self.mostProbed) {
      let index = fractional[position]
      if probe(index, domain, objective: objective, value: values[index]) { return index }
    }
    return fractional.indices.map { ($0, score($0)) }.min(by: isBetter).map { fractional[$0.0] }
  }

  private static let mostProbed = 4

  /// How far a relaxation's objective is from being closed; nil: any is of interest.
  private func gap(below objective: Double) -> Double? {
    prover.aim.map { max(objective - Double($0), 0) + Double(step) }
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
    let gap = gap(below: objective)
    switch session.solve(limits: limits, cutoff: cutoff) {
    case .optimal(let other, _, _):
      let fall = max(objective - other, 0)
      return (fall, gap.map { fall > $0 } ?? false)
    case .infeasible, .belowCutoff: return (gap ?? abs(objective), true)
    case .stopped: return (0, false)
    }
  }

  /// Where the relaxation gives no hint: any variable that is not fixed, halved.
  mutating func branchAnywhere(_ node: OpenNode) {
    let domain = node.domain
    let open = domain.lower.indices.filter { domain.lower[$0] < domain.upper[$0] }
    let index = open.first { isBranchedOn[$0] } ?? open[0]
    let middle = domain.middle(of: index)
    split(node, on: index, at: middle, value: Double(middle), objective: nil)
  }

  /// - Parameters:
  ///   - value: where the relaxation has the variable; the nearer child comes first.
  ///   - objective: of the relaxation; nil where it has nothing to teach.
  private mutating func split(
    _ node: OpenNode, on index: Int, at below: Int64, value: Double, objective: Double?
  ) {
    let (atMost, atLeast) = tree.branch(node.id, on: Variable(index: index), at: below)
    let (lower, upper) = node.domain.split(at: index, below)
    var rows = node.rows
    propagation.insertRows(of: index, into: &rows)
    let fraction = value - Double(below)
    func origin(isUp: Bool) -> Origin? {
      objective.map {
        Origin(
          variable: index, distance: isUp ? 1 - fraction : fraction, isUp: isUp, objective: $0)
      }
    }
    let children = [
      OpenNode(
        id: atMost, domain: lower, bound: node.bound, rows: rows, origin: origin(isUp: false),
        share: node.share / 2),
      OpenNode(
        id: atLeast, domain: upper, bound: node.bound, rows: rows, origin: origin(isUp: true),
        share: node.share / 2),
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
