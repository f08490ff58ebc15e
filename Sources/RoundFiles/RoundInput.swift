// SPDX-License-Identifier: GPL-3.0-or-later

/// A round to work on: read already, or still to be read.
public protocol RoundInput: Sendable {
  /// Reads whatever is still to be read. Nothing that is made of the result touches a file again.
  func opened() -> RoundScenario
}

extension RoundInput {
  /// Reads the round: what it is, or every reason why there is none.
  public func reading() -> RoundReading { opened().reading() }
}

/// A parsed round under one what-if.
public struct RoundScenario: RoundInput {
  public var round: ParsedRound
  public var whatIf: WhatIf
  /// What the committee resolved; nil: nothing yet.
  public var decision: DecisionFile?

  public init(_ round: ParsedRound, under whatIf: WhatIf = .none, decided: DecisionFile? = nil) {
    (self.round, self.whatIf, decision) = (round, whatIf, decided)
  }

  public func opened() -> RoundScenario { self }

  public func reading() -> RoundReading { round.round(under: whatIf, decided: decision) }

  /// The same round, and what was resolved of it, under another what-if.
  public func under(_ whatIf: WhatIf) -> RoundScenario {
    RoundScenario(round, under: whatIf, decided: decision)
  }

  /// The same with a further setting, which applies last.
  public func setting(_ setting: String) -> RoundScenario { under(whatIf.setting(setting)) }
}

extension ParsedRound: RoundInput {
  /// The round as it is.
  public func opened() -> RoundScenario { RoundScenario(self) }

  /// This round under a what-if.
  public func under(_ whatIf: WhatIf) -> RoundScenario { RoundScenario(self, under: whatIf) }
}
