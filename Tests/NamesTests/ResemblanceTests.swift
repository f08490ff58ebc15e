// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Names

@Suite struct ResemblanceTests {
  private func resemblance(_ left: String, _ right: String) -> Resemblance? {
    let texts = [left, right].map { SpelledText(NormalisedText($0)) }
    let forward = texts[0].resemblance(to: texts[1])
    #expect((forward == nil) == (texts[1].resemblance(to: texts[0]) == nil))
    return forward
  }

  @Test(arguments: [
    ("TSV06 Siegau", "TSV 06 Siegau", Resemblance.sameLetters),
    ("Verein Open Air", "Verein Openair", .sameLetters),
    ("Städte-Partnerschaft", "Städtepartnerschaft", .sameLetters),
    ("Sankt Anno Chor", "St. Anno Chor", .abbreviations),
    ("Turn- und Sportverein 06 Siegau", "TSV 06 Siegau", .abbreviations),
    ("Sportverein Siegau", "S.V. Siegau", .abbreviations),
    ("TSV 1906 Siegau", "TSV 06 Siegau", .abbreviations),
    ("Ev. Kirchengemeinde Siegau", "Evangelische Kirchengemeinde Siegau", .abbreviations),
    ("Kath. Jugend", "Katholische Jugend", .abbreviations),
    ("Nachbarschaft Weiherstr.", "Nachbarschaft Weiherstraße", .abbreviations),
    ("Städt. Musikschule", "Städtische Musikschule", .abbreviations),
    ("Freiw. Feuerwehr Siegau", "FF Siegau", .abbreviations),
    ("Christlicher Verein Junger Menschen Siegau", "CVJM Siegau", .abbreviations),
    ("H. Müller", "Hans Müller", .abbreviations),
    ("Heimatver. Siegau", "Heimatverein Siegau", .abbreviations),
    ("Jgd.-Treff Siegau", "Jugend-Treff Siegau", .abbreviations),
    ("Jugendtref Siegau", "Jugendtreff Siegau", .typingErrors),
    ("Jugendtreff Siegua", "Jugendtreff Siegau", .typingErrors),
    ("SV Blau-Weiss Wiesenbrueck 1921", "SV Blau-Weiß Wisenbrück", .within),
    ("Musikschule", "Musikschule Siegburg", .within),
    ("TSV Siegau", "TSV 06 Siegau", .within),
    ("TSV Siegau, Abteilung Turnen", "Turn- und Sportverein Siegau", .within),
    ("TSV 06 Siegau", "Turn- u. Sportver. 1906 Siegau", .abbreviations),
    ("TSV 06 Siegau", "Turnund Sportverein 06 Siegau", .abbreviations),
    ("Bänke a. d. Sieg", "Bänke an der Sieg", .abbreviations),
  ])
  func alike(left: String, right: String, expected: Resemblance) {
    #expect(resemblance(left, right) == expected)
  }

  @Test(arguments: [
    ("TV Siegburg", "SV Siegburg"), ("FC Siegau", "SC Siegau"), ("MV Siegau", "MGV Siegau"),
    ("Turnverein Siegburg", "Musikverein Siegburg"), ("Grundschule Ost", "Grundschule West"),
    ("Pfadfinder Stamm 1", "Pfadfinder Stamm 11"), ("U15 SV Siegau", "U17 SV Siegau"),
    ("Fest 2023", "Fest 2024"), ("Fest im Mai", "Fest im Juni"), ("Gruppe A", "Gruppe B"),
    ("Feuerwehr Siegau", "Jugendfeuerwehr Siegau"), ("Heinz Müller", "Hans Müller"),
    ("H. Müller", "M. Müller"), ("SV Siegau", "TSV Siegau"),
    ("Musikverein Siegau", "Musikverein Wiesenbrück"),
    ("Freiwillige Feuerwehr Nord", "Freiwillige Feuerwehr Süd"), ("Fest", "Chor"), ("", "Chor"),
    ("?", "Chor"), ("Chor", "Chor e.V."), ("03", "Fest 03"),
  ])
  func apart(left: String, right: String) {
    #expect(resemblance(left, right) == nil)
  }
}

/// The index finds what comparing each with each finds.
@Suite struct ResemblanceIndexTests {
  private static let places = [
    "Siegau", "Wiesenbrück", "Musterdorf", "Lindenhof", "Aulgasse", "Turmberg", "Weiher", "Kreuzau",
  ]
  private static let kinds = [
    "TSV 06", "T.S.V. 1906", "Turn- und Sportverein", "Sportverein", "Musikverein", "MV",
    "St. Georg",
    "Sankt Georg", "Jugendtreff", "Jgd.treff", "Open Air", "Openair", "Förderverein Schule",
  ]

  private func texts() -> [SpelledText] {
    var texts: [NormalisedText: SpelledText] = [:]
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for kind in Self.kinds {
      for place in Self.places {
        var letters = Array("\(kind) \(place)")
        if next(3) == 0 { letters.remove(at: next(letters.count)) }
        let text = NormalisedText(String(letters))
        texts[text] = SpelledText(text)
      }
    }
    return texts.values.sorted { $0.text.words.lexicographicallyPrecedes($1.text.words) }
  }

  @Test func everyPairThatResembles() {
    let texts = texts()
    var expected: [ResemblanceIndex.Pair] = []
    for (second, text) in texts.enumerated() {
      for first in 0..<second {
        if let resemblance = texts[first].resemblance(to: text) {
          expected.append(.init(first: first, second: second, resemblance: resemblance))
        }
      }
    }
    let found = ResemblanceIndex(texts).pairs()
    #expect(expected.count > 50)
    #expect(Set(found) == Set(expected))
    #expect(found == found.sorted { ($0.first, $0.second) < ($1.first, $1.second) })
  }

  @Test func thousandsOfSimilarTitles() {
    let numbered = (1...1_000).map { SpelledText(NormalisedText("Projekt \($0)")) }
    #expect(ResemblanceIndex(numbered).pairs().isEmpty)
    let named = (0..<1_000).map { number in
      SpelledText(NormalisedText("Sanierung der \(Self.word(number)) Straße"))
    }
    #expect(ResemblanceIndex(named).pairs().count < 1_000)
  }

  /// Six letters that spell a number.
  private static func word(_ number: Int) -> String {
    let letters = Array("aeioubdfgklmnprst")
    var rest = number &* 48_271 % 24_137_569
    return String(
      (0..<6).map { _ in
        defer { rest /= letters.count }
        return letters[rest % letters.count]
      })
  }
}

@Suite struct NearWordsTests {
  @Test func whatEditDistanceFinds() {
    let words = [
      "siegau", "siegua", "sigau", "siegen", "jugendtreff", "jugendtref", "wiesenbrueck",
      "wisenbrueck", "wiesnbruek", "partnerschaftsverein", "partnerschaftsvereine",
      "patrnerschaftsverien", "berg", "burg", "ost", "gst", "2023", "2024",
    ]
    let near = NearWords(words)
    let found = words.indices.map { index in Set(near.neighbours[index].map { words[$0] }) }
    #expect(found[0] == ["siegua", "sigau"])
    #expect(found[4] == ["jugendtref"])
    #expect(found[6] == ["wisenbrueck", "wiesnbruek"])
    #expect(found[9] == ["partnerschaftsvereine", "patrnerschaftsverien"])
    #expect(found[12] == ["burg"])
    #expect(found[14].isEmpty && found[16].isEmpty)
  }
}
