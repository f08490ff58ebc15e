// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// The best prices of the rows that join blocks, and what every block is worth at most then: the Lagrangian
/// dual, by column generation (Dantzig and Wolfe 1960; Vanderbeck and Wolsey, *Reformulation and
/// decomposition of integer programs*, 2010).
///
/// Where every block leaves a small gap between its relaxation and its best point, the gaps add up, and a
/// branch tree over all would have to close them at once; here each is closed in its own small tree.
struct BlockDual {
  /// What is left of the whole, without sums.
  let program: IntegerProgram
  let decomposition: Decomposition
  let blocks: [BlockProgram]
  private let step: Int128
  private let tools: BlockTools
  /// Joining rows that can have a price.
  private var rows: [Int]
  /// The other joining rows: they can have one once a mixture of parts breaks them.
  private var idle: [Int]
  private var parts: [[BlockPart]]
  /// The best bound so far: in 2^−scale steps, what gives it.
  private(set) var best: Bound?
  /// The optimum of the last master program's relaxation, as a mixture of points; one value a column.
  private(set) var mixture: [Double]?
  /// No prices give a bound below this, in steps.
  private var lowest: Double?

  /// A bound on the objective, and what it rests on.
  struct Bound {
    let priced: PricedProgram
    /// Each block's best value, in 2^−scale steps, but for the tolerance.
    let values: [Int128]
    /// No point has more than this, in 2^−scale steps.
    let total: Int128

    /// The prices in units of the objective, by row.
    func multipliers(step: Int128) -> [Int: Double] {
      let unit = Double(step) / Double(sign: .plus, exponent: priced.scale, significand: 1)
      return Dictionary(
        uniqueKeysWithValues: priced.prices.map { ($0.row, unit * Double($0.price)) })
    }

    /// The bound in steps.
    var steps: Double {
      Double(total) / Double(sign: .plus, exponent: priced.scale, significand: 1)
    }
  }

  private static let mostRounds = 10
  /// More rows need more rounds until their prices are good: another one for so many.
  private static let rowsOfRound = 1
  private static let mostRoundsForRows = 80
  /// In steps: where less is to be gained the prices are good enough.
  private static let leastGain = 0.2
  /// So many rounds in a row may bring less than that.
  private static let mostIdleRounds = 10
  /// In parts of the gap: where less is gained blocks say hardly more than the relaxation.
  private static let leastGained = 0.05
  /// Shorter rows without a say in the relaxation are left out at first.
  private static let fewestInLong = 10
  private static let mostRows = 200
  private static let mostMasterNodes = 200

  /// - Parameters:
  ///   - multipliers: of the rows in the relaxation.
  ///   - first: the same, by which it is decided what makes a block.
  init?(
    _ program: IntegerProgram, multipliers: [Double], step: Int128, weighing first: [Double],
    tools: BlockTools
  ) {
    guard let decomposition = Decomposition(program, multipliers: first) else { return nil }
    self.program = program
    self.decomposition = decomposition
    self.step = step
    self.tools = tools
    let joining = decomposition.joining
    blocks = decomposition.blocks.map { BlockProgram($0, of: program, joining: joining) }
    func hasPrice(_ row: Int) -> Bool {
      multipliers[row] != 0
        || program.constraints[row].expression.terms.count >= Self.fewestInLong
    }
    rows = joining.filter(hasPrice)
    idle = joining.filter { !hasPrice($0) }
    guard rows.count <= Self.mostRows else { return nil }
    parts = blocks.map { _ in [] }
  }

  /// Takes a point into account that keeps the rows of every block.
  mutating func learn(_ point: [Int64]) {
    for block in blocks.indices { add(blocks[block].part(of: point), to: block) }
  }

  private mutating func add(_ values: [Int64], to block: Int) {
    guard !parts[block].contains(where: { $0.values == values }),
      let part = BlockPart(values, of: blocks[block], in: program, step: step)
    else { return }
    parts[block].append(part)
  }

  enum End {
    /// The bound is as good as it gets, or good enough.
    case bounded
    /// Blocks say hardly more than the relaxation.
    case idle
    case stopped(StopReason)
  }

  /// Improves the prices as long as that pays.
  ///
  /// - Parameters:
  ///   - multipliers: of rows, to begin with: those of the relaxation, or of a related program.
  ///   - relaxed: the relaxation's bound, in units of the objective.
  ///   - aim: what a point must reach to be of interest; may grow with what `offer` finds.
  ///   - offer: hears of points that may be good; returns the best point that is known by then.
  mutating func improve(
    from multipliers: [Int: Double], relaxed: Double, aim: () -> Int128?,
    offer: ([Int64]) -> [Int64]?
  ) -> End {
    let joining = Set(decomposition.joining)
    var prices = multipliers.filter { joining.contains($0.key) }
    var smoothing = PriceSmoothing(from: prices)
    var progress: (round: Int, best: Double, lowest: Double)?
    let rounds = Self.mostRounds + min(rows.count / Self.rowsOfRound, Self.mostRoundsForRows)
    for round in 0..<rounds {
      guard
        let priced = PricedProgram(program, multipliers: prices, step: step)
      else { return .idle }
      switch bound(priced, gap: gap(to: aim(), relaxed: relaxed)) {
      case .stopped(let reason): return .stopped(reason)
      case .empty: return .idle
      case .found(let bound, let point):
        if let known = offer(point) { learn(known) }
        let isBetter = bound.steps < best?.steps ?? .infinity
        if isBetter { best = bound }
        smoothing.learn(prices, at: point, of: program, isBetter: isBetter)
      }
      if let aim = aim(), slack(to: aim) ?? -1 >= 0 { return .bounded }
      guard let solved = solveMaster() else { return .bounded }
      prices = smoothing.next(towards: solved.prices)
      mixture = solved.mixture
      if let known = offer(solved.point) { learn(known) }
      // What is still to be gained, in steps.
      lowest = max(lowest ?? solved.objective, solved.objective)
      let gain = best!.steps - lowest!
      if gain < Self.leastGain { break }
      if let last = progress, last.best - best!.steps < Self.leastGain,
        (lowest! - last.lowest).magnitude < Self.leastGain
      {
        if round - last.round >= Self.mostIdleRounds { break }
      } else {
        progress = (round, best!.steps, lowest!)
      }
      let gap = max(relaxed / Double(step) - lowest!, 1)
      let gained = relaxed / Double(step) - best!.steps
      let isLate = round >= 2 + (rounds - Self.mostRounds) / 2
      if isLate, gained < Self.leastGained * gap { return .idle }
    }
    return .bounded
  }

  private func gap(to aim: Int128?, relaxed: Double) -> Double? {
    guard let low = [aim.map { Double($0 / step) }, lowest].compactMap({ $0 }).max() else {
      return nil
    }
    return max(0, min(best?.steps ?? .infinity, relaxed / Double(step)) - low)
  }

  /// What is left, in 2^−scale steps, between the best bound and an objective that must not be reached;
  /// below 0: it may be.
  func slack(to aim: Int128) -> Int128? {
    best.map { best in
      (aim.dividedRoundingUp(by: step) << Int128(best.priced.scale)) - 1 - best.total
    }
  }

  private enum Evaluation {
    case found(Bound, point: [Int64])
    /// A block has no point at all, or none was found.
    case empty
    case stopped(StopReason)
  }

  /// Solves every block at given prices.
  ///
  /// - Parameter gap: how far apart the best bound and the best point are, in steps.
  private mutating func bound(_ priced: PricedProgram, gap: Double?) -> Evaluation {
    var values: [Int128] = []
    var total = priced.constant
    var point = program.columns.map(\.lower)
    let tolerance = tools.tolerance(scale: priced.scale, blocks: blocks.count, gap: gap)
    for (number, block) in blocks.enumerated() {
      let valued = block.valued(priced.worth)
      let start = parts[number].map(\.values).max {
        valued.objectiveValue(at: $0) < valued.objectiveValue(at: $1)
      }
      switch tools.best(of: valued, from: start, tolerance: tolerance) {
      case .stopped(.sizeLimit, let best?, let limit?):
        add(best.values, to: number)
        block.write(best.values, to: &point)
        values.append(limit)
        total += limit
      case .stopped(.sizeLimit, _, _), .infeasible: return .empty
      case .stopped(let reason, _, _): return .stopped(reason)
      case .optimal(let solution, _):
        add(solution.values, to: number)
        block.write(solution.values, to: &point)
        values.append(solution.objective + tolerance - 1)
        total += solution.objective + tolerance - 1
      }
    }
    for index in decomposition.loose {
      let column = program.columns[index]
      let value = priced.worth[index] > 0 ? column.upper : column.lower
      total += Int128(priced.worth[index], times: value)
      point[index] = value
    }
    return .found(Bound(priced: priced, values: values, total: total), point: point)
  }

  private struct MasterOptimum {
    let prices: [Int: Double]
    /// In steps.
    let objective: Double
    /// Rounded.
    let point: [Int64]
    let mixture: [Double]
  }

  /// Rows that the mixture of parts breaks come in, one time after the other.
  private mutating func solveMaster() -> MasterOptimum? {
    while let solved = relaxMaster() {
      let broken = idle.filter { !program.constraints[$0].isNearlyKept(at: solved.mixture) }
      guard !broken.isEmpty, rows.count + broken.count <= Self.mostRows else { return solved }
      rows = (rows + broken).sorted()
      idle.removeAll(where: broken.contains)
      // With further prices the bound may fall.
      lowest = nil
    }
    return nil
  }

  private func relaxMaster() -> MasterOptimum? {
    guard let master else { return nil }
    let relaxed = tools.relaxation.withRelaxation(of: master.program) {
      $0.solve(limits: tools.limits)
    }
    guard case .optimal(let objective, let values, let multipliers) = relaxed else { return nil }
    let rounded = values.map { Int64($0.rounded()) }
    return MasterOptimum(
      prices: master.prices(multipliers, step: step), objective: objective,
      point: master.point(rounded, blocks: blocks, parts: parts, of: program),
      mixture: master.mixture(values, blocks: blocks, parts: parts, of: program))
  }

  private var master: MasterProgram? {
    MasterProgram(program, rows: rows, loose: decomposition.loose, parts: parts, step: step)
  }

  /// The columns of all blocks that the mixture leaves undecided, and of the largest others, up to half of all:
  /// small blocks have few good points.
  var undecided: Set<Int> {
    guard let mixture else { return [] }
    let open = blocks.filter { block in block.columns.contains { !mixture[$0].isWhole } }
    var free = Set(open.flatMap(\.columns))
    let largest = blocks.sorted {
      ($1.columns.count, $0.columns[0]) < ($0.columns.count, $1.columns[0])
    }
    for block in largest where free.count < program.columns.count / 2 {
      free.formUnion(block.columns)
    }
    return free
  }

  /// The best choice of one part that is known of every block.
  func bestOfParts() -> [Int64]? {
    guard let master else { return nil }
    let best = tools.best(of: master.program, mostNodes: Self.mostMasterNodes)
    return best.map { master.point($0.values, blocks: blocks, parts: parts, of: program) }
  }

  /// The proof that no block is worth more than in the best bound.
  ///
  /// - Parameters:
  ///   - slack: how much more, in 2^−scale steps, does no harm in all: it makes the proofs shorter.
  ///   - columns: index of each column in the program that the lemmas are about; likewise `rows`.
  /// - Returns: nil where one could not be proved before a limit.
  func lemmas(slack: Int128, columns: [Int], rows: [Int]) -> [BlockLemma]? {
    guard let best else { return nil }
    let share = max(0, slack) / Int128(max(1, blocks.count))
    var lemmas: [BlockLemma] = []
    for (block, value) in zip(blocks, best.values) {
      let worth = LinearExpression(
        block.columns.enumerated().map { (Variable(index: $0), best.priced.worth[$1]) })
      let factor = max(1, worth.greatestCommonDivisor)
      var valued = block.program
      valued.maximise(worth.divided(by: factor))
      let most = (value + share).dividedRoundingDown(by: Int128(factor))
      guard let bound = Int64(exactly: most),
        let proof = tools.proof(of: valued, stayingBelow: most + 1), proof.goal == most + 1
      else { return nil }
      let sum = LinearExpression(
        valued.objective.terms.map {
          (Variable(index: columns[block.columns[$0.variable.index]]), $0.coefficient)
        })
      lemmas.append(
        BlockLemma(
          sum: sum, factor: factor, bound: bound, proof: proof,
          columns: block.columns.map { columns[$0] },
          rows: block.rows.map { rows[$0] }))
    }
    return lemmas
  }
}

extension Constraint {
  /// Whether a point of a relaxation keeps it, but for rounding.
  fileprivate func isNearlyKept(at point: [Double]) -> Bool {
    let terms = expression.terms
    let activity = terms.reduce(0) { $0 + Double($1.coefficient) * point[$1.variable.index] }
    let tolerance = terms.reduce(1) { max($0, Double($1.coefficient.magnitude)) } / 1e6
    return activity <= upper.map { Double($0) + tolerance } ?? activity
      && activity >= lower.map { Double($0) - tolerance } ?? activity
  }
}
