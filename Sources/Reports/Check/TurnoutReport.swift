// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring

/// What one member has said so far of the applications that are to be judged, by their ids.
public struct TurnoutReport: Sendable {
  public var member: MemberID
  public var name: String
  /// Scored.
  public var given: [ApplicationID]
  public var abstained: [ApplicationID]
  public var recused: [ApplicationID]
  /// Neither scored nor declined.
  public var missing: [ApplicationID]

  init(_ turnout: MemberTurnout) {
    (member, name) = (turnout.member.id, turnout.member.name)
    (given, abstained) = (turnout.given, turnout.abstained)
    (recused, missing) = (turnout.recused, turnout.missing)
  }

  /// - Parameter abstentions: on what members are known to abstain.
  package static func all(
    of round: Round, abstentions: [MemberID: Set<ApplicationID>]
  ) -> [TurnoutReport] {
    MemberTurnout.all(of: round, abstentions: abstentions).map { TurnoutReport($0) }
  }

  package var json: JSONValue {
    [
      "member": .string(member), "given": JSONValue(given), "abstained": JSONValue(abstained),
      "recused": JSONValue(recused), "missing": JSONValue(missing),
    ]
  }
}
