// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling
import Testing

@Suite struct FixedPointTests {
  @Test(
    arguments: [
      (7430, 2, "74.3", "74.30"), (500, 2, "5", "5.00"), (-25, 2, "-0.25", "-0.25"),
      (0, 3, "0", "0.000"), (5, 3, "0.005", "0.005"), (-1000, 3, "-1", "-1.000"),
      (612_400, 3, "612.4", "612.400"), (10, 1, "1", "1.0"), (100, 0, "100", "100"),
      (Int.min, 2, "-92233720368547758.08", "-92233720368547758.08"),
    ])
  func byHand(count: Int, decimals: Int, shortest: String, full: String) {
    #expect(FixedPoint.shortest(count, decimals: decimals) == shortest)
    #expect(FixedPoint.full(count, decimals: decimals) == full)
  }

  @Test func largestNumbers() {
    #expect(
      FixedPoint.shortest(Int128.min, decimals: 3)
        == "-170141183460469231731687303715884105.728")
  }

  @Test(arguments: [(7, 2, "07"), (12, 2, "12"), (123, 2, "123"), (0, 4, "0000")])
  func zerosInFront(number: Int, length: Int, written: String) {
    #expect(FixedPoint.padded(number, to: length) == written)
  }
}
