// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension Separator {
  /// The separator that splits the header into the most known columns; of several the one that
  /// splits it into the most cells; of these the first in the order above.
  static func detect(inHeader line: Substring, isKnown: (String) -> Bool) -> Separator {
    let candidates = allCases.map { separator in
      let cells = cells(of: line, separator)
      return (separator, known: cells.count(where: isKnown), cells: cells.count)
    }
    var best = candidates[0]
    for candidate in candidates.dropFirst()
    where (best.known, best.cells) < (candidate.known, candidate.cells) {
      best = candidate
    }
    return best.0
  }

  static func cells(of line: Substring, _ separator: Separator) -> [String] {
    var isQuoted = false
    var cells = [""]
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == separator.rawValue, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
