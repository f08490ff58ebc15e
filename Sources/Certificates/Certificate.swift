// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A proof, in whole numbers alone, that no solution of an integer program has an objective of at least
/// `goal`, or that it has no solution at all.
///
/// The goal counts as one more row behind the others, objective ≥ goal, so that there is one thing to
/// prove: that no whole point keeps all rows. The proof is a branch tree. An argument adds up rows with
/// whole multipliers y, the upper side of a row counting where y > 0 and the lower side where y < 0; what
/// every point between the bounds then falls short of being one that keeps the rows is at least
///
///     −value = −(Σ_r y_r · b_r + Σ_j max { −Σ_r y_r · a_rj · x_j : l_j ≤ x_j ≤ u_j })
///
/// whatever y is (Neumaier and Shcherbina, *Safe bounds in linear and mixed-integer linear programming*,
/// 2004). A value below 0 closes the node. Otherwise it narrows the bounds of variables (reduced-cost
/// fixing, exact), and the node branches. Before all that, variables that no row tells apart become one.
public struct Certificate: Hashable, Sendable {
  /// No solution has an objective of at least this; nil: no solution exists.
  public var goal: Int128?
  /// Rows that are added up, and then equal variables merged, before anything is proved: the tree is
  /// about `MergedProgram(program, adding: choices)`.
  public var choices: [[Int]]
  /// Weighted sums of its variables that the tree may bound and branch on (`SummedProgram`): further
  /// columns, and the rows that define them behind the goal's.
  public var sums: [LinearExpression]
  /// Depth first: a node, then the tree below its first branch, then that below the other.
  public var nodes: [Node]

  public init(
    goal: Int128?, choices: [[Int]] = [], sums: [LinearExpression] = [], nodes: [Node]
  ) {
    self.goal = goal
    self.choices = choices
    self.sums = sums
    self.nodes = nodes
  }

  public struct Node: Hashable, Sendable {
    /// Applied one after the other; the first whose value is below 0 closes the node.
    public var arguments: [Argument]
    /// nil: the arguments close the node.
    public var branch: Branch?

    public init(arguments: [Argument], branch: Branch? = nil) {
      self.arguments = arguments
      self.branch = branch
    }
  }

  /// A combination of rows.
  public struct Argument: Hashable, Sendable {
    /// By row; the goal's stands behind those of the program. None is 0.
    public var multipliers: [RowMultiplier]

    public init(_ multipliers: [RowMultiplier]) {
      self.multipliers = multipliers
    }
  }

  public struct RowMultiplier: Hashable, Sendable {
    public var row: Int
    /// Positive: the row's upper side counts, negative: its lower side.
    public var value: Int128

    public init(row: Int, value: Int128) {
      self.row = row
      self.value = value
    }
  }

  /// Every whole point has `variable` ≤ `value` or `variable` ≥ `value` + 1.
  public struct Branch: Hashable, Sendable {
    public var variable: Variable
    public var value: Int64

    public init(variable: Variable, value: Int64) {
      self.variable = variable
      self.value = value
    }
  }
}
