// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Foundation
import Grants

extension Catalogue {
  /// Why a rule of eligibility fails, with its evidence.
  package func sentence(_ finding: Finding) -> String {
    switch finding.evidence {
    case .withdrawn:
      say("Der Antrag wurde zurückgezogen.", "The application was withdrawn.")
    case .outsideCall(let received, let opens, let closes):
      outsideCall(received, opens: opens, closes: closes)
    case .associationFunded(let row, let title, let applicant, let basis):
      associationFunded(row: row, title: title, applicant: applicant, basis: basis)
    case .associationTask:
      round.associationName.map { name in
        say(
          "Diese Aufgabe nimmt \(name) bereits wahr; sie bleibt dort.",
          "\(name.beginning) already runs this task; it stays there.")
      }
        ?? say(
          "Diese Aufgabe nimmt der Partnerschaftsverein bereits wahr; sie bleibt bei ihm.",
          "The partnership association already runs this task; it stays there.")
    case .unscored(let criteria, let quorum):
      unscored(criteria, quorum: quorum)
    case .scoreBelowMinimum(let score, let minimum):
      say(
        "Die Punktzahl \(say.number(score)) liegt unter der Mindestpunktzahl \(say.number(minimum)).",
        "The score of \(say.number(score)) is below the minimum score of \(say.number(minimum)).")
    case .criterionBelowMinimum(let criterion, let aggregate, let minimum):
      say(
        "Beim Kriterium \(say.quoted(self.criterion(criterion))) erreicht der Antrag "
          + "\(say.points(Decimal(aggregate))); nötig sind mindestens \(say.number(minimum)).",
        "For the criterion \(say.quoted(self.criterion(criterion))) the application reaches "
          + "\(say.points(Decimal(aggregate))); at least \(say.number(minimum)) are needed.")
    case .underOwnMinimum(let request, let largest, let minimum):
      underOwnMinimum(request: request, largest: largest, minimum: minimum)
    case .nothingAvailable:
      say(
        "In dieser Runde stehen keine Mittel zur Verfügung.",
        "No money is available in this round.")
    case .exceedsAvailable(let smallest, let remaining):
      say(
        "Schon der kleinste mögliche Zuschuss von \(say.money(smallest)) übersteigt die noch "
          + "verfügbaren \(say.money(remaining)).",
        "Even the smallest possible award of \(say.money(smallest)) exceeds the remaining "
          + "\(say.money(remaining)).")
    case .duplicate(let original):
      say(
        "Der Antrag ist derselbe wie \(original), der früher einging; gefördert wird ein Vorhaben nur "
          + "einmal.",
        "The application is the same as \(original), which was received earlier; a project is funded "
          + "once only.")
    case .excluded:
      say(
        "Das Szenario schließt diesen Antrag aus.",
        "The scenario excludes this application.")
    }
  }

  /// A few words for a code, for lists.
  package func label(_ code: Finding.Code) -> String {
    switch code {
    case .withdrawn: say("zurückgezogen", "withdrawn")
    case .outsideCall: say("außerhalb der Bewerbungsphase", "outside the application phase")
    case .associationFunded:
      say("doppelte Bezuschussung", "double funding")
        + " (\(round.associationName ?? say("Partnerschaftsverein", "association")))"
    case .associationTask:
      round.associationName.map {
        say("schon vergebene Aufgabe (\($0))", "a task run already (\($0))")
      }
        ?? say("Aufgabe des Partnerschaftsvereins", "a task of the association")
    case .unscored: say("ohne Punktzahl", "unscored")
    case .belowMinimum: say("unter der Mindestpunktzahl", "below the minimum score")
    case .underOwnMinimum: say("unter dem eigenen Mindestbetrag", "under its own minimum")
    case .exceedsAvailable: say("übersteigt die verfügbaren Mittel", "exceeds what is available")
    case .duplicate: say("derselbe wie ein früherer Antrag", "the same as an earlier application")
    case .excluded: say("im Szenario ausgeschlossen", "excluded by the scenario")
    }
  }

  private func outsideCall(_ received: LocalTime, opens: Day?, closes: Day?) -> String {
    let arrival = say.time(received)
    if let opens, received.day < opens {
      return say(
        "Der Antrag ging am \(arrival) ein, vor Beginn der Bewerbungsphase am \(say.day(opens)).",
        "The application arrived on \(arrival), before the application phase opened on "
          + "\(say.day(opens)).")
    }
    guard let closes else {
      return say(
        "Der Antrag ging am \(arrival) ein, außerhalb der Bewerbungsphase.",
        "The application arrived on \(arrival), outside the application phase.")
    }
    return say(
      "Der Antrag ging am \(arrival) ein, nach Ende der Bewerbungsphase am \(say.day(closes)).",
      "The application arrived on \(arrival), after the application phase closed on "
        + "\(say.day(closes)).")
  }

  private func associationFunded(
    row: String, title: String, applicant: String, basis: Finding.MatchBasis
  ) -> String {
    let project = "\(say.quoted(title)), \(applicant)"
    if let name = round.associationName {
      let sign =
        switch basis {
        case .named:
          say("Zeile \(row) nennt diesen Antrag", "row \(row) names this application")
        case .identical:
          say(
            "\(sameTitleAndApplicant) in Zeile \(row)",
            "same title and applicant in row \(row)")
        }
      return say(
        "\(name.beginning) fördert das Vorhaben bereits (\(sign): \(project)); eine doppelte Bezuschussung ist "
          + "ausgeschlossen.",
        "\(name.beginning) already funds the project (\(sign): \(project)); double funding is ruled out."
      )
    }
    return switch basis {
    case .named:
      say(
        "Der Partnerschaftsverein fördert das Vorhaben bereits (seine Zeile \(row) nennt diesen "
          + "Antrag: \(project)); eine doppelte Bezuschussung ist ausgeschlossen.",
        "The partnership association already funds the project (its row \(row) names this "
          + "application: \(project)); double funding is ruled out.")
    case .identical:
      say(
        "Der Partnerschaftsverein fördert das Vorhaben bereits (\(sameTitleAndApplicant) "
          + "in seiner Zeile \(row): \(project)); eine doppelte Bezuschussung ist ausgeschlossen.",
        "The partnership association already funds the project (same title and applicant in its "
          + "row \(row): \(project)); double funding is ruled out.")
    }
  }

  /// In German.
  var sameTitleAndApplicant: String {
    isInclusive ? "gleicher Titel, gleiche Antragstellende" : "gleicher Titel und Antragsteller"
  }

  private func unscored(_ criteria: [CriterionID], quorum: Int) -> String {
    guard !criteria.isEmpty else {
      return say(
        "Der Antrag hat keine Punktzahl: Niemand hat ihn bewertet.",
        "The application has no score: nobody gave it points.")
    }
    let names = say.all(criteria.map { say.quoted(criterion($0)) })
    guard quorum > 1 else {
      return say(
        "Der Antrag hat keine Punktzahl: Für \(names) hat niemand Punkte gegeben.",
        "The application has no score: nobody gave points for \(names).")
    }
    return say(
      "Der Antrag hat keine Punktzahl: Für \(names) liegen weniger als \(quorum) Bewertungen vor.",
      "The application has no score: fewer than \(quorum) members gave points for \(names).")
  }

  private func underOwnMinimum(request: Money, largest: Money, minimum: Money?) -> String {
    guard let minimum else {
      return say(
        "Vom förderfähigen Betrag von \(say.money(request)) bleibt nach dem Abrunden kein Zuschuss.",
        "Of the eligible amount of \(say.money(request)) no award remains after rounding down.")
    }
    return say(
      "Höchstens \(say.money(largest)) können bewilligt werden, das Vorhaben braucht aber "
        + "mindestens \(say.money(minimum)).",
      "At most \(say.money(largest)) can be awarded, but the project needs at least "
        + "\(say.money(minimum)).")
  }
}

extension String {
  /// A name at the beginning of a sentence: an article before it is capitalised, the name stands as it is.
  fileprivate var beginning: String {
    ["der ", "die ", "das ", "the "].contains { hasPrefix($0) } ? capitalised : self
  }
}
