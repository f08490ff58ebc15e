// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

extension SummedProgram {
  /// With fewer binaries the projects themselves decide soon enough.
  private static let fewestCounted = 8

  /// The program with the number of chosen binaries as a column.
  ///
  /// - Parameter isWanted: false: the program as it is.
  init(_ program: IntegerProgram, counting isWanted: Bool) {
    let binaries = program.variables.filter {
      let column = program.columns[$0.index]
      return column.lower == 0 && column.upper == 1
    }
    let sums = isWanted && binaries.count >= Self.fewestCounted ? [binaries] : []
    self.init(program, sums: sums)!
  }
}
