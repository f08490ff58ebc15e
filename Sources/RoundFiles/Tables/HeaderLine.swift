// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Finds the header of a table: its first row, unless a title stands above it.
enum HeaderLine {
  /// A header further down than this many lines is none.
  static let mostLinesAbove = 40

  /// The line that is most likely the header: the first, unless a later one has more known headers and at
  /// least two of them.
  static func find(in lines: [Substring], isKnown: (String) -> Bool) -> Substring? {
    let candidates = lines.filter { !$0.isBlank }.prefix(mostLinesAbove)
    return best(candidates) { line in
      Separator.allCases.map { Separator.cells(of: line, $0).count(where: isKnown) }.max() ?? 0
    }
  }

  /// The index of the header among rows, by the same rule.
  static func index(in rows: [[String]], isKnown: (String) -> Bool) -> (first: Int, header: Int)? {
    let indices = rows.indices.lazy.filter { !rows[$0].allSatisfy(\.isBlank) }
      .prefix(mostLinesAbove)
    guard let first = indices.first,
      let header = best(Array(indices), { rows[$0].count(where: isKnown) })
    else { return nil }
    return (first, header)
  }

  private static func best<Line>(
    _ candidates: some Collection<Line>, _ known: (Line) -> Int
  ) -> Line? {
    guard let first = candidates.first else { return nil }
    var (best, most) = (first, max(known(first), 1))
    for candidate in candidates.dropFirst() {
      let count = known(candidate)
      if count > most { (best, most) = (candidate, count) }
    }
    return best
  }
}
