// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

extension IntegerProgram {
  /// A true upper bound on the objective without any solver: each of the longest rows alone, with
  /// fractions allowed (Dantzig 1957), and at worst every variable at its better bound.
  package var plainBound: Int128 {
    // The numbers of a model add up to far less than 128 bits.
    let free = objective.range(over: Domain(of: self))!.upperBound
    return constraints.lazy
      .filter { $0.expression.terms.count * 2 >= columns.count }
      .compactMap { fractionalLoss(in: $0) }
      .reduce(free) { min($0, free - $1) }
  }

  /// What the row takes from the variables' best values at least; nil where it is no plain
  /// knapsack: Σ a·x ≤ b with a ≥ 0 and x ≥ 0.
  private func fractionalLoss(in row: Constraint) -> Int128? {
    guard let upper = row.upper, upper >= 0,
      row.expression.terms.allSatisfy({
        $0.coefficient > 0 && columns[$0.variable.index].lower >= 0
      })
    else { return nil }
    let wanted = row.expression.terms.filter { columns[$0.variable.index].objective > 0 }
    var excess = wanted.reduce(-Int128(upper)) { sum, term in
      sum + Int128(term.coefficient) * Int128(columns[term.variable.index].upper)
    }
    let cheapestFirst = wanted.sorted { left, right in
      Int128(columns[left.variable.index].objective) * Int128(right.coefficient)
        < Int128(columns[right.variable.index].objective) * Int128(left.coefficient)
    }
    var loss: Int128 = 0
    for term in cheapestFirst where excess > 0 {
      let column = columns[term.variable.index]
      let weight = Int128(term.coefficient)
      let given = min(excess, weight * Int128(column.upper))
      // Rounded up: the objective is a whole number.
      let taken = Int128(column.objective) * given
      loss +=
        excess <= weight * Int128(column.upper) ? (taken + weight - 1) / weight : taken / weight
      excess -= given
    }
    return loss
  }
}
