// SPDX-License-Identifier: GPL-3.0-or-later

extension IntegerProgram {
  /// The program in the LP format that solvers and people read.
  ///
  /// Columns are called c0, c1, … and rows r0, r1, … by their positions, since the format allows few
  /// signs in names; comments at the top give the names that they have here. A row with two sides
  /// that differ stands there twice, since not every reader knows ranges.
  ///
  /// - Parameter remarks: lines for the reader, put at the top as comments.
  public func lp(remarks: [String] = []) -> String {
    guard !columns.isEmpty else { return withAColumn.lp(remarks: remarks) }
    var lines = (remarks + nameRemarks).map { "\\ \($0)" }
    lines += ["Maximize", " objective:"] + written(objective)
    lines += ["Subject To"]
    // Not every reader takes a program without rows.
    if constraints.allSatisfy(\.inequalities.isEmpty) {
      lines += [" nothing:", "  + 0 c0", "  <= 0"]
    }
    for (row, constraint) in constraints.enumerated() {
      let expression = written(constraint.expression)
      for (label, relation, side) in constraint.inequalities {
        lines += [" r\(row)\(label):"] + expression + ["  \(relation) \(side)"]
      }
    }
    lines += ["Bounds"]
    lines += columns.enumerated().map {
      " \($0.element.lower) <= c\($0.offset) <= \($0.element.upper)"
    }
    lines += ["General"] + columns.indices.map { " c\($0)" }
    return (lines + ["End", ""]).joined(separator: "\n")
  }

  /// One term a line: readers limit the length of lines.
  private func written(_ expression: LinearExpression) -> [String] {
    // A sum without terms is not allowed.
    guard !expression.terms.isEmpty else { return columns.isEmpty ? [] : ["  + 0 c0"] }
    return expression.terms.map { term in
      "  \(term.coefficient < 0 ? "-" : "+") \(term.coefficient.magnitude) c\(term.variable.index)"
    }
  }
}

extension Constraint {
  /// The row as inequalities or one equation, each with what tells it from its siblings.
  fileprivate var inequalities: [(label: String, relation: String, side: Int64)] {
    switch (lower, upper) {
    case (nil, nil): []
    case (let lower?, nil): [("", ">=", lower)]
    case (nil, let upper?): [("", "<=", upper)]
    case (let lower?, let upper?):
      lower == upper
        ? [("", "=", upper)] : [("_least", ">=", lower), ("_most", "<=", upper)]
    }
  }
}
