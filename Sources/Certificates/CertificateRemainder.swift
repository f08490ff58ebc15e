// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// What the proof that nothing reaches a goal says about the points that reach a lower one.
///
/// The proof that no allocation is better says of most applications what they get in every allocation that is as good.
package struct CertificateRemainder: Sendable {
  /// The least domain that holds all places that the tree leaves open: every point that reaches the lower goal lies in it.
  package let domain: Domain
  /// The certificate's tree with the lower goal. Leaves that it leaves open have further arguments that narrow them.
  package let tree: Certificate
  /// How many leaves those are.
  package let openLeaves: Int

  /// Arguments that are tried at open leaves; what is open behind them is taken as it is.
  private static let mostTried = 10_000
  /// What one argument narrows another may narrow further: so often each is tried at a leaf.
  private static let mostPasses = 3

  /// Takes about as long as a check of the certificate.
  ///
  /// - Parameters:
  ///   - goal: at most the certificate's own.
  ///   - whole: what the certificate is about.
  /// - Returns: nil where nothing is left, or the certificate is not about the program.
  package init?(_ certificate: Certificate, reaching goal: Int128, of whole: IntegerProgram) {
    var tree = certificate
    tree.goal = goal
    // What adds up rows holds everywhere, wherever in the tree it was needed first.
    let arguments = certificate.nodes.flatMap(\.arguments)
    var (tried, openLeaves) = (0, 0)
    var hull: Domain?
    do throws(Certificate.Flaw) {
      let certified = try CertifiedProgram(whole, tree)
      try tree.walk(certified) { index, leaf in
        var leaf = leaf
        for _ in 0..<Self.mostPasses where tried + arguments.count <= Self.mostTried {
          tried += arguments.count
          let applied = leaf.narrow(by: arguments)
          tree.nodes[index].arguments += applied.arguments
          if applied.closeIt { return }
          if applied.arguments.isEmpty { break }
        }
        openLeaves += 1
        hull = hull?.hull(with: leaf.domain) ?? leaf.domain
      }
      guard let hull else { return nil }
      domain = certified.expand(hull, of: whole)
    } catch { return nil }
    self.tree = tree
    self.openLeaves = openLeaves
  }
}

extension BranchNode {
  /// Applies arguments; those that narrow something, the last of which may close the node.
  fileprivate mutating func narrow(
    by arguments: [Certificate.Argument]
  ) -> (arguments: [Certificate.Argument], closeIt: Bool) {
    var useful: [Certificate.Argument] = []
    for argument in arguments {
      switch apply(argument, Prover(aim: nil)) {
      case .closed: return (useful + [argument], true)
      case .narrowed: useful.append(argument)
      case .unchanged, .void: break
      }
    }
    return (useful, false)
  }
}
