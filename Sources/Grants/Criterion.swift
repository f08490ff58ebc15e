// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing that members give points for.
public struct Criterion: Hashable, Codable, Sendable {
  public var id: CriterionID
  public var name: String
  public var weight: Hundredths
  /// The most points a member can give; the least is 0.
  public var max: Hundredths
  /// An application whose published aggregate lies below this is not eligible.
  public var minimum: Hundredths?

  enum CodingKeys: String, CodingKey {
    case id, name, weight, max, minimum
  }

  public init(
    id: CriterionID, name: String, weight: Hundredths = Hundredths(whole: 1), max: Hundredths,
    minimum: Hundredths? = nil
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.max = max
    self.minimum = minimum
  }
}

/// Someone on the committee who may give points.
public struct Member: Hashable, Sendable {
  public var id: MemberID
  public var name: String

  public init(id: MemberID, name: String) {
    self.id = id
    self.name = name
  }
}

/// The points one member gave one application for one criterion. An abstention has no `Points`.
public struct Points: Hashable, Sendable {
  public var member: MemberID
  public var application: ApplicationID
  public var criterion: CriterionID
  public var value: Hundredths

  public init(
    member: MemberID, application: ApplicationID, criterion: CriterionID, value: Hundredths
  ) {
    self.member = member
    self.application = application
    self.criterion = criterion
    self.value = value
  }
}

/// Who may not score what (§ 31 GO NRW). Reasons are private.
public struct Recusal: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case application(ApplicationID)
    /// All applications of this applicant (compared trimmed, case ignored).
    case applicant(String)
  }

  public var member: MemberID
  public var subject: Subject
  public var reason: String

  public init(member: MemberID, subject: Subject, reason: String) {
    self.member = member
    self.subject = subject
    self.reason = reason
  }
}
