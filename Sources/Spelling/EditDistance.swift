// SPDX-License-Identifier: GPL-3.0-or-later

/// How many typing errors lead from one text to the other: letters left out, put in, mistaken or swapped
/// with their neighbour.
///
/// This is the restricted Damerau–Levenshtein distance (optimal string alignment: no letter is touched
/// twice).
///
/// - Complexity: `bound` × length at most, for cells further than `bound` from the diagonal cannot count; it
///   stops as soon as the bound is certainly exceeded.
/// - Returns: nil above `bound`.
package func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int
) -> Int? {
  guard abs(left.count - right.count) <= bound else { return nil }
  let tooMany = bound + 1
  var before = Array(0...right.count)
  var twoBefore = before
  var current = before
  for (row, letter) in left.enumerated() {
    let columns = max(0, row - bound)..<min(right.count, row + bound + 1)
    current[columns.lowerBound] = columns.lowerBound == 0 ? row + 1 : tooMany
    var leastInRow = current[columns.lowerBound]
    for column in columns {
      let other = right[column]
      var least = min(
        before[column] + (letter == other ? 0 : 1), before[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], other == left[row - 1] {
        least = min(least, twoBefore[column - 1] + 1)
      }
      current[column + 1] = least
      leastInRow = min(leastInRow, least)
    }
    if columns.upperBound < right.count { current[columns.upperBound + 1] = tooMany }
    // A swap reaches two rows back, but then the row it passes over is within the bound as well.
    if leastInRow > bound { return nil }
    (twoBefore, before, current) = (before, current, twoBefore)
  }
  return before[right.count] <= bound ? before[right.count] : nil
}
