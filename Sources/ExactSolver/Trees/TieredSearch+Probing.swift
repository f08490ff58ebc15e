// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// What is decisive is tried before a leaf is searched.
///
/// Where shares use up the whole budget, the relaxation meets all of them to the cent, which no choice of projects
/// does. All shortfalls are whole there, so nothing asks for a branch on them, and no branch on projects brings the
/// bound down. Yet with a shortfall at 0 propagation leaves a corridor hardly a choice, and with one more it costs what
/// it costs: both sides of that branch are worth less.
extension TieredSearch {
  /// In parts of what is between the bound and the aim: what brings less on its better side is no branch to begin with.
  private static let leastFall = 0.25

  /// A branch on something decisive, at or below a value or above it, that brings the bound down most on both sides (by
  /// the product: Achterberg, Koch and Martin, *Branching rules revisited*, 2005); nil: none brings much on either.
  ///
  /// - Parameters:
  ///   - values: of the relaxation over the domain.
  ///   - bound: no point of the domain is better.
  mutating func promisingSplit(
    of domain: Domain, at values: [Double], below bound: Int128
  ) -> (variable: Int, value: Int64)? {
    guard let aim else { return nil }
    let gap = Double(bound - aim + tools.step)
    var best: (score: Double, variable: Int, value: Int64)?
    for variable in decisive {
      for value in splits(of: variable, in: domain, at: values[variable]) {
        let (lower, upper) = domain.split(at: variable, value)
        let falls = (fall(to: lower, from: bound, gap: gap), fall(to: upper, from: bound, gap: gap))
        guard max(falls.0, falls.1) > Self.leastFall * gap else { continue }
        let score = max(falls.0, 1e-6 * gap) * max(falls.1, 1e-6 * gap)
        if score > best?.score ?? 0 { best = (score, variable, value) }
      }
    }
    return best.map { ($0.variable, $0.value) }
  }

  /// The values at or below which a variable may be split: what is whole in the relaxation, just below and above.
  private func splits(of variable: Int, in domain: Domain, at value: Double) -> [Int64] {
    let nearest = Int64(value.rounded())
    let isWhole = value.isWhole
    let values = isWhole ? [nearest - 1, nearest] : [Int64(value.rounded(.down))]
    return values.filter { domain.lower[variable] <= $0 && $0 < domain.upper[variable] }
  }

  /// How much lower the bound of a part of a domain is, twice the gap at most: there nothing is of interest.
  private mutating func fall(to part: Domain, from bound: Int128, gap: Double) -> Double {
    let narrowed = propagation.narrow(part)
    guard !narrowed.isClosed else { return 2 * gap }
    // It costs what a node does.
    bytesSearched += Domain.bytes(of: program)
    move(to: narrowed.domain)
    guard case .optimal(let objective, _, _) = session.solve(limits: tools.limits) else {
      return 2 * gap
    }
    return max(0, min(Double(bound) - objective, 2 * gap))
  }
}
