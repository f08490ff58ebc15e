// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Grants
import RoundFiles
import Wording

/// Help in the language that was asked for.
func spoken(_ english: String) -> String { Spoken.words(english) }

func spoken(_ english: String) -> ArgumentHelp { ArgumentHelp(Spoken.words(english)) }

enum Spoken {
  /// Help is needed before any argument is read, so the option is looked for here.
  static let words = HelpWords(language(in: CommandLine.arguments))

  private static let option = "--language"

  static func language(in arguments: [String]) -> Round.Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix(option + "=") {
        return Round.Language(rawValue: String(argument.dropFirst(option.count + 1)))
      }
      if argument == option, index + 1 < arguments.count {
        return Round.Language(rawValue: arguments[index + 1])
      }
    }
    return nil
  }

  /// The arguments without the language, where help is asked for: only some commands know the option.
  static func forHelp(_ arguments: [String]) -> [String]? {
    guard arguments.first == "help" || !["-h", "--help"].allSatisfy({ !arguments.contains($0) })
    else { return nil }
    var rest = arguments.filter { !$0.hasPrefix(option + "=") }
    if let index = rest.firstIndex(of: option) {
      rest.removeSubrange(index..<min(index + 2, rest.count))
    }
    return rest
  }

  /// Ends the process as the parser of arguments would, in the language that was asked for, or else that of
  /// the round that is meant: as with every other message. The system's language plays no part in either.
  static func exit(with error: any Error) -> Never {
    let code = RootCommand.exitCode(for: error)
    guard code == .validationFailure,
      language(in: CommandLine.arguments) ?? languageOfRound(in: CommandLine.arguments) == .de
    else { RootCommand.exit(withError: error) }
    Messages.write(HelpWords(.de).usage(RootCommand.fullMessage(for: error)))
    RootCommand.exit(withError: code)
  }

  /// Of the first argument that is a round; nil where none is, or none can be read.
  private static func languageOfRound(in arguments: [String]) -> Round.Language? {
    arguments.dropFirst(2).lazy
      .filter { !$0.hasPrefix("-") && FileManager.default.fileExists(atPath: $0) }
      .compactMap { ParsedRound(at: $0).round().round?.language }.first
  }

  /// Prints help that was asked for in another language than English, if it was.
  ///
  /// - Returns: whether it was.
  static func help() throws -> Bool {
    guard words.language == .de, let arguments = forHelp(Array(CommandLine.arguments.dropFirst()))
    else { return false }
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      try command.run()
    } catch  where RootCommand.exitCode(for: error) == .success {
      try Output.write(words.page(RootCommand.fullMessage(for: error)) + "\n")
    }
    return true
  }
}
