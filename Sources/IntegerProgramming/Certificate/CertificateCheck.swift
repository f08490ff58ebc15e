// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate {
  /// Why a certificate is refused. Nodes are named by their place in `nodes`.
  public enum Flaw: Error, Hashable, Sendable {
    /// The solution that comes with it has another objective than the claimed optimum.
    case optimumNotAttained
    /// The scale is not between 0 and 100.
    case badScale
    /// The nodes are not one tree: each but the root must be the child of one earlier node.
    case notATree(node: Int)
    /// The tree is so deep over so many variables that checking it could exhaust the memory.
    case tooDeep
    /// A node stays open: no argument closes it, and it has no branch.
    case openNode(node: Int)
    /// A branch names no variable of the program.
    case badBranch(node: Int)
    /// A sum names no variable of the program, or leaves 64 bits.
    case badSum
  }

  /// A check holds a domain for each level of the tree: this many bounds in all at most.
  private static let mostBounds = 50_000_000

  /// Checks the proof in whole numbers, without any solver.
  ///
  /// Nothing is taken for granted about the certificate: it may come from a stranger. The program's
  /// numbers are those of a model, within 2⁵³.
  ///
  /// - Parameter solution: attains the claimed optimum; nil with the claim that none exists.
  public func check(_ program: IntegerProgram, solution: Solution?) throws(Flaw) {
    guard solution?.objective == optimum else { throw .optimumNotAttained }
    guard (0...100).contains(scale) else { throw .badScale }
    guard let program = SummedProgram(program, sums: sums)?.program else { throw .badSum }
    guard try depth() * max(1, program.columns.count) <= Self.mostBounds else { throw .tooDeep }
    let step = Int128(max(1, program.objective.greatestCommonDivisor))
    let prover = Prover(scale: scale, optimum: optimum, step: step)
    let domain = Domain(of: program)
    var open = [Open(node: 0, domain: domain, program: ResidualProgram(program, over: domain))]
    while let next = open.popLast() {
      try expand(next, by: prover, of: program, onto: &open)
    }
  }

  /// Levels of the tree; proves on the way that it is one.
  private func depth() throws(Flaw) -> Int {
    var levels = [Int](repeating: 0, count: nodes.count)
    guard !nodes.isEmpty else { throw .notATree(node: 0) }
    levels[0] = 1
    for (index, node) in nodes.enumerated() {
      guard levels[index] > 0 else { throw .notATree(node: index) }
      guard let branch = node.branch else { continue }
      for child in [branch.atMost, branch.atLeast] {
        guard nodes.indices.contains(child), child > index, levels[child] == 0 else {
          throw .notATree(node: index)
        }
        levels[child] = levels[index] + 1
      }
    }
    return levels.max() ?? 0
  }

  /// A node that waits to be checked.
  private struct Open {
    let node: Int
    var domain: Domain
    var program: ResidualProgram

    /// Shrinks the program once enough variables are fixed to be worth it.
    mutating func narrow(to domain: Domain, of whole: IntegerProgram) {
      self.domain = domain
      let fixed = program.free.count { domain.lower[$0] == domain.upper[$0] }
      if 2 * fixed > program.free.count { program = ResidualProgram(whole, over: domain) }
    }
  }

  /// Applies a node's arguments; where they do not close it, puts its children on the stack.
  private func expand(
    _ place: Open, by prover: Prover, of whole: IntegerProgram, onto open: inout [Open]
  ) throws(Flaw) {
    var place = place
    let node = nodes[place.node]
    for argument in node.arguments {
      switch prover.apply(argument, to: place.domain, of: place.program) {
      case .closed: return
      case .narrowed(let domain, _): place.narrow(to: domain, of: whole)
      case .void: continue
      }
    }
    guard let branch = node.branch else { throw .openNode(node: place.node) }
    let index = branch.variable.index
    guard whole.columns.indices.contains(index) else { throw .badBranch(node: place.node) }
    var (below, above) = (place.domain, place.domain)
    below.upper[index] = min(below.upper[index], branch.value)
    // A value without a successor bounds nothing.
    above.lower[index] = max(above.lower[index], branch.value &+ 1)
    for (child, domain) in [(branch.atMost, below), (branch.atLeast, above)]
    where domain.lower[index] <= domain.upper[index] {
      var next = Open(node: child, domain: place.domain, program: place.program)
      next.narrow(to: domain, of: whole)
      open.append(next)
    }
  }
}
