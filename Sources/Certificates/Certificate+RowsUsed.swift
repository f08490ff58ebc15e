// SPDX-License-Identifier: GPL-3.0-or-later

extension Certificate {
  /// The rows that the proof needs: it holds as well for the program without the sides of any others.
  ///
  /// Of rows that were added up, the first stands for their sum: where it has a multiplier, all of them take
  /// part. Merging equal variables needs no row: without one, no two variables differ more. Rows behind those
  /// of the program, the goal's and those of sums, are the certificate's own and may be among them.
  package var rowsUsed: Set<Int> {
    let named = Set(nodes.lazy.flatMap(\.arguments).flatMap(\.multipliers).map(\.row))
    return choices.reduce(into: named) { rows, added in
      if let first = added.first, rows.contains(first) { rows.formUnion(added) }
    }
  }
}
