// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// Going through applications one after the other, each getting as much, or as little, as it can.
extension TieBreaker {
  /// Funds each application of `order` that can still be funded, at its highest level.
  mutating func draw(_ order: [ApplicationID]) throws(SearchStopped) {
    var open = Set(order)
    for application in order where open.contains(application) {
      if !isFunded(application), !exchange(application, in: solution) {
        // Where it can have nothing, nobody equal can: one proof for all of them.
        let equals = equals(of: application, in: open)
        let claim = ProofStage.Claim.same(equals.sorted())
        switch try search.reply(to: question(claim), knowing: arguments) {
        case .none(let certificate):
          accept(claim, certificate: certificate)
          open.subtract(equals)
          continue
        case .found(let other):
          if !exchange(application, in: other) { solution = other }
        }
      }
      try settle(.lot(application))
      open.remove(application)
    }
  }

  /// Leaves each application of `order` without an award where that can be, or at its lowest level.
  mutating func withhold(_ order: [ApplicationID]) throws(SearchStopped) {
    var open = Set(order)
    for application in order where open.contains(application) {
      let equals = equals(of: application, in: open)
      let level = model.awards(of: application).map { ($0.variable, -$0.offer.level.count) }
      var isLowest = !isFunded(application)
      while !isLowest {
        let question = narrowed.question(better: LinearExpression(level), than: solution.values)
        switch try search.reply(to: question, knowing: arguments) {
        case .found(let lower): solution = lower
        case .none: isLowest = true
        }
      }
      // Where it must have all that it can have, so must those equal to it.
      let isBound = narrowed.isBound(.lot(application), at: solution.values)
      let fixed = isBound ? equals : [application]
      for application in fixed { narrowed.accept(.lot(application), at: solution.values) }
      open.subtract(fixed)
    }
  }

  private func isFunded(_ application: ApplicationID) -> Bool {
    model.awards(of: application).contains { solution[$0.variable] == 1 }
  }

  /// Moves to `other`, in which the application has changed places with a funded one, if that can be.
  private mutating func exchange(_ application: ApplicationID, in other: Solution) -> Bool {
    func isFunded(_ awards: [Award]) -> Bool { awards.contains { other[$0.variable] == 1 } }
    if isFunded(model.awards(of: application)) {
      solution = other
      return true
    }
    let program = narrowed.program
    let swapped = swaps.swapped(
      application, in: other, of: program, screen: swaps.screen(program, at: other),
      where: isFunded)
    guard let swapped else { return false }
    solution = swapped.solution
    return true
  }

  /// Those of `open` that no row tells apart from an application and that stand where it stands, itself
  /// among them.
  private func equals(
    of application: ApplicationID, in open: Set<ApplicationID>
  ) -> Set<ApplicationID> {
    let program = narrowed.program
    let merged = MergedProgram(program, adding: program.interchangeableRows)
    var group: [Variable: Int] = [:]
    for (number, members) in merged.members.enumerated() {
      for variable in members { group[variable] = number }
    }
    func place(_ application: ApplicationID) -> [[Int64]] {
      model.awards(of: application).map {
        [Int64(group[$0.variable] ?? -1), solution[$0.variable]]
      }
    }
    let own = place(application)
    return Set(open.filter { place($0) == own })
  }
}
