// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

extension Certificate {
  /// Why a certificate is refused. Nodes are named by their place in `nodes`.
  public enum Flaw: Error, Hashable, Sendable {
    /// It is about another value than the next better one after that of the solution.
    case otherGoal
    /// Nothing is to be added up, or rows that are not there, named twice, or no choices of one thing at
    /// most.
    case badChoices
    /// A sum names no variable of the program, or its bounds or their difference leave 64 bits.
    case badSum
    /// So many nodes wait over so many variables that checking could exhaust the memory.
    case tooDeep
    /// A node stays open: no argument closes it, and it has no branch. The place behind the last node:
    /// nodes are missing.
    case openNode(node: Int)
    /// Nothing was left to prove before this node.
    case needlessNode(node: Int)
    /// A branch names no variable of the program.
    case badBranch(node: Int)
  }

  /// A check holds a domain for each node that waits: this many bounds in all at most.
  private static let mostBounds = 50_000_000

  /// Checks that no solution of `program` is better than `solution`, or, with nil, that it has none.
  public func check(_ program: IntegerProgram, solution: Solution?) throws(Flaw) {
    guard goal == solution.map({ $0.objective + program.objectiveStep }) else { throw .otherGoal }
    try check(program)
  }

  /// Checks the proof in whole numbers, without any solver.
  ///
  /// Nothing is taken for granted about the certificate: it may come from a stranger. The program's
  /// numbers are those of a model, within 2⁵³.
  public func check(_ whole: IntegerProgram) throws(Flaw) {
    try walk(CertifiedProgram(whole, self)) { (index, _) throws(Flaw) in
      throw .openNode(node: index)
    }
  }

  /// Goes through the tree, arguments and branches.
  ///
  /// - Parameter visit: hears of leaves that their arguments do not close, by their place in `nodes`.
  func walk(
    _ certified: CertifiedProgram, visit: (_ index: Int, _ leaf: BranchNode) throws(Flaw) -> Void
  ) throws(Flaw) {
    let program = certified.program
    let prover = Prover(aim: nil)
    let domain = Domain(of: program)
    var open = [BranchNode(domain: domain, program: ResidualProgram(program, over: domain))]
    for (index, node) in nodes.enumerated() {
      guard var place = open.popLast() else { throw .needlessNode(node: index) }
      if place.isEmpty || place.isClosed(by: node.arguments, prover) { continue }
      guard let branch = node.branch else {
        try visit(index, place)
        continue
      }
      guard program.columns.indices.contains(branch.variable.index) else {
        throw .badBranch(node: index)
      }
      let (atMost, atLeast) = place.split(branch)
      open.append(atLeast)
      open.append(atMost)
      guard open.count * max(1, program.columns.count) <= Self.mostBounds else { throw .tooDeep }
    }
    guard open.isEmpty else { throw .openNode(node: nodes.count) }
  }
}
