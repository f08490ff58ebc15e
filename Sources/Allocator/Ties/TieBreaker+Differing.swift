// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// On which applications the remaining allocations differ.
extension TieBreaker {
  /// Exchanges that are tried from an optimum before the solver is asked for another one, about: more of them as long as
  /// they show anybody.
  private static let exchanges = (first: 30_000, growth: 4, most: 500_000)

  /// Most of those that differ are seen without a solve. Each question after that asks for an optimum that is another
  /// one on the applications not yet known to differ; when there is none, all of them are proved the same.
  mutating func differing(
    among candidates: Set<ApplicationID>
  ) throws(SearchStopped) -> Set<ApplicationID> {
    let left = try settleRemainder(among: candidates)
    let candidates = left.open
    var differing: Set<ApplicationID> = []
    try spread(from: solution, among: candidates, to: &differing)
    let open =
      differing.count < candidates.count ? openProgram(among: candidates, within: left.domain) : nil
    var tries = Self.exchanges.first
    try exchange(from: solution, in: open, trying: tries, among: candidates, to: &differing)
    while differing.count < candidates.count {
      let claim = ProofStage.Claim.same(candidates.subtracting(differing).sorted())
      switch try search.reply(
        to: question(claim), knowing: arguments, of: left.tree)
      {
      case .none(let certificate):
        accept(claim, certificate: certificate)
        return differing
      case .found(let other):
        try see(other, among: candidates, in: &differing)
        let seen = differing.count
        tries = min(Self.exchanges.most, tries * Self.exchanges.growth)
        try exchange(from: other, in: open, trying: tries, among: candidates, to: &differing)
        if differing.count == seen { tries = Self.exchanges.first }
      }
    }
    return differing
  }

  /// What the bounds of the claims so far leave open of the program; nil where what they fix breaks a row.
  ///
  /// - Parameter left: what is known to be left; nil: nothing further.
  private func openProgram(
    among candidates: Set<ApplicationID>, within left: Domain?
  ) -> OpenProgram? {
    let program = narrowed.program
    var domain = Domain(of: program)
    if let left { domain = domain.intersection(with: left) }
    let residual = ResidualProgram(program, over: domain)
    for argument in arguments {
      _ = Prover(aim: nil).apply(argument, to: &domain, of: residual)
    }
    let open = model.awards.filter { candidates.contains($0.application) }.map(\.variable)
    return OpenProgram(program, over: domain, open: open)
  }

  /// Adds applications in which another optimum is seen to differ from the present solution, and those that change
  /// places there with an equal one.
  private mutating func see(
    _ other: Solution, among candidates: Set<ApplicationID>, in differing: inout Set<ApplicationID>
  ) throws(SearchStopped) {
    let changed = model.awards.filter { other[$0.variable] != solution[$0.variable] }
    differing.formUnion(candidates.intersection(changed.map(\.application)))
    witness(solution)
    witness(other)
    try spread(from: other, among: candidates, to: &differing)
  }

  /// Adds applications in which optima differ that exchanges reach from another one.
  private mutating func exchange(
    from other: Solution, in open: OpenProgram?, trying tries: Int,
    among candidates: Set<ApplicationID>, to differing: inout Set<ApplicationID>
  ) throws(SearchStopped) {
    guard let open, differing.count < candidates.count else { return }
    let applications = Dictionary(
      uniqueKeysWithValues: model.awards.map { ($0.variable, $0.application) })
    let present = open.merge(solution)
    for point in ExchangedOptima(
      of: open.program, from: open.merge(other), among: open.sums.map(\.sum), trying: tries)
    {
      try search.check()
      let isNew = open.sums.contains { sum, members in
        point[sum.index] != present[sum.index]
          && !members.allSatisfy { applications[$0].map(differing.contains) ?? true }
      }
      guard isNew, let values = open.expand(point),
        let optimum = Solution(model.canonical(values), of: narrowed.program)
      else { continue }
      try see(optimum, among: candidates, in: &differing)
      if differing.count == candidates.count { return }
    }
  }

  /// Adds applications that are seen to differ from the present solution without a solve: in `other`
  /// they change places with an equal one.
  private mutating func spread(
    from other: Solution, among candidates: Set<ApplicationID>,
    to differing: inout Set<ApplicationID>
  ) throws(SearchStopped) {
    let screen = swaps.screen(narrowed.program, at: other)
    for application in candidates.sorted() where !differing.contains(application) {
      try search.check()
      let awards = model.awards(of: application)
      guard
        let (swapped, partner) = swaps.swapped(
          application, in: other, of: narrowed.program, screen: screen),
        awards.contains(where: { swapped[$0.variable] != solution[$0.variable] })
      else { continue }
      differing.insert(application)
      let partners = model.awards(of: partner)
      if candidates.contains(partner),
        partners.contains(where: { swapped[$0.variable] != solution[$0.variable] })
      {
        differing.insert(partner)
      }
      witness(solution)
      witness(swapped)
    }
  }
}
