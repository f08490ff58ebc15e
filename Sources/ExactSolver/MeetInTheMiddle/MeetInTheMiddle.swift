// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Finds the best solution by listing, where sums must meet narrow ranges.
///
/// Where every corridor has to meet its share almost to the euro, no bound says which projects add up to
/// that, and branching tries one after the other. Here what can be chosen in a block is listed in two
/// halves, and the halves that meet are found by sorting; blocks are put together in the same way (Horowitz
/// and Sahni, *Computing partitions with applications to the knapsack problem*, Journal of the ACM 21, 1974;
/// with four lists Schroeppel and Shamir 1981). Only what is cheap is listed, counting what a choice costs
/// against the relaxation's optimum (`Prices`). The price rises until the best solution found costs less
/// than anything that is not listed.
///
/// All of it is counted in whole numbers: that nothing better exists is proved, though there is no
/// certificate to hand out.
struct MeetInTheMiddle {
  private let program: IntegerProgram
  private let blocks: Blocks
  private let prices: Prices
  private let links: Links
  private let step: Int128
  private var lists: [BlockList]
  private var effort: Effort
  /// What the cheapest options of all units cost together.
  private let base: Int64
  /// What may be paid beyond that for a solution that is still of interest.
  private var room: Int64
  private(set) var best: Solution?

  /// nil where the program is not of this kind.
  ///
  /// - Parameters:
  ///   - multipliers: of the relaxation of `program`, one a row.
  ///   - aim: the least objective that is of interest; nil: any is.
  init?(
    _ program: IntegerProgram, in blocks: Blocks, multipliers: [Double], aim: Int128?, step: Int128,
    effort: Effort
  ) {
    guard blocks.keys.count <= UInt.bitWidth,
      let prices = Prices(multipliers, of: program, step: step)
    else { return nil }
    self.program = program
    self.blocks = blocks
    self.prices = prices
    self.step = step
    self.effort = effort
    links = Links(program, in: blocks, prices: prices)
    guard blocks.keys.count <= Pairs.mostBlocks || links.followsEveryRow else { return nil }
    lists = []
    for block in blocks.keys.indices {
      guard let list = BlockList(block: block, of: blocks, links: links, prices: prices) else {
        return nil
      }
      lists.append(list)
    }
    var base = CheckedSum()
    for unit in blocks.units.joined() {
      base.add(unit.options.compactMap { prices.exactCost(of: unit, at: $0) }.min()!)
    }
    guard !base.overflowed,
      let least = program.objective.range(over: Domain(of: program))?.lowerBound,
      let room = prices.room(above: aim ?? least)
    else {
      return nil
    }
    self.base = prices.rounded(base.value)
    self.room = room.subtractingSaturating(self.base)
  }

  /// Goes on until no point is better than the best one, if any reaches the aim.
  mutating func run() throws(Effort.End) {
    guard room >= 0 else { return }
    let first = lists.map(\.firstPrice).max() ?? 1
    for block in lists.indices {
      guard try findCheapest(of: block, from: first) else { return }
    }
    let least = lists.reduce(Int64(0)) { $0.addingSaturating($1.least) }
    var most = least.addingSaturating(least / 16).addingSaturating(first)
    while least <= room {
      most = min(most, room)
      for block in lists.indices {
        try lists[block].grow(to: most - least + lists[block].least, within: &effort)
      }
      try combine(costing: most)
      if most >= room { return }
      if lists.allSatisfy(\.isComplete) {
        most = room
        continue
      }
      // Where lists are long, the price rises slowly.
      let isQuick = lists.allSatisfy { $0.partials.count < Self.few }
      most = most.addingSaturating((most - least) / (isQuick ? 3 : 8) + least / 32 + 1)
    }
  }

  private static let few = 10_000

  /// Finds what a block costs at least.
  ///
  /// - Returns: false where that is more than may be paid.
  private mutating func findCheapest(of block: Int, from first: Int64) throws(Effort.End) -> Bool {
    var most = first
    while true {
      most = min(most, room)
      try lists[block].grow(to: most, within: &effort)
      if lists[block].least < .max { return true }
      if most == room { return false }
      most = lists[block].isComplete ? room : most.addingSaturating(most / 4 + 1)
    }
  }

  /// Looks at everything that costs no more than `most`.
  private mutating func combine(costing most: Int64) throws(Effort.End) {
    guard lists.count <= Pairs.mostBlocks else {
      let fronts = Fronts(lists.map(\.partials), of: blocks, links: links, prices: prices)
      if let places = try fronts.best(costing: most, within: &effort) {
        (room, best) = better(at: places, than: best, leaving: room)
      }
      return
    }
    let pairs = Pairs(lists.map(\.partials), links: links, prices: prices)
    var (room, best) = (room, best)
    defer { (self.room, self.best) = (room, best) }
    let copy = self
    try pairs.forEach(costing: most, within: &effort) { places in
      (room, best) = copy.better(at: places, than: best, leaving: room)
      return room
    }
  }

  /// What places in the lists stand for, if it is better than what is known, and what may be paid from then on.
  private func better(at places: [Int], than best: Solution?, leaving room: Int64) -> (
    Int64, Solution?
  ) {
    var point = [Int64](repeating: 0, count: program.columns.count)
    for (list, place) in zip(lists, places) { list.write(place, to: &point) }
    guard let solution = Solution(point, of: program),
      let left = prices.room(above: solution.objective + step)?.subtractingSaturating(base),
      left < room
    else { return (room, best) }
    return (left, solution)
  }
}
