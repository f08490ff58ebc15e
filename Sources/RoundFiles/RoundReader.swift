// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Reads a round, a folder or one `.pb` file, with its overlays: the round, or every reason why there is none.
public enum RoundReader {
  public static func read(_ request: RoundRequest) -> RoundReading {
    var folder = RoundFolder(path: request.path)
    var log = DiagnosticLog(fileOrder: RoundFile.allCases.map(\.rawValue))
    var round: Round?
    var decision: DecisionReading?
    if let problem = folder.problem {
      let name = FolderName.last(request.path)
      log.report(.file(problem), at: Place(file: name), value: request.path)
    } else {
      var assembly = RoundAssembly(folder: folder, log: log)
      round = assembly.assemble(request)
      (folder, log, decision) = (assembly.folder, assembly.log, assembly.decision)
    }
    return RoundReading(
      round: log.hasErrors ? nil : round, diagnostics: log.sorted(),
      inputs: folder.inputs.sorted { $0.file < $1.file }, overlayFiles: folder.overlayFiles,
      scenario: request.scenario, decision: decision)
  }
}

/// The files of a round's folder, in the order in which people work through them.
enum RoundFile: String, CaseIterable {
  case rules = "round.yaml"
  case applications = "applications.csv"
  case scores = "scores.csv"
  case association = "association.csv"
  case recusals = "recusals.csv"
}
