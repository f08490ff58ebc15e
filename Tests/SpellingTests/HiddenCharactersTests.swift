// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling
import Testing

@Suite struct HiddenCharactersTests {
  @Test(arguments: [
    ("\u{202E}", "⟨U+202E⟩"), ("\u{1B}", "⟨U+001B⟩"), ("\n", "⟨U+000A⟩"), ("\u{2029}", "⟨U+2029⟩"),
    ("\u{200B}", "⟨U+200B⟩"), ("\u{E000}", "⟨U+E000⟩"), ("\u{FFFE}", "⟨U+FFFE⟩"),
    ("\u{10FFFF}", "⟨U+10FFFF⟩"),
  ])
  func whatNobodySeesIsSpelledOut(hidden: String, shown: String) {
    #expect("a\(hidden)b".visible == "a\(shown)b")
  }

  @Test(arguments: [
    "Bolesławiec – Selçuk", "e\u{301}", "山", "\u{A0}", "🏳", "\u{FFFD}", "👩\u{200D}👧",
    "Ju\u{AD}gend",
  ])
  func whatCanBeSeenStays(text: String) {
    #expect(text.visible == text)
  }
}
