// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A variable that costs something and is as small as its rows let it be, like a corridor's shortfall.
struct FollowingVariable {
  /// A row of which all other variables are chosen.
  struct Demand {
    let row: Int
    /// Of the following variable, positive.
    let coefficient: Int128
    /// What the row must add up to.
    let side: Int128
  }

  let index: Int
  /// What one more takes from the objective.
  let cost: Int128
  let lower: Int64
  let upper: Int64
  let demands: [Demand]
}

extension IntegerProgram {
  /// The variables that follow from some others.
  ///
  /// - Parameters:
  ///   - chosen: those that do not.
  ///   - idle: rows that need not be looked at.
  func following(_ chosen: some Sequence<Variable>, idle: Set<Int>) -> [FollowingVariable] {
    var mayFollow = columns.map { $0.lower < $0.upper && $0.objective < 0 }
    for variable in chosen { mayFollow[variable.index] = false }
    var demands: [Int: [FollowingVariable.Demand]] = [:]
    for (number, row) in constraints.enumerated() where !idle.contains(number) {
      let terms = row.expression.terms.filter { mayFollow[$0.variable.index] }
      if terms.count == 1, terms[0].coefficient > 0, let side = row.lower, row.upper == nil {
        demands[terms[0].variable.index, default: []].append(
          FollowingVariable.Demand(
            row: number, coefficient: Int128(terms[0].coefficient), side: Int128(side)))
      } else {
        for term in terms { mayFollow[term.variable.index] = false }
      }
    }
    return columns.indices.filter { mayFollow[$0] }.map { index in
      FollowingVariable(
        index: index, cost: -Int128(columns[index].objective), lower: columns[index].lower,
        upper: columns[index].upper, demands: demands[index] ?? [])
    }
  }

  /// Rows that only say that a point is as good as another: multiples of the objective.
  var objectiveRows: [Int] {
    let objective = objective.terms
    return constraints.indices.filter { number in
      let row = constraints[number]
      return row.upper == nil && row.expression.terms.isMultiple(of: objective)
    }
  }
}

extension [LinearExpression.Term] {
  /// Whether all coefficients are those of `others`, times the same positive number.
  fileprivate func isMultiple(of others: [LinearExpression.Term]) -> Bool {
    guard count == others.count, let own = first, let other = others.first,
      own.coefficient.signum() == other.coefficient.signum()
    else { return false }
    return zip(self, others).allSatisfy {
      $0.variable == $1.variable
        && Int128($0.coefficient, times: other.coefficient)
          == Int128($1.coefficient, times: own.coefficient)
    }
  }
}
