// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate {
  /// Why a certificate is refused.
  public enum Flaw: Error, Hashable, Sendable {
    /// The solution that comes with it has another objective than the claimed optimum.
    case optimumNotAttained
    /// The scale is not between 0 and 100.
    case badScale
    /// A node, named by its path from the root (≤ or ≥ at each branch), stays open.
    case openNode(path: String)
    /// A branch names no variable of the program, or has not two children.
    case badBranch(path: String)
  }

  /// Checks the proof in whole numbers, without any solver.
  ///
  /// - Parameter solution: attains the claimed optimum; nil with the claim that none exists.
  public func check(_ program: IntegerProgram, solution: Solution?) throws(Flaw) {
    guard solution?.objective == optimum else { throw .optimumNotAttained }
    guard (0...100).contains(scale) else { throw .badScale }
    let step = Int128(max(1, program.objective.greatestCommonDivisor))
    let prover = Prover(scale: scale, optimum: optimum, step: step)
    let domain = Domain(of: program)
    var open = [
      Open(
        node: root, domain: domain, program: ResidualProgram(program, over: domain), path: "")
    ]
    while let next = open.popLast() {
      try next.expand(by: prover, of: program, onto: &open)
    }
  }

  /// A node whose place in the tree is known.
  private struct Open {
    let node: Node
    var domain: Domain
    var program: ResidualProgram
    let path: String

    /// Applies the arguments; where they do not close the node, puts its children on the stack.
    func expand(
      by prover: Prover, of whole: IntegerProgram, onto open: inout [Open]
    ) throws(Flaw) {
      var place = self
      for argument in node.arguments {
        switch prover.apply(argument, to: place.domain, of: place.program) {
        case .closed: return
        case .narrowed(let domain): place.narrow(to: domain, of: whole)
        case .void: continue
        }
      }
      guard let branch = node.branch else { throw .openNode(path: path) }
      let index = branch.variable.index
      guard whole.columns.indices.contains(index), branch.children.count == 2 else {
        throw .badBranch(path: path)
      }
      var (below, above) = (place.domain, place.domain)
      below.upper[index] = min(below.upper[index], branch.value)
      above.lower[index] = max(above.lower[index], branch.value &+ 1)
      for (child, domain, side) in [
        (branch.children[0], below, "≤"), (branch.children[1], above, "≥"),
      ] where domain.lower[index] <= domain.upper[index] {
        var next = Open(
          node: child, domain: place.domain, program: place.program, path: path + side)
        next.narrow(to: domain, of: whole)
        open.append(next)
      }
    }

    /// Shrinks the program once enough variables are fixed to be worth it.
    mutating func narrow(to domain: Domain, of whole: IntegerProgram) {
      self.domain = domain
      let fixed = program.free.count { domain.lower[$0] == domain.upper[$0] }
      if 2 * fixed > program.free.count { program = ResidualProgram(whole, over: domain) }
    }
  }
}
