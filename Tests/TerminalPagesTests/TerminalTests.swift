// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Spelling
import Testing

@testable import TerminalPages

@Suite struct TerminalTests {
  @Test func hiddenCharactersAreSpelledOut() {
    #expect("Marne\u{202E}gnal\u{1B}[31m".visible == "Marne⟨U+202E⟩gnal⟨U+001B⟩[31m")
    #expect("Bolesławiec – Selçuk".visible == "Bolesławiec – Selçuk")
    let line = Span("a\u{2066}b\nc").text
    #expect(line == "a⟨U+2066⟩b⟨U+000A⟩c")
  }

  @Test func columnsCountWhatIsSeen() {
    #expect("Ährengold".columns == 9)
    #expect("A\u{308}hrengold".columns == 9)
    #expect("山".columns == 2)
    #expect("Ä".padded(to: 3) == "Ä  ")
    #expect("Ä".leftPadded(to: 3) == "  Ä")
  }

  @Test(arguments: [10, 17, 40])
  func wrappedLinesFitAndLoseNothing(width: Int) {
    let text =
      "Der Zuschuss von 1.234,50 € sind 75 % des Donaudampfschifffahrtsgesellschaftsbetrags."
    let lines = text.wrapped(to: width)
    #expect(lines.allSatisfy { $0.columns <= width })
    #expect(lines.allSatisfy { !$0.hasPrefix("€") && !$0.hasPrefix("%") })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  /// Titles of a .pb file may have megabytes; lines were once cut off one by one from all that was left.
  @Test(arguments: ["x", "ab ", "€ ", "山"])
  func megabytesAreWrapped(part: String) {
    let lines = String(repeating: part, count: 300_000).wrapped(to: 80)
    #expect(lines.joined().count { $0 != " " } == 300_000 * part.count { $0 != " " })
    #expect(part == "€ " || lines.allSatisfy { $0.columns <= 80 })
  }

  @Test func aWideLeadLeavesRoomForText() {
    var page = TextPage(Terminal(width: 80))
    page.addParagraph("zehn Stunden", after: Span(String(repeating: "x", count: 200)))
    #expect(page.text.hasSuffix("xzehn Stunden\n"))
  }

  @Test func longNamesAreCut() {
    #expect("Wirtschaftsförderung".cut(to: 8) == "Wirtsch…")
    #expect("Kultur".cut(to: 6) == "Kultur")
  }

  @Test func anEmptyTextIsOneEmptyLine() {
    #expect("".wrapped(to: 20) == [""])
  }

  @Test func barsShowTargetAndAmount() {
    #expect(Bar(amount: 50, target: 100, full: 100).drawn(width: 10) == "█████░░░░░│")
    #expect(Bar(amount: 100, target: 50, full: 100).drawn(width: 10) == "█████│█████")
    #expect(Bar(amount: 0, target: 0, full: 0).drawn(width: 10) == "│")
    #expect(Bar(amount: 7, target: 7, full: 10).drawn(width: 10) == "███████│")
  }

  @Test func colourIsOnlyThereWhenAskedFor() {
    #expect(Terminal().paint("ja", .good) == "ja")
    #expect(Terminal(usesColour: true).paint("ja", .good) == "\u{1B}[32mja\u{1B}[0m")
    #expect(Terminal(width: 3).width == 80)
  }
}
