// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling
import Testing

/// What a spreadsheet would take for a formula is guarded in text files, and comes back as it was.
@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "+49 2241", "-5", "@SUM(A1)", "\tx", "\rx", " =1", "\u{A0}=1", "＝1", "'=1", "''=1",
    "' =1",
  ])
  func isGuarded(_ text: String) {
    #expect(text.guardedFromFormulas == "'" + text)
    #expect(text.guardedFromFormulas.withoutFormulaGuard == text)
  }

  @Test(arguments: ["", "x", "1=1", "'s", "'", "''", "'n Abend", "5-3", "„=1“", "’=1"])
  func isLeftAlone(_ text: String) {
    #expect(text.guardedFromFormulas == text)
    #expect(text.withoutFormulaGuard == text)
  }

  /// Whatever is guarded, nothing is lost.
  @Test func everyShortTextComesBack() {
    let letters: [Character] = ["'", "=", "-", " ", "\t", "x"]
    var texts = [""]
    for _ in 0..<5 { texts += texts.flatMap { text in letters.map { text + String($0) } } }
    for text in Set(texts) {
      #expect(text.guardedFromFormulas.withoutFormulaGuard == text)
    }
  }
}
