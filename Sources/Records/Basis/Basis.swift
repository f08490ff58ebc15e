// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Scoring

/// All that a decision rests on, as the public may see it.
///
/// Members' single points, reasons of recusals, private columns and names of natural persons are
/// not in it.
public struct Basis: Codable, Sendable {
  var round: String
  /// `base`, or the names of overlays and options.
  var scenario: String
  var inputs: [RecordedInput]
  var rules: RecordedRules
  /// By id.
  var applications: [RecordedApplication]
  /// By application.
  var scores: [RecordedScore]
  /// By member; empty without calibration.
  var offsets: [RecordedOffsets]
  /// By application.
  var eligibility: [RecordedVerdict]
  var suspectedMatches: [RecordedMatch]
  /// Missing where there are none.
  var suspectedDuplicates: [RecordedDuplicate]?

  enum CodingKeys: String, CodingKey {
    case round, scenario, inputs, rules, applications, scores, offsets, eligibility
    case suspectedMatches = "suspected_matches"
    case suspectedDuplicates = "suspected_duplicates"
  }
}

/// A file that was read.
public struct RecordedInput: Codable, Hashable, Sendable {
  var file: String
  /// 64 lower-case hexadecimal digits.
  var sha256: String

  enum CodingKeys: String, CodingKey {
    case file, sha256
  }

  public init(file: String, sha256: String) {
    self.file = file
    self.sha256 = sha256
  }
}

extension Basis {
  /// - Parameters:
  ///   - assessed: the round as it was read; it is made fit for the public here.
  ///   - inputs: sorted by file.
  package init(_ assessed: AssessedRound, scenario: String, inputs: [RecordedInput]) {
    let published = assessed.published()
    let round = published.round
    self.round = round.name
    self.scenario = scenario
    self.inputs = inputs
    rules = RecordedRules(round, recusals: assessed.round.recusals.count)
    let columns = round.limitedColumns
    applications = round.applications.map { RecordedApplication($0, columns: columns) }
    scores = round.applications.compactMap { application in
      published.scores.scores[application.id].map { RecordedScore(application.id, $0) }
    }
    offsets = round.committee.map(\.id).sorted().compactMap { member in
      published.scores.offsets[member].map { RecordedOffsets(member, $0, round.criteria) }
    }
    eligibility = round.applications.map {
      RecordedVerdict($0.id, published.verdict(on: $0))
    }
    suspectedMatches = published.assessment.suspectedMatches.map { RecordedMatch($0) }
    let duplicates = published.assessment.suspectedDuplicates.map { RecordedDuplicate($0) }
    suspectedDuplicates = duplicates.isEmpty ? nil : duplicates
    self = withoutSinglePoints
  }
}
