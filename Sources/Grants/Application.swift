// SPDX-License-Identifier: GPL-3.0-or-later

public typealias ApplicationID = String
public typealias CorridorID = String
public typealias CriterionID = String
public typealias MemberID = String
public typealias ResourceID = String

/// One request for money in a funding round.
public struct Application: Hashable, Sendable {
  public enum ApplicantKind: String, Codable, Sendable, CaseIterable { case organisation, person }
  /// Who carries the task out: a `new` one may use the city's staff, one of the `association` stays there.
  public enum Task: String, Codable, Sendable, CaseIterable { case new, association }
  public enum Status: Hashable, Sendable {
    case open
    case withdrawn
    /// Money already committed before this decision; never revised.
    case granted(Money)
  }

  public var id: ApplicationID
  public var title: String
  public var applicant: String
  public var applicantKind: ApplicantKind
  public var corridor: CorridorID
  public var partner: String?
  public var requested: Money
  public var totalCost: Money?
  /// The least award that still makes the project possible; nil: all or nothing of the eligible request.
  public var minimum: Money?
  /// Need of each resource, in the resource's unit. Every resource of the round has an entry.
  public var needs: [ResourceID: Hundredths]
  public var task: Task
  /// nil: the receipt was left blank and counts as inside the call.
  public var received: LocalTime?
  public var status: Status
  /// A score that was finished elsewhere; then nobody gives points.
  public var finishedScore: Hundredths?
  /// Every further column of the row that is not private as text, by its name in the file, trimmed: what
  /// limits can name beside the members above (`text(of:)`).
  public var attributes: [String: String]
  /// Columns that never reach a public output: contact, email, phone, iban, address.
  public var privateAttributes: [String: String]

  public init(
    id: ApplicationID, title: String, applicant: String,
    applicantKind: ApplicantKind = .organisation, corridor: CorridorID, partner: String? = nil,
    requested: Money, totalCost: Money? = nil,
    minimum: Money? = nil, needs: [ResourceID: Hundredths] = [:], task: Task = .new,
    received: LocalTime? = nil, status: Status = .open, finishedScore: Hundredths? = nil,
    attributes: [String: String] = [:], privateAttributes: [String: String] = [:]
  ) {
    self.id = id
    self.title = title
    self.applicant = applicant
    self.applicantKind = applicantKind
    self.corridor = corridor
    self.partner = partner
    self.requested = requested
    self.totalCost = totalCost
    self.minimum = minimum
    self.needs = needs
    self.task = task
    self.received = received
    self.status = status
    self.finishedScore = finishedScore
    self.attributes = attributes
    self.privateAttributes = privateAttributes
  }

  /// The money already granted, zero for an open or withdrawn application.
  public var granted: Money {
    if case .granted(let amount) = status { amount } else { .zero }
  }

  public var isGranted: Bool {
    if case .granted = status { true } else { false }
  }
}
