// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// Finds equally good allocations without a solve: two applications with the same awards and values
/// on offer change places, and the rules are checked.
///
/// Many equal applications make ties by the thousand, and a solver would look at each of them.
struct Swaps {
  /// What two applications must have in common.
  private struct Kind: Hashable {
    struct Terms: Hashable {
      let level: Hundredths
      let award: Money
      let value: Hundredths
    }
    let terms: [Terms]
  }

  /// Partners that are tried for one application before it is left to the solver.
  private static let mostPartners = 24

  private let model: AllocationModel
  private let partners: [ApplicationID: [ApplicationID]]

  init(_ model: AllocationModel) {
    let awards = model.awardsByApplication
    let applications = model.round.applications.filter { awards[$0.id] != nil }
    let kinds = Dictionary(grouping: applications) { application in
      Kind(
        terms: (awards[application.id] ?? []).map {
          Kind.Terms(level: $0.offer.level, award: $0.offer.award, value: $0.value)
        })
    }
    var partners: [ApplicationID: [ApplicationID]] = [:]
    for members in kinds.values where members.count > 1 {
      // Those of the same corridor come first: with them the balance stays as it is.
      for corridor in Set(members.map(\.corridor)) {
        let near = members.filter { $0.corridor == corridor }.map(\.id)
        let far = members.filter { $0.corridor != corridor }.map(\.id)
        for id in near { partners[id] = near + far }
      }
    }
    self.model = model
    self.partners = partners
  }

  /// What swaps from a solution cannot be, for many of them.
  func screen(_ program: IntegerProgram, at solution: Solution) -> SwapScreen {
    SwapScreen(program, at: solution, following: model.indicators.map(\.variable))
  }

  /// A solution of `program` in which `application` has changed places with one that it differs from;
  /// nil where none was found. Every row and bound is checked.
  ///
  /// - Parameters:
  ///   - screen: of the program, at the solution.
  ///   - isWanted: whether a partner's present place is one to change to.
  func swapped(
    _ application: ApplicationID, in solution: Solution, of program: IntegerProgram,
    screen: @autoclosure () -> SwapScreen,
    where isWanted: (_ partner: [Award]) -> Bool = { _ in true }
  ) -> (solution: Solution, partner: ApplicationID)? {
    guard let candidates = partners[application] else { return nil }
    let screen = screen()
    let own = model.awards(of: application)
    var tried = 0
    for partner in candidates where partner != application {
      let others = model.awards(of: partner)
      guard isWanted(others),
        zip(own, others).contains(where: { solution[$0.variable] != solution[$1.variable] })
      else { continue }
      if screen.allows(own, others) {
        var values = solution.values
        for (mine, theirs) in zip(own, others) {
          values.swapAt(mine.variable.index, theirs.variable.index)
        }
        if let swapped = Solution(model.canonical(values), of: program) {
          return (swapped, partner)
        }
      }
      tried += 1
      if tried == Self.mostPartners { break }
    }
    return nil
  }
}
