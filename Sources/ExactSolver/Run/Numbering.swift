// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// Where the columns and rows of a certificate stand in a program that has all of its sums, the goal's row behind all
/// others.
struct Numbering {
  private let ownColumns: Int
  private let ownRows: Int
  private let goalRow: Int
  /// In the certificate.
  private let firstSum: Int
  /// By number of the certificate's sum.
  private let sums: [Int]

  /// - Parameters:
  ///   - goalRows: how many rows of the certificate stand between the program's and those of sums.
  ///   - all: the program's sums, among them the certificate's.
  init(
    of certificate: Certificate, goalRows: Int, in whole: IntegerProgram,
    among all: [LinearExpression]
  ) {
    (ownColumns, ownRows) = (whole.columns.count, whole.constraints.count)
    goalRow = ownRows + all.count
    firstSum = ownRows + goalRows
    sums = certificate.sums.map { all.firstIndex(of: $0)! }
  }

  /// nil: there is no such column.
  func column(_ index: Int) -> Int? {
    if index < ownColumns { return index }
    return sums.indices.contains(index - ownColumns) ? ownColumns + sums[index - ownColumns] : nil
  }

  func row(_ number: Int) -> Int {
    if number < ownRows { return number }
    return sums.indices.contains(number - firstSum) ? ownRows + sums[number - firstSum] : goalRow
  }
}
