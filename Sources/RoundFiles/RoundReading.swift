// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// A round as it was read, with everything there is to say about its files.
public struct RoundReading: Sendable {
  /// nil exactly when there is an error among the diagnostics.
  public var round: Round?
  /// Sorted by file, row and column, none twice.
  public var diagnostics: [Diagnostic]
  /// What was understood of each table, as notes, in the order of the files.
  public var understood: [Diagnostic] = []
  /// Every file that was read, sorted by name.
  public var inputs: [InputFile]
  /// The names of `what-if/*.yaml` in the folder, sorted.
  public var overlayFiles: [String]
  /// `base`, or the names of the overlays and options.
  public var scenario: String
  /// On what members are known to abstain, by member: their points are there and all blank. Nothing is decided on
  /// that; it tells them from who forgot. What-ifs change nothing in it.
  public var abstentions: [MemberID: Set<ApplicationID>] = [:]
  /// What the committee resolved; nil where that was not asked for or cannot be read. Its file is not
  /// among the inputs: no proposal rests on it.
  public var decision: DecisionReading?
}
