// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names
import Scoring

extension Assessment {
  /// Judges every application, and looks for nothing that a person has to decide.
  package init(judging round: Round, scores: ScoreSheet) {
    let names = NameBook(round)
    let rules = EligibilityRules(
      of: round, association: AssociationRegister(of: round, names: names),
      duplicates: DuplicateRegister(of: round))
    let candidates = round.applications.map {
      Candidate($0, score: scores.scores[$0.id], round: round, names: names)
    }
    self.init(
      verdicts: Dictionary(
        uniqueKeysWithValues: candidates.map { ($0.application.id, rules.verdict(on: $0)) }),
      suspectedMatches: [])
  }

  /// Judges every application of a round by all rules.
  ///
  /// Open and withdrawn applications get every rule that they fail as a finding. Granted ones are never
  /// revised: they keep their standing, and a finding is a warning that the association funds the same.
  /// What is similar to a row of the association, but not identical, is a suspected match, for open
  /// and granted applications alike. What is identical or similar to another application of the round
  /// is a suspected duplicate.
  ///
  /// - Parameter scores: the scores of the same round; an application it lacks is unscored.
  package init(assessing round: Round, scores: ScoreSheet) {
    let names = NameBook(round)
    let association = AssociationRegister(of: round, names: names)
    let duplicates = DuplicateRegister(of: round)
    let rules = EligibilityRules(of: round, association: association, duplicates: duplicates)
    let candidates = round.applications.map {
      Candidate($0, score: scores.scores[$0.id], round: round, names: names)
    }
    let search = SuspicionSearch(
      among: candidates.filter { $0.application.status != .withdrawn }, association: association,
      names: names)
    self.init(
      verdicts: Dictionary(
        uniqueKeysWithValues: candidates.map { ($0.application.id, rules.verdict(on: $0)) }),
      suspectedMatches: search.matches(),
      suspectedDuplicates: search.duplicates(in: round, settled: duplicates))
  }
}
