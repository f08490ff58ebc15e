// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension Localizer {
  /// A text from a file in quotation marks, as `VisibleText` shows it.
  func shown(_ text: String) -> String { quoted(VisibleText.show(text)) }

  /// The question whether the nearest known name was meant, else `otherwise`.
  func didYouMean(_ nearest: String?, otherwise: String) -> String {
    guard let nearest else { return otherwise }
    return self("meinten Sie \(shown(nearest))?", "did you mean \(shown(nearest))?")
  }

  func range(_ range: DecimalRange) -> String {
    let (lower, upper) = (typed(range.lower), typed(range.upper))
    return range.includesLower
      ? self("\(lower) bis \(upper)", "\(lower) to \(upper)")
      : self("mehr als \(lower), höchstens \(upper)", "more than \(lower), at most \(upper)")
  }
}
