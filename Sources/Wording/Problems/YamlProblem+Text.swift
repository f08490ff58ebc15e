// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension YamlProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .syntax(let problem):
      DiagnosticText(
        message: say(
          "das ist kein gültiges YAML (\(problem))", "this is not valid YAML (\(problem))"),
        expected: say(
          "„schlüssel: wert“, mit Leerzeichen eingerückt, ohne Tabulatoren; ein Text mit Doppelpunkt in "
            + "Anführungszeichen",
          "“key: value”, indented with blanks, without tabs; a text with a colon in quotation marks"
        ),
        remedy: say(
          "diese und die vorige Zeile prüfen", "check this line and the one before"))
    case .unsupported(let feature):
      feature.text(say)
    case .duplicateKey:
      DiagnosticText(
        message: say("dieser Schlüssel steht zweimal da", "this key is there twice"),
        expected: say("jeder Schlüssel nur einmal", "each key only once"),
        remedy: say("einen der beiden löschen", "delete one of the two"))
    case .wrongKind(let expected):
      DiagnosticText(
        message: say("hier steht etwas anderes als erwartet", "this is of the wrong kind"),
        expected: expected.name(say),
        remedy: say("den Eintrag so schreiben", "write the entry like this"))
    case .unknownKey(let nearest, let known):
      DiagnosticText(
        message: say("dieser Schlüssel ist unbekannt", "this key is unknown"),
        expected: say.any(known),
        remedy: say.didYouMean(nearest, otherwise: say("den Schlüssel löschen", "delete the key")))
    case .decimalComma(let meant):
      DiagnosticText(
        message: say(
          "in { } trennt ein Komma Einträge, keine Nachkommastellen",
          "within { } a comma separates entries, not decimals"),
        expected: say("ein Punkt", "a point"),
        remedy: say("\(meant) schreiben", "write \(meant)"))
    case .missingKey(let key):
      DiagnosticText(
        message: say(
          "der Schlüssel \(say.shown(key)) fehlt", "the key \(say.shown(key)) is missing"),
        remedy: say("ihn ergänzen", "add it"))
    case .overlayOnly:
      DiagnosticText(
        message: say(
          "dieser Schlüssel gehört nur in ein Was-wäre-wenn", "this key belongs in a what-if only"),
        remedy: say(
          "ihn in eine Datei unter what-if/ verschieben", "move it to a file below what-if/"))
    case .settingWithoutValue:
      DiagnosticText(
        message: say("hier fehlt ein Schlüssel oder ein Wert", "a key or a value is missing"),
        expected: say(
          "schlüssel=wert, wie balance.weight=2", "key=value, such as balance.weight=2"),
        remedy: say("die Option so schreiben", "write the option like this"))
    case .settingWithoutKey(let path):
      DiagnosticText(
        message: say(
          "es fehlt, was daran anders sein soll", "it does not say what of this is to be different"),
        expected: say("\(path).SCHLÜSSEL=wert", "\(path).KEY=value"),
        remedy: say("die Option so schreiben", "write the option like this"))
    case .addedByOverlay(let kind):
      DiagnosticText(
        message: say(
          "das Was-wäre-wenn ergänzt \(kind.addition(say))",
          "the what-if adds \(kind.addition(say))"))
    case .nameInOverlay:
      DiagnosticText(
        message: say(
          "die Runde behält ihren Namen; das Was-wäre-wenn heißt wie seine Datei",
          "the round keeps its name; the what-if is called like its file"))
    }
  }
}

extension YamlProblem.Kind {
  fileprivate func name(_ say: Localizer) -> String {
    switch self {
    case .mapping:
      say(
        "Schlüssel mit Werten, wie {id: A, name: B}", "keys with values, such as {id: A, name: B}")
    case .list: say("eine Liste, wie [A, B]", "a list, such as [A, B]")
    case .scalar: say("ein einzelner Wert", "a single value")
    }
  }
}

extension YamlProblem.Feature {
  fileprivate func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .alias:
      DiagnosticText(
        message: say(
          "Anker (&) und Verweise (*) sind nicht erlaubt",
          "anchors (&) and aliases (*) are not allowed"),
        remedy: say(
          "den Wert ausschreiben; Text, der mit & oder * beginnt, in \" \" setzen",
          "write the value out; put text that begins with & or * within \" \""))
    case .mergeKey:
      DiagnosticText(
        message: say("„<<“ ist nicht erlaubt", "“<<” is not allowed"),
        remedy: say("die Schlüssel ausschreiben", "write the keys out"))
    case .tag:
      DiagnosticText(
        message: say("Typangaben mit ! sind nicht erlaubt", "tags with ! are not allowed"),
        remedy: say(
          "die Angabe löschen; Text, der mit ! beginnt, in \" \" setzen",
          "delete the tag; put text that begins with ! within \" \""))
    case .severalDocuments:
      DiagnosticText(
        message: say("hier beginnt ein zweites Dokument", "a second document begins here"),
        expected: say("ein einziges Dokument", "a single document"),
        remedy: say("die Zeile „---“ löschen", "delete the line “---”"))
    case .complexKey:
      DiagnosticText(
        message: say(
          "ein Schlüssel ist eine Liste oder selbst ein Eintrag", "a key is a list or a mapping"),
        expected: say("ein Wort als Schlüssel", "a word as the key"),
        remedy: say("den Eintrag umschreiben", "rewrite the entry"))
    }
  }
}

extension ReferenceProblem.Kind {
  fileprivate func addition(_ say: Localizer) -> String {
    switch self {
    case .application: say("einen Antrag", "an application")
    case .corridor: say("einen Korridor", "a corridor")
    case .criterion: say("ein Kriterium", "a criterion")
    case .member: say("ein Mitglied", "a member")
    case .resource: say("eine Ressource", "a resource")
    case .associationRow: say("eine Zeile des Vereins", "a row of the association")
    case .column: say("eine Spalte", "a column")
    }
  }
}
