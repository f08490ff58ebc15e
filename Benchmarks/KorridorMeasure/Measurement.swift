// SPDX-License-Identifier: GPL-3.0-or-later

/// What was measured on one round; what was not asked for is nil.
struct Measurement: Codable {
  var applications: Int
  var variables: Int
  var rows: Int
  var nonzeros: Int
  /// Reading, scoring, judging and stating the program.
  var read: [Lap]
  var solve: Solve?
  var certificate: CertificateSize?
  /// The same program by GLPK's own optimizer, which proves nothing.
  var plain: Stage?
  /// The optimum and its ties.
  var allocate: Stage?
  /// The reasons for every application, the optimum not included.
  var explain: Stage?
  /// All breakpoints of the balance weight.
  var weights: Stage?
  /// Each application in turn forced in or out, against what the optimum does with it.
  var forced: Forced?

  struct Solve: Codable {
    /// `optimal`, `infeasible` or `stopped`.
    var status: String
    /// In the program's own units; a decimal number, since it may not fit a JSON number.
    var objective: String?
    var bound: String?
    /// One value a variable.
    var solution: [Int64]?
    /// Each with the check of the certificate.
    var runs: [Lap]
  }

  struct CertificateSize: Codable {
    var nodes: Int
    /// Row multipliers in all arguments.
    var multipliers: Int
    /// The certificate checked once more, as part of `solve`.
    var check: [Lap]
  }

  struct Stage: Codable {
    var isFinished: Bool
    var runs: [Lap]
  }

  struct Forced: Codable {
    struct Question: Codable {
      /// The variables of one application: all 0, or at least one of them 1.
      var variables: [Int]
      var isIn: Bool
      var status: String
      var objective: String?
    }

    var questions: [Question]
    /// All questions together.
    var runs: [Lap]
  }
}
