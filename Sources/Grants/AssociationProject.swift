// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that the partnership association already funds from its own money.
///
/// The association's money is never allocated, counted or advised on; a row only serves to rule
/// double funding out.
public struct AssociationProject: Hashable, Sendable {
  public var id: String
  public var title: String
  public var applicant: String
  public var amount: Money?
  /// nil: counts in every year.
  public var year: Int?
  /// The application that this row names.
  public var application: ApplicationID?
  /// What a person decided about a suspected match with `application`.
  public var decision: Sameness?

  public init(
    id: String, title: String, applicant: String, amount: Money? = nil, year: Int? = nil,
    application: ApplicationID? = nil, decision: Sameness? = nil
  ) {
    self.id = id
    self.title = title
    self.applicant = applicant
    self.amount = amount
    self.year = year
    self.application = application
    self.decision = decision
  }
}
