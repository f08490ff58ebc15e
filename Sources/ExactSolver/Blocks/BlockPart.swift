// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A point of one block, and what the rest of the program sees of it.
struct BlockPart {
  /// By position in the block's columns.
  let values: [Int64]
  /// In steps of the objective.
  let worth: Int64
  /// What it adds to the rows that join blocks, where that is anything.
  let activities: [(row: Int, value: Int64)]

  /// - Parameter step: divides all coefficients of the objective of `whole`.
  /// - Returns: nil where a number leaves 64 bits.
  init?(_ values: [Int64], of block: BlockProgram, in whole: IntegerProgram, step: Int128) {
    let worth = zip(block.columns, values).reduce(Int128(0)) {
      $0 + Int128(whole.columns[$1.0].objective, times: $1.1)
    }
    guard let worth = Int64(exactly: worth / step) else { return nil }
    var activities: [(row: Int, value: Int64)] = []
    for (row, terms) in block.joints {
      let activity = terms.reduce(Int128(0)) {
        $0 + Int128($1.coefficient, times: values[$1.position])
      }
      guard let activity = Int64(exactly: activity) else { return nil }
      if activity != 0 { activities.append((row, activity)) }
    }
    self.values = values
    self.worth = worth
    self.activities = activities
  }
}
