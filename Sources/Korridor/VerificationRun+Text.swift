// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Records
import Reports

extension VerificationRun {
  /// As many differences are listed; the first tell most.
  private static let mostListed = 20

  /// One sentence, and what differs.
  public func text(in language: Round.Language) -> String {
    guard !differences.isEmpty else {
      return ([confirmation(in: language)] + decision(in: language)).joined(separator: "\n") + "\n"
    }
    let listed = differences.prefix(Self.mostListed).map { "  " + $0.line(in: language) }
    let more = differences.count - listed.count
    let heading =
      language == .de
      ? "Das Protokoll stimmt nicht; Abweichungen: \(differences.count)."
      : "The record does not hold; differences: \(differences.count)."
    let rest =
      more == 0 ? [] : [language == .de ? "  … und \(more) weitere" : "  … and \(more) more"]
    return ([heading] + listed + rest + hint(in: language)).joined(separator: "\n") + "\n"
  }

  public var json: JSONValue {
    [
      "schema": "korridor/verification/1",
      "holds": .bool(differences.isEmpty),
      "status": .string(file.record.status.rawValue),
      "inputs": .bool(includesInputs),
      "differences": .array(
        differences.map { ["path": .string($0.path), "text": .string($0.line(in: .en))] }),
    ]
  }

  private func confirmation(in language: Round.Language) -> String {
    let files =
      language == .de
      ? (includesInputs ? " und stimmt mit den Dateien überein" : "")
      : (includesInputs ? " and agrees with the files" : "")
    return switch (file.record.status, language) {
    case (.optimal, .de):
      "Das Protokoll stimmt\(files): Die Verteilung hält alle Regeln ein und ist bewiesen die beste."
    case (.tied, .de):
      "Das Protokoll stimmt\(files): Mehrere Verteilungen sind bewiesen gleich gut und die besten."
    case (.feasible, .de):
      "Das Protokoll stimmt\(files): Die Verteilung hält alle Regeln ein; "
        + "dass sie die beste ist, wird nicht behauptet."
    case (.infeasible, .de):
      "Das Protokoll stimmt\(files): Die genannten Regeln widersprechen sich bewiesen."
    case (.optimal, .en):
      "The record holds\(files): the allocation keeps every rule and is proved to be the best."
    case (.tied, .en):
      "The record holds\(files): several allocations are proved to be equally good and the best."
    case (.feasible, .en):
      "The record holds\(files): the allocation keeps every rule; that it is the best is not claimed."
    case (.infeasible, .en):
      "The record holds\(files): the rules that are named are proved to contradict each other."
    }
  }

  /// Where the record also says what the committee resolved.
  private func decision(in language: Round.Language) -> [String] {
    guard file.record.isResolved else { return [] }
    return [
      language == .de
        ? "Auch der Beschluss des Gremiums steht darin; Abweichungen, Beträge, Punkte und nicht "
          + "eingehaltene Regeln folgen aus ihm."
        : "It also holds what the committee resolved; deviations, amounts, points and broken rules "
          + "follow from that."
    ]
  }

  /// A record of a what-if can only agree with files under the same what-if.
  private func hint(in language: Round.Language) -> [String] {
    guard includesInputs, differences.contains(where: { $0.path == "$.basis.scenario" }) else {
      return []
    }
    let scenario = file.record.scenario
    guard scenario != "base" else {
      return [
        language == .de
          ? "Das Protokoll gehört zur Runde ohne --what-if, --set, --include und --exclude."
          : "The record is of the round without --what-if, --set, --include and --exclude."
      ]
    }
    return [
      language == .de
        ? "Das Protokoll gehört zum Szenario „\(scenario)“: Geben Sie dessen --what-if, --set, "
          + "--include und --exclude an."
        : "The record is of the scenario “\(scenario)”: give its --what-if, --set, --include and "
          + "--exclude."
    ]
  }
}
