// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Foundation
import Grants
import Names
import Scoring

extension AssessedRound {
  /// The same round as the public may see it, with the same scores and verdicts.
  ///
  /// Natural persons are called `Person 1`, `Person 2`, … in the order of their first application,
  /// wherever their name stands. Points, recusals, the association's rows and private columns are
  /// left out, and of the further columns all that no limit names.
  package func published() -> AssessedRound {
    let pseudonyms = Pseudonyms(round)
    let columns = round.limitedColumns
    var round = round
    round.points = []
    round.recusals = []
    round.association = []
    round.paper = Paper()
    round.duplicates = pseudonyms.published(round, matches: assessment.matchedApplicants)
    round.applications = round.applications.map { application in
      var published = application
      published.applicant = pseudonyms.replacing(application.applicant)
      published.privateAttributes = [:]
      published.attributes = application.attributes.mapValues(pseudonyms.replacing)
      published.attributes = Dictionary(
        columns.compactMap { column in published.text(of: column).map { (column, $0) } }
      ) { $1 }
      return published
    }
    return AssessedRound(
      round, scores: scores, assessment: assessment.published(pseudonyms, round.applications))
  }
}

/// What stands for the names of natural persons.
package struct Pseudonyms: Sendable {
  private let names: NameBook
  private var byName: [NormalisedText: String] = [:]
  private var bySpelling: [CaselessText: String] = [:]

  package init(_ round: Round) {
    let names = NameBook(round)
    self.names = names
    let taken = Set(round.applications.map { NormalisedText($0.applicant) })
    // A number is left out where somebody really is called that.
    var free = (1...).lazy.map { "Person \($0)" }.filter { !taken.contains(NormalisedText($0)) }
      .makeIterator()
    for application in round.applications where application.applicantKind == .person {
      let name = names.name(application.applicant)
      if byName[name] == nil { byName[name] = free.next() }
      bySpelling[CaselessText(application.applicant)] = byName[name]
    }
  }

  /// A row whose reason names nobody by another name than everybody may read: whole names, also in the
  /// genitive, in any case.
  package func hidden(_ row: ResolvedAward) -> ResolvedAward {
    var hidden = row
    // Longer names first: one may be part of another.
    let names = bySpelling.keys.sorted { ($0.folded.count, $0) > ($1.folded.count, $1) }
    for name in names {
      let whole = NSRegularExpression.escapedPattern(for: name.folded)
      hidden.reason = hidden.reason?.replacingOccurrences(
        of: "(?<![\\p{L}\\p{N}])\(whole)(?=s?(?![\\p{L}\\p{N}]))", with: bySpelling[name] ?? "",
        options: [.regularExpression, .caseInsensitive])
    }
    return hidden
  }

  func replacing(_ name: String) -> String { byName[names.name(name)] ?? name }

  /// What was decided to be the same, in names that the published round has. What is told apart is not in it:
  /// nothing follows from that.
  ///
  /// - Parameter matches: applicants of the association's rows that fund an application.
  func published(_ round: Round, matches: Set<String>) -> [DuplicateDecision] {
    let applicants = Set(round.applications.map(\.applicant)).union(matches)
    return round.duplicates.compactMap { decision in
      guard decision.decision == .same else { return nil }
      guard decision.subject == .applicants else { return decision }
      let names = [decision.first, decision.second].map(replacing).sorted()
      let isKnown = [decision.first, decision.second].allSatisfy(applicants.contains)
      guard isKnown, names[0] != names[1] else { return nil }
      return DuplicateDecision(.applicants, names[0], names[1], .same)
    }
  }
}

extension Assessment {
  fileprivate var matchedApplicants: Set<String> {
    Set(
      verdicts.values.flatMap(\.findings).compactMap { finding -> String? in
        guard case .associationFunded(_, _, let applicant, _) = finding.evidence else { return nil }
        return applicant
      })
  }

  fileprivate func published(
    _ pseudonyms: Pseudonyms, _ applications: [Application]
  ) -> Assessment {
    var published = self
    /// A row that matches a person's application names that person, perhaps in another spelling.
    func name(_ applicant: String, besides application: Application?) -> String {
      guard let application, application.applicantKind == .person, !applicant.isEmpty else {
        return pseudonyms.replacing(applicant)
      }
      return application.applicant
    }
    let byID = Dictionary(uniqueKeysWithValues: applications.map { ($0.id, $0) })
    for application in applications {
      for index in verdicts[application.id]?.findings.indices ?? 0..<0 {
        guard
          case .associationFunded(let row, let title, let applicant, let basis)? =
            verdicts[application.id]?.findings[index].evidence
        else { continue }
        published.verdicts[application.id]?.findings[index].evidence = .associationFunded(
          row: row, title: title, applicant: name(applicant, besides: application), basis: basis)
      }
    }
    for (index, match) in suspectedMatches.enumerated() {
      published.suspectedMatches[index].row.applicant = name(
        match.row.applicant, besides: byID[match.application])
    }
    return published
  }
}
