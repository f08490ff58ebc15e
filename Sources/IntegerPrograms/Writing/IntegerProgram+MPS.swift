// SPDX-License-Identifier: GPL-3.0-or-later

extension IntegerProgram {
  /// The program in the free MPS format that solvers read.
  ///
  /// Columns are called c0, c1, … and rows r0, r1, … by their positions, since MPS allows no blanks
  /// in names; comments at the top give the names that they have here. The objective is minimised, so it is
  /// the negative of the program's: some readers do not know the section OBJSENSE that would say otherwise,
  /// and minimise without a word.
  ///
  /// - Parameter remarks: lines for the reader, put at the top as comments.
  public func mps(remarks: [String] = []) -> String {
    guard !columns.isEmpty else { return withAColumn.mps(remarks: remarks) }
    let sense = "minimise: the negative of what is to be as large as possible"
    var lines = (remarks + [sense] + nameRemarks).map { "* \($0)" }
    lines += ["NAME program", "ROWS", " N objective"]
    lines += constraints.enumerated().map { " \($0.element.side.kind) r\($0.offset)" }
    lines += ["COLUMNS", "    MARKER 'MARKER' 'INTORG'"]
    lines += columnLines
    lines += ["    MARKER 'MARKER' 'INTEND'", "RHS"]
    lines += constraints.enumerated().compactMap { row, constraint in
      constraint.side.value.map { "    RHS r\(row) \($0)" }
    }
    lines += ["RANGES"]
    lines += constraints.enumerated().compactMap { row, constraint in
      constraint.side.range.map { "    RANGES r\(row) \($0)" }
    }
    lines += ["BOUNDS"]
    for (index, column) in columns.enumerated() {
      lines += [" LO BOUND c\(index) \(column.lower)", " UP BOUND c\(index) \(column.upper)"]
    }
    return (lines + ["ENDATA", ""]).joined(separator: "\n")
  }

  /// Not every reader takes a program without columns, so it gets one that is always 0.
  var withAColumn: IntegerProgram {
    var program = self
    _ = program.addVariable(name: "nothing", lower: 0, upper: 0)
    return program
  }

  /// What the columns and rows are called here.
  var nameRemarks: [String] {
    columns.enumerated().map { "c\($0.offset) = \($0.element.name)" }
      + constraints.enumerated().map { "r\($0.offset) = \($0.element.name)" }
  }

  /// The objective and the nonzeros, column by column.
  private var columnLines: [String] {
    var entries = columns.enumerated().map { index, column in
      ["    c\(index) objective \(-Int128(column.objective))"]
    }
    for (row, constraint) in constraints.enumerated() {
      for term in constraint.expression.terms {
        let index = term.variable.index
        entries[index].append("    c\(index) r\(row) \(term.coefficient)")
      }
    }
    return entries.flatMap { $0 }
  }
}

extension Constraint {
  /// How MPS states a row: its kind, the right-hand side, and how far the other side is away.
  fileprivate var side: (kind: String, value: Int64?, range: Int128?) {
    switch (lower, upper) {
    case (nil, nil): ("N", nil, nil)
    case (let lower?, nil): ("G", lower, nil)
    case (nil, let upper?): ("L", upper, nil)
    case (let lower?, let upper?):
      lower == upper ? ("E", upper, nil) : ("L", upper, Int128(upper) - Int128(lower))
    }
  }
}
