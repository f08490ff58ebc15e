// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// Narrows domains by one row at a time: a project that costs more than what is left of the budget is
/// out, whatever the relaxation would like to fund of it.
///
/// Rows are read with their sums put in (`PropagatedRow`): what is left of the budget for a corridor is
/// what the other corridors' sums leave, not what all their projects leave one by one. Each step is an
/// argument of its own for the certificate; steps that bound sums, and no project in the end, are
/// forgotten.
struct Propagation {
  private let rows: [PropagatedRow]
  /// The rows of each column.
  private let rowsOfColumn: [[Int]]
  /// Columns that only definitions know.
  private let sums: [Int]

  /// Rows narrow each other; after so many rounds little comes of it.
  private static let mostRounds = 6

  init(_ program: SearchedProgram) {
    sums = program.sums
    rows = PropagatedRow.all(of: program)
    var rowsOfColumn = [[Int]](repeating: [], count: program.program.columns.count)
    for (number, row) in rows.enumerated() {
      for term in row.terms { rowsOfColumn[term.variable].append(number) }
    }
    self.rowsOfColumn = rowsOfColumn
  }

  struct Result {
    var domain: Domain
    var isClosed = false
    var arguments: [Certificate.Argument] = []
    /// The rows that may narrow more.
    var rows: RowSet
  }

  /// Rows of a propagation, by number.
  typealias RowSet = [Bool]

  var allRows: RowSet { RowSet(repeating: true, count: rows.count) }

  /// - Parameter rows: those to look at; the others narrow the domain only where these do.
  func narrow(_ domain: Domain, by rows: RowSet) -> Result {
    var result = Result(domain: domain, rows: rows)
    change(&result.domain) { bounds in
      let kept: [(Int64, Int64)]
      (result.arguments, result.isClosed, kept) = narrow(bounds, &result.rows)
      for (index, pair) in zip(sums, kept) {
        (bounds.lowers[index], bounds.uppers[index]) = pair
      }
    }
    return result
  }

  func narrow(_ domain: Domain) -> Result { narrow(domain, by: allRows) }

  /// Adds the rows of a column that has fewer values left.
  func insertRows(of column: Int, into rows: inout RowSet) {
    for row in rowsOfColumn[column] { rows[row] = true }
  }

  /// What the rows leave of a domain, with the sums as narrow as they get; nil: nothing.
  func bounds(in domain: Domain) -> Domain? {
    var domain = domain
    var isClosed = false
    var rows = allRows
    change(&domain) { bounds in isClosed = narrow(bounds, &rows).isClosed }
    return isClosed ? nil : domain
  }

  /// Takes the bounds out once: that is what makes a row cheap.
  private func change(_ domain: inout Domain, _ body: (PropagatedRow.Bounds) -> Void) {
    domain.lower.withUnsafeMutableBufferPointer { lowers in
      domain.upper.withUnsafeMutableBufferPointer { uppers in
        body(PropagatedRow.Bounds(lowers: lowers, uppers: uppers))
      }
    }
  }

  /// - Parameter waiting: the rows to look at; at the end those that narrowed something, since what bounds sums only
  ///   is forgotten, and those that were not looked at since.
  private func narrow(
    _ bounds: PropagatedRow.Bounds, _ waiting: inout RowSet
  ) -> (arguments: [Certificate.Argument], isClosed: Bool, sums: [(Int64, Int64)]) {
    var arguments: [Certificate.Argument] = []
    var pending: [Certificate.Argument] = []
    var kept = sums.map(bounds.of)
    var narrowing: [Int] = []
    defer { for row in narrowing { waiting[row] = true } }
    var narrowed: [Int] = []
    for _ in 0..<Self.mostRounds {
      var isNarrower = false
      for number in rows.indices where waiting[number] {
        waiting[number] = false
        for isUpper in [true, false] {
          let effect = rows[number].narrow(isUpper: isUpper, bounds, &narrowed)
          if effect == .none { continue }
          isNarrower = true
          narrowing.append(number)
          // A row is worth another look once its variables have fewer values left.
          for column in narrowed { insertRows(of: column, into: &waiting) }
          narrowed.removeAll(keepingCapacity: true)
          pending.append(isUpper ? rows[number].isAbove : rows[number].isBelow)
          if effect == .narrowedSum { continue }
          arguments += pending
          pending = []
          if effect == .closed { return (arguments, true, kept) }
          kept = sums.map(bounds.of)
        }
      }
      if !isNarrower { break }
    }
    return (arguments, false, kept)
  }
}
