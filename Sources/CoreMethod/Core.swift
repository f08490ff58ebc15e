// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// The order in which variables enter the core: by the size of their reduced cost.
struct Core {
  private let program: IntegerProgram
  /// Variable indices, most open first.
  private let order: [Int]
  private let values: [Double]

  init(_ program: IntegerProgram, values: [Double], multipliers: [Double]) {
    var reduced = program.columns.map { Double($0.objective) }
    for (constraint, multiplier) in zip(program.constraints, multipliers) where multiplier != 0 {
      for term in constraint.expression.terms {
        reduced[term.variable.index] -= multiplier * Double(term.coefficient)
      }
    }
    self.program = program
    self.values = values
    // Wide variables, such as shortfalls, answer for what the others do: they are never held.
    order = program.columns.indices.sorted { left, right in
      let (wideLeft, wideRight) = (program.isWide(left), program.isWide(right))
      if wideLeft != wideRight { return wideLeft }
      return (reduced[left].magnitude, left) < (reduced[right].magnitude, right)
    }
  }

  /// Holds every variable of `domain` at its rounded value, except the first `size` free ones.
  ///
  /// - Returns: the narrowed domain, and whether no variable had to be held.
  func hold(allBut size: Int, in domain: Domain) -> (Domain, isWhole: Bool) {
    var held = domain
    var free = 0
    for index in order where domain.lower[index] < domain.upper[index] {
      free += program.isWide(index) ? 0 : 1
      guard free > size else { continue }
      let value = min(
        max(Int64(values[index].rounded()), domain.lower[index]), domain.upper[index])
      held.lower[index] = value
      held.upper[index] = value
    }
    return (held, free <= size)
  }
}

extension IntegerProgram {
  fileprivate func isWide(_ index: Int) -> Bool {
    columns[index].upper - columns[index].lower > 1
  }
}
