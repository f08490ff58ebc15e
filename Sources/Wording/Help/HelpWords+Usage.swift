// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What is wrong with a command line, in the language of its help.
extension HelpWords {
  /// - Parameter english: as the parser of arguments and the commands say it, piece by piece.
  package func usage(_ english: String) -> String {
    guard language == .de else { return english }
    return Self.pieces.reduce(english) { $0.replacing($1.english, with: $1.german) }
  }

  private static let pieces: [(english: String, german: String)] = [
    // The parser's own.
    ("Error: ", "Fehler: "), ("Usage: ", "Aufruf: "), ("Help:  ", "Hilfe:  "),
    ("<options>", "<Optionen>"), ("<subcommand>", "<Befehl>"),
    ("  See '", "  Mehr dazu: '"), ("' for more information.", "'"),
    ("Unknown option '", "Diese Option gibt es nicht: '"),
    ("'. Did you mean '", "'. Gemeint ist vielleicht '"),
    ("Missing value for '", "Es fehlt der Wert zu '"),
    ("Missing expected argument '", "Es fehlt die Angabe '"),
    ("Missing one of: '", "Es fehlt eines davon: '"),
    ("Unexpected argument '", "Eine Angabe zu viel: '"),
    (" unexpected arguments: '", " Angaben zu viel: '"),
    ("The value '", "Der Wert '"), ("' is invalid for '", "' ist ungültig für '"),
    ("The option '", "Die Option '"),
    ("' does not take any value, but '", "' nimmt keinen Wert, angegeben ist '"),
    ("' was specified.", "'."), (". Please provide one of the following:", ". Möglich sind:"),
    (". Please provide one of ", ". Möglich sind "), ("Invalid option: ", "Ungültige Option: "),
    // Korridor's own.
    (" is there twice. Give it once.", " steht zweimal da. Bitte einmal angeben."),
    (" need --inputs.", " brauchen --inputs."),
    ("--shard and --output belong together.", "--shard und --output gehören zusammen."),
    (
      "--weights-limit must be from 0 to 1000000 seconds.",
      "--weights-limit geht von 0 bis 1000000 Sekunden."
    ),
    ("--samples must be from 0 to 1000000.", "--samples geht von 0 bis 1000000."),
    (
      "--shard divides the samples: --samples must be above 0.",
      "--shard teilt die Stichprobe auf: --samples muss über 0 liegen."
    ),
    (
      "--pictures shows the whole sample, not a shard.",
      "--pictures zeigt die ganze Stichprobe, keinen Teil davon."
    ),
    (
      "What-ifs do not go with a whole round: those of the round are in it.",
      "Was-wäre-wenn gehören nicht zu einer ganzen Runde: Ihre eigenen sind darin."
    ),
    (
      "--language does not go with --from: the earlier round has its language.",
      "--language geht nicht mit --from: Die frühere Runde hat ihre Sprache."
    ),
    ("The path of this folder, “", "Der Pfad dieses Ordners, “"),
    ("”, is not in UTF-8. Rename it.", "”, ist nicht in UTF-8. Bitte umbenennen."),
    (
      "” is not in UTF-8. Rename the file or folder.",
      "” ist nicht in UTF-8. Bitte die Datei oder den Ordner umbenennen."
    ),
    ("” lacks a key: such as ", "” fehlt der Schlüssel; zum Beispiel: "),
    ("” is no range: such as ", "” ist kein Bereich; zum Beispiel: "),
    (
      "” has more than two digits behind its decimal point. Thousands are written without a mark: 20000.",
      "” hat mehr als zwei Stellen hinter dem Punkt. Tausender stehen ohne Zeichen: 20000."
    ),
    (
      "” is no number from 0 on with at most two decimals: such as 20000.",
      "” ist keine Zahl ab 0 mit höchstens zwei Stellen; zum Beispiel: 20000."
    ),
    (
      "--vary and --shares cannot be used together.",
      "--vary und --shares gehen nicht zusammen."
    ),
    (
      "--frontier, --beside and --up-to are about weights, not about a sweep.",
      "--frontier, --beside und --up-to gelten für Gewichte, nicht für eine Reihe von Werten."
    ),
    (
      "--pictures shows balance weights, not a sweep.",
      "--pictures zeigt Gewichte der Ausgeglichenheit, keine Reihe von Werten."
    ),
    ("--up-to must be above 0.", "--up-to muss über 0 liegen."),
    (
      "--frontier lists all trade-offs: it cannot be used with --up-to.",
      "--frontier nennt alle Abwägungen und geht nicht mit --up-to."
    ),
    (
      "--shard divides the values of --vary or --shares.",
      "--shard teilt die Werte von --vary oder --shares auf."
    ),
    ("--steps must be from 2 to 10000.", "--steps geht von 2 bis 10000."),
    ("--shares are percentages from 0 to 100.", "--shares sind Prozente von 0 bis 100."),
  ]
}
