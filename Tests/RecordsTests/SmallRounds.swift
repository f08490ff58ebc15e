// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import RoundSupport

/// Small rounds in which every kind of rule and evidence occurs.
enum SmallRounds {
  /// P03 and P04 are as good as each other: the lot decides.
  static let decided = round()

  /// The same without a lot.
  static let tied = round { $0.lot = nil }

  /// Corridor B must get more than the staff hours allow.
  static let infeasible = round {
    $0.resources[0].capacity = Hundredths(whole: 10)
    $0.corridors[1].floor = .amount(.euro(500))
  }

  /// P06 is funded by the association.
  static let demanded = round { $0.force.include = ["P06"] }

  private static func round(change: (inout Round) -> Void = { _ in }) -> Round {
    var round = Round()
    round.name = "Klein"
    round.year = 2023
    round.budget = .euro(1_000)
    round.reserve = .euro(100)
    round.call = Call(
      opens: Day(year: 2023, month: 6, day: 1), closes: Day(year: 2023, month: 6, day: 14))
    round.corridors = [
      .part("A", floor: .percent(Hundredths(whole: 10)), cap: .percent(Hundredths(whole: 70))),
      .part("B", cap: .amount(.euro(800))),
    ]
    round.criteria = [
      Criterion(id: "idea", name: "Idee", weight: Hundredths(whole: 2), max: Hundredths(whole: 10)),
      Criterion(
        id: "feasibility", name: "Umsetzung", max: Hundredths(whole: 10),
        minimum: Hundredths(whole: 4)),
    ]
    round.committee = ["m1", "m2", "m3"].map { Member(id: $0, name: $0) }
    round.scores.calibration = .offset
    round.scores.quorum = 2
    round.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 60)]
    round.funding.maxRate = Hundredths(whole: 75)
    round.resources = [Resource(id: "hours", name: "Stunden", capacity: Hundredths(whole: 45))]
    round.limits = [Limit(column: "applicant", bound: .maxCount(1))]
    round.alternatives = [["P01", "P02"]]
    round.requires = [Dependency(application: "P03", needs: "P01")]
    round.lot = Lot(seed: "2023-06-17 05 12", source: "Ziehung")
    round.applications = [
      open("P01", euro: 300, hours: 20, corridor: "A") { $0.minimum = .euro(150) },
      open("P02", euro: 310, hours: 25, corridor: "A") { _ in },
      open("P03", euro: 250, hours: 15, corridor: "B") { _ in },
      open("P04", euro: 250, hours: 15, corridor: "B") { $0.applicantKind = .person },
      open("P05", euro: 100, hours: 5, corridor: "A") { $0.status = .granted(.euro(80)) },
      open("P06", euro: 200, hours: 5, corridor: "B") { _ in },
      open("P07", euro: 200, hours: 5, corridor: "B") {
        $0.received = LocalTime(day: Day(year: 2023, month: 6, day: 15), hasTime: true)
      },
    ]
    round.association = [
      AssociationProject(id: "V1", title: "Chor", applicant: "Chor", application: "P06"),
      AssociationProject(id: "V2", title: "Vorhaben P2", applicant: "Verein P02"),
    ]
    round.points = points
    round.recusals = [Recusal(member: "m1", subject: .application("P02"), reason: "Vorstand")]
    change(&round)
    return round
  }

  private static func open(
    _ id: ApplicationID, euro: Int64, hours: Int64, corridor: CorridorID,
    change: (inout Application) -> Void
  ) -> Application {
    .open(id, euro: euro, score: 0, corridor: corridor) {
      $0.finishedScore = nil
      $0.totalCost = .euro(2 * euro)
      $0.needs = ["hours": Hundredths(whole: hours)]
      $0.received = .june(3)
      $0.privateAttributes = ["email": "geheim@example.org"]
      change(&$0)
    }
  }

  /// P03 and P04 get the same points.
  private static let points: [Points] = {
    let given: [(ApplicationID, [MemberID: (Int64, Int64)])] = [
      ("P01", ["m1": (8, 7), "m2": (7, 6), "m3": (9, 8)]),
      ("P02", ["m1": (5, 7), "m2": (6, 6), "m3": (7, 5)]),
      ("P03", ["m1": (7, 6), "m2": (6, 5), "m3": (8, 8)]),
      ("P04", ["m1": (7, 6), "m2": (6, 5), "m3": (8, 8)]),
      ("P06", ["m1": (9, 9), "m2": (9, 9)]),
      ("P07", ["m1": (6, 3), "m2": (5, 2)]),
    ]
    return given.flatMap { application, byMember in
      byMember.sorted { $0.key < $1.key }.flatMap { member, points in
        [
          Points(
            member: member, application: application, criterion: "idea",
            value: Hundredths(whole: points.0)),
          Points(
            member: member, application: application, criterion: "feasibility",
            value: Hundredths(whole: points.1)),
        ]
      }
    }
  }()
}
