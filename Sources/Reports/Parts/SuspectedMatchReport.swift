// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// A row of the association that is similar to an application: both texts, for a person to decide.
public struct SuspectedMatchReport: Sendable {
  public var application: ApplicationID
  public var applicationTitle: String
  public var applicant: String
  public var requested: Money
  public var row: AssociationProject
  public var similarity: SuspectedMatch.Similarity
  /// What is similar, in one plain sentence.
  public var text: String
}
