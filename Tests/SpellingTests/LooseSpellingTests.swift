// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling
import Testing

@Suite struct LooseSpellingTests {
  @Test(arguments: [
    ("7", "007"), ("P1", "p01"), ("A-1/23", "a-001/23"), ("P 01", "P1"), ("0", "00"),
    ("P0", "P00"), ("7.00", "07.0"), ("x0y", "X00Y"), ("É1", "é01"),
  ])
  func alike(_ first: String, _ second: String) {
    #expect(LooseSpelling(first) == LooseSpelling(second))
  }

  @Test(arguments: [
    ("1", "10"), ("P1", "P10"), ("P", "P0"), ("1.1", "11"), ("P-1", "P1"), ("101", "11"),
    ("7", "7.0"), ("", "0"),
  ])
  func different(_ first: String, _ second: String) {
    #expect(LooseSpelling(first) != LooseSpelling(second))
  }

  @Test(arguments: [
    ("007", "7", true), ("7", "007", false), ("007", "8", false), ("P01", "P1", false),
    ("00", "0", true), ("07", "07", false), ("٠٧", "٧", false),
  ])
  func moreZeros(_ first: String, _ second: String, _ expected: Bool) {
    #expect(LooseSpelling.hasMoreZeros(first, than: second) == expected)
  }
}
