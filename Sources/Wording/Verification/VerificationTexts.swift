// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Records
import Spelling

/// What a verification of a record says beside the differences that it found.
package struct VerificationTexts: Sendable {
  let say: Localizer

  package var language: Round.Language { say.language }

  package init(_ language: Round.Language) {
    say = Localizer(language)
  }

  /// - Parameter includesInputs: whether the files were compared too.
  package func holds(_ status: Record.Status, includesInputs: Bool) -> String {
    let files =
      includesInputs ? say(" und stimmt mit den Dateien überein", " and agrees with the files") : ""
    return say("Das Protokoll stimmt\(files): ", "The record holds\(files): ") + proved(status)
  }

  private func proved(_ status: Record.Status) -> String {
    switch status {
    case .optimal:
      say(
        "Die Verteilung hält alle Regeln ein und ist bewiesen die beste.",
        "the allocation keeps every rule and is proved to be the best.")
    case .tied:
      say(
        "Mehrere Verteilungen sind bewiesen gleich gut und die besten.",
        "several allocations are proved to be equally good and the best.")
    case .feasible:
      say(
        "Die Verteilung hält alle Regeln ein; dass sie die beste ist, wird nicht behauptet.",
        "the allocation keeps every rule; that it is the best is not claimed.")
    case .infeasible:
      say(
        "Die genannten Regeln widersprechen sich bewiesen.",
        "the rules that are named are proved to contradict each other.")
    }
  }

  /// Where the record also says what the committee resolved.
  package var holdsADecision: String {
    say(
      "Auch der Beschluss des Gremiums steht darin; Abweichungen, Beträge, Punkte und nicht "
        + "eingehaltene Regeln folgen aus ihm.",
      "It also holds what the committee resolved; deviations, amounts, points and broken rules "
        + "follow from that.")
  }

  package func doesNotHold(differences: Int) -> String {
    say(
      "Das Protokoll stimmt nicht; Abweichungen: \(differences).",
      "The record does not hold; differences: \(differences).")
  }

  package func more(_ differences: Int) -> String {
    say("… und \(differences) weitere", "… and \(differences) more")
  }

  /// A record of a what-if can only agree with files under the same what-if.
  package func belongsTo(scenario: String) -> String {
    scenario == "base"
      ? say(
        "Das Protokoll gehört zur Runde ohne --what-if, --set, --include, --exclude und --without-member.",
        "The record is of the round without --what-if, --set, --include, --exclude and --without-member."
      )
      : say(
        "Das Protokoll gehört zum Szenario \(say.quoted(scenario.visible)): Geben Sie dessen --what-if, "
          + "--set, --include und --exclude an.",
        "The record is of the scenario \(say.quoted(scenario.visible)): give its --what-if, --set, --include "
          + "and --exclude.")
  }

  /// Which question the record answers: an application that was demanded is not one that won.
  package func subject(scenario: String, included: [String], excluded: [String]) -> [String] {
    let rows = [
      (say("Szenario", "Scenario"), [scenario]),
      (
        say("Vorgegeben als gefördert (include)", "Demanded to be funded (include)"), included
      ),
      (say("Vorgegeben als nicht gefördert (exclude)", "Left out (exclude)"), excluded),
    ]
    return rows.filter { !$0.1.isEmpty }.map { title, names in
      "\(title): \(names.joined(separator: ", ").visible)"
    }
  }

  /// The list of the association's projects was missing when the record was made.
  package var doubleFundingUnchecked: String {
    say(
      "Ob ein anderer Förderer etwas davon schon fördert, wurde bei dieser Verteilung nicht geprüft.",
      "Whether another funder funds any of this already was not checked for this allocation.")
  }

  // MARK: Not a record

  package func unreadable(_ file: String) -> String {
    say(
      "Fehler: \(file.visible): Die Datei lässt sich nicht lesen",
      "error: \(file.visible): the file cannot be read"
    )
  }

  package func isNoRecord(_ file: String, _ error: NotARecord) -> String {
    say(
      "Fehler: \(file.visible) ist kein Protokoll: ", "error: \(file.visible) is no record: ")
      + error.line(in: say.language).visible
  }
}
