// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling
import Testing

@Suite struct EditDistanceTests {
  /// The definition, letter by letter from the end.
  private func naive(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Int
  {
    guard let last = left.last, let other = right.last else { return max(left.count, right.count) }
    var least = min(
      naive(left.dropLast(), right.dropLast()) + (last == other ? 0 : 1),
      naive(left.dropLast(), right) + 1, naive(left, right.dropLast()) + 1)
    if left.count > 1, right.count > 1, last == right.dropLast().last, other == left.dropLast().last
    {
      least = min(least, naive(left.dropLast(2), right.dropLast(2)) + 1)
    }
    return least
  }

  @Test func allPairsOfShortTexts() {
    var texts: [[Unicode.Scalar]] = [[]]
    var longest = texts
    for _ in 1...4 {
      longest = longest.flatMap { text in ["a", "b", "c"].map { text + [$0] } }
      texts += longest
    }
    for left in texts {
      for right in texts {
        let distance = naive(left[...], right[...])
        for bound in 0...3 {
          #expect(
            editDistance(left, right, atMost: bound) == (distance <= bound ? distance : nil),
            "\(left) \(right) at most \(bound)")
        }
      }
    }
  }

  @Test(
    arguments: [
      ("jugendaustausch", "jugendasutausch", 1), ("siegburg", "siegburrg", 1),
      ("nogent", "noget", 1), ("werder", "werden", 1), ("guarda", "werder", nil),
    ] as [(String, String, Int?)])
  func byHand(left: String, right: String, expected: Int?) {
    let distance = editDistance(
      Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: 2)
    #expect(distance == expected)
  }
}
