// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants
import Testing
import Wording

@testable import Reports

@Suite struct JSONValueTests {
  /// What a hundredth is in floating point shows in the last digits: 74.3 would be 74.299999….
  @Test(arguments: [
    (Hundredths(7_430), "74.3"), (Hundredths(7_400), "74"), (Hundredths(-25), "-0.25"),
    (Hundredths(1), "0.01"), (Hundredths(100_000_000_001), "1000000000.01"),
  ])
  func decimalsAreExact(value: Hundredths, text: String) throws {
    #expect(try JSONValue(value).rendered() == text + "\n")
  }

  @Test func thousandthsAreExact() throws {
    let value = JSONValue.decimal(Decimal(ObjectiveValue(thousandths: 9_007_199_254_740_993)))
    #expect(try value.rendered() == "9007199254740.993\n")
  }

  @Test func keysAreSortedAndNothingIsLeftOut() throws {
    let value: JSONValue = ["b": nil, "a": .array([.integer(1), .bool(true), "ä/\"\u{202E}"])]
    #expect(
      try value.rendered() == """
        {
          "a" : [
            1,
            true,
            "ä/\\"\u{202E}"
          ],
          "b" : null
        }

        """)
  }
}
