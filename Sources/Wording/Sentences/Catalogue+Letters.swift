// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants

/// Reasons as a letter puts them to those who applied: about their application, without figures of the whole
/// and without the names of others.
extension Catalogue {
  /// How far the application came; nil where it has no score.
  ///
  /// - Parameter text: the score as it is published.
  package func letter(score: Decimal?, _ text: String) -> String? {
    guard let score else { return nil }
    let isOfHundred = !round.criteria.isEmpty && score <= 100
    return isOfHundred
      ? say(
        "Ihr Antrag erreichte \(text) von 100 Punkten.",
        "Your application reached \(text) of 100 points.")
      : say("Ihr Antrag erreichte \(text) Punkte.", "Your application reached \(text) points.")
  }

  /// nil: the sentence does as it is; empty: nothing of it belongs into a letter.
  package func letter(_ reason: Reason) -> String? {
    switch reason {
    case .finding(let finding): letter(finding)
    case .lifted: ""
    case .granted(let amount):
      say(
        "Für Ihr Vorhaben sind bereits \(say.money(amount)) bewilligt; dabei bleibt es.",
        "\(say.money(amount)) is granted to your project already; that stays.")
    case .fundedOnScore, .fundedInCombination, .fundedByRules, .forced:
      say(
        "Ihr Vorhaben gehört zu der Auswahl, die gefördert wird.",
        "Your project belongs to the selection that is funded.")
    case .fundedForBalance(_, let corridor):
      say(
        "Ihr Vorhaben wird auch gefördert, damit der Themenkorridor \(self.corridor(corridor)) seinem Anteil "
          + "näher kommt.",
        "Your project is funded also to bring the corridor \(self.corridor(corridor)) closer to its share."
      )
    case .partlyFunded(let level, let next): letter(level: level, next)
    case .awardCeiling: nil
    case .displaced(let swap, let missing): letter(missing, isTied: swap.gap == .zero)
    case .leftOut: notSelected
    case .cannotFit(let rules):
      say(
        "Nach den Regeln der Förderrunde ist die Förderung nicht möglich: ",
        "The rules of the funding round leave no way to fund it: ")
        + rules.map(statement).joined(separator: "; ") + "."
    case .tieWon(let rule):
      say(
        "Andere Ergebnisse waren gleich gut; für Ihren Antrag entschied \(name(rule)).",
        "Other results were equally good; \(name(rule)) decided for your application.")
    case .tieLost(let rule):
      say(
        "Andere Ergebnisse waren gleich gut; gegen Ihren Antrag entschied \(name(rule)).",
        "Other results were equally good; \(name(rule)) decided against your application.")
    case .tied, .tiesNotSettled, .notProved: stillOpen
    }
  }

  package var stillOpen: String {
    say(
      "Über Ihren Antrag ist noch nicht abschließend entschieden.",
      "Your application is not finally decided yet.")
  }

  package func letter(_ finding: Finding) -> String {
    switch finding.evidence {
    case .withdrawn: say("Ihr Antrag wurde zurückgezogen.", "Your application was withdrawn.")
    case .outsideCall, .unscored: sentence(finding).addressed(say)
    case .associationFunded(_, let title, _, _):
      round.associationName.map {
        say(
          "Ihr Vorhaben wird bereits gefördert (\($0): \(say.quoted(title))); eine doppelte Bezuschussung ist "
            + "ausgeschlossen.",
          "Your project is funded already (\($0): \(say.quoted(title))); double funding is ruled out."
        )
      }
        ?? say(
          "Der Partnerschaftsverein fördert Ihr Vorhaben bereits (\(say.quoted(title))); eine doppelte "
            + "Bezuschussung ist ausgeschlossen.",
          "The partnership association funds your project already (\(say.quoted(title))); double funding is "
            + "ruled out.")
    case .associationTask, .nothingAvailable: sentence(finding)
    case .scoreBelowMinimum(_, let minimum):
      say(
        "Für eine Förderung sind mindestens \(say.number(minimum)) Punkte nötig.",
        "At least \(say.number(minimum)) points are needed for an award.")
    case .criterionBelowMinimum(let criterion, let aggregate, let minimum):
      say(
        "Beim Kriterium \(say.quoted(self.criterion(criterion))) erreichte er "
          + "\(say.points(Decimal(aggregate))); nötig sind mindestens \(say.number(minimum)).",
        "For the criterion \(say.quoted(self.criterion(criterion))) it reached "
          + "\(say.points(Decimal(aggregate))); at least \(say.number(minimum)) are needed.")
    case .underOwnMinimum(_, let largest, let minimum?):
      say(
        "Höchstens \(say.money(largest)) können bewilligt werden; Ihr Vorhaben braucht nach Ihren Angaben "
          + "mindestens \(say.money(minimum)).",
        "At most \(say.money(largest)) can be awarded; by what you stated, your project needs at least "
          + "\(say.money(minimum)).")
    case .underOwnMinimum, .exceedsAvailable: sentence(finding)
    case .duplicate(let original):
      say(
        "Dasselbe Vorhaben wurde schon mit dem Antrag \(original) beantragt, der früher einging; gefördert "
          + "wird ein Vorhaben nur einmal.",
        "The same project was applied for with application \(original), which was received earlier; a "
          + "project is funded once only.")
    case .excluded:
      say(
        "Ihr Antrag war von dieser Berechnung ausgenommen.",
        "Your application was left out of this computation.")
    }
  }

  private var notSelected: String {
    say(
      "Nicht alle förderfähigen Vorhaben können gefördert werden; ausgewählt sind die, die zusammen das beste "
        + "Ergebnis erreichen.",
      "Not all eligible projects can be funded; those are selected that reach the best result together."
    )
  }

  private func letter(_ missing: PointsMissing, isTied: Bool) -> String {
    guard !isTied, case .points(let points, _) = missing else { return notSelected }
    let verb = say.plural(Decimal(points), "fehlte", "fehlten")
    return notSelected
      + say(
        " Dafür \(verb) Ihrem Antrag \(say.points(Decimal(points))).",
        " Your application was \(say.points(Decimal(points))) short of that.")
  }

  private func letter(level: Hundredths, _ next: HigherLevel) -> String {
    let part = say(
      "Gefördert werden \(say.percent(level)) des förderfähigen Betrags",
      "\(say.percent(level)) of the eligible amount is funded")
    return switch next {
    case .costs:
      say(
        "\(part); ein höherer Zuschuss ginge zulasten anderer Vorhaben.",
        "\(part); a higher award would be at the expense of other projects.")
    case .cannotFit:
      say(
        "\(part); mehr lassen die Regeln der Förderrunde nicht zu.",
        "\(part); the rules of the funding round do not allow for more.")
    case .notProved: part + "."
    }
  }
}

extension String {
  /// A sentence about the application, to those who sent it.
  fileprivate func addressed(_ say: Localizer) -> String {
    let (beginning, addressed) =
      (say("Der Antrag ", "The application "), say("Ihr Antrag ", "Your application "))
    return hasPrefix(beginning) ? addressed + dropFirst(beginning.count) : self
  }
}
