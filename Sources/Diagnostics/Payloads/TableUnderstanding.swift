// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What was understood of a table: its columns, its rows, its sums.
public struct TableUnderstanding: Hashable, Sendable {
  /// A header, and the name of the column that it was taken for.
  public struct NamedHeader: Hashable, Sendable {
    public var header: String
    public var name: String

    public init(header: String, name: String) {
      (self.header, self.name) = (header, name)
    }
  }

  /// A column of amounts and what they add up to.
  public struct Sum: Hashable, Sendable {
    public var header: String
    public var sum: Money

    public init(header: String, sum: Money) {
      (self.header, self.sum) = (header, sum)
    }
  }

  public var rows: Int
  /// In the order of the file.
  public var columns: [NamedHeader]
  /// The headers of columns that were kept as further attributes.
  public var further: [String]
  /// Optional columns that the table lacks, each by the header that goes with the others.
  public var absent: [String]
  public var sums: [Sum]

  public init(
    rows: Int, columns: [NamedHeader], further: [String] = [], absent: [String] = [],
    sums: [Sum] = []
  ) {
    self.rows = rows
    self.columns = columns
    self.further = further
    self.absent = absent
    self.sums = sums
  }
}
