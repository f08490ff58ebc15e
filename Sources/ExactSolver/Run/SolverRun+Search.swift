// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// How what is left below the root is searched, and what is proved by that.
extension SolverRun {
  /// Searches the whole as it is, whatever was tried before.
  mutating func searchAll(_ hints: SolveHints) -> Outcome {
    let outcome = search(hints)
    guard case .stopped(let reason, let best, let bound) = outcome, let found,
      found.objective > best?.objective ?? found.objective - 1
    else { return outcome }
    return .stopped(reason, best: found, bound: bound)
  }

  /// Goes on with what is left of the domain.
  mutating func search(_ hints: SolveHints) -> Outcome {
    guard goal != nil else {
      // Whoever allows a few nodes only is not asking for all the time that listing may take.
      if !hints.needsCertificate, limits.mostNodes == nil, isListable,
        let answer = searchBrieflyOrList(hints)
      {
        return answer
      }
      return searchTiers { $0.gap = hints.gap }
    }
    let relaxed: Relaxed
    switch relax() {
    case .closed: return proved()
    case .stopped(let reason): return .stopped(reason, best: incumbent, bound: nil)
    case .relaxed(let found): relaxed = found
    case .unknown: return searchTree()
    }
    for point in PointRounding(program).points(near: relaxed.values) { offer(point) }
    return search(relaxed)
  }

  /// Looks for the optimum where it is assumed to lie: with a high aim, most variables are fixed at
  /// once and the tree is small.
  ///
  /// - Returns: nil where nothing is that good.
  mutating func search(_ relaxed: Relaxed, assuming wanted: Int128) -> Outcome? {
    // Objectives are multiples of the step: below a multiple means at least a step below.
    let aim = wanted.roundedDown(toMultipleOf: grain)
    if let incumbent, aim <= incumbent.objective + step { return nil }
    if let refuted, aim >= refuted { return nil }
    if let assumed, aim <= assumed { return nil }
    var attempt = self
    attempt.assumed = aim
    attempt.provesAssumed = false
    let outcome = attempt.search(relaxed)
    if let best = attempt.incumbent { offer(best.values) }
    pseudocosts = attempt.pseudocosts
    if outcome.stopReason != nil || outcome.optimum?.objective ?? .min >= aim { return outcome }
    refuted = aim
    return nil
  }

  mutating func search(_ relaxed: Relaxed) -> Outcome {
    if isDone || narrow(by: relaxed.argument) { return proved() }
    return searchTree()
  }

  /// Searches what is left in a few nodes, without assuming anything or having anything proposed.
  mutating func searchPlainly(nodes: Int) -> Outcome {
    limits.mostNodes = nodes
    return searchTiers { $0.tools.shortcuts.subtract([.assumptions, .proposals]) }
  }

  /// Searches in two tiers.
  ///
  /// - Parameter prepare: sets what is known about the search.
  mutating func searchTiers(_ prepare: (inout TieredSearch) -> Void) -> Outcome {
    guard let (reduced, left) = searched.reduced(over: domain, with: shortcuts) else {
      return closedByBrokenRow()
    }
    let (result, better) = relaxation.withRelaxation(of: left.relaxed) { session in
      var search = TieredSearch(
        left, deciding: reduced.columns(of: summed.decisive), session: session,
        tools: SearchTools(
          relaxation: relaxation, proposer: proposer, shortcuts: shortcuts, rounding: rounding,
          step: step, grain: grain, patience: patience, limits: limits),
        aim: prover.aim.map { $0 - reduced.constant }, goal: goal.map { $0 - reduced.constant },
        pseudocosts: pseudocosts.selecting(reduced.columns))
      search.probes = probes
      if let fewestColumnsSearchedNearby {
        search.suggest = suggestions(in: reduced)
        search.fewestColumnsSuggested = fewestColumnsSearchedNearby
      }
      prepare(&search)
      if let improvement = improvement(in: reduced) { search.onImprovement = improvement }
      // Where columns are held, bounds say nothing about the whole.
      if let progress, isProved {
        search.onBound = { [boundOfLeftOut] bound in
          progress.tighten(to: max(bound + reduced.constant, boundOfLeftOut))
        }
      }
      let result = search.run()
      pseudocosts.replace(reduced.columns, by: search.pseudocosts)
      closedShare = search.closedShare
      return (result, search.incumbent?.point)
    }
    return finished(result, with: better, in: reduced)
  }

  /// Most programs need a small tree only; where it grows, listing may be the shorter way.
  ///
  /// - Returns: nil where neither ends.
  private mutating func searchBrieflyOrList(_ hints: SolveHints) -> Outcome? {
    let outcome = searchTiers { [patience] search in
      search.gap = hints.gap
      search.tools.patience.bytes = patience.briefBytes
    }
    return outcome.stopReason == .sizeLimit ? list() : outcome
  }

  private mutating func searchTree() -> Outcome {
    guard let (reduced, left) = searched.reduced(over: domain, with: shortcuts) else {
      return closedByBrokenRow()
    }
    var limits = limits
    let canBeGivenUp = limits.mostNodes == nil && !reduced.columns(of: summed.decisive).isEmpty
    if canBeGivenUp { limits.mostNodes = patience.nodes }
    let (result, better) = relaxation.withRelaxation(of: left.relaxed) { session in
      var search = TreeSearch(
        left, session: session, rounding: rounding, step: step,
        aim: prover.aim.map { $0 - reduced.constant }, goal: goal.map { $0 - reduced.constant },
        pseudocosts: pseudocosts.selecting(reduced.columns), limits: limits,
        room: patience.room)
      search.known = incumbent.map { $0.objective - reduced.constant }
      if let improvement = improvement(in: reduced) { search.onImprovement = improvement }
      let result = search.run()
      pseudocosts.replace(reduced.columns, by: search.pseudocosts)
      closedShare = search.closedShare
      return (result, search.incumbent?.point)
    }
    if canBeGivenUp, case .stopped(.sizeLimit, _) = result {
      if let better { offer(reduced.expand(better)) }
      return searchTiers { search in
        search.branchesAbove = true
        search.tools.shortcuts.subtract([.assumptions, .proposals])
      }
    }
    return finished(result, with: better, in: reduced)
  }

  /// Tells whoever listens of a better point of a reduced program.
  private func improvement(in reduced: ReducedProgram) -> (([Int64]) -> Void)? {
    guard let progress else { return nil }
    return { [summed, whole] point in
      let found = Solution(summed.withoutSums(reduced.expand(point)), of: whole)
      if let found { progress.improve(to: found) }
    }
  }

  private mutating func finished(
    _ result: SearchResult, with better: [Int64]?, in reduced: ReducedProgram
  ) -> Outcome {
    if let better { offer(reduced.expand(better)) }
    switch result {
    case .finished(let tree):
      let rows = reduced.rows + [program.constraints.count]
      return proved(tree.renumbered(columns: reduced.columns, rows: rows))
    case .stopped(let reason, let bound):
      let whole = bound.map { max($0 + reduced.constant, boundOfLeftOut) }
      return .stopped(reason, best: incumbent, bound: whole)
    }
  }

  /// What was left out of the domain is below the aim.
  private var boundOfLeftOut: Int128 { prover.aim.map { $0 - grain } ?? .min }

  private mutating func closedByBrokenRow() -> Outcome {
    closeByBrokenRow()
      ? proved() : .stopped(.unreliable("no row is broken"), best: incumbent, bound: nil)
  }

  /// Nothing is called optimal or infeasible before its certificate was gone through.
  ///
  /// - Parameter tree: what the root arguments leave to prove.
  func proved(_ tree: TreeRecord = TreeRecord()) -> Outcome {
    if isDone, let incumbent { return .optimal(incumbent, nil) }
    guard isProved else { return incumbent.map { .optimal($0, nil) } ?? .infeasible(nil) }
    let isBelowAssumed = assumed.map { incumbent?.objective ?? .min < $0 } ?? false
    if isBelowAssumed, !provesAssumed { return .infeasible(nil) }
    guard let certificate = certificate(closing: tree) else {
      return .stopped(
        .unreliable("the certificate does not hold"), best: incumbent, bound: nil)
    }
    return isBelowAssumed ? .infeasible(certificate) : answer(certificate)
  }

  /// What is known is all there is.
  func answer(_ certificate: Certificate?) -> Outcome {
    guard goal == nil, let incumbent else { return .infeasible(certificate) }
    return .optimal(incumbent, certificate)
  }
}

extension Outcome {
  /// nil where a proof does not hold: that is none.
  var unlessUnreliable: Outcome? {
    if case .unreliable = stopReason { nil } else { self }
  }
}
