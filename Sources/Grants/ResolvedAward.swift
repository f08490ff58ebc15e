// SPDX-License-Identifier: GPL-3.0-or-later

/// What a committee resolved for one application, with a proposal before it.
public struct ResolvedAward: Hashable, Codable, Sendable {
  public var application: ApplicationID
  /// 0: the application gets nothing.
  public var award: Money
  /// Why; what differs from the proposal needs one.
  public var reason: String?

  enum CodingKeys: String, CodingKey {
    case application, award, reason
  }

  public init(application: ApplicationID, award: Money, reason: String? = nil) {
    self.application = application
    self.award = award
    self.reason = reason
  }
}
