// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// What a certificate's tree is about: the program with the goal as its last row, equal variables merged, and the
/// certificate's sums.
struct CertifiedProgram {
  let merged: MergedProgram
  let program: IntegerProgram

  init(_ whole: IntegerProgram, _ certificate: Certificate) throws(Certificate.Flaw) {
    guard Self.areChoices(certificate.choices, of: whole) else { throw .badChoices }
    guard let stated = whole.stating(certificate.goal) else { throw .otherGoal }
    merged = MergedProgram(stated, adding: certificate.choices)
    guard let summed = SummedProgram(merged.program, sums: certificate.sums) else { throw .badSum }
    program = summed.program
  }

  private static func areChoices(_ choices: [[Int]], of program: IntegerProgram) -> Bool {
    let rows = choices.flatMap { $0 }
    return !choices.contains([]) && Set(rows).count == rows.count
      && rows.allSatisfy {
        program.constraints.indices.contains($0) && program.constraints[$0].isChoice
      }
  }

  /// What a domain says about the variables of the whole program.
  ///
  /// - Parameter domain: of `program`.
  func expand(_ domain: Domain, of whole: IntegerProgram) -> Domain {
    var expanded = Domain(of: whole)
    for (number, members) in merged.members.enumerated() {
      let sum = merged.program.columns[number]
      for member in members.map(\.index) {
        let column = whole.columns[member]
        // What is left where all others are as large, or as small, as they can be.
        expanded.lower[member] = max(
          column.lower, domain.lower[number] - (sum.upper - column.upper))
        expanded.upper[member] = min(
          column.upper, domain.upper[number] - (sum.lower - column.lower))
      }
    }
    return expanded
  }
}

extension IntegerProgram {
  /// The program with the goal as its last row; nil where it leaves 64 bits.
  fileprivate func stating(_ goal: Int128?) -> IntegerProgram? {
    guard let goal else { return self }
    var stated = self
    guard let side = Int64(exactly: goal) else { return nil }
    stated.add(Constraint(name: "goal", objective, atLeast: side))
    return stated
  }
}
