// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Grants
import Wording

/// What would be best with a larger budget, as a sentence and as figures.
public struct BudgetStepReport: Sendable {
  public var extra: Money
  /// What would be available then.
  public var available: Money
  /// How much higher the overall result would be; nil where a limit came first.
  public var points: Decimal?
  /// nil where a limit came first.
  public var decision: ChangedDecision?
  public var text: String
}

/// An application that a larger budget brings in, and a still larger one drops again.
public struct DropoutReport: Sendable {
  public var application: ApplicationID
  /// The extra money with which it is in, and the next one shown with which it is not.
  public var enters: Money
  public var leaves: Money
  public var text: String
}

extension BudgetStepReport {
  init(_ step: BudgetStep, _ catalogue: Catalogue) {
    extra = step.extra
    available = catalogue.round.available + step.extra
    text = catalogue.sentence(step)
    (points, decision) =
      switch step.finding {
      case .best(let points, let decision): (Decimal(points), decision)
      case .notProved: (nil, nil)
      }
  }

  var json: JSONValue {
    [
      "extra_cents": JSONValue(extra), "available_cents": JSONValue(available),
      "points": JSONValue(points), "change": decision?.json ?? .null, "text": .string(text),
    ]
  }
}

extension DropoutReport {
  /// Going up the steps: each application at the first step that drops it again.
  static func all(
    of steps: [BudgetStepReport], _ catalogue: Catalogue
  ) -> [DropoutReport] {
    var dropouts: [DropoutReport] = []
    for (lower, higher) in zip(steps, steps.dropFirst()) {
      guard let before = lower.decision, let after = higher.decision else { continue }
      for id in before.change.enters
      where before.role(of: id) == .enters && after.role(of: id) == RoleInChange.none {
        guard !dropouts.contains(where: { $0.application == id }) else { continue }
        dropouts.append(
          DropoutReport(
            application: id, enters: lower.extra, leaves: higher.extra,
            text: catalogue.dropsOut(id, with: lower.available, without: higher.available)))
      }
    }
    return dropouts.sorted { $0.application < $1.application }
  }

  var json: JSONValue {
    [
      "application": .string(application), "enters_cents": JSONValue(enters),
      "leaves_cents": JSONValue(leaves), "text": .string(text),
    ]
  }
}
