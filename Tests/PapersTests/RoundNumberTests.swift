// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Papers

@Suite struct RoundNumberTests {
  @Test(
    arguments: [
      ([0, 34.4], [0, 10, 20, 30, 40]), ([917.36, 1143.16], [900, 950, 1000, 1050, 1100, 1150]),
      ([3, 3], [3, 3.1]), ([], [0, 1]), ([0], [0, 0.1]), ([0.1, 0.4], [0.1, 0.2, 0.3, 0.4]),
    ] as [([Decimal], [Decimal])])
  func theyHoldTheData(values: [Decimal], numbers: [Decimal]) {
    #expect(RoundNumbers.around(values) == numbers)
  }

  @Test func theyAreFewAndEquallyFarApart() {
    for exponent in 0...9 {
      for factor in 1...97 {
        let high = Decimal(factor) * Decimal(sign: .plus, exponent: exponent, significand: 1)
        let numbers = RoundNumbers.around([high / 7, high])
        let steps = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
        #expect(steps.count == 1 && (2...6).contains(numbers.count), "\(numbers)")
        #expect(numbers[0] <= high / 7 && numbers[numbers.count - 1] >= high)
      }
    }
  }
}
