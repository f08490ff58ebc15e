// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The public columns of one application. Amounts are whole cents.
struct RecordedApplication: Codable, Sendable {
  enum Status: String, Codable, Sendable { case open, withdrawn, granted }

  struct Need: Codable, Sendable {
    var resource: ResourceID
    var amount: Hundredths

    enum CodingKeys: String, CodingKey {
      case resource, amount
    }
  }

  /// A column that a limit names.
  struct Attribute: Codable, Sendable {
    var column: String
    var value: String

    enum CodingKeys: String, CodingKey {
      case column, value
    }
  }

  var id: ApplicationID
  var title: String
  /// `Person 1`, `Person 2`, … for natural persons.
  var applicant: String
  var applicantKind: Application.ApplicantKind
  var corridor: CorridorID
  var partner: String?
  var requested: Money
  var totalCost: Money?
  var minimum: Money?
  var needs: [Need]
  var task: Application.Task
  var received: LocalTime?
  var status: Status
  /// Only with the status `granted`.
  var granted: Money?
  /// A score that was finished elsewhere.
  var finishedScore: Hundredths?
  var attributes: [Attribute]

  enum CodingKeys: String, CodingKey {
    case id, title, applicant
    case applicantKind = "applicant_kind"
    case corridor, partner, requested
    case totalCost = "total_cost"
    case minimum, needs, task, received, status, granted
    case finishedScore = "finished_score"
    case attributes
  }
}

extension RecordedApplication.Status {
  init(_ status: Application.Status) {
    self =
      switch status {
      case .open: .open
      case .withdrawn: .withdrawn
      case .granted: .granted
      }
  }
}

extension RecordedApplication {
  /// - Parameter columns: those that limits name, sorted.
  init(_ application: Application, columns: [String]) {
    self.init(
      id: application.id, title: application.title, applicant: application.applicant,
      applicantKind: application.applicantKind, corridor: application.corridor,
      partner: application.partner, requested: application.requested,
      totalCost: application.totalCost, minimum: application.minimum,
      needs: application.needs.sorted { $0.key < $1.key }.map {
        Need(resource: $0.key, amount: $0.value)
      },
      task: application.task, received: application.received,
      status: Status(application.status),
      granted: application.isGranted ? application.granted : nil,
      finishedScore: application.finishedScore,
      attributes: columns.compactMap { column in
        application.text(of: column).map { Attribute(column: column, value: $0) }
      })
  }

  /// - Parameter columns: those that limits name, sorted. What stands in them follows from the application's
  ///   own members, where it is one of these.
  func derivingAttributes(_ columns: [String]) -> RecordedApplication {
    let application = self.application
    var derived = self
    derived.attributes = columns.compactMap { column in
      application.text(of: column).map { Attribute(column: column, value: $0) }
    }
    return derived
  }

  /// Nothing is checked here: see `RoundBounds`.
  var application: Application {
    var application = Application(
      id: id, title: title, applicant: applicant, applicantKind: applicantKind,
      corridor: corridor, partner: partner, requested: requested, totalCost: totalCost,
      minimum: minimum, task: task, received: received, finishedScore: finishedScore)
    application.status =
      switch status {
      case .open: .open
      case .withdrawn: .withdrawn
      case .granted: .granted(granted ?? .zero)
      }
    for need in needs { application.needs[need.resource] = need.amount }
    for attribute in attributes { application.attributes[attribute.column] = attribute.value }
    return application
  }
}

extension Round {
  /// The columns that limits name, sorted.
  var limitedColumns: [String] { Set(limits.map(\.column)).sorted() }
}
