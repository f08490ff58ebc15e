// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Applications that get money, and how much: what rules measure.
struct Funding {
  let applications: [Application]
  let money: [ApplicationID: Money]
  private let ids: Set<ApplicationID>
  /// By column that a limit names, then by its value: there can be a limit for every applicant.
  private let byValue: [String: [String: [Application]]]

  /// What is granted, and `awards` to open applications.
  init(of assessed: AssessedRound, awards: [ApplicationID: Money]) {
    let round = assessed.round
    money = Dictionary(
      uniqueKeysWithValues: round.applications.compactMap { application in
        (application.isGranted ? application.granted : awards[application.id]).map {
          (application.id, $0)
        }
      })
    applications = round.applications.filter { [money] in money[$0.id] != nil }
    ids = Set(applications.map(\.id))
    let columns = Set(round.limits.map(\.column))
    byValue = Dictionary(
      uniqueKeysWithValues: columns.map { [applications] column in
        (
          column,
          Dictionary(grouping: applications) {
            assessed.limitedValue(of: $0, in: column) ?? ""
          }
        )
      })
  }

  func contains(_ id: ApplicationID) -> Bool { ids.contains(id) }

  func count(where isMeant: (Application) -> Bool) -> Int64 {
    Int64(applications.count(where: isMeant))
  }

  /// Those whose column has the value, as limits compare it.
  func applications(with value: String, in column: String) -> [Application] {
    byValue[column]?[value] ?? []
  }

  /// In cents.
  func spend(where isMeant: (Application) -> Bool) -> Int64 {
    spend(on: applications.filter(isMeant))
  }

  /// In cents.
  func spend(on applications: [Application]) -> Int64 {
    applications.compactMap { money[$0.id] }.sum().cents
  }

  /// Hundredths of the resource's unit; only new tasks use it.
  func need(of resource: ResourceID) -> Int64 {
    applications.filter { $0.task == .new }.map { $0.need(of: resource) }.reduce(.zero, +).count
  }
}
