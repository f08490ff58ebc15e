// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate.Node {
  /// A node of a reduced program's tree, in the numbers of the whole program.
  ///
  /// - Parameters:
  ///   - columns: index in the whole program of each variable of the reduced one.
  ///   - rows: likewise of each row.
  public func renumbered(columns: [Int], rows: [Int]) -> Certificate.Node {
    var node = self
    for argument in node.arguments.indices {
      for multiplier in node.arguments[argument].multipliers.indices {
        let row = node.arguments[argument].multipliers[multiplier].row
        node.arguments[argument].multipliers[multiplier].row = rows[row]
      }
    }
    if let branch = node.branch {
      node.branch?.variable = Variable(index: columns[branch.variable.index])
    }
    return node
  }
}
