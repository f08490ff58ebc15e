// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The help of the command line in German, by its English text. What has no German text stays English, so that a
/// new option has its help at once.
package struct HelpWords: Sendable {
  package let language: Round.Language

  /// - Parameter language: what was asked for; nil: English, as the names of commands and options are.
  package init(_ language: Round.Language?) {
    self.language = language ?? .en
  }

  package func callAsFunction(_ english: String) -> String {
    guard language == .de else { return english }
    return Self.german[english] ?? Self.germanDetails[english] ?? english
  }

  /// A whole page of help with the headings and the sentences that the parser of arguments adds.
  package func page(_ english: String) -> String {
    guard language == .de else { return english }
    return Self.added.reduce(english) { $0.replacing($1.english, with: $1.german) }
  }

  private static let added: [(english: String, german: String)] = [
    ("OVERVIEW:", "ÜBERSICHT:"), ("USAGE:", "AUFRUF:"), ("ARGUMENTS:", "ARGUMENTE:"),
    ("OPTIONS:", "OPTIONEN:"), ("SUBCOMMANDS:", "BEFEHLE:"), ("<options>", "<Optionen>"),
    ("<subcommand>", "<Befehl>"), ("Show help information.", "Diese Hilfe zeigen."),
    ("Show the version.", "Die Version zeigen."), ("(default: ", "(ohne Angabe: "),
    ("(values: ", "(Werte: "),
    ("  See 'korridor help", "  Mehr zu einem Befehl: 'korridor help"),
    ("' for detailed help.", "'."),
  ]
}
