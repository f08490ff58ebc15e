// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import ArgumentParser
import Diagnostics
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles
import Wording

/// What goes to standard error, in the words of `Announcements`.
struct Messages {
  private let texts: Announcements

  /// - Parameter language: nil: German, where nobody knows the round's language yet.
  init(_ language: Round.Language?) {
    texts = Announcements(language ?? .de)
  }

  static func write(_ line: String) {
    StandardError.write(line + "\n")
  }

  func write(_ diagnostics: [Diagnostic]) {
    for told in diagnostics.told(in: texts.say.language) { Self.write(texts.line(told)) }
  }

  /// - Parameter inputs: what the round rests on, where notes may speak of that.
  func write(_ notes: [Announcements.Note], ofRoundIn inputs: [InputFile] = []) {
    for note in notes { Self.write(texts.line(note, ofRoundIn: inputs)) }
  }

  /// Runs `body`; a failure is put into words, and its exit code thrown.
  func reportingFailures<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as RejectedRound {
      write(error.diagnostics)
      throw ExitCode.badInput
    } catch let error as StoppedWhileReading {
      Self.write(texts.stoppedWhileReading(error.reason))
      throw ExitCode.notDecided
    } catch let error as ModelTooLarge {
      Self.write(texts.tooLarge(constraint: error.constraint))
      throw ExitCode.badInput
    } catch let error as UnknownCorridor {
      Self.write(texts.unknownCorridor(error.id, known: error.known))
      throw ExitCode.badInput
    } catch let error as NothingVaries {
      Self.write(texts.nothingVaries(error.key))
      throw ExitCode.badInput
    } catch is NothingToSample {
      Self.write(texts.nothingToSample)
      throw ExitCode.badInput
    } catch let error as MergeProblem {
      Self.write(texts.line(error))
      throw ExitCode.badInput
    } catch let error as AuditFailure {
      Self.write(texts.auditFailed(broken: error.broken))
      throw ExitCode.internalError
    } catch let error as OutputFailure {
      Self.write(texts.notWritten(error.path ?? texts.standardOutput, error.obstacle))
      throw error.code
    } catch let code as ExitCode {
      throw code
    } catch let error as ValidationError {
      // Told as wrong usage of the command, like any other.
      throw error
    } catch {
      Self.write(texts.unexpected(error))
      throw ExitCode.internalError
    }
  }
}
