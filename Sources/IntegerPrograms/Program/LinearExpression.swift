// SPDX-License-Identifier: GPL-3.0-or-later

/// A variable of one integer program, by its position.
public struct Variable: Hashable, Comparable, Sendable {
  public let index: Int

  public init(index: Int) {
    self.index = index
  }

  public static func < (left: Variable, right: Variable) -> Bool { left.index < right.index }
}

/// Σ coefficient · variable, with whole coefficients. Each variable occurs at most once, none with
/// coefficient 0, in the order of their positions.
public struct LinearExpression: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    public let variable: Variable
    public let coefficient: Int64
  }

  public private(set) var terms: [Term]

  public init() {
    terms = []
  }

  /// Collects `pairs`, adding the coefficients of a variable that occurs more than once.
  public init(_ pairs: some Sequence<(Variable, Int64)>) {
    var collected: [Term] = []
    for (variable, coefficient) in pairs.sorted(by: { $0.0 < $1.0 }) {
      if let last = collected.last, last.variable == variable {
        collected[collected.count - 1] = Term(
          variable: variable, coefficient: last.coefficient + coefficient)
      } else {
        collected.append(Term(variable: variable, coefficient: coefficient))
      }
    }
    terms = collected.filter { $0.coefficient != 0 }
  }

  /// The exact value at a point, one entry a variable.
  public func value(at point: [Int64]) -> Int128 {
    terms.reduce(0) { $0 + Int128($1.coefficient) * Int128(point[$1.variable.index]) }
  }

  public var negated: LinearExpression {
    LinearExpression(terms.map { ($0.variable, -$0.coefficient) })
  }

  public func coefficient(of variable: Variable) -> Int64 {
    // The terms stand in the order of their variables.
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].variable < variable { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low].variable == variable ? terms[low].coefficient : 0
  }
}
