// SPDX-License-Identifier: GPL-3.0-or-later
import Pictures

/// How often applications are funded.
extension Samples {
  private static let sharesWords = FundedShares.Words(
    application: "Antrag", decision: "Entscheidung", undecided: "in diesen Fällen offen",
    standings: standings)

  static let shares = FundedShares(
    caption: caption("Wie oft jeder Antrag gefördert würde"), words: sharesWords,
    kinds: [
      .init(name: "Gewichte", explanation: "In wie vielen der 10 Abschnitte (exakt)."),
      .init(name: "Stichprobe", explanation: "In wie vielen von 50 Ziehungen (kein Beweis)."),
    ],
    groups: [
      .init(
        name: "Kern: in allen Fällen gefördert (1)",
        rows: [row("P12", "Fotoausstellung", .funded, (10, 0), (50, 0))]),
      .init(
        name: "Grenzfälle: in manchen Fällen gefördert (3)",
        rows: [
          row("P01", "Klasse 8 lernt eine Woche am Ufer der Marne", .funded, (8, 0), (49, 0)),
          row("P06", "Zwei Schulorchester, ein Konzert", .partly, (4, 3), (17, 0)),
          row("P31", "Radtour der Freundschaft", .ineligible, nil, (1, 49)),
        ]),
      .init(
        name: "Außen: in keinem Fall gefördert (1)",
        rows: [row("P22", "Kochen mit Orestiada", .notFunded, (0, 0), (0, 0))]),
    ])

  static let manyShares = FundedShares(
    caption: caption(hostile),
    words: FundedShares.Words(
      application: hostile, decision: hostile, undecided: hostile, standings: standings),
    kinds: [
      .init(name: hostile, explanation: hostile), .init(name: "S", explanation: hostile),
    ],
    groups: (1...3).map { group in
      .init(
        name: hostile,
        rows: (1...60).map { number in
          let id =
            number % 7 == 0
            ? "BO.D18.\(number)/23-" + String(repeating: "x", count: 60) : "P\(group).\(number)"
          return row(
            id, number % 5 == 0 ? hostile : "Antrag \(number)",
            Standing.allCases[number % Standing.allCases.count], (number % 11, 0),
            number % 3 == 0 ? nil : (number % 40, 10))
        })
    })

  private static func row(
    _ id: String, _ title: String, _ standing: Standing, _ weights: (Int, Int)?,
    _ sample: (Int, Int)?
  ) -> FundedShares.Row {
    FundedShares.Row(
      id: id, title: title, standing: standing,
      shares: [share(weights, of: 10), share(sample, of: 50)])
  }

  private static func share(_ counts: (Int, Int)?, of cases: Int) -> FundedShares.Share? {
    counts.map {
      FundedShares.Share(
        funded: $0.0, undecided: $0.1, cases: cases, label: "\($0.0)/\(cases)",
        text: "\($0.0) von \(cases)")
    }
  }
}
