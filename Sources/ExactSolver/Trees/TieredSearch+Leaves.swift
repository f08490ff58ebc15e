// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import HeapModule
import IntegerPrograms
import Solving

/// Below: how good a solution is known matters more than any other step. So the optimum is first
/// *assumed* to lie so near a leaf's relaxation that exact reduced costs leave a small kernel free. If
/// that small search finds something, it was right and nothing is lost; if not, that is proved, and
/// the leaf waits with a lower bound until it is the best again and a larger kernel follows.
extension TieredSearch {
  /// A leaf whose last search needed more nodes is split on what is decisive before the next one, and so
  /// is every other from then on.
  private static let mostNodesUnsplit = 1000
  private static let proposedKernels = [32, 64, 128]

  mutating func search(_ place: WaitingNode, _ kernel: Kernel) -> StopReason? {
    var place = place
    var assumed = assumption(at: &place)
    // The argument is known at the place already.
    guard var domain = narrowed(place.domain, by: kernel, reaching: assumed ?? aim) else {
      close(place, by: TreeRecord(), assuming: assumed)
      return nil
    }
    // What fixes no variable would be assumed in vain.
    if assumed != nil, let open = narrowed(place.domain, by: kernel, reaching: aim),
      open.freeCount == domain.freeCount
    {
      (assumed, domain) = (nil, open)
    }
    guard let (reduced, left) = searched.reduced(over: domain, with: tools.shortcuts) else {
      guard let tree = brokenRow(in: domain) else { return .unreliable("no row is broken") }
      close(place, by: tree, assuming: assumed)
      return nil
    }
    var limits = tools.limits
    let canBeGivenUp = limits.mostNodes == nil && split(kernel.values, place.domain) != nil
    if canBeGivenUp { limits.mostNodes = mostNodesTried }
    var suggested: [Int64]?
    let (result, best) = tools.relaxation.withRelaxation(of: left.relaxed) { session in
      var search = TreeSearch(
        left, session: session, rounding: tools.rounding, step: tools.step,
        aim: (assumed ?? aim).map { $0 - reduced.constant },
        goal: goal.map { $0 - reduced.constant },
        pseudocosts: pseudocosts.selecting(reduced.columns), limits: limits,
        room: roomLeft)
      search.known = aim.map { $0 - tools.step - reduced.constant }
      search.onImprovement = { [onImprovement] in onImprovement(reduced.expand($0)) }
      if let suggest, reduced.columns.count >= fewestColumnsSuggested {
        search.suggest = { [program, onImprovement] values, best in
          guard let point = suggest(reduced.expand(relaxed: values), best.map(reduced.expand)),
            program.isFeasible(point)
          else { return nil }
          suggested = point
          onImprovement(point)
          return program.objectiveValue(at: point) - reduced.constant
        }
      }
      let result = search.run()
      pseudocosts.replace(reduced.columns, by: search.pseudocosts)
      bytesSearched += search.bytes
      closedShare = search.closedShare
      return (result, search.incumbent)
    }
    if let suggested { consider(suggested) }
    if let best { consider(reduced.expand(best.point)) }
    let isRight = best.map { best in assumed.map { best.objective + reduced.constant >= $0 } ?? true
    }
    switch result {
    case .stopped(.sizeLimit, _) where canBeGivenUp:
      mostNodesTried *= 2
      splitAfterLongSearch(place, kernel)
      return nil
    case .stopped(let reason, _):
      return reason
    case .finished(let found):
      let rows = reduced.rows + [program.constraints.count]
      let tree = found.renumbered(columns: reduced.columns, rows: rows)
      close(place, by: tree, assuming: isRight ?? false ? nil : assumed)
      return nil
    }
  }

  /// What exact reduced costs leave of a domain; nil: nothing in it reaches the aim.
  func narrowed(_ domain: Domain, by kernel: Kernel, reaching aim: Int128?) -> Domain? {
    guard let argument = kernel.argument else { return domain }
    var domain = domain
    let outcome = Prover(aim: aim).apply(argument, to: &domain, of: residual)
    return outcome == .closed ? nil : domain
  }

  /// - Parameters:
  ///   - found: proves that nothing at the place reaches what was assumed.
  ///   - assumed: nil: what must be reached anyway.
  private mutating func close(_ place: WaitingNode, by found: TreeRecord, assuming assumed: Int128?)
  {
    guard let assumed else { return tree.graft(found, at: place.id) }
    var place = place
    place.refutation = found
    wait(place, below: assumed)
  }

  /// What to assume: the least objective of a point at this leaf; nil: nothing is.
  private func assumption(at place: inout WaitingNode) -> Int128? {
    guard tools.shortcuts.contains(.assumptions), let bound = place.bound else { return nil }
    var firstAims: [Int128] = []
    if let gap, let rootBound {
      firstAims = BranchAndBoundSolver.gapsAssumed.map { rootBound - gap * $0 / 100 }
    } else if let firstAim, let kernel = place.kernel {
      firstAims = kernel.aims(towards: firstAim, rootBound: rootBound)
    }
    let nodes = place.refutation?.nodes.count ?? 0
    while let wanted = place.kernel?.nextAim(below: bound, after: firstAims, nodes: nodes) {
      // Objectives are multiples of the step.
      let assumed = wanted.roundedUp(toMultipleOf: tools.grain)
      if let aim, assumed <= aim { return nil }
      if assumed <= bound { return assumed }
    }
    return nil
  }

  /// Nothing at the place reaches what was assumed: it waits until it is the best again.
  private mutating func wait(_ place: WaitingNode, below assumed: Int128) {
    var place = place
    place.bound = assumed - tools.grain
    if let kernel = place.kernel, place.refutation?.nodes.count ?? 0 > Self.mostNodesUnsplit {
      splitAfterLongSearch(place, kernel)
    } else {
      open.insert(place)
    }
  }

  /// Splits a leaf on what is decisive, where anything is, and every other from now on before it is
  /// searched.
  private mutating func splitAfterLongSearch(_ place: WaitingNode, _ kernel: Kernel) {
    if !hasProposed, tools.shortcuts.contains(.proposals) { propose(at: place) }
    branchesAbove = true
    guard let (variable, value) = split(kernel.values, place.domain) else {
      return open.insert(place)
    }
    branch(place, on: variable, at: value)
  }

  /// On which decisive variable a leaf is split, and at or below which value; nil: all are fixed.
  private func split(_ values: [Double], _ domain: Domain) -> (variable: Int, value: Int64)? {
    // About a leaf whose relaxation says nothing there are no values.
    guard !values.isEmpty else { return nil }
    if let variable = mostFractional(values, domain) {
      return (variable, Int64(values[variable].rounded(.down)))
    }
    guard let variable = decisive.first, domain.lower[variable] < domain.upper[variable] else {
      return nil
    }
    let value = Int64(values[variable].rounded())
    return (variable, min(max(value, domain.lower[variable]), domain.upper[variable] - 1))
  }

  /// Where a search takes long, something good should be known before a limit comes: GLPK's integer
  /// optimizer proposes a solution on the kernel, once. Nothing it says is trusted.
  private mutating func propose(at place: WaitingNode) {
    var limits = tools.limits
    limits.mostNodes = BranchAndBoundSolver.mostProposerNodes
    hasProposed = true
    for size in Self.proposedKernels {
      guard let held = place.kernel?.hold(allBut: size, in: place.domain),
        let (reduced, left) = searched.reduced(over: held, with: tools.shortcuts)
      else { return }
      guard let best = tools.proposer.solve(left.relaxed.normalised(), limits: limits).best else {
        continue
      }
      // Without their definitions the sums are still to be set.
      let values = reduced.expand(best.values).map(Double.init)
      for point in candidates.points(near: values) { consider(point) }
    }
  }

  private func brokenRow(in domain: Domain) -> TreeRecord? {
    for argument in tools.rounding.brokenRows(of: program)
    where prover.closes(domain, by: argument, of: residual) {
      var tree = TreeRecord()
      tree.add(argument, to: tree.root)
      return tree
    }
    return nil
  }
}
