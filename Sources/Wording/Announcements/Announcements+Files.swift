// SPDX-License-Identifier: GPL-3.0-or-later

/// What the files of a paper, and of a round, are for.
extension Announcements {
  package func purpose(of file: String) -> String {
    switch file {
    case "allocation.xlsx":
      say("alle Tabellen als Arbeitsmappe, für die Kämmerei", "all tables as a workbook")
    case "allocation.csv":
      say(
        "die Verteilung als Tabelle, eine Zeile je Antrag", "the allocation, one row an application"
      )
    case "reasons.csv":
      say("Begründungen für Bescheide (Serienbrief)", "reasons for form letters")
    case "record.json":
      say(
        "Grundlagen und Nachweis; zu prüfen mit korridor verify",
        "grounds and proof; to be checked with korridor verify")
    case "members.html":
      say("wie aus Punkten Geld wird, auf einer Seite", "how points become money, on one page")
    default: purpose(ofRound: file) ?? purpose(ofPaper: file)
    }
  }

  private func purpose(ofRound file: String) -> String? {
    switch file {
    case "round.yaml": say("die Regeln der Runde", "the rules of the round")
    case "applications.csv": say("die Anträge", "the applications")
    case "scores.csv": say("die Punkte der Mitglieder", "the points of the members")
    case "association.csv":
      say("was ein anderer Förderer fördert", "what another funder funds")
    case "recusals.csv": say("wer wo befangen ist", "who is recused where")
    case "received-files.csv":
      say("welche Bögen und Formulare übernommen sind", "which sheets and forms were taken")
    case _ where file.hasPrefix("what-if/"): say("ein Was-wäre-wenn", "a what-if")
    default: nil
    }
  }

  private func purpose(ofPaper file: String) -> String {
    let what =
      file.hasPrefix("decision")
      ? say("der Beschluss", "the decision") : say("die Vorlage", "the paper")
    return switch file.split(separator: ".").last {
    case "html": what + say(" als Seite, auch zum Drucken", " as a page, for print too")
    case "md":
      what + say(" als Markdown, zum Weiterbearbeiten", " as Markdown, to go on working with")
    case "pdf": what + say(" als PDF", " as PDF")
    case "docx": what + say(" für Word und LibreOffice", " for Word and LibreOffice")
    default: what
    }
  }
}
