// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Runs whose relaxation knows more, or less.
extension SolverRun {
  /// The same run where rows that can be tightened are; nil: none can.
  func tightened() -> SolverRun? {
    guard shortcuts.contains(.tightening) else { return nil }
    let tightenings = RowTightening.all(of: whole, over: ownDomain)
    guard !tightenings.isEmpty,
      var run = strengthened(by: tightenings.map(\.sum), shortcuts: shortcuts)
    else { return nil }
    for (number, tightening) in tightenings.enumerated() {
      run.apply(tightening, to: furtherSum(number))
    }
    return run
  }

  /// The same run that may also branch on how much is chosen in each part that several rows share.
  func counting() -> SolverRun {
    guard shortcuts.contains(.counts) else { return self }
    let counts = whole.counts(of: sharedParts.map(\.sum))
    guard !counts.isEmpty, var run = strengthened(by: counts, shortcuts: shortcuts) else {
      return self
    }
    for (number, count) in counts.enumerated() { run.count(count, as: furtherSum(number)) }
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
    run.take(rootSteps, from: self) { $0 < first ? $0 : $0 + further.count }
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
    run.provesAssumed = provesAssumed
    return run
  }

  /// The same run whose relaxation knows neither what blocks are worth nor cuts. What these fixed stays fixed.
  ///
  /// - Returns: nil where it knows nothing of that kind.
  func withPlainRelaxation() -> SolverRun? {
    let bounded = rootSums.filter { $0.upper != nil }
    return bounded.isEmpty ? nil : hiding(Set(bounded.map(\.column)))
  }

  /// The same run whose relaxation knows no cuts.
  func withoutCuts() -> SolverRun {
    let cuts = rootSteps.compactMap { step -> Variable? in
      if case .cut(_, let sum) = step { sum } else { nil }
    }
    return hiding(Set(cuts))
  }

  /// The same run whose relaxation knows only those cuts and bounds of blocks that its own bound rests on: each is a
  /// row at every node, and bounding blocks again adds others.
  func withoutIdleSums() -> SolverRun {
    var run = self
    guard case .relaxed(let relaxed) = run.relax() else { return self }
    let idle = rootSums.filter {
      $0.upper != nil && relaxed.multipliers[definition(of: $0.column)] == 0
    }
    return hiding(Set(idle.map(\.column)))
  }

  /// The same run whose relaxation does not know some sums: propagation still does.
  private func hiding(_ sums: Set<Variable>) -> SolverRun {
    let first = whole.columns.count
    let firstHidden = summed.sums.count - searched.definitions
    let order = summed.sums.indices.map { number in
      let isHidden = number >= firstHidden || sums.contains(Variable(index: first + number))
      return (number: number, isHidden: isHidden)
    }
    let places = order.filter { !$0.isHidden } + order.filter(\.isHidden)
    let count = places.count(where: \.isHidden)
    guard count > searched.definitions,
      let arranged = SummedProgram(whole, sums: places.map { summed.sums[$0.number] })
    else { return self }
    var place = [Int](repeating: 0, count: places.count)
    for (new, old) in places.enumerated() { place[old.number] = new }
    var run = knowing(
      arranged, shortcuts: shortcuts,
      searched: SearchedProgram(
        arranged.program, definitions: count,
        implied: searched.implied.map { $0 < first ? $0 : first + place[$0 - first] }))
    run.take(rootSteps, from: self) { place[$0] }
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

  /// Takes over what narrowed the root of another run of the same program.
  ///
  /// - Parameter place: where each of its sums stands here.
  private mutating func take(
    _ steps: [RootStep], from other: SolverRun, place: (_ sum: Int) -> Int
  ) {
    let (goalRow, ownGoalRow) = (other.program.constraints.count, program.constraints.count)
    let (ownColumns, ownRows) = (whole.columns.count, whole.constraints.count)
    func moved(_ sum: Variable) -> Variable {
      Variable(index: ownColumns + place(sum.index - ownColumns))
    }
    for step in steps {
      switch step {
      case .argument(let argument):
        let moved = argument.renumbered { row in
          row == goalRow ? ownGoalRow : row < ownRows ? row : ownRows + place(row - ownRows)
        }
        _ = narrow(by: moved)
      case .lemma(let lemma, let sum): apply(lemma, to: moved(sum))
      case .cut(let cut, let sum): apply(cut, to: moved(sum))
      case .tightening(let tightening, let sum): apply(tightening, to: moved(sum))
      case .fixing(let fixing): apply(fixing.moved(moved))
      case .counted(let counted, let sum): count(counted, as: moved(sum))
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
