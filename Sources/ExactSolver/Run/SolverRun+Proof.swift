// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

extension SolverRun {
  /// The whole proof, gone through in whole numbers; nil where it does not hold.
  ///
  /// - Parameter tree: what the steps at the root leave to prove.
  func certificate(closing tree: TreeRecord) -> Certificate? {
    // Behind the sums that are searched with stand those that only the proofs of lemmas know.
    let ownSums = rootSteps.map { step in
      switch step {
      case .lemma(let lemma, _): lemma.ownSums
      case .fixing(let fixing): fixing.refutation.ownSums
      case .cut(let cut, _): [cut.branch]
      case .argument, .tightening, .counted: [] as [LinearExpression]
      }
    }
    let sums = summed.sums + ownSums.joined()
    let (goalRow, lastRow) = (program.constraints.count, whole.constraints.count + sums.count)
    func moved(_ row: Int) -> Int { row == goalRow ? lastRow : row }
    var record = TreeRecord()
    var node = record.root
    var number = summed.sums.count
    for (step, own) in zip(rootSteps, ownSums) {
      switch step {
      case .argument(let argument): record.add(argument.renumbered(moved), to: node)
      case .counted: break
      case .lemma(let lemma, let sum):
        let (atMost, atLeast) = record.branch(node, on: sum, at: lemma.bound)
        record.graft(blockTree(of: lemma, on: sum, firstOwn: number), at: atLeast)
        number += own.count
        node = atMost
      case .fixing(let fixing):
        let (atMost, atLeast) = record.branch(node, on: fixing.variable, at: fixing.branchValue)
        let (kept, other) = fixing.isGreater ? (atLeast, atMost) : (atMost, atLeast)
        record.graft(blockTree(of: fixing.refutation, on: fixing.sum, firstOwn: number), at: other)
        number += own.count
        node = kept
      case .cut(let cut, let sum):
        let (atMost, atLeast) = record.branch(node, on: sum, at: cut.bound)
        record.graft(
          cut.tree(
            definition: definition(of: sum), branchColumn: whole.columns.count + number,
            branchDefinition: whole.constraints.count + number, row: row), at: atLeast)
        number += own.count
        node = atMost
      case .tightening(let tightening, let sum):
        let (atMost, atLeast) = record.branch(node, on: sum, at: tightening.bound - 1)
        record.graft(tightening.tree(definition: definition(of: sum)), at: atMost)
        node = atLeast
      }
    }
    record.graft(tree.renumbered(column: { $0 }, row: moved), at: node)
    return certificate(record, sums: sums)
  }

  /// A tree as a proof, gone through in whole numbers; nil where it does not hold.
  ///
  /// - Parameter tree: about the program with sums, the goal's row behind all others.
  func certificate(_ tree: TreeRecord, sums: [LinearExpression]) -> Certificate? {
    guard let complete = SummedProgram(whole, sums: sums)?.program,
      let found = tree.certificate(goal: prover.aim, of: complete)
    else { return nil }
    // In a certificate the goal's row, where there is one, stands before those of sums.
    let (rows, lastRow) = (whole.constraints.count, complete.constraints.count)
    let shift = found.goal == nil ? 0 : 1
    var certificate = found.renumbered { $0 == lastRow ? rows : $0 < rows ? $0 : $0 + shift }
    certificate.sums = sums
    return certificate.withoutIdleSums(of: whole)
  }

  /// - Parameters:
  ///   - sum: the column of the lemma's sum.
  ///   - number: that of the first sum that only its proof knows.
  private func blockTree(of lemma: BlockLemma, on sum: Variable, firstOwn number: Int) -> TreeRecord
  {
    lemma.tree(
      definition: definition(of: sum), firstColumn: whole.columns.count + number,
      firstRow: whole.constraints.count + number)
  }
}
