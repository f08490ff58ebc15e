// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import ArgumentParser
import Foundation
import Grants
import Korridor
import RoundFiles

/// What goes to standard error.
enum Messages {
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Runs `body`; a failure is put into words, and its exit code thrown.
  ///
  /// - Parameter language: nil: German, since nobody knows yet what the round's language is.
  static func reportingFailures<Result>(
    language: Round.Language?, _ body: () throws -> Result
  ) throws -> Result {
    let language = language ?? .de
    do {
      return try body()
    } catch let error as RejectedRound {
      remarks(error.diagnostics, language: language)
      throw ExitCode.badInput
    } catch let error as ModelTooLarge {
      write(
        language == .de
          ? "Fehler: Die Zahlen der Regel „\(error.constraint)“ sind zu groß, um sie exakt zu lösen; "
            + "erwartet: kleinere Beträge oder ein gröberer funding.award-step"
          : "error: the numbers of the rule “\(error.constraint)” are too large to be solved exactly; "
            + "expected: smaller amounts or a coarser funding.award-step")
      throw ExitCode.badInput
    } catch let error as AuditFailure {
      write(
        language == .de
          ? "Interner Fehler: Die Nachprüfung in ganzen Zahlen fand einen Verstoß gegen "
            + "\(error.broken). Es wird nichts ausgegeben. Bitte melden Sie das."
          : "internal error: the check in whole numbers found \(error.broken) violated. Nothing is "
            + "printed. Please report this.")
      throw ExitCode.internalError
    }
  }

  /// What there is to say about files, one line each.
  static func remarks(_ diagnostics: [Diagnostic], language: Round.Language) {
    for diagnostic in diagnostics {
      write("\(word(diagnostic.severity, language)): \(diagnostic.line(in: language))")
    }
  }

  private static func word(_ severity: Diagnostic.Severity, _ language: Round.Language) -> String {
    switch (severity, language) {
    case (.error, .de): "Fehler"
    case (.error, .en): "error"
    case (.warning, .de): "Warnung"
    case (.warning, .en): "warning"
    case (.note, .de): "Hinweis"
    case (.note, .en): "note"
    }
  }
}
