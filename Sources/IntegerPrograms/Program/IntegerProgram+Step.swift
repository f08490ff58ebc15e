// SPDX-License-Identifier: GPL-3.0-or-later

extension LinearExpression {
  /// All values are multiples of this: the greatest common divisor of the coefficients, or 1 where there
  /// are none.
  public var step: Int128 { Int128(max(1, greatestCommonDivisor)) }
}

extension IntegerProgram {
  /// All objective values are multiples of this.
  public var objectiveStep: Int128 { objective.step }
}
