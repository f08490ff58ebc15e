// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Solving
import Spelling

/// What a command says beside its output, on standard error: one line each.
package struct Announcements: Sendable {
  package let say: Localizer

  package init(_ language: Round.Language) {
    say = Localizer(language)
  }

  /// Something about a file.
  package func line(_ told: ToldDiagnostic) -> String {
    "\(word(told.severity)): \(told.text)"
  }

  /// Something that a run wants known beside its output.
  package enum Note: Hashable, Sendable {
    /// No decision is proposed while a suspicion of double funding is open.
    case withheldForSuspicion
    /// No decision is proposed while two applications are suspected to be one.
    case withheldForDuplicates
    /// No decision is proposed while nobody said what the association funds.
    case withheldForMissingList
    /// No decision is proposed, for the result is not settled.
    case withheldForStatus
    /// The decision as taken is not in the paper, for what was proposed is still open.
    case decisionLeftOut
    /// A document was not made, for the program that makes it is not installed.
    case programMissing(file: String, program: String, remedy: String)
    /// A document was not made, for the program that makes it failed; the message may be empty.
    case programFailed(file: String, program: String, message: String)
    /// So often GLPK proposed what breaks a rule.
    case rejectedAnswers(Int)
    /// A shard of a long analysis stands in a file, with so many of its parts.
    case shardWritten(path: String, number: Int, of: Int, parts: Int, isComplete: Bool)
  }

  /// - Parameter inputs: what the round rests on: files of a folder, or a workbook with its sheets.
  package func line(_ note: Note, ofRoundIn inputs: [InputFile] = []) -> String {
    "\(word(.note)): " + SheetNames(ofRoundIn: inputs, say: say).naming(text(note))
  }

  private func text(_ note: Note) -> String {
    switch note {
    case .withheldForSuspicion:
      say(
        "Die Vorlage enthält noch keinen Beschlussvorschlag, denn ein Verdacht auf doppelte "
          + "Bezuschussung ist offen; in association.csv die Spalten application und decision "
          + "ausfüllen, oder mit --draft einen Entwurf schreiben",
        "the paper proposes no decision yet, for double funding is suspected and nobody has "
          + "decided; fill in the columns application and decision of association.csv, or write "
          + "a draft with --draft")
    case .withheldForDuplicates:
      say(
        "Die Vorlage enthält noch keinen Beschlussvorschlag, denn ein Verdacht auf doppelte "
          + "Anträge ist offen; in duplicates.csv je Paar same oder different eintragen, oder mit "
          + "--draft einen Entwurf schreiben",
        "the paper proposes no decision yet, for applications are suspected to be duplicates and "
          + "nobody has decided; enter same or different for each pair in duplicates.csv, or "
          + "write a draft with --draft")
    case .withheldForMissingList:
      say(
        "Die Vorlage enthält noch keinen Beschlussvorschlag, denn association.csv fehlt: Doppelte "
          + "Bezuschussung wurde nicht geprüft; die Liste des anderen Förderers ablegen, in round.yaml "
          + "„association: none“ eintragen, oder mit --draft einen Entwurf schreiben",
        "the paper proposes no decision yet, for association.csv is missing: double funding was not "
          + "checked; save the other funder's list there, put “association: none” into round.yaml, "
          + "or write a draft with --draft")
    case .withheldForStatus:
      say(
        "Die Vorlage enthält noch keinen Beschlussvorschlag, denn das Ergebnis steht nicht fest",
        "the paper proposes no decision yet, for the result is not settled")
    case .decisionLeftOut:
      say(
        "Der Beschluss steht nicht in der Vorlage, denn der Vorschlag dazu ist noch offen",
        "the paper does not hold the decision, for the proposal to it is still open")
    case .programMissing(let file, let program, let remedy):
      say(
        "\(file) wurde nicht geschrieben, denn \(program) ist nicht installiert (gesucht in PATH); "
          + "zu bekommen mit: \(remedy)",
        "\(file) was not written, for \(program) is not installed (looked for in PATH); get it "
          + "with: \(remedy)")
    case .programFailed(let file, let program, let message):
      say(
        "\(file) wurde nicht geschrieben, denn \(program) ist gescheitert",
        "\(file) was not written, for \(program) failed")
        + (message.isEmpty ? "" : ": \(message.visible)")
    case .shardWritten(let path, let number, let count, let parts, true):
      say(
        "Teil \(number) von \(count) steht mit \(parts) Fällen in \(path)",
        "shard \(number) of \(count) stands in \(path) with \(parts) cases")
    case .shardWritten(let path, let number, let count, let parts, false):
      say(
        "Teil \(number) von \(count) ist nicht fertig, die Grenze war erreicht; was fertig ist, "
          + "\(parts) Fälle, steht in \(path)",
        "shard \(number) of \(count) is not finished, the limit was reached; what is finished, "
          + "\(parts) cases, stands in \(path)")
    case .rejectedAnswers(1):
      say(
        "Ein Vorschlag von GLPK verletzte bei der Nachprüfung in ganzen Zahlen eine Regel; er wurde "
          + "verworfen und neu gerechnet",
        "one proposal of GLPK broke a rule when checked in whole numbers; it was rejected and "
          + "solved again")
    case .rejectedAnswers(let count):
      say(
        "\(count) Vorschläge von GLPK verletzten bei der Nachprüfung in ganzen Zahlen eine Regel; "
          + "sie wurden verworfen und neu gerechnet",
        "\(count) proposals of GLPK broke a rule when checked in whole numbers; they were rejected "
          + "and solved again")
    }
  }

  /// The numbers of one row of the model are beyond what can be solved exactly.
  package func tooLarge(constraint: String) -> String {
    say(
      "Fehler: Die Zahlen der Regel „\(constraint)“ sind zu groß für eine exakte Lösung; erwartet: "
        + "kleinere Beträge oder ein gröberer Schritt; funding.award-step in round.yaml erhöhen",
      "error: the numbers of the rule “\(constraint)” are too large for an exact solution; expected: "
        + "smaller amounts or a coarser step; raise funding.award-step in round.yaml")
  }

  /// A limit came before there was anything to propose.
  package func stoppedWhileReading(_ reason: StopReason) -> String {
    switch reason {
    case .interrupted:
      say(
        "Abgebrochen, während die Runde gelesen wurde: Es gibt noch keine Verteilung.",
        "Interrupted while the round was being read: there is no allocation yet.")
    default:
      say(
        "Die Zeitgrenze war erreicht, bevor die Runde gelesen war: Es gibt noch keine Verteilung; mehr "
          + "Zeit geben mit --time-limit.",
        "The time limit was reached before the round was read: there is no allocation yet; allow "
          + "more with --time-limit.")
    }
  }

  /// The independent check refused what the solver and the model accepted.
  package func auditFailed(broken: String) -> String {
    say(
      "Interner Fehler: Die Nachprüfung in ganzen Zahlen fand einen Verstoß (\(broken)); es wird "
        + "nichts ausgegeben. Bitte melden Sie das.",
      "internal error: the check in whole numbers found a violation (\(broken)); nothing is printed. "
        + "Please report this.")
  }

  /// Anything that nobody foresaw.
  package func unexpected(_ error: any Error) -> String {
    say("Interner Fehler: \(error)", "internal error: \(error)")
  }

  private func word(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: say("Fehler", "error")
    case .warning: say("Warnung", "warning")
    case .note: say("Hinweis", "note")
    }
  }
}
