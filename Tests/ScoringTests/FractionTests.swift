// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants
import Scoring
import Testing

@Suite struct FractionTests {
  @Test func isInLowestTermsWithPositiveDenominator() {
    let fraction = Fraction(6, -4)
    #expect(fraction.numerator == -3)
    #expect(fraction.denominator == 2)
    #expect(Fraction(0, -7) == Fraction(0))
  }

  @Test func reducesNumbersOfAnySize() {
    let large = BigInt(3).power(100)
    let fraction = Fraction(2 * large, 4 * large)
    #expect(fraction == Fraction(1, 2))
    #expect(Fraction(BigInt(Int64.min), -1).numerator == BigInt(Int64.max) + 1)
  }

  @Test(arguments: [
    (BigInt(5), BigInt(1000), 2, Int64(1)), (4999, 1_000_000, 2, 0), (-5, 1000, 2, 0),
    (-5001, 1_000_000, 2, -1), (1, 2, 0, 100), (-1, 2, 0, 0), (-3, 2, 0, -100), (2, 3, 1, 70),
  ])
  func roundsHalvesTowardPlusInfinity(
    numerator: BigInt, denominator: BigInt, decimals: Int, expected: Int64
  ) {
    #expect(Fraction(numerator, denominator).rounded(decimals: decimals) == Hundredths(expected))
  }
}
