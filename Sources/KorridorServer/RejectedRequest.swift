// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics
import Grants
import RoundFiles
import Wording

enum RejectedRequest {
  /// Says what is wrong with a round.
  ///
  /// - Returns: the exit code for it.
  static func said(of round: String, _ language: Round.Language) -> ExitCode {
    let announcements = Announcements(language)
    let errors = RoundRequest(path: round).reading().diagnostics.filter { $0.severity == .error }
    for told in errors.told(in: language) { StandardStreams.say(announcements.line(told)) }
    return ExitCode(65)
  }
}
