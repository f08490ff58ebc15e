// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Pictures

@Suite struct CanvasTests {
  @Test(arguments: [
    (0, "0"), (1, "1"), (-0.04, "0"), (0.05, "0.1"), (-2.25, "-2.3"), (1234.96, "1235"),
  ])
  func coordinatesAreTenths(value: Double, written: String) {
    #expect(Coordinate.written(value) == written)
  }

  @Test func placesAreInProportion() {
    let scale = Scale(from: 0, to: 200, onto: 10, 110)
    #expect(scale[50] == 35)
    #expect(scale[Quantity(Decimal(string: "100.5")!, "")] == 60.25)
    #expect(Scale(from: 7, to: 7, onto: 10, 110)[7] == 10)
  }

  @Test func markupEscapesEverything() {
    #expect(Markup.escaped("<a b=\"c\" d='e'>&") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;")
    #expect(Markup.escaped("a\nb\u{0}c\u{202E}d\u{FFFF}") == "a b\u{FFFD}c\u{FFFD}d\u{FFFD}")
    #expect(Markup.escaped("Bolesławiec 👩‍👩‍👧 日本語") == "Bolesławiec 👩‍👩‍👧 日本語")
  }

  @Test func textIsCutWhereItWouldNotFit() {
    let text = "Wirtschaftsförderung"
    let width = TextWidth.of(text, size: 13)
    #expect(TextWidth.cut(text, to: width, size: 13) == text)
    let cut = TextWidth.cut(text, to: width / 2, size: 13)
    #expect(cut.hasSuffix("…") && text.hasPrefix(cut.dropLast()))
    #expect(TextWidth.of(cut, size: 13) <= width / 2)
  }

  @Test func textIsWrappedBetweenWords() {
    let text = "eins zwei drei vier fünf sechs sieben acht"
    let width = TextWidth.of("eins zwei drei", size: 13)
    let lines = TextWidth.wrapped(text, to: width, lines: 9, size: 13)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { TextWidth.of($0, size: 13) <= width })
    let few = TextWidth.wrapped(text, to: width, lines: 2, size: 13)
    #expect(few.count == 2 && few[1].hasSuffix("…"))
    #expect(TextWidth.wrapped("  ", to: width, lines: 2, size: 13).isEmpty)
  }
}
