// SPDX-License-Identifier: GPL-3.0-or-later

extension PictureTable {
  /// Applications down, standings across; each cell holds the numbers of the columns of the picture
  /// with that standing: `1–4, 7`. So it stays narrow however many columns the picture has.
  init(
    _ application: String, _ words: StandingWords, numbers: [String],
    rows: [StandingRow]
  ) {
    let shown = Set(rows.flatMap(\.standings))
    let columns = Standing.allCases.filter(shown.contains)
    self.init(
      headers: [application] + columns.map { words[$0] },
      rows: rows.map { row in
        [row.name]
          + columns.map { standing in
            let places = row.standings.indices.filter { row.standings[$0] == standing }
            return places.runs.map { run in
              run.count == 1
                ? numbers[run.lowerBound]
                : "\(numbers[run.lowerBound])–\(numbers[run.upperBound])"
            }.joined(separator: ", ").orDash
          }
      })
  }
}

extension [Int] {
  /// Rising numbers as ranges without gaps.
  fileprivate var runs: [ClosedRange<Int>] {
    reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
  }
}

extension String {
  fileprivate var orDash: String { isEmpty ? "–" : self }
}
