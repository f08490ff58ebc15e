// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A program as it is searched: the last rows only define sums, which the relaxation need not know. It
/// would gain nothing; propagation does.
struct SearchedProgram {
  let program: IntegerProgram
  /// How many of the last rows define sums.
  let definitions: Int
  /// Columns that are whole as soon as all others are, and so fine that nothing is gained by branching on
  /// them.
  var implied: [Int]

  init(_ program: IntegerProgram, definitions: Int, implied: [Int] = []) {
    self.program = program
    self.definitions = definitions
    self.implied = implied
  }

  /// The columns that occur in definitions only.
  var sums: [Int] {
    guard definitions > 0 else { return [] }
    var isSum = [Bool](repeating: false, count: program.columns.count)
    for row in program.constraints.suffix(definitions) {
      for term in row.expression.terms { isSum[term.variable.index] = true }
    }
    for row in program.constraints.dropLast(definitions) {
      for term in row.expression.terms { isSum[term.variable.index] = false }
    }
    return isSum.indices.filter { isSum[$0] && program.columns[$0].objective == 0 }
  }

  /// The same over fewer variables, without rows that others say as well.
  ///
  /// - Returns: nil where the fixed variables alone break a row.
  func reduced(
    over domain: Domain, with shortcuts: Shortcuts
  ) -> (reduced: ReducedProgram, searched: SearchedProgram)? {
    guard var reduced = ReducedProgram(program, over: domain) else { return nil }
    let first = program.constraints.count - definitions
    func countDefinitions() -> Int { reduced.rows.count { $0 >= first } }
    if shortcuts.contains(.dominance) {
      reduced.removeRows(reduced.program.dominatedRows(hiding: countDefinitions()))
    }
    let ownImplied = reduced.columns(of: implied.map(Variable.init(index:)))
    return (
      reduced,
      SearchedProgram(reduced.program, definitions: countDefinitions(), implied: ownImplied)
    )
  }

  /// Without the definitions: its rows are the first of the program's.
  var relaxed: IntegerProgram {
    var relaxed = program
    relaxed.replaceConstraints(program.constraints.dropLast(definitions))
    return relaxed
  }
}
