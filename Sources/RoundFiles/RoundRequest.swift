// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// What the command line asked for: a round, and what-ifs over it.
public struct RoundRequest: Sendable {
  /// The round's folder, or its only file.
  public var path: String
  /// Paths of YAML overlays, applied in this order.
  public var overlays: [String]
  /// `balance.weight=2`: any key of round.yaml, elements of lists by id (`corridors.A.cap=30`).
  /// They apply after the overlays.
  public var settings: [String]
  public var include: [ApplicationID]
  public var exclude: [ApplicationID]
  /// Path of the decision as the committee took it; nil: it has not decided.
  public var decision: String?

  public init(
    path: String, overlays: [String] = [], settings: [String] = [],
    include: [ApplicationID] = [], exclude: [ApplicationID] = [], decision: String? = nil
  ) {
    self.path = path
    self.overlays = overlays
    self.settings = settings
    self.include = include
    self.exclude = exclude
    self.decision = decision
  }

  /// `base`, or the overlays and options joined with `+`: `youth+balance.weight=2+include P03`.
  var scenario: String {
    let names =
      overlays.map { FolderName.withoutExtension($0) } + settings
      + include.map { "include \($0)" } + exclude.map { "exclude \($0)" }
    return names.isEmpty ? "base" : names.joined(separator: "+")
  }
}

/// A round as it was read, with everything there is to say about its files.
public struct RoundReading: Sendable {
  /// nil exactly when there is an error among the diagnostics.
  public var round: Round?
  /// Sorted by file, row and column, none twice.
  public var diagnostics: [Diagnostic]
  /// Every file that was read, sorted by name.
  public var inputs: [InputFile]
  /// The names of `what-if/*.yaml` in the folder, sorted.
  public var overlayFiles: [String]
  /// `base`, or the names of the overlays and options.
  public var scenario: String
  /// What the committee resolved; nil where that was not asked for or cannot be read. Its file is not
  /// among the inputs: no proposal rests on it.
  public var decision: DecisionReading?
}
