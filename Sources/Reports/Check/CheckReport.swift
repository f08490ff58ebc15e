// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Foundation
import Grants
import RoundFiles
import Scoring
import Wording

/// What was read and what can be said before anything is solved.
public struct CheckReport: Sendable {
  /// One application: whether the optimizer would decide on it.
  public struct Application: Sendable {
    public var id: ApplicationID
    public var title: String
    public var applicant: String
    public var corridor: CorridorID
    public var standing: Verdict.Standing
    public var requested: Money
    /// The published score; nil where unscored.
    public var score: Decimal?
    /// One sentence a failing rule.
    public var reasons: [ReasonReport]
  }

  /// One code of eligibility and the applications that have it, by id.
  public struct Code: Sendable {
    public var code: Finding.Code
    public var label: String
    public var applications: [ApplicationID]
  }

  /// What was understood of one table.
  public struct ReadFile: Sendable {
    public var file: String
    public var understanding: TableUnderstanding
  }

  /// A warning or note on a file, in words.
  public struct Remark: Sendable {
    public var severity: Diagnostic.Severity
    public var text: String
  }

  public var language: Round.Language
  public var round: String
  public var scenario: String
  public var available: Money
  public var granted: Money
  /// By id.
  public var applications: [Application]
  /// With how many decimals scores are published, 0 to 2.
  public var scoreDecimals: Int
  public var eligible: Int
  public var grantedCount: Int
  public var ineligible: Int
  /// In the order of the rules; only codes that occur.
  public var codes: [Code]
  /// What evens out strict and generous members; empty where nothing does.
  public var offsets: [OffsetReport]
  /// What each member has said so far, in the order of the committee; none where nobody judges anything.
  public var members: [TurnoutReport]
  /// What the offsets are for, by name, in their order.
  public var criteria: [String]
  public var suspectedMatches: [SuspectedMatchReport]
  public var suspectedDuplicates: [SuspectedDuplicateReport]
  public var remarks: [Remark]
  /// The same for people: what is alike in many rows of a column is said once, with these rows.
  package var told: [Remark]
  /// What was understood of each table, in the order of the files.
  public var files: [ReadFile]
  /// Overlays of the round that were checked with it.
  public var overlays: [String]
  public var inputs: [InputFile]
  public var version = korridorVersion
}

extension CheckReport {
  /// - Parameter diagnostics: warnings and notes on the round's files and its overlays.
  package init(
    of assessed: AssessedRound, reading: RoundReading, diagnostics: [Diagnostic],
    language: Round.Language? = nil
  ) {
    let round = assessed.round
    let catalogue = Catalogue(language ?? round.language, round: round)
    self.language = language ?? round.language
    self.round = round.name
    scenario = reading.scenario
    available = round.available
    granted = round.granted
    applications = round.applications.map { Application($0, in: assessed, catalogue) }
    scoreDecimals = assessed.publishedDecimals
    eligible = applications.count { $0.standing == .eligible }
    grantedCount = applications.count { $0.standing == .granted }
    ineligible = applications.count { $0.standing == .ineligible }
    codes = Code.all(of: assessed, catalogue)
    offsets = OffsetReport.all(of: assessed)
    members = TurnoutReport.all(of: round, abstentions: reading.abstentions)
    criteria = round.criteria.map(\.name)
    suspectedMatches = SuspectedMatchReport.all(of: assessed, catalogue)
    suspectedDuplicates = SuspectedDuplicateReport.all(of: assessed, catalogue)
    let language = catalogue.say.language
    let others =
      Remark.ofQuorum(in: assessed, catalogue) + Remark.oddities(in: assessed, members, catalogue)
    remarks =
      diagnostics.map { Remark(severity: $0.severity, text: $0.line(in: language)) } + others
    told =
      diagnostics.told(in: language).map { Remark(severity: $0.severity, text: $0.text) } + others
    files = reading.understood.compactMap { note in
      guard case .table(.understood(let understanding)) = note.problem else { return nil }
      return ReadFile(file: note.file, understanding: understanding)
    }
    overlays = reading.overlayFiles
    inputs = reading.inputs
  }
}

extension CheckReport.Remark {
  /// Applications that fewer members may score than have to.
  fileprivate static func ofQuorum(
    in assessed: AssessedRound, _ catalogue: Catalogue
  ) -> [CheckReport.Remark] {
    let quorum = assessed.round.scores.quorum
    let lacking = assessed.round.applications.filter { application in
      let mayScore = assessed.scores.scores[application.id]?.mayScore
      return application.status == .open && mayScore.map { $0 < quorum } ?? false
    }
    guard !assessed.round.criteria.isEmpty, !lacking.isEmpty else { return [] }
    return [
      CheckReport.Remark(
        severity: .warning, text: catalogue.quorumOutOfReach(lacking.map(\.id)))
    ]
  }
}

extension CheckReport.Application {
  fileprivate init(
    _ application: Grants.Application, in assessed: AssessedRound, _ catalogue: Catalogue
  ) {
    let verdict = assessed.verdict(on: application)
    id = application.id
    title = application.title
    applicant = application.applicant
    corridor = application.corridor
    standing = verdict.standing
    requested = application.requested
    score = assessed.score(of: application).map { Decimal($0) }
    reasons =
      verdict.findings.map { ReasonReport($0, catalogue) }
      + verdict.lifted.map { ReasonReport(lifted: $0, catalogue) }
  }
}

extension CheckReport.Code {
  fileprivate static func all(
    of assessed: AssessedRound, _ catalogue: Catalogue
  ) -> [CheckReport.Code] {
    Finding.Code.allCases.compactMap { code in
      let having = assessed.round.applications.filter { application in
        assessed.verdict(on: application).findings.contains { $0.code == code }
      }
      guard !having.isEmpty else { return nil }
      return CheckReport.Code(
        code: code, label: catalogue.label(code), applications: having.map(\.id))
    }
  }
}
