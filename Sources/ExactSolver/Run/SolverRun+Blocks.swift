// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Programs that fall apart but for a few rows: each block is bounded exactly on its own, and what that
/// leaves is searched with these bounds.
extension SolverRun {
  /// Whether the program falls apart into many blocks but for a few rows, as far as its rows alone say.
  var fallsApart: Bool { blocks.map(hasManyBlocks) ?? false }

  private func hasManyBlocks(_ decomposition: Decomposition) -> Bool {
    decomposition.blocks.count >= patience.fewestBlocks
  }

  /// What the program falls apart into but for a few rows, as far as its rows alone say; nil: it does not.
  var blocks: Decomposition? {
    guard shortcuts.contains(.blocks), limits.mostNodes == nil else { return nil }
    // The shortest rows first make the most blocks.
    let weights = whole.constraints.map { 1 / Double(max(1, $0.expression.terms.count)) }
    return Decomposition(whole, weights: weights)
  }

  /// Where so many rows join a few blocks, a tree has as much to close as with many blocks.
  private static let manyJoining = 10

  /// Whether blocks are worth finding out about once a few nodes are not enough.
  func isTakenApartSoon(_ decomposition: Decomposition, _ hints: SolveHints) -> Bool {
    hasManyBlocks(decomposition)
      || hints.needsCertificate && decomposition.joining.count >= Self.manyJoining
  }

  /// What a few nodes prove; nil: not enough.
  ///
  /// - Parameter most: what the search may take.
  mutating func solveBriefly(_ hints: SolveHints, within most: (nodes: Int, bytes: Int)) -> Outcome?
  {
    var attempt = self
    attempt.limits.mostNodes = most.nodes
    attempt.patience.bytes = most.bytes
    let outcome = attempt.search(hints)
    found = attempt.incumbent
    return outcome.stopReason == .sizeLimit ? nil : outcome
  }

  /// A few blocks that few rows join leave a tree less to close than many: most programs of that kind are proved long
  /// before they are worth taking apart.
  ///
  /// - Returns: nil where that is not enough.
  mutating func solveAtLength(_ hints: SolveHints) -> Outcome? {
    let bytes = patience.nodesBeforeFewBlocks * whole.columns.count * Domain.bytes(of: program)
    var attempt = counting()
    attempt.patience.bytes = min(patience.bytes, bytes)
    let outcome = attempt.search(hints)
    found = attempt.incumbent
    learn(attempt.pseudocosts)
    // Whoever has less patience than that is told so.
    return outcome.stopReason == .sizeLimit && bytes < patience.bytes ? nil : outcome
  }

  /// - Returns: nil where the program does not fall apart, or blocks say hardly more than the relaxation:
  ///   then everything is as it was.
  mutating func takeApart(_ hints: SolveHints) -> Outcome? {
    var bounded = self
    if let found { bounded.offer(found.values) }
    var (answer, stronger) = bounded.boundBlocks()
    (found, prices) = (bounded.incumbent, bounded.prices)
    firstMultipliers = bounded.firstMultipliers
    if answer == nil, let first = stronger {
      (answer, stronger) = boundAgain(first, freeBefore: bounded.freeCount)
    }
    // Where its proof does not hold the search begins anew.
    if let answer { return answer.unlessUnreliable }
    let cut = Self.cutting(stronger?.withPlainRelaxation() ?? bounded, stronger)
    return searchInTurns(Turn.all(cut.plain.counting(), cut.stronger?.counting()), hints)
  }

  /// What is fixed by now leaves smaller blocks, which say more; and a better solution fixes more.
  ///
  /// - Parameters:
  ///   - first: a run that knows bounds of blocks.
  ///   - freeBefore: how much was undecided before.
  mutating func boundAgain(_ first: SolverRun, freeBefore: Int = .max) -> (Outcome?, SolverRun) {
    var (best, count) = (first, freeBefore)
    while best.freeCount < count / 10 * 9 {
      count = best.freeCount
      (best.prices, best.firstMultipliers) = (prices, firstMultipliers)
      if let found { best.offer(best.summed.extend(found.values)) }
      let (answer, better) = best.boundBlocks()
      (found, prices) = (best.incumbent, best.prices)
      if answer != nil { return (answer, best) }
      guard let better else { break }
      best = better
    }
    return (nil, best.withoutIdleSums())
  }

  /// How many of the program's own columns are still undecided.
  var freeCount: Int {
    whole.columns.indices.count { domain.lower[$0] < domain.upper[$0] }
  }

  private var blockTools: BlockTools {
    BlockTools(
      relaxation: relaxation, proposer: proposer, shortcuts: shortcuts, patience: patience,
      limits: limits, memory: memory)
  }

  /// The prices that bound the program best, by row; nil: none help.
  mutating func findPrices() -> [Int: Double]? {
    if case .bounded = evaluateBlocks() { prices } else { nil }
  }

  private enum Evaluation {
    case answered(Outcome)
    case idle
    case bounded(BlockDual, ReducedProgram)
  }

  /// Narrows the root, and finds the best prices of what is left.
  private mutating func evaluateBlocks() -> Evaluation {
    // A project that costs more than its pot belongs to no block.
    for argument in Propagation(searched).narrow(domain).arguments where narrow(by: argument) {
      return .answered(proved())
    }
    let relaxed: Relaxed
    switch relax() {
    case .closed: return .answered(proved())
    case .stopped(let reason): return .answered(.stopped(reason, best: incumbent, bound: nil))
    case .unknown: return .idle
    case .relaxed(let found): relaxed = found
    }
    for point in PointRounding(program).points(near: relaxed.values) { offer(point) }
    if isDone || narrow(by: relaxed.argument) { return .answered(proved()) }
    guard let reduced = ReducedProgram(whole, over: ownDomain),
      let bound = Prover.upperBound(relaxed.argument, on: domain, of: residual)
    else { return .idle }
    progress?.tighten(to: bound)
    let known = ownMultipliers(relaxed.multipliers)
    let multipliers = reduced.rows.map { known[$0] }
    let isFirst = firstMultipliers == nil
    let firstMultipliers = firstMultipliers ?? known
    self.firstMultipliers = firstMultipliers
    guard
      var dual = BlockDual(
        reduced.program, multipliers: multipliers, step: grain,
        weighing: reduced.rows.map { firstMultipliers[$0] }, tools: blockTools)
    else { return .idle }
    if let incumbent { dual.learn(reduced.columns.map { incumbent.values[$0] }) }
    let completion = Completion(whole)
    func consider(_ point: [Int64]) -> [Int64]? {
      let whole = reduced.expand(point)
      offer(summed.extend(whole))
      if let better = completion.complete(whole) { offer(summed.extend(better)) }
      return incumbent.map { best in reduced.columns.map { best.values[$0] } }
    }
    let end = dual.improve(
      from: firstPrices(reduced, multipliers), relaxed: Double(bound - reduced.constant),
      aim: { prover.aim.map { $0 - reduced.constant } }, offer: consider)
    switch end {
    case .stopped(let reason):
      return .answered(.stopped(reason, best: incumbent, bound: bound))
    // What a better solution decides may be much, even where no better bound is found.
    case .idle where isFirst || dual.best == nil: return .idle
    case .idle, .bounded: break
    }
    prices = dual.best.map { best in
      Dictionary(
        uniqueKeysWithValues: best.multipliers(step: grain).map { (reduced.rows[$0], $1) })
    }
    if let point = dual.bestOfParts() { _ = consider(point) }
    if let incumbent { offer(summed.extend(completion.improve(incumbent.values))) }
    if let mixture = dual.mixture {
      searchNearby(mixture, in: reduced)
      searchNearby(mixture, in: reduced, freeing: dual.undecided)
    }
    return .bounded(dual, reduced)
  }

  /// By row of the reduced program: what is known already, or else the relaxation's multipliers.
  private func firstPrices(_ reduced: ReducedProgram, _ multipliers: [Double]) -> [Int: Double] {
    guard let prices else {
      return Dictionary(uniqueKeysWithValues: multipliers.enumerated().map { ($0, $1) })
    }
    return Dictionary(
      uniqueKeysWithValues: reduced.rows.enumerated().compactMap { position, row in
        prices[row].map { (position, $0) }
      })
  }

  /// - Returns: the answer, or else a run that knows what blocks are worth at most, where that helps.
  private mutating func boundBlocks() -> (Outcome?, SolverRun?) {
    let (dual, reduced): (BlockDual, ReducedProgram)
    switch evaluateBlocks() {
    case .answered(let outcome): return (outcome, nil)
    case .idle: return (nil, nil)
    case .bounded(let found, let left): (dual, reduced) = (found, left)
    }
    if isDone { return (proved(), nil) }
    let slack = prover.aim.flatMap { dual.slack(to: $0 - reduced.constant) } ?? 0
    guard let best = dual.best,
      let lemmas = dual.lemmas(slack: slack, columns: reduced.columns, rows: reduced.rows),
      var run = strengthened(by: lemmas)
    else { return (nil, nil) }
    let first = run.firstLemmaRow(lemmas.count)
    let isClosed =
      run.narrow(
        by: best.argument(
          step: grain, goalRow: run.program.constraints.count, rows: reduced.rows,
          factors: lemmas.map(\.factor), firstDefinition: first))
      || shortcuts.contains(.fixing)
        && run.fix(in: dual.blocks, lemmas, firstDefinition: first, tools: blockTools)
    return isClosed ? (run.proved(), nil) : (nil, run)
  }

  /// The same run with lemmas' sums as columns, which its relaxation knows, bounded; nil where a sum leaves
  /// 64 bits.
  private func strengthened(by lemmas: [BlockLemma]) -> SolverRun? {
    // GLPK's optimizer ends the process now and then where coefficients are as large as these.
    var run = strengthened(
      by: lemmas.map(\.sum), shortcuts: shortcuts.subtracting([.blocks, .proposals]))
    for (number, lemma) in lemmas.enumerated() { run?.apply(lemma, to: furtherSum(number)) }
    return run
  }

  /// Number of the row that defines the first of so many lemmas' sums.
  fileprivate func firstLemmaRow(_ count: Int) -> Int {
    whole.constraints.count + summed.sums.count - searched.definitions - count
  }

  /// Without the sums.
  var ownDomain: Domain {
    Domain(
      lower: Array(domain.lower.prefix(whole.columns.count)),
      upper: Array(domain.upper.prefix(whole.columns.count)))
  }
}

extension BlockDual.Bound {
  /// The bound as a combination of rows: the joining ones at their prices, and the sums of all blocks.
  ///
  /// - Parameters:
  ///   - rows: number of each row of the priced program.
  ///   - factors: what was taken out of each block's sum.
  ///   - firstDefinition: number of the row that defines the first block's sum.
  func argument(
    step: Int128, goalRow: Int, rows: [Int], factors: [Int64], firstDefinition: Int
  ) -> Certificate.Argument {
    Certificate.Argument(
      priced.prices.map {
        Certificate.RowMultiplier(row: rows[$0.row], value: step * Int128($0.price))
      }
        + factors.enumerated().map {
          Certificate.RowMultiplier(row: firstDefinition + $0, value: step * Int128($1))
        } + [Certificate.RowMultiplier(row: goalRow, value: -(1 << Int128(priced.scale)))])
  }
}
