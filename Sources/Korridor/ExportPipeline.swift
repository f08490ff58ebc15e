// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Diagnostics
import Eligibility
import Grants
import IntegerPrograms
import RoundFiles

/// A format in which the integer program of a round can be given to other solvers.
public enum ProgramFormat: String, CaseIterable, Sendable {
  case lp
  case mps
}

/// From a folder to its integer program as a text.
public enum ExportPipeline {
  /// - Throws: `RejectedRound` for bad input, `ModelTooLarge` where a row does not fit 2⁵³.
  public static func export(
    _ round: some RoundInput, as format: ProgramFormat
  ) throws -> (text: String, language: Round.Language, diagnostics: [Diagnostic]) {
    let reading = round.reading()
    // Names of rows are values of columns: whoever solves the program is somebody.
    let model = try AllocationModel(AssessedRound(reading).view(for: .everybody))
    return (
      model.stated(in: format), model.round.language, reading.diagnostics
    )
  }
}

extension AllocationModel {
  /// The program with the remarks that a reader needs.
  public func stated(in format: ProgramFormat) -> String {
    var program = program
    for _ in contradictions {
      // What contradicts a fact before any solving is a row that nothing can keep.
      program.add(Constraint(name: "contradiction", LinearExpression(), atLeast: 1))
    }
    return switch format {
    case .lp: program.lp(remarks: remarks)
    case .mps: program.mps(remarks: remarks)
    }
  }

  private var remarks: [String] {
    [
      "The objective counts thousandths of a point: \(tradeOff.scoreFactor) for each hundredth of a point,",
      "less \(tradeOff.imbalanceFactor) for each tenth of a percentage point of imbalance.",
      "A variable ID@LEVEL is 1 where the application gets the award of that level, in percent.",
      "Rows are divided by the greatest common divisor of their coefficients.",
    ]
  }
}
