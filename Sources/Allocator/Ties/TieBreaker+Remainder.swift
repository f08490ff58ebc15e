// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// What a proof that nothing is better says about what is as good: most applications get the same in all of it, and
/// that is known without another search.
extension TieBreaker {
  /// A proof of what is best, and what it is about.
  struct Proved {
    let certificate: Certificate
    let program: IntegerProgram
    let optimum: Int128
  }

  /// What the last proof leaves of all that is as good.
  struct Remainder {
    /// Applications about which it leaves something open.
    var open: Set<ApplicationID>
    /// nil: nobody knows.
    var domain: Domain?
    /// The proof of the optimum, as far as it goes, for a search to go on with it; nil: a search of its own is shorter.
    var tree: Certificate?
  }

  /// Every leaf begins with a relaxation of its own: so many columns in all open leaves take about as long as a search
  /// that begins anew.
  private static let mostColumnsOpen = 500_000

  /// Fixes those of some applications about which the last proof leaves nothing open.
  mutating func settleRemainder(
    among candidates: Set<ApplicationID>
  ) throws(SearchStopped) -> Remainder {
    guard let last = proved else { return Remainder(open: candidates) }
    proved = nil
    // Going through a large tree takes a while too.
    let found = Punctual.result(within: search.limits) { [self] in
      claim(by: last, about: candidates)
    }
    guard let found else {
      try search.check()
      return Remainder(open: candidates)
    }
    if let (applications, certificate) = found.same {
      accept(.same(applications.sorted()), certificate: certificate)
    }
    return found.remainder
  }

  /// What a proof leaves, and who gets the same in all of that, with the proof; nil: nobody does.
  private func claim(
    by last: Proved, about candidates: Set<ApplicationID>
  ) -> (remainder: Remainder, same: (Set<ApplicationID>, Certificate)?) {
    guard
      let left = CertificateRemainder(
        last.certificate, reaching: last.optimum, of: last.program)
    else { return (Remainder(open: candidates), nil) }
    // What rules leave is decided sooner than a tree over everything is gone through.
    let isOfOptimum = proof.stages.count == 1
    let isShort = left.openLeaves * left.domain.freeCount <= Self.mostColumnsOpen
    var remainder = Remainder(
      open: candidates, domain: left.domain, tree: isOfOptimum && isShort ? left.tree : nil)
    let undecided = model.awards.filter { !left.domain.isFixed(at: $0.variable.index) }
    let same = candidates.subtracting(undecided.map(\.application))
    let objective = narrowed.objective(of: .same(same.sorted()), at: solution.values)
    let certificate = left.refutation(
      goal: objective.value(at: solution.values) + objective.step,
      rows: last.program.constraints.count)
    // Variables that were equal may differ in what is claimed.
    guard !same.isEmpty,
      (try? certificate.check(narrowed.maximising(objective))) != nil
    else { return (remainder, nil) }
    remainder.open = candidates.subtracting(same)
    return (remainder, (same, certificate))
  }
}

extension CertificateRemainder {
  /// That no point left reaches a goal of another objective, which none of the domains that are left open allows: the
  /// goal's row closes every leaf.
  ///
  /// - Parameter rows: of the program of the certificate. The row of the lower goal is one of the program now.
  fileprivate func refutation(goal: Int128, rows: Int) -> Certificate {
    var certificate = tree.renumbered { $0 <= rows ? $0 : $0 + 1 }
    certificate.goal = goal
    let ending = Certificate.Argument([Certificate.RowMultiplier(row: rows + 1, value: -1)])
    for index in tree.nodes.indices where tree.nodes[index].branch == nil {
      certificate.nodes[index].arguments.append(ending)
    }
    return certificate
  }
}
