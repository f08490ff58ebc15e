// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Pictures

/// A picture in a paper. What it shows stands in a table of the paper too.
package struct PaperFigure: Sendable {
  /// Unique in the paper; fit for an id of a page.
  package var id: String
  package var picture: any Picture
  /// Which table holds the same figures, as a sentence.
  package var reference: String
}

extension PaperTable {
  /// The data of a picture: texts, the first of each row its name.
  package init(_ data: PictureTable, caption: String) {
    self.init(
      caption: caption, columns: data.headers.map { Column($0) },
      rows: data.rows.map { $0.map { .text($0) } })
  }
}

extension Standing {
  init(_ decision: Decision) {
    switch decision {
    case .funded: self = .funded
    case .partlyFunded: self = .partly
    case .granted: self = .granted
    case .notFunded: self = .notFunded
    case .undecided: self = .undecided
    case .ineligible: self = .ineligible
    }
  }
}

/// What draws figures that are known, in one language: a paper, or an analysis on its own.
protocol FigureDrawing {
  var texts: PaperTexts { get }
  var labels: Labels { get }
  /// A picture with more rows than these is cut into parts.
  static var mostRows: Int { get }
}

extension FigureDrawing {
  var say: Wording { texts.say }

  func caption(_ title: String, _ summary: String) -> Caption {
    Caption(title: title, summary: summary, language: say.language.rawValue)
  }

  /// Of one of several pictures, numbered from 1, that show one list.
  func caption(_ title: String, _ summary: String, part number: Int, of count: Int) -> Caption {
    caption(texts.part(title, number, of: count), number == 1 ? summary : texts.continuation)
  }

  var standings: StandingWords {
    StandingWords(
      funded: texts.decision(.funded), partly: texts.decision(.partlyFunded),
      granted: texts.decision(.granted), notFunded: texts.decision(.notFunded),
      undecided: texts.decision(.undecided), ineligible: texts.decision(.ineligible))
  }

  func quantity(_ value: Decimal) -> Quantity { Quantity(value, say.number(value)) }

  func axis(_ title: String, over values: [Decimal]) -> Axis {
    Axis(title: title, ticks: RoundNumbers.around(values).map(quantity))
  }
}
