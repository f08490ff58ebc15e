// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants

/// A round whose files were read and hashed, once. It gives the round as it is and under any what-if,
/// as often as one likes, and never looks at a file again.
public struct ParsedRound: Sendable {
  /// nil where there is nothing to read, as the log says.
  let parts: RoundParts?
  private let log: DiagnosticLog

  /// Reads the folder of a round, or its only file. What is wrong with it is said by `round(under:)`.
  public init(at path: String) {
    do {
      self.init(from: try RoundFormat.source(at: path))
    } catch {
      self.init(rejecting: path, for: error)
    }
  }

  /// Reads a round that is handed over: the files of a folder by their names, what-ifs as
  /// `what-if/youth.yaml`; or a single `.pb` file.
  public init(files: [String: [UInt8]]) {
    do {
      self.init(from: try RoundFormat.source(of: files.mapValues { Data($0) }))
    } catch {
      self.init(rejecting: files.keys.first ?? "", for: error)
    }
  }

  package init(from source: any RoundSource) {
    let parts = source.read()
    (self.parts, log) = (parts, parts.log)
  }

  private init(rejecting path: String, for problem: Problem) {
    var log = RoundFile.log
    log.report(problem, at: Place(file: FileName.last(path)), value: path)
    (parts, self.log) = (nil, log)
  }

  /// The what-ifs that lie with the round, sorted by name.
  public var whatIfs: [WhatIfFile] { parts?.whatIfs ?? [] }

  /// The round under a what-if, or every reason why there is none.
  ///
  /// - Parameter decision: what the committee resolved; nil: nothing yet.
  /// - Complexity: proportional to the cells of its tables; no file is read.
  public func round(
    under whatIf: WhatIf = .none, decided decision: DecisionFile? = nil
  ) -> RoundReading {
    var reading = RoundReading(
      round: nil, diagnostics: log.sorted(), inputs: [], overlayFiles: whatIfs.map(\.name),
      scenario: whatIf.scenario, decision: nil)
    guard let parts else { return reading }
    var assembly = RoundAssembly(parts)
    let round = assembly.assemble(whatIf, decided: decision)
    reading.round = assembly.log.hasErrors ? nil : round
    reading.diagnostics = assembly.log.sorted()
    reading.understood = assembly.log.understood
    reading.inputs = assembly.inputs.sorted { $0.file < $1.file }
    reading.decision = assembly.decision
    reading.abstentions = assembly.abstentions
    return reading
  }
}
