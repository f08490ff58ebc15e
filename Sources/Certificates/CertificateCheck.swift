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
    guard Self.areChoices(choices, of: whole) else { throw .badChoices }
    guard let stated = whole.stating(goal) else { throw .otherGoal }
    let merged = MergedProgram(stated, adding: choices).program
    guard let program = SummedProgram(merged, sums: sums)?.program else { throw .badSum }
    let prover = Prover(aim: nil)
    let domain = Domain(of: program)
    var open = [BranchNode(domain: domain, program: ResidualProgram(program, over: domain))]
    for (index, node) in nodes.enumerated() {
      guard var place = open.popLast() else { throw .needlessNode(node: index) }
      if place.isEmpty || place.isClosed(by: node.arguments, prover) { continue }
      guard let branch = node.branch else { throw .openNode(node: index) }
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

  private static func areChoices(_ choices: [[Int]], of program: IntegerProgram) -> Bool {
    let rows = choices.flatMap { $0 }
    return !choices.contains([]) && Set(rows).count == rows.count
      && rows.allSatisfy {
        program.constraints.indices.contains($0) && program.constraints[$0].isChoice
      }
  }
}

extension IntegerProgram {
  /// The program with the goal as its last row; nil where it leaves 64 bits.
  fileprivate func stating(_ goal: Int128?) -> IntegerProgram? {
    guard let goal else { return self }
    var stated = self
    guard let side = Int64(exactly: goal) else { return nil }
    stated.add(Constraint(name: "goal", objective, atLeast: side))
    return stated
  }
}
