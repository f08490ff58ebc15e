// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// Narrows domains by one row at a time: a project that costs more than what is left of the budget is
/// out, whatever the relaxation would like to fund of it.
///
/// Each step is an argument of its own for the certificate: a row with multiplier ±1.
struct Propagation {
  private let program: IntegerProgram
  private let residual: ResidualProgram
  private let prover: Prover
  private let rounding: MultiplierRounding

  /// Rows narrow each other; after so many rounds little comes of it.
  private static let mostRounds = 4

  init(
    _ program: IntegerProgram, residual: ResidualProgram, prover: Prover,
    rounding: MultiplierRounding
  ) {
    self.program = program
    self.residual = residual
    self.prover = prover
    self.rounding = rounding
  }

  struct Result {
    var domain: Domain
    var isClosed = false
    var arguments: [Certificate.Argument] = []
  }

  func narrow(_ domain: Domain) -> Result {
    var result = Result(domain: domain)
    for _ in 0..<Self.mostRounds {
      let before = result.arguments.count
      for row in program.constraints.indices {
        for isUpper in [true, false] where narrows(row, isUpper: isUpper, result.domain) {
          let argument = rounding.broken(row: row, isAboveUpper: isUpper)
          switch prover.apply(argument, to: &result.domain, of: residual) {
          case .void, .unchanged: continue
          case .closed:
            result.arguments.append(argument)
            result.isClosed = true
            return result
          case .narrowed:
            result.arguments.append(argument)
          }
        }
      }
      if result.arguments.count == before { break }
    }
    return result
  }

  /// Whether some variable of the row could not use its whole width.
  private func narrows(_ row: Int, isUpper: Bool, _ domain: Domain) -> Bool {
    guard let side = isUpper ? residual.sides[row].upper : residual.sides[row].lower else {
      return false
    }
    let sign: Int64 = isUpper ? 1 : -1
    var least: Int128 = 0
    var widest: Int128 = 0
    domain.lower.withUnsafeBufferPointer { lowers in
      domain.upper.withUnsafeBufferPointer { uppers in
        residual.forEachTerm(ofRow: row) { position, coefficient in
          let index = residual.free[position]
          let coefficient = sign * coefficient
          let (lower, upper) = (lowers[index], uppers[index])
          least += Int128(coefficient, times: coefficient > 0 ? lower : upper)
          // A whole step is the least that a variable can lose.
          if upper > lower {
            widest = max(widest, Int128(Int64(coefficient.magnitude), times: upper - lower))
          }
        }
      }
    }
    return widest > Int128(sign) * side - least
  }
}
