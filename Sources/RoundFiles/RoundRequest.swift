// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

/// What the command line asked for: the paths of a round and of what-ifs over it, nothing read yet.
public struct RoundRequest: RoundInput {
  /// The round's folder, or its only file.
  public var path: String
  /// Paths of YAML overlays, applied in this order.
  public var overlays: [String]
  /// `balance.weight=2`: any key of round.yaml, elements of lists by id (`corridors.A.cap=30`).
  /// They apply after the overlays.
  public var settings: [String]
  public var include: [ApplicationID]
  public var exclude: [ApplicationID]
  public var withoutMembers: [MemberID]
  /// Path of the decision as the committee took it; nil: it has not decided.
  public var decision: String?

  public init(
    path: String, overlays: [String] = [], settings: [String] = [],
    include: [ApplicationID] = [], exclude: [ApplicationID] = [],
    withoutMembers: [MemberID] = [], decision: String? = nil
  ) {
    self.path = path
    self.overlays = overlays
    self.settings = settings
    self.include = include
    self.exclude = exclude
    self.withoutMembers = withoutMembers
    self.decision = decision
  }

  /// Every path from which this round may be read.
  package var inputPaths: [String] {
    let folder = URL(fileURLWithPath: path)
    let whatIfs = folder.appendingPathComponent(FolderSource.whatIfs)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: whatIfs.path)) ?? []
    return [path] + overlays + (decision.map { [$0] } ?? [])
      + RoundFile.allCases.map { folder.appendingPathComponent($0.rawValue).path }
      + names.map { whatIfs.appendingPathComponent($0).path }
  }

  public func opened() -> RoundScenario {
    let round = ParsedRound(at: path)
    return RoundScenario(
      round,
      under: WhatIf(
        overlays: overlays.map { overlay(at: $0, of: round) }, settings: settings,
        include: include, exclude: exclude, withoutMembers: withoutMembers),
      decided: decision.map { DecisionFile(at: $0) })
  }

  /// A what-if that lies with the round was read with it; of one that cannot be read it is said where it
  /// was asked for.
  private func overlay(at path: String, of round: ParsedRound) -> WhatIfFile {
    let file = URL(fileURLWithPath: path).standardizedFileURL
    let own = URL(fileURLWithPath: self.path).standardizedFileURL
      .appendingPathComponent(FolderSource.whatIfs)
    guard file.deletingLastPathComponent().path == own.path else { return WhatIfFile(at: path) }
    let known = round.whatIfs.first { $0.name == file.lastPathComponent && $0.content != nil }
    return known ?? WhatIfFile(at: path)
  }
}
