// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// One thing that a reader of round files has to say, as data: where, what was found, what is
/// wrong.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable, CaseIterable { case error, warning, note }

  /// The file inside the round folder, the overlay, or the option of the command line.
  public var file: String
  /// The sheet, where the file is a workbook.
  public var sheet: String?
  /// The cell in its sheet: `D7`; nil where no single cell is meant, or the file is no workbook.
  public var cell: String?
  /// The row as a spreadsheet shows it (the header is row 1), or the line of a YAML file.
  public var row: Int?
  /// The column's header, or the dotted key of a YAML file (`corridors.A.floor`).
  public var column: String?
  /// What stood there, as it was written.
  public var value: String?
  public var problem: Problem
  /// What the sheets of the workbook are called that stand for files of a folder, by the names of these;
  /// empty where the round is no workbook.
  package var sheetNames: [String: String] = [:]

  public init(
    file: String, row: Int? = nil, column: String? = nil, value: String? = nil, problem: Problem
  ) {
    self.file = file
    self.row = row
    self.column = column
    self.value = value
    self.problem = problem
  }

  public var severity: Severity { problem.severity }
}
