// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport
import Testing

@testable import Pictures

/// What every picture keeps to, small ones and the largest and most hostile.
@Suite struct PictureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var picture: any Picture
    var testDescription: String { name }

    init(_ name: String, _ picture: some Picture) {
      self.name = name
      self.picture = picture
    }
  }

  static let small = [
    Case("corridors", Samples.corridors), Case("no-money", Samples.noMoney),
    Case("ranking", Samples.ranking), Case("curve", Samples.curve),
    Case("one-point", Samples.onePoint), Case("strip", Samples.strip),
    Case("matrix", Samples.matrix), Case("shares", Samples.shares),
  ]

  static let large = [
    Case("many-corridors", Samples.manyCorridors), Case("long-ranking", Samples.longRanking),
    Case("long-curve", Samples.longCurve), Case("long-strip", Samples.longStrip),
    Case("large-matrix", Samples.largeMatrix),
    Case("many-shares", Samples.manyShares),
  ]

  @Test(arguments: small)
  func looksAsRecorded(_ sample: Case) throws {
    try expectSnapshot(sample.picture.svg(id: sample.name), named: sample.name + ".svg")
  }

  @Test(arguments: small + large)
  func isWellFormedAndNamed(_ sample: Case) throws {
    let document = try WellFormed(sample.picture.svg(id: sample.name))
    let root = try #require(document.elements.first)
    #expect(root.name == "svg")
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["xml:lang"] == "de")
    #expect(root.attributes["aria-labelledby"] == "\(sample.name)-title \(sample.name)-desc")
    #expect(document.elements[1].name == "title")
    #expect(document.elements[2].name == "desc")
    #expect(document.ids.starts(with: ["\(sample.name)-title", "\(sample.name)-desc"]))
    #expect(document.ids.allSatisfy { $0.hasPrefix(sample.name + "-") })
    #expect(Set(document.ids).count == document.ids.count)
  }

  @Test(arguments: small + large)
  func holdsNothingActiveOrForeign(_ sample: Case) throws {
    let document = try WellFormed(sample.picture.svg(id: sample.name))
    let known: Set = [
      "svg", "title", "desc", "defs", "pattern", "g", "rect", "line", "path", "circle", "text",
    ]
    #expect(Set(document.elements.map(\.name)).isSubset(of: known))
    for (_, attributes) in document.elements {
      #expect(!attributes.keys.contains { $0.hasPrefix("on") || $0.contains("href") })
      for value in attributes.values where value.contains("url(") {
        let target = value.dropFirst("url(#".count).dropLast()
        #expect(document.ids.contains(String(target)), "\(value)")
      }
    }
    let forbidden: Set<Unicode.Scalar> = ["\u{202E}", "\u{202C}", "\u{0}", "\u{1B}", "\u{FFFE}"]
    #expect(!document.texts.joined().unicodeScalars.contains(where: forbidden.contains))
  }

  @Test(arguments: small + large)
  func noTextLiesOnAnotherOrLeavesThePicture(_ sample: Case) {
    let canvas = sample.picture.canvas(id: sample.name)
    let texts = canvas.texts
    #expect(!texts.isEmpty)
    for (position, text) in texts.enumerated() {
      #expect(text.box.left >= 0 && text.box.right <= Canvas.width, "\(text)")
      #expect(text.box.top >= 0 && text.box.bottom <= canvas.top + Canvas.margin, "\(text)")
      for other in texts[..<position] where other.box.intersects(text.box) {
        Issue.record("“\(other.text)” and “\(text.text)” overlap")
      }
    }
  }

  @Test(arguments: small + large)
  func comesOutTheSameTwice(_ sample: Case) {
    #expect(sample.picture.svg(id: "a") == sample.picture.svg(id: "a"))
  }

  @Test(arguments: small + large)
  func hasATableOfTheSameData(_ sample: Case) {
    let table = sample.picture.table
    #expect(!table.rows.isEmpty)
    #expect(table.rows.allSatisfy { $0.count == table.headers.count })
    #expect(!table.headers.contains(""))
  }

  /// A line of a picture never holds a whole 5,000-character title.
  @Test func longTextsAreCut() throws {
    let canvas = Samples.longRanking.canvas(id: "long")
    #expect(canvas.texts.allSatisfy { $0.text.unicodeScalars.count < 400 })
    #expect(Samples.longRanking.svg(id: "long").utf8.count < 1_500_000)
  }
}
