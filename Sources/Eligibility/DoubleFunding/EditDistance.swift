// SPDX-License-Identifier: GPL-3.0-or-later

/// How many typing errors lead from one text to the other: letters left out, put in, mistaken or swapped
/// with their neighbour.
///
/// This is the restricted Damerau–Levenshtein distance (optimal string alignment: no letter is touched
/// twice).
///
/// - Complexity: the product of the lengths at most; it stops as soon as the bound is certainly exceeded.
/// - Returns: nil above `bound`.
func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int
) -> Int? {
  guard abs(left.count - right.count) <= bound else { return nil }
  var twoBefore: [Int] = []
  var before = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var least = min(
        before[column] + (letter == other ? 0 : 1), before[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], other == left[row - 1] {
        least = min(least, twoBefore[column - 1] + 1)
      }
      current.append(least)
    }
    // A swap reaches two rows back, so one row above the bound does not settle it yet.
    if current.min()! > bound, before.min()! > bound { return nil }
    (twoBefore, before) = (before, current)
  }
  return before[right.count] <= bound ? before[right.count] : nil
}
