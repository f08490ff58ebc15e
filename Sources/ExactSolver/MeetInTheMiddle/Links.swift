// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// The rows that are followed while partials are put together, and how. All others are looked at in the
/// end.
struct Links {
  /// Of every block, a row of its own that ties the key to other variables, such as the shortfall.
  let inner: [InnerRow?]
  /// A row over all keys and nothing else, such as the budget.
  let top: TopRow?
  /// The heaviest of the other long rows, such as the staff hours.
  let long: [LongRow]
  let counters: Counters
  /// Of every block, what one more of its key costs in rows over keys and nothing else, not rounded.
  let keyPrices: [CheckedSum]
  /// Whether a choice that breaks none of what is followed breaks no row at all.
  let followsEveryRow: Bool

  /// What the long rows allow.
  var longSides: SIMD2<Int64> {
    var sides = SIMD2<Int64>(repeating: .max / 4)
    for (number, row) in long.enumerated() { sides[number] = row.side }
    return sides
  }

  /// The lists of all blocks, the short ones first, each by rising cost: keys say what the top row counts, and `left` is
  /// the place in the list.
  func shortestFirst(_ lists: [[Partial]]) -> [(block: Int, list: [Partial])] {
    let parts = lists.enumerated().map { block, list in
      let ratio = top?.ratios[block] ?? 0
      let placed = list.enumerated().map { place, partial in
        var partial = partial
        partial.key *= ratio
        partial.left = Int32(place)
        return partial
      }
      return (block: block, list: placed.sorted { ($0.cost, $0.left) < ($1.cost, $1.left) })
    }
    return parts.sorted { ($0.list.count, $0.block) < ($1.list.count, $1.block) }
  }

  /// ratio · key + Σ rest · variable, within the sides of a row.
  struct InnerRow {
    let row: Int
    let ratio: Int64
    let rest: [Int: Int64]
    let sides: ClosedRange<Int64>
    /// From which slack is counted; nil: it has no price.
    let priced: Prices.Side?
  }

  /// Σ ratio · key ≤ side over the blocks.
  struct TopRow {
    let row: Int
    let ratios: [Int64]
    let side: Int64
  }

  /// Σ coefficient · variable ≤ side.
  struct LongRow {
    let row: Int
    let coefficients: [Int: Int64]
    let side: Int64
  }

  static let mostLong = 2
  private static let fewestInLong = 16

  init(_ program: IntegerProgram, in blocks: Blocks, prices: Prices) {
    let unitRows = Set(blocks.units.joined().flatMap(\.rows))
    let rows = program.constraints.indices.filter { !unitRows.contains($0) }
      .sorted(by: prices.isHeavier)
    let views = Dictionary(
      uniqueKeysWithValues: rows.map { ($0, RowView(program.constraints[$0], in: blocks)) })

    inner = blocks.keys.indices.map { block in
      for row in rows {
        let view = views[row]!
        guard view.blocks == [block], let ratio = view.ratios[block], !view.rest.isEmpty else {
          continue
        }
        let constraint = program.constraints[row]
        return InnerRow(
          row: row, ratio: ratio, rest: view.rest,
          sides: (constraint.lower ?? .min)...(constraint.upper ?? .max),
          priced: prices.pricedSide(ofRow: row))
      }
      return nil
    }
    top =
      rows.lazy.compactMap { row -> TopRow? in
        let view = views[row]!
        guard view.ratios.count == blocks.keys.count, view.rest.isEmpty,
          let side = program.constraints[row].upper, prices.pricedSide(ofRow: row) != .lower
        else { return nil }
        return TopRow(row: row, ratios: blocks.keys.indices.map { view.ratios[$0]! }, side: side)
      }.first
    let followed = Set(inner.compactMap { $0?.row } + [top?.row].compactMap { $0 })
    let others = rows.filter { !followed.contains($0) && views[$0]!.blocks.count > 1 }
    let long = others.filter { row in
      let constraint = program.constraints[row]
      // Both sides of a row are counted, or it is not followed.
      return constraint.expression.terms.count >= Self.fewestInLong
        && prices.pricedSide(ofRow: row) != nil
        && (constraint.lower == nil || constraint.upper == nil)
    }.prefix(Self.mostLong)
    self.long = long.map { row in
      let constraint = program.constraints[row]
      let isUpper = prices.pricedSide(ofRow: row) == .upper
      let sign: Int64 = isUpper ? 1 : -1
      return LongRow(
        row: row, coefficients: constraint.expression.byVariable.mapValues { sign * $0 },
        side: isUpper ? constraint.upper! : -constraint.lower!)
    }
    let counters = Counters(
      others.filter { !long.contains($0) }, of: program, in: blocks, prices: prices)
    self.counters = counters
    let priced = rows.filter { !long.contains($0) && !counters.followed.contains($0) }
    keyPrices = blocks.keys.indices.map { block in
      var price = CheckedSum()
      for row in priced where views[row]!.rest.isEmpty {
        price.add(prices.ofRow(row), times: Int128(views[row]!.ratios[block] ?? 0))
      }
      return price
    }
    let inner = Set(inner.compactMap { $0?.row })
    let top = top
    followsEveryRow = rows.allSatisfy { row in
      let constraint = program.constraints[row]
      if inner.contains(row) || counters.followed.contains(row) { return true }
      if row == top?.row {
        return constraint.lower == nil && top?.ratios.allSatisfy { $0 > 0 } == true
      }
      if long.contains(row) { return constraint.lower == nil || constraint.upper == nil }
      return views[row]!.isKept(constraint, in: blocks)
    }
  }

  /// What a row is made of.
  private struct RowView {
    let blocks: Set<Int>
    /// The multiple of each block's key that is a part of it.
    var ratios: [Int: Int64] = [:]
    /// The other variables.
    var rest: [Int: Int64]

    /// Whether the row holds wherever the blocks' keys lie in their ranges.
    func isKept(_ constraint: Constraint, in blocks: Blocks) -> Bool {
      guard rest.isEmpty else { return constraint.lower == nil && constraint.upper == nil }
      let ends = ratios.map { block, ratio in
        let range = blocks.keys[block].range
        return [range.lowerBound, range.upperBound].map { Int128(ratio, times: $0) }.sorted()
      }
      return (constraint.lower.map { ends.reduce(0) { $0 + $1[0] } >= Int128($0) } ?? true)
        && (constraint.upper.map { ends.reduce(0) { $0 + $1[1] } <= Int128($0) } ?? true)
    }

    init(_ constraint: Constraint, in blocks: Blocks) {
      rest = constraint.expression.byVariable
      self.blocks = Set(rest.keys.map { blocks.block[$0] })
      for block in self.blocks {
        let terms = blocks.keys[block].terms
        guard let own = rest[terms[0].variable.index], own % terms[0].coefficient == 0 else {
          continue
        }
        let ratio = own / terms[0].coefficient
        guard
          terms.allSatisfy({ term in
            rest[term.variable.index].map {
              Int128($0) == Int128(ratio, times: term.coefficient)
            } ?? false
          })
        else { continue }
        ratios[block] = ratio
        for term in terms { rest[term.variable.index] = nil }
      }
    }
  }
}
