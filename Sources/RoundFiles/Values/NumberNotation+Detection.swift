// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension NumberNotation {
  /// As many amounts group thousands with a mark, for each that has one or two digits behind it, that the
  /// latter are taken for cut.
  package static let mostOften = 3

  /// How a file writes its numbers.
  ///
  /// - Parameters:
  ///   - amounts: the texts of its amounts, blank ones too.
  ///   - decimals: those of its other numbers, which never group.
  package init(
    ofAmounts amounts: some Sequence<String>, decimals: some Sequence<String> = [],
    style: NumberStyle?
  ) {
    self.init(style: style)
    var grouping: [DecimalMark: Int] = [:]
    var short: [DecimalMark: Int] = [:]
    var long: Set<DecimalMark> = Set(decimals.compactMap { DecimalReader.decimalMark(in: $0) })
    for text in amounts {
      switch AmountReader.shape(of: text) {
      case .grouped(let mark, let decimalMark):
        grouping[mark, default: 0] += 1
        if let decimalMark { long.insert(decimalMark) }
      case .decimal(let mark, isShort: true): short[mark, default: 0] += 1
      case .decimal(let mark, isShort: false): long.insert(mark)
      case .other: break
      }
    }
    decimalMarks = long
    for (mark, count) in short {
      let isCut = grouping[mark, default: 0] >= Self.mostOften * count
      if !long.contains(mark), isCut { cutMarks.insert(mark) } else { decimalMarks.insert(mark) }
    }
  }
}
