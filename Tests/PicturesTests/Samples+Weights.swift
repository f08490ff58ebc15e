// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Pictures

/// The curve, the strip and the matrix.
extension Samples {
  private static let spans = [
    "0 bis 13/10", "13/10 bis 269/125", "269/125 bis 1366/525", "1366/525 bis 287/50",
    "287/50 bis 3789/110", "3789/110 bis 170/3", "170/3 bis 932/15", "932/15 bis 474/5",
    "474/5 bis 3433/20", "3433/20 bis ∞",
  ]

  static let curve = TradeOffCurve(
    caption: caption("Was die Ausgeglichenheit kostet"),
    words: .init(
      number: "Nr.", weights: "Gewicht, genau", chosen: "das Gewicht dieser Runde",
      stop: "beste Verteilung bei anderen Gewichten"),
    imbalance: .init(
      title: "Rückstand der Korridore in Prozentpunkten", ticks: [0, 10, 20, 30, 40].map(number)),
    scores: .init(
      title: "Punkte der Geförderten", ticks: [900, 1000, 1100, 1200].map(number)),
    stops: zip(
      spans,
      [
        (1143.16, 34.4), (1133.41, 26.9), (1128.03, 24.4), (1100.71, 13.9), (1034.7, 2.4),
        (996.81, 1.3), (979.81, 1), (961.17, 0.7), (951.69, 0.6), (917.36, 0.4),
      ] as [(Decimal, Decimal)]
    ).enumerated().map { position, stop in
      .init(
        number: String(position + 1), scores: number(stop.1.0), imbalance: number(stop.1.1),
        weights: stop.0, isChosen: position == 3)
    },
    isComplete: true)

  static let longCurve = TradeOffCurve(
    caption: caption(hostile),
    words: TradeOffCurve.Words(
      number: hostile, weights: hostile, chosen: hostile, stop: hostile),
    imbalance: Axis(title: hostile, ticks: (0...40).map { number(Decimal($0)) }),
    scores: Axis(title: hostile, ticks: [euro(0), euro(5_000_000), euro(10_000_000)]),
    stops: (1...150).map(longStop), isComplete: false)

  private static func longStop(_ place: Int) -> TradeOffCurve.Stop {
    let rest = 151 - place
    return TradeOffCurve.Stop(
      number: String(place), scores: number(Decimal(rest * 60_000)),
      imbalance: number(Decimal(rest * rest) / 600), weights: hostile, isChosen: place == 70)
  }

  static let onePoint = TradeOffCurve(
    caption: caption("Ein Punkt"), words: curve.words,
    imbalance: .init(title: "Rückstand", ticks: [number(0)]),
    scores: .init(title: "Punkte", ticks: [number(0)]),
    stops: [
      .init(
        number: "1", scores: number(0), imbalance: number(0), weights: "0 bis ∞", isChosen: true)
    ], isComplete: true)

  static let strip = WeightStrip(
    caption: caption("Welche Gewichte wen fördern"),
    words: .init(
      application: "Antrag", weights: "Gewichte, genau", chosen: "das Gewicht dieser Runde",
      always: "bei jedem Gewicht gefördert", standings: standings),
    intervals: spans.enumerated().map { position, span in
      .init(number: String(position + 1), weights: span, isChosen: position == 3)
    },
    rows: [
      row("P01", "Klasse 8 lernt eine Woche am Ufer der Marne", "ffffpnpffp"),
      row("P06", "Zwei Schulorchester, ein Konzert", "fnnpnnpfff"),
      row("P07", "Gegenbesuch des digitalen Klassenzimmers", "ffpnffpnff"),
      row("P12", "Fotoausstellung", "ffffffffff"), row("P14", "Keramikwoche", "ffffffffff"),
      row("P18", "Online-Messe der Partnerstädte", "nnnfuuffff"),
    ])

  static let longStrip = WeightStrip(
    caption: caption(hostile),
    words: .init(
      application: hostile, weights: hostile, chosen: hostile, always: hostile,
      standings: standings),
    intervals: (1...60).map {
      .init(number: String($0), weights: "\($0)/1234567 bis \($0 + 1)/1234567", isChosen: $0 == 13)
    },
    rows: (1...60).map { number in
      row(
        number % 7 == 0 ? "BO.D18.\(number)/23-" + String(repeating: "x", count: 60) : "P\(number)",
        number % 5 == 0 ? hostile : "Antrag \(number)",
        String((0..<60).map { Array("fpgnui")[($0 / number) % 6] }))
    })

  // MARK: Scenarios

  static let matrix = ScenarioMatrix(
    caption: caption("Wer in welchem Szenario gefördert wird"),
    words: .init(
      application: "Antrag", scenarios: "Szenarien", changed: "anders als in der Vorlage",
      standings: standings),
    scenarios: ["diese Vorlage", "ausgleich-schwach", "budget-22000", "mehr-personal"].enumerated()
      .map { .init(number: String($0), name: $1) },
    rows: [
      row("P01", "Klasse 8 lernt eine Woche am Ufer der Marne", "fffp"),
      row("P02", "Digitales Klassenzimmer Siegburg–Guarda", "ffff"),
      row("P06", "Zwei Schulorchester, ein Konzert", "ppnn"),
      row("P07", "Gegenbesuch des digitalen Klassenzimmers", "nfnf"),
      row("P20", "Bürgerfest der sechs Städte", "gggg"),
      row("P24", "Busreise nach Bolesławiec", "iiif"),
      row("P10", "Malwerkstatt", "uuuu"),
    ])

  static let largeMatrix = ScenarioMatrix(
    caption: caption(hostile),
    words: .init(
      application: hostile, scenarios: hostile, changed: hostile, standings: standings
    ),
    scenarios: (0..<30).map { .init(number: String($0), name: $0 % 3 == 0 ? hostile : "s\($0)") },
    rows: (1...60).map { number in
      row(
        number % 7 == 0 ? "BO.D18.\(number)/23-" + String(repeating: "x", count: 60) : "P\(number)",
        number % 5 == 0 ? hostile : "Antrag \(number)",
        String((0..<30).map { Array("fpgnui")[($0 / number) % 6] }))
    })

  private static func row(_ id: String, _ title: String, _ letters: String) -> StandingRow {
    .init(id: id, title: title, standings: read(letters))
  }

  private static func read(_ letters: String) -> [Standing] {
    letters.map { letter in
      switch letter {
      case "f": .funded
      case "p": .partly
      case "g": .granted
      case "u": .undecided
      case "i": .ineligible
      default: .notFunded
      }
    }
  }
}
