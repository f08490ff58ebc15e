// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

extension SolverRun {
  /// Where what is decisive can take more values, a tree branches on them instead; a tree that has many of them to branch
  /// on, one for each block, does not end for a few values more.
  private static let mostValues = (few: Int64(4), many: Int64(64))

  /// Whether listing is worth a try: a tree has little to branch on where what is decisive, such as the
  /// shortfalls, can take a few values only.
  var isListable: Bool {
    guard shortcuts.contains(.listing), !decisive.isEmpty,
      let root = Propagation(searched).bounds(in: domain)
    else { return false }
    let most = hasManyDecisive ? Self.mostValues.many : Self.mostValues.few
    return decisive.allSatisfy { root.upper[$0] - root.lower[$0] < most }
  }

  /// Sums of decisive variables follow from them.
  private var decisive: [Int] { summed.decisive.map(\.index).filter { $0 < whole.columns.count } }

  /// Lists what can be optimal, if that is little.
  ///
  /// - Returns: nil where somebody asks for more than an answer, or more would have to be listed.
  mutating func listBriefly(_ hints: SolveHints) -> Outcome? {
    list(hints, atMost: listedBriefly)
  }

  private var listedBriefly: Int {
    patience.listedBriefly(columns: whole.columns.count, blocks: decisive.count)
  }

  /// Listing has its turn like the searches. A list that is cut short says nothing, so there are few lengths.
  mutating func list(_ hints: SolveHints, nodes: Int) -> Outcome? {
    let growth = nodes / patience.nodesOfFirstTurns
    let before = growth / Turn.growth
    guard growth > 1, listedBriefly * before * before < patience.listed else { return nil }
    if let found { offer(found) }
    let answer = list(hints, atMost: min(listedBriefly * growth * growth, patience.listed))
    found = incumbent
    return answer
  }

  private mutating func list(_ hints: SolveHints, atMost partials: Int) -> Outcome? {
    guard !hints.needsCertificate, goal == nil, limits.mostNodes == nil, isListable
    else { return nil }
    var brief = self
    brief.patience.listed = partials
    let outcome = brief.list()
    if let best = brief.incumbent { offer(best.values) }
    return outcome
  }

  /// More than are put together two and two.
  private var hasManyDecisive: Bool { decisive.count > Pairs.mostBlocks }

  /// Lists what can be optimal. Where that is too much, the domain is split on what is decisive, as often as
  /// that helps.
  ///
  /// - Returns: nil where the program is not of that kind, or too much would have to be listed.
  mutating func list() -> Outcome? {
    let propagation = Propagation(searched)
    let decisive = decisive
    var open = [domain]
    while let place = open.popLast() {
      guard let bounds = propagation.bounds(in: place) else { continue }
      // Of many there are too many ways to split.
      let variable =
        hasManyDecisive
        ? nil : decisive.first { bounds.lower[$0] < bounds.upper[$0] }
      let size = variable == nil ? patience.listed : patience.listedBeforeSplit
      switch list(bounds, within: Effort(listing: size, limits: limits)) {
      case .finished: continue
      case .stopped(let reason): return .stopped(reason, best: incumbent, bound: nil)
      case .notOfThatKind: return nil
      case .tooLarge:
        guard let variable else { return nil }
        let (lower, upper) = bounds.split(at: variable, bounds.middle(of: variable))
        open += [lower, upper]
      }
    }
    guard let incumbent, incumbent.objective >= assumed ?? incumbent.objective else {
      return .infeasible(nil)
    }
    return .optimal(incumbent, nil)
  }

  private enum Listing {
    /// Nothing in the domain is better than what is known by now.
    case finished
    case notOfThatKind
    case tooLarge
    case stopped(StopReason)
  }

  /// - Parameter bounds: of the program with sums.
  private mutating func list(_ bounds: Domain, within effort: Effort) -> Listing {
    let own = Domain(
      lower: Array(bounds.lower.prefix(whole.columns.count)),
      upper: Array(bounds.upper.prefix(whole.columns.count)))
    guard let reduced = ReducedProgram(whole, over: own) else { return .finished }
    guard !reduced.columns.isEmpty else {
      offer(summed.extend(reduced.base))
      return .finished
    }
    guard let blocks = Blocks(reduced.program, sums: keys(in: reduced, bounds)) else {
      return .notOfThatKind
    }
    // Rows that say nothing would still have a share in the prices.
    var program = reduced.program
    for row in blocks.idleRows(of: program) { program.restrict(row: row, lower: nil, upper: nil) }
    switch relaxation.withRelaxation(of: program, { $0.solve(limits: limits) }) {
    case .stopped(let reason): return .stopped(reason)
    case .belowCutoff: return .notOfThatKind
    case .infeasible(let multipliers):
      return program.isContradicted(by: multipliers) ? .finished : .tooLarge
    case .optimal(_, _, let multipliers):
      guard
        var search = MeetInTheMiddle(
          program, in: blocks, multipliers: multipliers,
          aim: prover.aim.map { $0 - reduced.constant }, step: step, effort: effort)
      else { return .notOfThatKind }
      defer { if let best = search.best { offer(summed.extend(reduced.expand(best.values))) } }
      do throws(Effort.End) {
        try search.run()
        return .finished
      } catch {
        switch error {
        case .tooLarge: return .tooLarge
        case .stopped(let reason): return .stopped(reason)
        }
      }
    }
  }

  /// What is left of the parts that rows share.
  private func keys(in reduced: ReducedProgram, _ bounds: Domain) -> [BoundedSum] {
    let position = Dictionary(
      uniqueKeysWithValues: reduced.columns.enumerated().map { ($1, $0) })
    return sharedParts.compactMap { column, sum in
      let fixed = sum.terms.reduce(Int64(0)) { fixed, term in
        let index = term.variable.index
        return position[index] == nil ? fixed + term.coefficient * reduced.base[index] : fixed
      }
      let left = sum.terms.compactMap { term in
        position[term.variable.index].map { (Variable(index: $0), term.coefficient) }
      }
      guard !left.isEmpty else { return nil }
      return BoundedSum(
        expression: LinearExpression(left),
        range: bounds.lower[column] - fixed...bounds.upper[column] - fixed)
    }
  }
}

extension IntegerProgram {
  /// Whether multipliers of the rows prove that no point keeps all of them.
  fileprivate func isContradicted(by multipliers: [Double]) -> Bool {
    let domain = Domain(of: self)
    let residual = ResidualProgram(self, over: domain)
    return MultiplierRounding(for: self).contradictions(multipliers, of: self).contains {
      Prover(aim: nil).closes(domain, by: $0, of: residual)
    }
  }
}
