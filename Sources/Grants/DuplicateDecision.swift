// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person decided about two things that look alike.
public enum Sameness: String, Codable, Sendable, CaseIterable { case same, different }

/// What a person decided about two applications, or about two spellings of an applicant.
public struct DuplicateDecision: Hashable, Sendable {
  public enum Subject: String, Codable, Sendable { case applications, applicants }

  public var subject: Subject
  /// An id, or a name as it is written, by `subject`.
  public var first: String
  public var second: String
  public var decision: Sameness

  public init(_ subject: Subject, _ first: String, _ second: String, _ decision: Sameness) {
    (self.subject, self.first, self.second, self.decision) = (subject, first, second, decision)
  }
}

extension [DuplicateDecision] {
  /// The pairs about which a person decided so.
  public func pairs(
    of subject: DuplicateDecision.Subject, _ decision: Sameness
  ) -> [(first: String, second: String)] {
    filter { $0.subject == subject && $0.decision == decision }.map { ($0.first, $0.second) }
  }
}
