// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// The binaries of a leaf, those with the smallest reduced costs first: the first few are its kernel.
struct Kernel {
  /// The optimum of the leaf's relaxation: one value a variable.
  let values: [Double]
  /// What the relaxation proves; nil: nothing.
  let argument: Certificate.Argument?
  /// Its bound on the objective.
  private let bound: Int128?
  private let binaries: [(index: Int, cost: Double)]
  /// How many binaries the last assumption left free.
  private var size = 0
  private var firstAimsTried = 0
  private var timesWidened = 0

  private static let firstSize = 12
  /// How often a leaf whose binaries are all free is searched further down before nothing is assumed.
  private static let mostTimesWidened = 12

  init(
    _ program: IntegerProgram, domain: Domain, values: [Double], multipliers: [Double],
    argument: Certificate.Argument, bound: Int128?
  ) {
    self.values = values
    self.argument = argument
    self.bound = bound
    var costs = program.columns.map { Double($0.objective) }
    for (constraint, multiplier) in zip(program.constraints, multipliers) where multiplier != 0 {
      for term in constraint.expression.terms {
        costs[term.variable.index] -= multiplier * Double(term.coefficient)
      }
    }
    binaries = program.columns.indices
      .filter { domain.upper[$0] - domain.lower[$0] == 1 }
      .map { (index: $0, cost: costs[$0].magnitude) }
      .sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }
  }

  /// The kernel of a leaf about which nothing is known.
  init() {
    values = []
    argument = nil
    bound = nil
    binaries = []
  }
}

// MARK: What to assume

extension Kernel {
  /// In quarters of how far what is known lies below the leaf's own bound: above a leaf, much of the root's distance may
  /// be closed. All of them end the assumptions. Where nothing is closed yet, three are hardly less work than all.
  private static let quartersAssumed: (atRoot: [Int128], below: [Int128]) = (
    [1, 2, 4], [1, 2, 3, 4]
  )

  /// What to assume first where a solution is known from the beginning, falling.
  ///
  /// - Parameters:
  ///   - known: its objective.
  ///   - rootBound: the bound of the root's relaxation.
  func aims(towards known: Int128, rootBound: Int128?) -> [Int128] {
    guard let bound else { return [] }
    let quarters =
      bound == rootBound ? Self.quartersAssumed.atRoot : Self.quartersAssumed.below
    return quarters.map { bound - (bound - known) * $0 / 4 }
  }

  /// The next objective to assume, such that exact reduced costs leave a few more binaries free than
  /// the last time; nil: none is left but to assume nothing.
  ///
  /// A search needs several times the nodes of the one before, and what it costs is lost if it finds
  /// nothing: so the steps become smaller as the trees become larger.
  ///
  /// - Parameters:
  ///   - known: no point of the leaf is better than this.
  ///   - nodes: of the last search of the leaf.
  ///   - firstAims: what to assume before, falling.
  mutating func nextAim(below known: Int128, after firstAims: [Int128], nodes: Int) -> Int128? {
    while firstAimsTried < firstAims.count {
      firstAimsTried += 1
      let aim = firstAims[firstAimsTried - 1]
      if aim <= known { return aim }
    }
    guard let bound else { return nil }
    // Reduced costs of 0 say nothing about how near the optimum is.
    let costs = binaries.lazy.map(\.cost).drop { $0 <= 1e-6 }
    func aim(_ position: Int) -> Int128 {
      bound - Int128(costs[costs.startIndex + position].rounded(.up))
    }
    let passed =
      costs.indices.first { bound - Int128(costs[$0].rounded(.up)) <= known }
      .map { $0 - costs.startIndex } ?? costs.count
    if size == 0 {
      size = max(Self.firstSize, passed + passed / 8)
    } else {
      let growth =
        switch nodes {
        case ..<40: size
        case ..<1000: size / 2
        case ..<4000: size / 4
        default: size / 8
        }
      size = max(size + growth, passed + 1)
    }
    if size < costs.count { return aim(size) }
    timesWidened += 1
    guard timesWidened <= Self.mostTimesWidened else { return nil }
    return known - (bound - known) / 4 - 1
  }
}

// MARK: What to hold

extension Kernel {
  /// Holds every free binary of `domain` at its rounded value, except the first `size` (Balas and
  /// Zemel 1980). Wide variables, such as shortfalls, answer for what the others do: they stay free.
  func hold(allBut size: Int, in domain: Domain) -> Domain {
    var held = domain
    let free = binaries.filter { domain.lower[$0.index] < domain.upper[$0.index] }
    for (index, _) in free.dropFirst(size) {
      let value = min(
        max(Int64(values[index].rounded()), domain.lower[index]), domain.upper[index])
      held.lower[index] = value
      held.upper[index] = value
    }
    return held
  }
}
