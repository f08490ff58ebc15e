// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Runs whose relaxation knows more.
extension SolverRun {
  /// The same run where rows that can be tightened are; nil: none can.
  func tightened() -> SolverRun? {
    guard shortcuts.contains(.tightening) else { return nil }
    let own = Domain(
      lower: Array(domain.lower.prefix(whole.columns.count)),
      upper: Array(domain.upper.prefix(whole.columns.count)))
    let tightenings = RowTightening.all(of: whole, over: own)
    guard !tightenings.isEmpty,
      var run = strengthened(by: tightenings.map(\.sum), shortcuts: shortcuts)
    else { return nil }
    for (number, tightening) in tightenings.enumerated() {
      run.apply(tightening, to: furtherSum(number))
    }
    return run
  }

  /// The same run with further sums as columns, which its relaxation knows; nil where one leaves 64 bits.
  ///
  /// They stand behind the sums that the relaxation knows already.
  func strengthened(by further: [LinearExpression], shortcuts: Shortcuts) -> SolverRun? {
    let definitions = searched.definitions
    let first = summed.sums.count - definitions
    let sums = summed.sums[..<first] + further + summed.sums[first...]
    guard let stronger = SummedProgram(whole, sums: Array(sums)) else { return nil }
    let firstColumn = whole.columns.count + first
    let implied = searched.implied.map { $0 < firstColumn ? $0 : $0 + further.count }
    var run = knowing(
      stronger, shortcuts: shortcuts,
      searched: SearchedProgram(
        stronger.program, definitions: definitions,
        implied: implied + further.indices.map { firstColumn + $0 }))
    run.take(rootSteps, from: self, behind: first, further: further.count)
    return run
  }

  /// A run of the same program that knows what this one found, but nothing yet of what narrowed its root.
  private func knowing(
    _ summed: SummedProgram, shortcuts: Shortcuts, searched: SearchedProgram
  ) -> SolverRun {
    var run = SolverRun(
      whole, with: summed, relaxation: relaxation, proposer: proposer, shortcuts: shortcuts,
      patience: patience, goal: goal, searched: searched, tolerance: step, isProved: isProved,
      limits: limits, memory: memory, progress: progress)
    run.adopt(incumbent, assumed: assumed, pseudocosts: pseudocosts)
    return run
  }

  /// The same run whose relaxation knows neither what blocks are worth nor cuts. What these fixed stays fixed.
  ///
  /// - Returns: nil where it knows nothing of that kind.
  func withPlainRelaxation() -> SolverRun? {
    let further = rootSteps.lazy.compactMap { step -> Int? in
      switch step {
      case .lemma(_, let sum), .cut(_, let sum): sum.index
      case .argument, .tightening, .fixing: nil
      }
    }
    guard let first = further.min() else { return nil }
    var run = knowing(
      summed, shortcuts: shortcuts,
      searched: SearchedProgram(
        program, definitions: program.columns.count - first, implied: searched.implied))
    run.take(rootSteps, from: self, behind: summed.sums.count, further: 0)
    return run
  }

  /// The column of a further sum in a run that is strengthened by some.
  func furtherSum(_ number: Int) -> Variable {
    Variable(index: program.columns.count - searched.definitions + number)
  }

  /// The row that defines a sum.
  func definition(of sum: Variable) -> Int {
    whole.constraints.count + sum.index - whole.columns.count
  }

  /// Takes over what narrowed the root of another run that knows fewer sums.
  ///
  /// - Parameters:
  ///   - first: how many sums stand where they stood.
  ///   - further: how many came in behind them.
  private mutating func take(
    _ steps: [RootStep], from other: SolverRun, behind first: Int, further: Int
  ) {
    let (goalRow, ownGoalRow) = (other.program.constraints.count, program.constraints.count)
    let firstMoved = whole.constraints.count + first
    func moved(_ sum: Variable) -> Variable {
      let isMoved = sum.index >= whole.columns.count + first
      return isMoved ? Variable(index: sum.index + further) : sum
    }
    for step in steps {
      switch step {
      case .argument(let argument):
        let moved = argument.renumbered { row in
          row == goalRow ? ownGoalRow : row < firstMoved ? row : row + further
        }
        _ = narrow(by: moved)
      case .lemma(let lemma, let sum): apply(lemma, to: moved(sum))
      case .cut(let cut, let sum): apply(cut, to: moved(sum))
      case .tightening(let tightening, let sum): apply(tightening, to: moved(sum))
      case .fixing(let fixing): apply(fixing.moved(moved))
      }
    }
  }

  /// By row of the whole: the relaxation's multipliers, with what stands on a tightened row put on its origin.
  func ownMultipliers(_ multipliers: [Double]) -> [Double] {
    var own = Array(multipliers.prefix(whole.constraints.count))
    for case .tightening(let tightening, let sum) in rootSteps {
      let multiplier = multipliers[definition(of: sum)] / Double(tightening.factor)
      own[tightening.row] += tightening.isLower ? multiplier : -multiplier
    }
    return own
  }
}
