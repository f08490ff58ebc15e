// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// Narrows domains by one row at a time: a project that costs more than what is left of the budget is
/// out, whatever the relaxation would like to fund of it.
///
/// Rows are read with their sums put in (`PropagatedRow`): what is left of the budget for a corridor is
/// what the other corridors' sums leave, not what all their projects leave one by one. Each step is an
/// argument of its own for the certificate; steps that bound sums, and no project in the end, are
/// forgotten.
struct Propagation {
  private let rows: [PropagatedRow]
  /// Columns that only definitions know.
  private let sums: [Int]

  /// Rows narrow each other; after so many rounds little comes of it.
  private static let mostRounds = 6

  init(_ program: SearchedProgram) {
    sums = program.sums
    rows = PropagatedRow.all(of: program)
  }

  struct Result {
    var domain: Domain
    var isClosed = false
    var arguments: [Certificate.Argument] = []
  }

  func narrow(_ domain: Domain) -> Result {
    var result = Result(domain: domain)
    var pending: [Certificate.Argument] = []
    var kept = bounds(in: domain)
    for _ in 0..<Self.mostRounds {
      var isNarrower = false
      for row in rows {
        for isUpper in [true, false] {
          let effect = row.narrow(isUpper: isUpper, &result.domain)
          if effect == .none { continue }
          isNarrower = true
          pending.append(isUpper ? row.isAbove : row.isBelow)
          if effect == .narrowedSum { continue }
          result.arguments += pending
          pending = []
          result.isClosed = effect == .closed
          if result.isClosed { return result }
          kept = bounds(in: result.domain)
        }
      }
      if !isNarrower { break }
    }
    for (index, bounds) in zip(sums, kept) {
      (result.domain.lower[index], result.domain.upper[index]) = bounds
    }
    return result
  }

  private func bounds(in domain: Domain) -> [(Int64, Int64)] {
    sums.map { (domain.lower[$0], domain.upper[$0]) }
  }
}
