// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Applications that get money, and how much: what rules measure.
struct Funding {
  let applications: [Application]
  let money: [ApplicationID: Money]
  private let ids: Set<ApplicationID>

  /// What is granted, and `awards` to open applications.
  init(of round: Round, awards: [ApplicationID: Money]) {
    money = Dictionary(
      uniqueKeysWithValues: round.applications.compactMap { application in
        (application.isGranted ? application.granted : awards[application.id]).map {
          (application.id, $0)
        }
      })
    applications = round.applications.filter { [money] in money[$0.id] != nil }
    ids = Set(applications.map(\.id))
  }

  func contains(_ id: ApplicationID) -> Bool { ids.contains(id) }

  func count(where isMeant: (Application) -> Bool) -> Int64 {
    Int64(applications.count(where: isMeant))
  }

  /// In cents.
  func spend(where isMeant: (Application) -> Bool) -> Int64 {
    applications.filter(isMeant).compactMap { money[$0.id] }.sum().cents
  }

  /// Hundredths of the resource's unit; only new tasks use it.
  func need(of resource: ResourceID) -> Int64 {
    applications.filter { $0.task == .new }.map { $0.need(of: resource) }.reduce(.zero, +).count
  }
}
