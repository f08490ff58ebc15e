// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// The parts of a round as a source has them: texts in tables and trees, nothing interpreted yet.
package struct RoundParts: Sendable {
  /// What round.yaml says; nil where it is missing or broken.
  var rules: YamlNode?
  /// nil where they are missing or broken.
  var applications: Table?
  /// The columns that `applications` may have, with their headers.
  var applicationColumns: [Column]
  var scores: TablePart
  var association: TablePart
  var recusals: TablePart
  var duplicates: TablePart
  /// Which score sheets and forms were taken into the round; nothing is decided on it.
  var received: TablePart
  /// The round's own what-ifs, sorted by name. None of them holds unless it is asked for.
  var whatIfs: [WhatIfFile]
  /// Every file that the other parts were read from.
  var inputs: [InputFile]
  /// What is to be said about the other parts as files.
  var log: DiagnosticLog
}

/// A table that a round may lack.
enum TablePart: Sendable {
  /// It could have been there.
  case missing(Place)
  /// Sources of this kind never have it.
  case unknown
  /// It is there and cannot be read, which was reported.
  case broken
  case read(Table)

  init(_ table: Table?) {
    self = table.map { .read($0) } ?? .broken
  }
}
