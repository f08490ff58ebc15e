// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Foundation
import Grants
import Reports
import RoundFiles

/// Reads and judges a round and each of its overlays, and solves nothing.
public enum CheckPipeline {
  /// - Parameter language: of the report; nil: the round's own.
  /// - Throws: `RejectedRound` with everything that is wrong with the round and its overlays.
  public static func check(
    _ request: RoundRequest, language: Round.Language? = nil
  ) throws(RejectedRound) -> CheckReport {
    let reading = RoundReader.read(request)
    var diagnostics = reading.diagnostics
    for file in reading.overlayFiles {
      // What the round itself says is known already.
      diagnostics += overlay(file, over: request).filter { !diagnostics.contains($0) }
    }
    guard let round = reading.round, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw RejectedRound(diagnostics: diagnostics)
    }
    return CheckReport(
      of: AssessedRound(round), reading: reading, diagnostics: diagnostics, language: language)
  }

  private static func overlay(_ file: String, over request: RoundRequest) -> [Diagnostic] {
    var changed = request
    changed.overlays.append(request.pathOfOverlay(file))
    return RoundReader.read(changed).diagnostics
  }
}

extension RoundRequest {
  /// Where one of the round's own overlays lies.
  func pathOfOverlay(_ file: String) -> String {
    URL(fileURLWithPath: path).appendingPathComponent("what-if").appendingPathComponent(file).path
  }
}
