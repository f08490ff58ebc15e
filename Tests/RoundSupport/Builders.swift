// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension Round {
  /// Corridor A alone, a budget in euro, balance weight 0, and no lot: only points count, and ties
  /// stay open after `more-projects` and `smaller-spend`.
  public static func plain(
    euro: Int64, _ applications: [Application], change: (inout Round) -> Void = { _ in }
  ) -> Round {
    var round = Round()
    round.year = 2023
    round.budget = .euro(euro)
    round.corridors = [Corridor(id: "A", name: "Korridor A", share: Hundredths(whole: 1))]
    round.balance.weight = .zero
    round.applications = applications
    change(&round)
    return round
  }
}

extension Corridor {
  /// A corridor named after its id; `share` in whole parts.
  public static func part(
    _ id: CorridorID, share: Int64 = 1, floor: Bound? = nil, cap: Bound? = nil
  ) -> Corridor {
    Corridor(
      id: id, name: "Korridor \(id)", share: Hundredths(whole: share), floor: floor, cap: cap)
  }
}

extension Application {
  /// An open application with a finished score, each by an applicant of its own. What limits can name
  /// is filled in from the columns `applicant`, `partner` and `corridor` after `change`.
  public static func open(
    _ id: ApplicationID, euro: Int64, score: Int64, corridor: CorridorID = "A",
    change: (inout Application) -> Void = { _ in }
  ) -> Application {
    var application = Application(
      id: id, title: "Vorhaben \(id)", applicant: "Verein \(id)", corridor: corridor,
      requested: .euro(euro), finishedScore: Hundredths(whole: score))
    change(&application)
    return application
  }

  /// An application that was granted before.
  public static func granted(
    _ id: ApplicationID, euro: Int64, corridor: CorridorID = "A",
    change: (inout Application) -> Void = { _ in }
  ) -> Application {
    open(id, euro: euro, score: 50, corridor: corridor) {
      $0.status = .granted(.euro(euro))
      change(&$0)
    }
  }
}

extension Money {
  public static func euro(_ euro: Int64) -> Money { Money(cents: 100 * euro) }
}

extension LocalTime {
  /// A day of June 2023.
  public static func june(_ day: Int) -> LocalTime {
    LocalTime(day: Day(year: 2023, month: 6, day: day))
  }
}
