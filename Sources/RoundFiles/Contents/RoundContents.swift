// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// A round as it was read, its cells with what they mean: for whoever writes it anew in another format.
///
/// Headers and the order of rows and columns stay those of the source.
package struct RoundContents: Sendable {
  package enum Value: Hashable, Sendable {
    case blank
    case text(String)
    case amount(Money)
    /// Points, scores, needs.
    case number(Hundredths)
    case moment(LocalTime)
  }

  package struct Column: Hashable, Sendable {
    package var header: String
    /// The name under which Korridor knows it; of further columns the header.
    package var name: String
    package var kind: Kind

    package enum Kind: Hashable, Sendable { case text, amount, number, moment }
  }

  package struct Table: Sendable {
    package var file: RoundFile
    package var columns: [Column]
    /// One value a column.
    package var rows: [[Value]]
  }

  /// One of the rules: a key as `--set` has it, and its value, blank where there is none; the words of a list
  /// with commas between them.
  package struct Rule: Hashable, Sendable {
    package var key: String
    package var value: String
    /// Whether the value is a number, an amount or a percentage.
    package var isNumber: Bool
  }

  package struct WhatIfText: Hashable, Sendable {
    /// Without its ending.
    package var name: String
    /// Its YAML.
    package var text: String
  }

  package var language: Round.Language
  package var name: String
  /// The rules, with what they come from.
  var tree: YamlNode
  /// In the order in which people work through them; only those that there are.
  package var tables: [Table]
  package var whatIfs: [WhatIfText]
  /// What cells of applications choose from.
  package var corridors: [CorridorID]

  package var rules: [Rule] { tree.rules }

  /// The rules as round.yaml has them.
  package var rulesText: String { YamlWriter.text(tree) }
}
