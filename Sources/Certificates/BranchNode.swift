// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A node of a branch tree while it is gone through: what is left of the domain there.
package struct BranchNode: Sendable {
  package private(set) var domain: Domain
  private var program: ResidualProgram
  /// Whether no value is left of the variable that was branched on.
  package private(set) var isEmpty = false

  package init(domain: Domain, program: ResidualProgram) {
    self.domain = domain
    self.program = program
  }

  /// Applies arguments until one closes the node.
  mutating func isClosed(by arguments: [Certificate.Argument], _ prover: Prover) -> Bool {
    arguments.contains { apply($0, prover) == .closed }
  }

  package mutating func apply(_ argument: Certificate.Argument, _ prover: Prover) -> Narrowing {
    let narrowing = prover.apply(argument, to: &domain, of: program)
    if case .narrowed = narrowing { shrink() }
    return narrowing
  }

  /// A smaller program once enough variables are fixed to be worth it.
  private mutating func shrink() {
    let fixed = program.free.count { domain.lower[$0] == domain.upper[$0] }
    if 2 * fixed > program.free.count { program = program.fixed(by: domain) }
  }

  package func split(_ branch: Certificate.Branch) -> (atMost: BranchNode, atLeast: BranchNode) {
    let index = branch.variable.index
    var (below, above) = (self, self)
    (below.domain, above.domain) = domain.split(at: index, branch.value)
    below.isEmpty = below.domain.isEmpty(at: index)
    above.isEmpty = above.domain.isEmpty(at: index)
    return (below, above)
  }
}
