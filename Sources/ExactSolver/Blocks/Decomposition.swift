// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// How a program falls apart once the rows that join its blocks are left out: corridors that only the
/// budget and the staff hours tie together (bordered block-diagonal form).
struct Decomposition {
  /// Columns that rows of their own tie together, and these rows; both ascending.
  struct Block {
    var columns: [Int] = []
    var rows: [Int] = []
  }

  let blocks: [Block]
  /// Rows over columns of several blocks, or of none.
  let joining: [Int]
  /// Columns of no block.
  let loose: [Int]

  /// Shorter rows make no block: they tie together what longer ones have left.
  private static let fewestInLong = 4
  /// Blocks that are joined to more of the columns than this are no part.
  private static let largestPart = (3, of: 4)
  /// What one row makes a block may be more: one corridor may have nearly all applications.
  private static let largestAlone = (19, of: 20)
  /// Fewer of the columns in blocks are not worth it.
  private static let leastCovered = (3, of: 5)

  /// The block of each column while rows are looked at.
  private struct Homes {
    var home: [Int?]
    var members: [[Int]] = []
    let most: (joined: Int, alone: Int)

    init(columns: Int) {
      home = Array(repeating: nil, count: columns)
      most = (
        joined: columns * largestPart.0 / largestPart.of,
        alone: columns * largestAlone.0 / largestAlone.of
      )
    }

    /// Whether so many columns are one block among others: most of the rest is in rows that have none of them. The
    /// budget leaves nothing but shortfalls.
    func isOne(_ columns: [Int], beside rows: [[Int]]) -> Bool {
      let own = Set(columns)
      let others = rows.filter(own.isDisjoint).reduce(into: Set<Int>()) { $0.formUnion($1) }
      return others.count * leastCovered.of >= (home.count - own.count) * leastCovered.0
    }

    /// Makes the columns one block, with all blocks that lie in them wholly; where that is not possible,
    /// nothing changes.
    mutating func join(_ columns: [Int], mayGrow: Bool) {
      var counts: [Int: Int] = [:]
      var new: [Int] = []
      for column in columns {
        if let own = home[column] { counts[own, default: 0] += 1 } else { new.append(column) }
      }
      let touched = counts.keys.sorted()
      let isWhole = touched.allSatisfy { counts[$0] == members[$0].count }
      guard isWhole || touched.count == 1 && (mayGrow || new.isEmpty) else { return }
      let size = touched.reduce(new.count) { $0 + members[$1].count }
      guard size <= (touched.count > 1 ? most.joined : most.alone) else { return }
      let target: Int
      if let first = touched.first {
        target = first
      } else {
        target = members.count
        members.append([])
      }
      for other in touched.dropFirst() {
        for column in members[other] { home[column] = target }
        members[target] += members[other]
        members[other] = []
      }
      for column in new { home[column] = target }
      members[target] += new
    }
  }

  /// - Parameters:
  ///   - weights: of the rows: how much of the relaxation's bound each is responsible for. Those that weigh
  ///     most make the blocks.
  ///   - longestRow: rows over more columns make no block.
  /// - Returns: nil where the program does not fall apart.
  init?(_ program: IntegerProgram, weights: [Double], longestRow: Int = .max) {
    let supports = program.constraints.map { $0.expression.terms.map(\.variable.index) }
    var homes = Homes(columns: program.columns.count)
    let longest = min(longestRow, homes.most.alone)
    let order = supports.indices.sorted { left, right in
      (weights[right], supports[right].count, left) < (weights[left], supports[left].count, right)
    }
    let long = order.map { supports[$0] }.filter {
      $0.count >= Self.fewestInLong && $0.count <= longest
    }
    for columns in long
    where columns.count <= homes.most.joined || homes.isOne(columns, beside: long) {
      homes.join(columns, mayGrow: false)
    }
    for row in order where (2..<Self.fewestInLong).contains(supports[row].count) {
      homes.join(supports[row], mayGrow: true)
    }
    var blocks = homes.members.map { Block(columns: $0.sorted()) }
    var joining: [Int] = []
    for (row, columns) in supports.enumerated() {
      let own = Set(columns.map { homes.home[$0] })
      if own.count == 1, let home = own.first, let home {
        blocks[home].rows.append(row)
      } else {
        joining.append(row)
      }
    }
    self.blocks = blocks.filter { !$0.columns.isEmpty }
    self.joining = joining
    loose = homes.home.indices.filter { homes.home[$0] == nil }
    let covered = program.columns.count - loose.count
    guard self.blocks.count > 1,
      covered * Self.leastCovered.of >= program.columns.count * Self.leastCovered.0
    else { return nil }
  }
}
