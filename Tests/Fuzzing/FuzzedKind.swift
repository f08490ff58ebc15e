// SPDX-License-Identifier: GPL-3.0-or-later

/// What is changed by chance, and read.
package enum FuzzedKind: String, CaseIterable, Sendable {
  /// round.yaml.
  case yaml
  /// The tables of a folder.
  case csv
  /// What-ifs.
  case overlay
  /// Participatory-budgeting files.
  case pb
  /// The bytes of workbooks: what an archive may be.
  case workbook
  /// The XML within workbooks, packed anew: what is behind the archive.
  case parts
  /// Records of decisions.
  case record
  /// Workbooks that are written: what the libraries make of any text, number and day.
  case written
}

/// One input, which its kind and its seed tell entirely.
package struct FuzzedInput: Hashable, Sendable {
  package var kind: FuzzedKind
  package var seed: UInt64

  package init(kind: FuzzedKind, seed: UInt64) {
    (self.kind, self.seed) = (kind, seed)
  }
}
