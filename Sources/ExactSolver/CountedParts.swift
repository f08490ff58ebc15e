// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// How much is chosen in each part that several rows share, such as a corridor: the number of awards, or where awards
/// have levels that many parts of whole ones.
///
/// Where an award can have many levels, half a level more here and half a level less there costs a relaxation nothing.
/// How many levels a corridor pays in all is whole nevertheless, and a branch on that closes what branches on single
/// levels leave open.
extension IntegerProgram {
  /// With fewer awards each of them decides soon enough.
  private static let fewestCounted = 4

  var countsOfParts: [LinearExpression] {
    let sizes = awardSizes
    return sharedParts.compactMap { part in
      let own = part.terms.compactMap { term in sizes[term.variable].map { (term.variable, $0) } }
      return own.count < Self.fewestCounted ? nil : LinearExpression(own)
    }
  }

  /// How many levels the largest award of a group may be made of.
  private static let mostLevels: Int64 = 10

  /// How many levels each award is worth; one where awards are not made of equal levels, about.
  private var awardSizes: [Variable: Int64] {
    let awards = variables.filter {
      let column = columns[$0.index]
      return column.lower == 0 && column.objective > 0
    }
    let groups = awardGroups
    let levels = (1...Self.mostLevels).first { levels in
      groups.allSatisfy { group in shares(of: group, levels).allSatisfy(\.isNearlyWhole) }
    }
    guard let levels else { return Dictionary(uniqueKeysWithValues: awards.map { ($0, 1) }) }
    var sizes = Dictionary(uniqueKeysWithValues: awards.map { ($0, levels) })
    for group in groups {
      for (variable, share) in zip(group, shares(of: group, levels)) {
        sizes[variable] = Int64(share.rounded())
      }
    }
    return sizes
  }

  /// Awards of which one at most is chosen: the levels of one application, say. No award is in two of them.
  private var awardGroups: [[Variable]] {
    var isGrouped = [Bool](repeating: false, count: columns.count)
    var groups: [[Variable]] = []
    for row in constraints where row.upper == 1 {
      guard row.expression.terms.allSatisfy({ $0.coefficient == 1 }) else { continue }
      let group = row.expression.terms.map(\.variable)
        .filter { !isGrouped[$0.index] && columns[$0.index].objective > 0 }
      guard group.count > 1 else { continue }
      for variable in group { isGrouped[variable.index] = true }
      groups.append(group)
    }
    return groups
  }

  /// What each award of a group is worth if the best one is worth so many levels.
  private func shares(of group: [Variable], _ levels: Int64) -> [Double] {
    let values = group.map { Double(columns[$0.index].objective) }
    let most = values.max() ?? 1
    return values.map { $0 * Double(levels) / most }
  }
}

extension Double {
  /// Whether it is a whole number but for what rounding points to hundredths does.
  fileprivate var isNearlyWhole: Bool { self > 0.5 && abs(self - rounded()) < 0.02 }
}
