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

  /// - Parameter parts: sums of which each is about the awards of one part.
  /// - Returns: what counts the awards of each part; none of those with few of them.
  func counts(of parts: [LinearExpression]) -> [LinearExpression] {
    let sizes = awardSizes
    return parts.compactMap { part in
      let own = part.terms.filter { sizes[$0.variable.index] > 0 }
      guard own.count >= Self.fewestCounted else { return nil }
      return LinearExpression(own.map { ($0.variable, sizes[$0.variable.index]) })
    }
  }

  /// Of how many levels a whole award may consist.
  private static let mostLevels: Int64 = 10

  /// How many levels each variable is worth: 0 where it is no award, one where few awards are made of equal levels.
  private var awardSizes: [Int64] {
    let groups = awardGroups
    func fit(_ group: [Variable], _ levels: Int64) -> Bool {
      shares(of: group, levels).allSatisfy(\.isNearlyWhole)
    }
    let levels = (1...Self.mostLevels).first { levels in
      2 * groups.count { fit($0, levels) } > groups.count
    }
    var sizes = columns.map { $0.lower == 0 && $0.objective > 0 ? levels ?? 1 : 0 }
    guard let levels else { return sizes }
    for group in groups where fit(group, levels) {
      for (variable, share) in zip(group, shares(of: group, levels)) {
        sizes[variable.index] = Int64(share.rounded())
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
