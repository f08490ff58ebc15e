// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator

/// Rules that contradict each other.
struct RecordedConflict: Codable, Sendable {
  /// Names of rules: those of rows, or `exclude:`, `granted:` and `ineligible:` with an
  /// application.
  var rules: [String]
  /// Whether leaving any single one out was found to end the contradiction.
  var irreducible: Bool
  /// Proves that the rows of `rules`, with those that only define a variable, have no solution. Rows
  /// count among these, in their order. Missing where facts contradict a demand.
  var certificate: RecordedCertificate?

  enum CodingKeys: String, CodingKey {
    case rules, irreducible, certificate
  }
}

extension RecordedConflict {
  init(_ conflict: Conflict) {
    self.init(
      rules: conflict.rules.map(\.name), irreducible: conflict.isIrreducible,
      certificate: conflict.certificate.map { RecordedCertificate($0) })
  }
}

/// A limit that came before the proof.
struct RecordedStop: Codable, Sendable {
  enum Reason: String, Codable, Sendable {
    case timeLimit = "time-limit"
    case interrupted
    case sizeLimit = "size-limit"
    /// What older records say for `sizeLimit`.
    case nodeLimit = "node-limit"
    case unreliable
  }

  var reason: Reason
  /// An upper bound on the program's objective, as the solver has it: the record does not prove it.
  var bound: WholeNumber?

  enum CodingKeys: String, CodingKey {
    case reason, bound
  }
}
