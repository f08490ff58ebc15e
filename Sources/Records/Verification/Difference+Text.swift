// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Grants

extension Difference {
  /// Where it is, and what does not hold: one line.
  public func line(in language: Round.Language) -> String {
    "\(path): \(language == .de ? problem.german : problem.english)"
  }
}

extension NotARecord {
  /// Why the file is no record: one line.
  public func line(in language: Round.Language) -> String {
    switch (reason, language) {
    case (.notJSON(let offset, let expected), .de):
      "Kein JSON, wie es Protokolle verwenden: bei Byte \(offset) erwartet: \(expected)"
    case (.notJSON(let offset, let expected), .en):
      "no JSON of the kind that records use: at byte \(offset), expected: \(expected)"
    case (.otherSchema(let expected), .de): "\(path): erwartet: \(expected), mit sha256"
    case (.otherSchema(let expected), .en): "\(path): expected: \(expected), with sha256"
    case (.wrongType(let expected), _): "\(path): \(expected)"
    }
  }
}

extension Difference.Problem {
  fileprivate var english: String {
    switch self {
    case .digest(let computed): "the content has another digest: \(computed)"
    case .differs(let recorded?, let derived?): "recorded \(recorded), but it follows \(derived)"
    case .differs(let recorded?, nil): "recorded \(recorded), but nothing follows"
    case .differs(nil, let derived): "nothing is recorded, but it follows \(derived ?? "")"
    case .differentCount(let recorded, let derived):
      "\(recorded) entries are recorded, but \(derived) follow"
    case .outOfBounds(let expectation): "no round has this; expected: \(expectation.english)"
    case .notASolution: "this breaks a rule of the round"
    case .notOptimal: "this breaks a rule of the round, or is not as good as the allocation"
    case .wrongCount(let least): "the proof shows another number; there are at least \(least)"
    case .modelTooLarge(let row): "the numbers of \(row) are too large"
    case .missing: "missing, or not in the order of the round"
    case .malformedProof: "a stage does not have what its claim calls for"
    case .certificate(let flaw): "the certificate proves nothing: \(flaw.english)"
    case .wrongValue: "the allocation has another value"
    case .wrongOrder: "this is not the turn of this rule"
    case .open(let ids):
      "not proved to be decided, or not to be open: \(ids.joined(separator: ", "))"
    case .unwitnessed(let ids):
      "no equally good allocations differ on: \(ids.joined(separator: ", "))"
    case .unstatable(let reason): "cannot be stated: \(reason)"
    case .aboveBound: "the allocation is better than this bound"
    }
  }

  fileprivate var german: String {
    switch self {
    case .digest(let computed): "Der Inhalt hat eine andere Prüfsumme: \(computed)"
    case .differs(let recorded?, let derived?): "steht \(recorded), es folgt aber \(derived)"
    case .differs(let recorded?, nil): "steht \(recorded), es folgt aber nichts"
    case .differs(nil, let derived): "steht nichts, es folgt aber \(derived ?? "")"
    case .differentCount(let recorded, let derived):
      "stehen \(recorded) Einträge, es folgen aber \(derived)"
    case .outOfBounds(let expectation):
      "das hat keine Runde; erwartet: \(expectation.german)"
    case .notASolution: "das verletzt eine Regel der Runde"
    case .notOptimal: "das verletzt eine Regel der Runde oder ist schlechter als die Verteilung"
    case .wrongCount(let least): "der Beweis zeigt eine andere Zahl; es sind mindestens \(least)"
    case .modelTooLarge(let row): "die Zahlen von \(row) sind zu groß"
    case .missing: "fehlt oder steht nicht in der Reihenfolge der Runde"
    case .malformedProof: "eine Stufe hat nicht, was ihre Behauptung braucht"
    case .certificate(let flaw): "das Zertifikat beweist nichts: \(flaw.german)"
    case .wrongValue: "die Verteilung hat einen anderen Wert"
    case .wrongOrder: "diese Regel ist hier nicht an der Reihe"
    case .open(let ids):
      "nicht als entschieden oder nicht als offen bewiesen: \(ids.joined(separator: ", "))"
    case .unwitnessed(let ids):
      "keine gleich guten Verteilungen unterscheiden sich bei: \(ids.joined(separator: ", "))"
    case .unstatable(let reason): "lässt sich nicht darstellen: \(reason)"
    case .aboveBound: "die Verteilung ist besser als diese Schranke"
    }
  }
}

extension Difference.Expectation {
  fileprivate var english: String {
    switch self {
    case .amount: "cents from 0 to 10^12"
    case .decimal: "a decimal from 0 to 10^9"
    case .percent: "a percentage from 0 to 100"
    case .positivePercent: "a percentage above 0, up to 100"
    case .count: "a count that a round can have"
    case .knownIdentifier: "ids that the round has"
    case .ascendingIdentifiers: "ids in ascending order, each once"
    case .distinct: "no repetition"
    case .oneBound: "exactly one bound"
    case .atMostBudget: "no more than the budget"
    case .nonempty: "a text"
    case .aggregate: "an aggregate of that many points"
    }
  }

  fileprivate var german: String {
    switch self {
    case .amount: "Cent von 0 bis 10^12"
    case .decimal: "eine Dezimalzahl von 0 bis 10^9"
    case .percent: "ein Prozentsatz von 0 bis 100"
    case .positivePercent: "ein Prozentsatz über 0, bis 100"
    case .count: "eine Anzahl, die eine Runde haben kann"
    case .knownIdentifier: "Kennungen, die es in der Runde gibt"
    case .ascendingIdentifiers: "Kennungen in aufsteigender Reihenfolge, jede einmal"
    case .distinct: "keine Wiederholung"
    case .oneBound: "genau eine Grenze"
    case .atMostBudget: "höchstens das Budget"
    case .nonempty: "ein Text"
    case .aggregate: "ein Mittelwert so vieler Punkte"
    }
  }
}

extension Certificate.Flaw {
  fileprivate var english: String {
    switch self {
    case .otherGoal: "the allocation has another value"
    case .badSum: "a sum names no column of the program, or is too large"
    case .badChoices: "rows are added up that are no choices of one award at most"
    case .tooDeep: "the tree is too deep"
    case .openNode(let node): "node \(node) stays open"
    case .needlessNode(let node): "nothing was left to prove before node \(node)"
    case .badBranch(let node): "node \(node) branches on no column"
    }
  }

  fileprivate var german: String {
    switch self {
    case .otherGoal: "die Verteilung hat einen anderen Wert"
    case .badSum: "eine Summe nennt keine Spalte des Programms oder ist zu groß"
    case .badChoices: "es werden Zeilen addiert, die keine Wahl von höchstens einer Förderung sind"
    case .tooDeep: "der Baum ist zu tief"
    case .openNode(let node): "Knoten \(node) bleibt offen"
    case .needlessNode(let node): "vor Knoten \(node) war schon alles bewiesen"
    case .badBranch(let node): "Knoten \(node) verzweigt nach keiner Spalte"
    }
  }
}
