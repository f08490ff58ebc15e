// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// That a weighted sum over the columns of a block is at most `bound` at every feasible point: an exact cut
/// of the block's own problem (Boyd, *Fenchel cutting planes for integer programs*, 1994).
///
/// The certificate can say it: a branch on the sum, whose upper side the block's own tree closes.
struct BlockLemma {
  /// Over the columns of the whole program.
  let sum: LinearExpression
  /// What the worth of the block's columns was divided by.
  let factor: Int64
  let bound: Int64
  /// That the block has no point at which the sum is more, about the block's program.
  let proof: Certificate
  /// Index in the whole program of each column and row of the block's program.
  let columns: [Int]
  let rows: [Int]

  /// The proof's sums in columns of the whole program.
  var ownSums: [LinearExpression] {
    proof.sums.map { sum in
      LinearExpression(
        sum.terms.map { (Variable(index: columns[$0.variable.index]), $0.coefficient) })
    }
  }

  /// The proof as a tree about the whole program with sums.
  ///
  /// - Parameters:
  ///   - definition: the row there that defines the lemma's sum: it takes the part of the block's goal.
  ///   - firstColumn: the column there of the first of the lemma's own sums.
  ///   - firstRow: the row there that defines it.
  func tree(definition: Int, firstColumn: Int, firstRow: Int) -> TreeRecord {
    let (columnCount, rowCount) = (columns.count, rows.count)
    var tree = TreeRecord()
    // In the block's program columns may have been fixed, and bounded its sums from the beginning.
    for (number, _) in proof.sums.enumerated() {
      for sign: Int128 in [1, -1] {
        let definition = Certificate.RowMultiplier(row: firstRow + number, value: sign)
        tree.add(Certificate.Argument([definition]), to: tree.root)
      }
    }
    let own = TreeRecord(proof).renumbered(
      column: { $0 < columnCount ? columns[$0] : firstColumn + $0 - columnCount },
      row: {
        $0 < rowCount ? rows[$0] : $0 == rowCount ? definition : firstRow + $0 - rowCount - 1
      })
    tree.graft(own, at: tree.root)
    return tree
  }
}

extension TreeRecord {
  /// The tree that a certificate writes down depth first.
  init(_ certificate: Certificate) {
    self.init()
    // Nodes that are still to be read, the next one last.
    var waiting = [root]
    for node in certificate.nodes {
      guard let id = waiting.popLast() else { return }
      for argument in node.arguments { add(argument, to: id) }
      if let branch = node.branch {
        let (atMost, atLeast) = self.branch(id, on: branch.variable, at: branch.value)
        waiting += [atLeast, atMost]
      }
    }
  }
}
