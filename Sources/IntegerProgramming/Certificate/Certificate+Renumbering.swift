// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate.Node {
  /// The tree of a reduced program, in the numbers of the whole one.
  ///
  /// - Parameters:
  ///   - columns: index in the whole program of each variable of the reduced one.
  ///   - rows: likewise of each row.
  public func renumbered(columns: [Int], rows: [Int]) -> Certificate.Node {
    Certificate.Node(
      arguments: arguments.map { argument in
        Certificate.Argument(
          subject: argument.subject,
          multipliers: argument.multipliers.map {
            Certificate.RowMultiplier(row: rows[$0.row], value: $0.value)
          })
      },
      branch: branch.map { branch in
        Certificate.Branch(
          variable: Variable(index: columns[branch.variable.index]), value: branch.value,
          atMost: branch.children[0].renumbered(columns: columns, rows: rows),
          atLeast: branch.children[1].renumbered(columns: columns, rows: rows))
      })
  }
}
