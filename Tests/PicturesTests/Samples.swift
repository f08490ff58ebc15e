// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Pictures

/// Pictures as reports make them: a small round in German, and a round as large and as hostile as
/// they come.
enum Samples {
  static let standings = StandingWords(
    funded: "gefördert", partly: "teilweise gefördert", granted: "vorab bewilligt",
    notFunded: "nicht gefördert", undecided: "offen", ineligible: "nicht förderfähig")

  static func euro(_ value: Decimal) -> Quantity {
    Quantity(value, value.formatted(.number.locale(Locale(identifier: "de_DE"))) + ",00 €")
  }

  static func number(_ value: Decimal) -> Quantity {
    Quantity(value, value.formatted(.number.locale(Locale(identifier: "de_DE"))))
  }

  static func caption(_ title: String) -> Caption {
    Caption(title: title, summary: "Was zu sehen ist: " + title + ".", language: "de")
  }

  // MARK: Corridors

  static let corridorWords = CorridorBars.Words(
    corridor: "Themenkorridor", spent: "vergeben", target: "Ziel", missing: "fehlt zum Ziel",
    floor: "mindestens", cap: "höchstens", funded: "gefördert")

  static let corridors = CorridorBars(
    caption: caption("Was die Themenkorridore erhalten"), words: corridorWords,
    corridors: [
      .init(
        name: "A Schulen/Bildung", spent: euro(8940), target: euro(7500), missing: nil,
        floor: euro(3000), cap: euro(13500), funded: "5 von 6"),
      .init(
        name: "B Kultur", spent: euro(10102), target: euro(7500), missing: nil,
        floor: euro(3000), cap: euro(13500), funded: "6 von 8"),
      .init(
        name: "C Wirtschaftsförderung", spent: euro(6150), target: euro(7500), missing: "4,5 %",
        floor: nil, cap: nil, funded: "2 von 4"),
      .init(
        name: "D Begegnung", spent: euro(4707), target: euro(7500), missing: "9,4 %",
        floor: nil, cap: euro(12000), funded: "3 von 5"),
    ])

  static let manyCorridors = CorridorBars(
    caption: caption(hostile + " " + hostile), words: corridorWords,
    corridors: (1...40).map { number in
      .init(
        name: "K\(number) Donaudampfschifffahrtsgesellschaftsförderung " + hostile,
        spent: euro(Decimal(number * 137 % 50) * 1_000_000), target: euro(25_000_000),
        missing: number % 3 == 0 ? "12,3 %" : nil, floor: euro(0), cap: euro(50_000_000),
        funded: "\(number) von 200")
    })

  static let noMoney = CorridorBars(
    caption: caption("Nichts zu vergeben"), words: corridorWords,
    corridors: [
      .init(
        name: "A", spent: euro(0), target: euro(0), missing: nil, floor: nil, cap: nil,
        funded: "0 von 0")
    ])

  // MARK: Ranking

  static let rankingWords = Ranking.Words(
    id: "Nr.", title: "Antrag", score: "Punkte", decision: "Entscheidung", award: "Zuschuss",
    standings: standings)

  static let ranking = Ranking(
    caption: caption("Anträge nach Punkten"), words: rankingWords,
    entries: [
      entry("P01", "Klasse 8 lernt eine Woche am Ufer der Marne", 79.7, .funded, "2.480,00 €"),
      entry("P07", "Gegenbesuch des digitalen Klassenzimmers in Guarda", 79.6, .notFunded, ""),
      entry("P20", "Bürgerfest der sechs Städte", 76.4, .granted, "1.200,00 €"),
      entry("P06", "Zwei Schulorchester, ein Konzert", 71.1, .partly, "2.250,00 €"),
      entry("P02", "Digitales Klassenzimmer Siegburg–Guarda", 70.2, .funded, "1.850,00 €"),
      entry("P24", "Busreise nach Bolesławiec", 66, .ineligible, ""),
      entry("P10", "Malwerkstatt", 61.5, .undecided, ""),
      entry("P22", "Kochen mit Orestiada", 48.9, .notFunded, ""),
      .init(
        id: "P33", title: "Ohne Punkte", score: nil, standing: .ineligible,
        decision: "nicht förderfähig", award: ""),
    ],
    cuts: [.init(after: 5, "Unter dieser Linie wird nichts mehr gefördert.")],
    highest: number(79.7))

  private static func entry(
    _ id: String, _ title: String, _ score: Decimal, _ standing: Standing, _ award: String
  ) -> Ranking.Entry {
    Ranking.Entry(
      id: id, title: title, score: number(score), standing: standing,
      decision: standings[standing], award: award)
  }

  static let longRanking = Ranking(
    caption: caption(hostile), words: rankingWords,
    entries: (0..<200).map { number in
      entry(
        number % 7 == 0 ? "BO.D18.\(number)/23-" + String(repeating: "x", count: 60) : "P\(number)",
        number % 5 == 0 ? hostile : "Antrag \(number)", Decimal(1_000_000 - number * 4999) / 100,
        Standing.allCases[number % Standing.allCases.count],
        number % 2 == 0 ? "10.000.000,00 €" : "")
    },
    cuts: [
      .init(after: 0, "ganz oben"), .init(after: 100, hostile), .init(after: 200, "ganz unten"),
    ], highest: number(10_000))

  /// 5,000 characters with everything that markup, terminals and fonts can trip over.
  static let hostile: String = {
    let seed =
      "</title><script>alert(1)</script> \"><img src=x onerror=alert(1)> ]]> &amp; 'x' "
      + "\u{202E}gnp.exe\u{202C} \u{0}\u{1B}[31m \u{FFFE} e\u{301}"
      + String(repeating: "\u{336}", count: 200)
      + " Überlandwerksbesichtigungsveranstaltung 日本語 👩‍👩‍👧 =cmd|' /C calc'!A0 "
    return String(String(repeating: seed, count: 40).prefix(5000))
  }()
}
