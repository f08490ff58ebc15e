// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What stands on the sheet on which a member of the committee gives points.
package struct ScoreSheetWords: Sendable {
  private let say: Localizer
  private let wording: Paper.Wording

  /// - Parameter wording: how those who apply are called in German.
  package init(_ language: Round.Language, wording: Paper.Wording = .plain) {
    say = Localizer(language)
    self.wording = wording
  }

  /// What its file is called, before the member's id.
  package var fileStem: String { say("bewertung", "scores") }
  package var sheet: String { say("Bewertung", "Scores") }

  package func title(of round: String) -> String {
    round.isEmpty
      ? say("Bewertungsbogen", "Score sheet") : say("Bewertungsbogen: ", "Score sheet: ") + round
  }

  package func owner(_ member: String) -> String { say("Für: ", "For: ") + member }

  /// - Parameters:
  ///   - scored: the word to choose where points are given; likewise the others.
  package func instructions(scored: String, abstained: String, recused: String) -> [String] {
    let (scored, abstained, recused) = (
      say.quoted(scored), say.quoted(abstained), say.quoted(recused)
    )
    return [
      say(
        "Bitte füllen Sie nur die hellen Felder aus: Punkte von 0 bis zum Höchstwert der Spalte, wenn nötig mit "
          + "bis zu zwei Nachkommastellen.",
        "Please fill in the light cells only: points from 0 to the column's maximum, with up to two decimals if "
          + "need be."),
      say(
        "In der Spalte „Bewertung“ wählen Sie \(scored), wenn Sie Punkte gegeben haben, \(abstained), wenn Sie "
          + "sich enthalten, \(recused), wenn Sie nicht mitwirken dürfen (§ 31 GO NRW).",
        "In the column “assessment” choose \(scored) where you gave points, \(abstained) where you abstain, "
          + "\(recused) where you may not take part."),
      say(
        "Ein leeres Feld neben \(scored) heißt: Enthaltung bei diesem Kriterium. Eine Zeile, in der nichts steht, "
          + "gilt als vergessen; dann fragen wir nach.",
        "A blank cell beside \(scored) is an abstention on that criterion. A row in which nothing stands counts as "
          + "forgotten; then we shall ask."),
    ]
  }

  package var application: String { say("Antrag", "Application") }
  package var title: String { say("Titel", "Title") }
  package var applicant: String {
    say(wording == .plain ? "Antragsteller" : "Antragstellende", "Applicant")
  }
  package var corridor: String { say("Korridor", "Corridor") }
  package var requested: String { say("Beantragt", "Requested") }
  package var mark: String { say("Bewertung", "Assessment") }
  package var remark: String { say("Bemerkung", "Remark") }

  package func criterion(_ name: String, upTo most: Hundredths) -> String {
    say("\(name)\n(0 bis \(say.typed(most)))", "\(name)\n(0 to \(say.typed(most)))")
  }

  package func outside(upTo most: Hundredths) -> String {
    say(
      "Hier stehen Punkte von 0 bis \(say.typed(most)). Für eine Enthaltung bleibt das Feld leer.",
      "Points from 0 to \(say.typed(most)) stand here. For an abstention the cell stays blank.")
  }

  package func choose(_ words: [String]) -> String {
    say("Bitte eines wählen: ", "Please choose one of: ") + words.joined(separator: ", ")
  }
}
