// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Grants
import Records

extension Difference {
  /// Where it is, and what does not hold: one line.
  public func line(in language: Round.Language) -> String {
    "\(path): \(problem.text(Localizer(language)))"
  }
}

extension NotARecord {
  /// Why the file is no record: one line.
  public func line(in language: Round.Language) -> String {
    let say = Localizer(language)
    return switch reason {
    case .notJSON(let offset, let expected):
      say(
        "Kein JSON, wie es Protokolle verwenden: bei Byte \(offset) erwartet: \(expected)",
        "no JSON of the kind that records use: at byte \(offset), expected: \(expected)")
    case .otherSchema(let expected):
      say(
        "\(path): erwartet: \(expected), mit sha256", "\(path): expected: \(expected), with sha256")
    case .wrongType(let expected): "\(path): \(expected)"
    case .tooLarge(let megabytes):
      say(
        "Die Datei ist größer als \(megabytes) MB", "the file is larger than \(megabytes) MB")
    }
  }
}

extension Difference.Problem {
  fileprivate func text(_ say: Localizer) -> String {
    switch self {
    case .digest(let computed):
      say(
        "Der Inhalt hat eine andere Prüfsumme: \(computed)",
        "the content has another digest: \(computed)")
    case .differs(let recorded?, let derived?):
      say(
        "steht \(recorded), es folgt aber \(derived)",
        "recorded \(recorded), but it follows \(derived)")
    case .differs(let recorded?, nil):
      say("steht \(recorded), es folgt aber nichts", "recorded \(recorded), but nothing follows")
    case .differs(nil, let derived):
      say(
        "steht nichts, es folgt aber \(derived ?? "")",
        "nothing is recorded, but it follows \(derived ?? "")")
    case .differentCount(let recorded, let derived):
      say(
        "stehen \(recorded) Einträge, es folgen aber \(derived)",
        "\(recorded) entries are recorded, but \(derived) follow")
    case .outOfBounds(let expectation):
      say(
        "das hat keine Runde; erwartet: \(expectation.text(say))",
        "no round has this; expected: \(expectation.text(say))")
    case .notASolution: say("das verletzt eine Regel der Runde", "this breaks a rule of the round")
    case .notOptimal:
      say(
        "das verletzt eine Regel der Runde oder ist schlechter als die Verteilung",
        "this breaks a rule of the round, or is not as good as the allocation")
    case .wrongCount(let least):
      say(
        "der Beweis zeigt eine andere Zahl; es sind mindestens \(least)",
        "the proof shows another number; there are at least \(least)")
    case .modelTooLarge(let row):
      say("die Zahlen von \(row) sind zu groß", "the numbers of \(row) are too large")
    case .missing:
      say(
        "fehlt oder steht nicht in der Reihenfolge der Runde",
        "missing, or not in the order of the round")
    case .malformedProof:
      say(
        "eine Stufe hat nicht, was ihre Behauptung braucht",
        "a stage does not have what its claim calls for")
    case .certificate(let flaw):
      say(
        "das Zertifikat beweist nichts: \(flaw.text(say))",
        "the certificate proves nothing: \(flaw.text(say))")
    case .wrongValue:
      say("die Verteilung hat einen anderen Wert", "the allocation has another value")
    case .wrongOrder:
      say("diese Regel ist hier nicht an der Reihe", "this is not the turn of this rule")
    case .open(let ids):
      say(
        "nicht als entschieden oder nicht als offen bewiesen: \(ids.joined(separator: ", "))",
        "not proved to be decided, or not to be open: \(ids.joined(separator: ", "))")
    case .unwitnessed(let ids):
      say(
        "keine gleich guten Verteilungen unterscheiden sich bei: \(ids.joined(separator: ", "))",
        "no equally good allocations differ on: \(ids.joined(separator: ", "))")
    case .unstatable(let reason):
      say("lässt sich nicht darstellen: \(reason)", "cannot be stated: \(reason)")
    case .aboveBound:
      say(
        "die Verteilung ist besser als diese Schranke", "the allocation is better than this bound")
    }
  }
}

extension Difference.Expectation {
  fileprivate func text(_ say: Localizer) -> String {
    switch self {
    case .amount: say("Cent von 0 bis 10^12", "cents from 0 to 10^12")
    case .decimal: say("eine Dezimalzahl von 0 bis 10^9", "a decimal from 0 to 10^9")
    case .percent: say("ein Prozentsatz von 0 bis 100", "a percentage from 0 to 100")
    case .positivePercent: say("ein Prozentsatz über 0, bis 100", "a percentage above 0, up to 100")
    case .count: say("eine Anzahl, die eine Runde haben kann", "a count that a round can have")
    case .knownIdentifier: say("Kennungen, die es in der Runde gibt", "ids that the round has")
    case .ascendingIdentifiers:
      say(
        "Kennungen in aufsteigender Reihenfolge, jede einmal", "ids in ascending order, each once")
    case .distinct: say("keine Wiederholung", "no repetition")
    case .oneBound: say("genau eine Grenze", "exactly one bound")
    case .atMostBudget: say("höchstens das Budget", "no more than the budget")
    case .nonempty: say("ein Text", "a text")
    case .digest:
      say("64 hexadezimale Ziffern in Kleinbuchstaben", "64 lower-case hexadecimal digits")
    case .aggregate: say("ein Mittelwert so vieler Punkte", "an aggregate of that many points")
    case .identicalProject:
      say("Titel und Antragsteller des Antrags", "title and applicant of the application")
    case .size:
      say(
        "nicht mehr Regeln, Stufen und Anträge, als sich lösen lassen",
        "no more rules, levels and applications than can be solved")
    }
  }
}

extension Certificate.Flaw {
  fileprivate func text(_ say: Localizer) -> String {
    switch self {
    case .otherGoal:
      say("die Verteilung hat einen anderen Wert", "the allocation has another value")
    case .badSum:
      say(
        "eine Summe nennt keine Spalte des Programms oder ist zu groß",
        "a sum names no column of the program, or is too large")
    case .badChoices:
      say(
        "es werden Zeilen addiert, die keine Wahl von höchstens einer Förderung sind",
        "rows are added up that are no choices of one award at most")
    case .tooDeep: say("der Baum ist zu tief", "the tree is too deep")
    case .openNode(let node): say("Knoten \(node) bleibt offen", "node \(node) stays open")
    case .needlessNode(let node):
      say(
        "vor Knoten \(node) war schon alles bewiesen",
        "nothing was left to prove before node \(node)")
    case .badBranch(let node):
      say("Knoten \(node) verzweigt nach keiner Spalte", "node \(node) branches on no column")
    }
  }
}
