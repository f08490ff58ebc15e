// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names
import Scoring

/// What stands for the names of natural persons, and the one place where they are found in texts.
package struct Pseudonyms: Sendable {
  private let names: NameBook
  private var byName: [NormalisedText: String] = [:]
  private var found = NamesInTexts()
  /// Texts of the round with a name in them, as everybody may read them. Texts that were the same stay the
  /// same, however their words stand.
  private var byText: [NormalisedText: String] = [:]

  package init(_ round: Round) {
    let names = NameBook(round)
    self.names = names
    let persons = round.applications.filter { $0.applicantKind == .person }
    guard !persons.isEmpty else { return }
    let texts = round.texts.map { NormalisedText($0) }
    // A number is left out where somebody really is called that.
    let taken = Set(texts.filter { $0.words.contains("person") }.flatMap(\.words))
    var free = (1...).lazy.map(String.init).filter { !taken.contains($0) }.makeIterator()
    for person in persons {
      let name = names.name(person.applicant)
      if byName[name] == nil { byName[name] = free.next().map { "Person \($0)" } }
      found.add(person.applicant, instead: byName[name] ?? "")
    }
    for (text, normalised) in zip(round.texts, texts) where byText[normalised] == nil {
      let hidden = found.replaced(in: text)
      if hidden != text { byText[normalised] = hidden }
    }
  }

  /// A row whose reason names nobody by another name than everybody may read.
  package func hidden(_ row: ResolvedAward) -> ResolvedAward {
    var hidden = row
    hidden.reason = hidden.reason.map(hiding)
    return hidden
  }

  /// A text in which nobody is named by another name than everybody may read.
  package func hiding(_ text: String) -> String {
    guard !byName.isEmpty else { return text }
    return byText[NormalisedText(text)] ?? found.replaced(in: text)
  }

  /// An applicant as everybody may read it.
  func replacing(_ name: String) -> String {
    guard !byName.isEmpty else { return name }
    return byName[names.name(name)] ?? hiding(name)
  }

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
