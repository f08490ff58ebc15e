// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Which prices come next: as long as few parts are known, those of the master program leap from one end to the
/// other. So the next ones lie between them and the best so far (Wentges, *Weighted Dantzig–Wolfe
/// decomposition for linear mixed-integer programming*, 1997), nearer to the side to which the bound falls
/// (Pessoa, Sadykov, Uchoa and Vanderbeck, *Automation and combination of linear-programming based
/// stabilization techniques in column generation*, 2018).
struct PriceSmoothing {
  /// By row: those with the best bound so far.
  private(set) var best: [Int: Double]
  /// Those of the master program.
  private var target: [Int: Double]?
  /// What part of the best prices is kept.
  private var inertia = 0.8
  /// How much of what is left that part changes at once.
  private static let change = 0.1

  init(from prices: [Int: Double]) { best = prices }

  mutating func next(towards target: [Int: Double]) -> [Int: Double] {
    self.target = target
    return target.merging(best) { $0 * (1 - inertia) + $1 * inertia }
  }

  /// - Parameters:
  ///   - point: the best point of all blocks at these prices.
  ///   - isBetter: whether they give the best bound so far.
  mutating func learn(
    _ prices: [Int: Double], at point: [Int64], of program: IntegerProgram, isBetter: Bool
  ) {
    if let target {
      // What the joining rows leave at the point is how the bound changes with their prices.
      let slope = target.keys.sorted().reduce(0.0) { slope, row in
        let constraint = program.constraints[row]
        let side = (prices[row] ?? 0) < 0 ? constraint.lower : constraint.upper ?? constraint.lower
        let distance = (target[row] ?? 0) - (best[row] ?? 0)
        guard let side, distance != 0 else { return slope }
        return slope
          + distance * Double(Int128(side) - constraint.expression.value(at: point))
      }
      inertia =
        slope < 0
        ? max(0, inertia - Self.change) : inertia + (1 - inertia) * Self.change
    }
    if isBetter { best = prices }
  }
}
