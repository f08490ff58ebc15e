// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What is changed in a round to see what would come of it. Nothing in it is still to be read.
public struct WhatIf: Sendable {
  /// Laid over the round in this order.
  public var overlays: [WhatIfFile]
  /// `balance.weight=2`: any key of round.yaml, elements of lists by id (`corridors.A.cap=30`).
  /// They apply after the overlays.
  public var settings: [String]
  /// Applications that must be funded.
  public var include: [ApplicationID]
  /// Applications that must not be funded.
  public var exclude: [ApplicationID]
  /// Members whose points do not count, as if they were not on the committee.
  public var withoutMembers: [MemberID]

  public init(
    overlays: [WhatIfFile] = [], settings: [String] = [], include: [ApplicationID] = [],
    exclude: [ApplicationID] = [], withoutMembers: [MemberID] = []
  ) {
    self.overlays = overlays
    self.settings = settings
    self.include = include
    self.exclude = exclude
    self.withoutMembers = withoutMembers
  }

  /// The round as it is.
  public static let none = WhatIf()

  /// `base`, or the overlays and options joined with `+`: `youth+balance.weight=2+include P03`.
  public var scenario: String {
    let names =
      overlays.map { FileName.withoutExtension($0.name) } + settings
      + include.map { "include \($0)" } + exclude.map { "exclude \($0)" }
      + withoutMembers.map { "without \($0)" }
    return names.isEmpty ? "base" : names.joined(separator: "+")
  }

  /// Whether nothing but overlays changes the round.
  public var isOfOverlaysOnly: Bool {
    settings.isEmpty && include.isEmpty && exclude.isEmpty && withoutMembers.isEmpty
  }

  /// The same with a further setting, which applies last.
  public func setting(_ setting: String) -> WhatIf {
    var further = self
    further.settings.append(setting)
    return further
  }

  /// The same with a further overlay, which applies after the others and before the settings.
  public func overlaid(with overlay: WhatIfFile) -> WhatIf {
    var further = self
    further.overlays.append(overlay)
    return further
  }
}
