// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// Every sentence of a report, in one language, about one round.
///
/// The sentences are for committee members without any training in optimisation. They name
/// applications by id and rows of the association by id and title; they never name a member, a
/// reason for a recusal or a private column.
package struct Catalogue: Sendable {
  package let say: Localizer
  package let round: Round

  package init(_ language: Round.Language, round: Round) {
    say = Localizer(language)
    self.round = round
  }

  // MARK: Names

  package func corridor(_ id: CorridorID) -> String {
    let name = round.corridors.first { $0.id == id }?.name ?? id
    guard name != id else { return id }
    return "\(id) \(name)"
  }

  /// Whether those who apply are called Antragstellende.
  var isInclusive: Bool { round.paper.wording == .inclusive }

  package func criterion(_ id: CriterionID) -> String {
    round.criteria.first { $0.id == id }?.name ?? id
  }

  package func resource(_ id: ResourceID) -> String {
    round.resources.first { $0.id == id }?.name ?? id
  }

  /// A column of applications.csv that a limit names or that holds contacts.
  package func column(_ name: String) -> String {
    switch name {
    case "title": say("Titel", "title")
    case "applicant": say(isInclusive ? "Antragstellende" : "Antragsteller", "applicant")
    case "partner": say("Partnerstadt", "partner town")
    case "corridor": say("Themenkorridor", "corridor")
    case "task": say("Aufgabe", "task")
    case "contact": say("Kontakt", "contact")
    case "email": say("E-Mail", "email")
    case "phone": say("Telefon", "phone")
    case "iban": say("IBAN", "IBAN")
    case "address": say("Adresse", "address")
    default: name
    }
  }

  /// A limited value as the first application that has it writes it.
  package func value(_ folded: String, in column: String) -> String {
    round.applications.lazy.compactMap { $0.text(of: column) }
      .first { CaselessText($0).folded == folded } ?? folded
  }
}
