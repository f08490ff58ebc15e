// SPDX-License-Identifier: GPL-3.0-or-later

/// A proof, in whole numbers alone, that no solution of an integer program is better than a claimed
/// optimum, or that it has no solution at all.
///
/// It is a branch tree. Every node carries whole row multipliers y; over the bounds of the
/// variables at the node they give, for any y with the right signs, the true upper bound
///
///     Σ_r y_r · b_r + Σ_j max { (c_j − Σ_r y_r · a_rj) · x_j : l_j ≤ x_j ≤ u_j }
///
/// (Neumaier and Shcherbina, *Safe bounds in linear and mixed-integer linear programming*, 2004).
/// Where the bound leaves no room for anything better, the node is closed. Otherwise it narrows the
/// bounds of variables (reduced-cost fixing, exact), and the node branches.
public struct Certificate: Hashable, Sendable {
  /// The claimed optimum; nil: no solution exists.
  public var optimum: Int128?
  /// All multipliers are whole numbers of 2^−`scale`.
  public var scale: Int
  /// Sums of variables that the proof may branch on. Each is a further column behind those of the
  /// program, and the row that defines it stands behind the program's rows.
  public var sums: [[Variable]]
  /// The tree, laid flat so that its depth costs no stack: the root first, every other node
  /// somewhere behind its parent.
  public var nodes: [Node]

  public init(optimum: Int128?, scale: Int, sums: [[Variable]] = [], nodes: [Node]) {
    self.optimum = optimum
    self.scale = scale
    self.sums = sums
    self.nodes = nodes
  }

  public struct Node: Hashable, Sendable {
    /// Applied one after the other; the first that leaves no room closes the node.
    public var arguments: [Argument]
    /// nil: the arguments close the node.
    public var branch: Branch?

    public init(arguments: [Argument], branch: Branch? = nil) {
      self.arguments = arguments
      self.branch = branch
    }
  }

  /// Row multipliers and what they speak about.
  public struct Argument: Hashable, Sendable {
    public enum Subject: String, Codable, Hashable, Sendable {
      /// Bounds the objective: a value below the next better one closes.
      case objective
      /// The objective's coefficients count as 0: every solution has a bound of at least 0, so one
      /// below 0 closes.
      case feasibility
    }

    public var subject: Subject
    /// Whole multipliers by row, in the order of the rows; rows with multiplier 0 are left out.
    public var multipliers: [RowMultiplier]

    public init(subject: Subject, multipliers: [RowMultiplier]) {
      self.subject = subject
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
    /// Index of the node on the side `variable` ≤ `value`.
    public var atMost: Int
    /// Index of the node on the side `variable` ≥ `value` + 1.
    public var atLeast: Int

    public init(variable: Variable, value: Int64, atMost: Int, atLeast: Int) {
      self.variable = variable
      self.value = value
      self.atMost = atMost
      self.atLeast = atLeast
    }
  }
}
