// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Pictures
import Reports
import Wording

/// What draws figures that are known, in one language: a paper, or an analysis on its own.
protocol FigureDrawing {
  var texts: PaperTexts { get }
  var labels: Labels { get }
  /// A picture with more rows than these is cut into parts.
  static var mostRows: Int { get }
}

extension FigureDrawing {
  var say: Localizer { texts.say }

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
