// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

extension String {
  /// The text broken at spaces into lines of at most `width` columns; a longer word is broken inside.
  /// No line starts with a unit.
  ///
  /// - Precondition: `width` is positive.
  func wrapped(to width: Int) -> [String] {
    precondition(width > 0)
    var lines: [String] = []
    var (line, taken) = ("", 0)
    for word in visible.words {
      let columns = word.columns
      if taken > 0, taken + 1 + columns <= width {
        line += " " + word
        taken += 1 + columns
        continue
      }
      if taken > 0 { lines.append(line) }
      let pieces = word.pieces(of: width)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      taken = line.columns
    }
    return lines + [line]
  }

  /// The text, or as much of it as fits `width` columns with an ellipsis.
  func cut(to width: Int) -> String {
    columns <= width ? self : String(self[...].head(of: width - 1)) + "…"
  }

  /// Words as they may not be torn apart: a number keeps its unit.
  private var words: [String] {
    var words: [String] = []
    for word in split(separator: " ") {
      if ["€", "%"].contains(word.prefix(1)), let last = words.indices.last {
        words[last] += " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// The text in parts of at most `width` columns.
  private func pieces(of width: Int) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while !rest.isEmpty {
      let head = rest.head(of: width)
      pieces.append(String(head))
      rest = self[head.endIndex...]
    }
    return pieces
  }
}

extension Substring {
  /// As many leading characters as fit `width` columns, at least one.
  fileprivate func head(of width: Int) -> Substring {
    var end = startIndex
    var columns = 0
    while end < endIndex {
      columns += String(self[end]).columns
      if columns > width, end > startIndex { break }
      end = index(after: end)
    }
    return self[startIndex..<end]
  }
}
