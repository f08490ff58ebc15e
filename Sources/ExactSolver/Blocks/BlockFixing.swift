// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// That a variable of a block has one of its two values wherever the whole reaches its aim: with the other
/// one the block's weighted sum stays below what the aim asks of it, its best value less what is left between
/// the bound and the aim. A block's own tree says so, where the relaxation's reduced costs do not.
///
/// The certificate can say it: a branch on the variable, one side of which is closed by that tree.
struct BlockFixing {
  let variable: Variable
  let value: Int64
  /// Whether it is the greater of the two.
  let isGreater: Bool
  /// With the other value the sum is at most the lemma's bound.
  let refutation: BlockLemma
  /// The column of the lemma's sum.
  private(set) var sum: Variable

  /// The same in a program in which sums stand elsewhere.
  func moved(_ place: (Variable) -> Variable) -> BlockFixing {
    var moved = self
    moved.sum = place(sum)
    return moved
  }

  /// The greatest value on the lesser side of the branch.
  var branchValue: Int64 { isGreater ? value - 1 : value }
}
