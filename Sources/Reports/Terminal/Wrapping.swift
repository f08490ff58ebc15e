// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text broken at spaces into lines of at most `width` columns; a longer word is broken inside.
  /// No line starts with a unit.
  ///
  /// - Precondition: `width` is positive.
  func wrapped(to width: Int) -> [String] {
    precondition(width > 0)
    var lines: [String] = []
    var line = ""
    for word in visible.words {
      if line.isEmpty {
        line = word
      } else if line.columns + 1 + word.columns <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
      while line.columns > width {
        let head = line[...].head(of: width)
        lines.append(String(head))
        line = String(line.dropFirst(head.count))
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The text, or as much of it as fits `width` columns with an ellipsis.
  func cut(to width: Int) -> String {
    columns <= width ? self : String(self[...].head(of: width - 1)) + "…"
  }

  /// Words as they may not be torn apart: a number keeps its unit.
  private var words: [String] {
    var words: [String] = []
    for word in split(separator: " ") {
      if ["€", "%"].contains(word.prefix(1)), let last = words.popLast() {
        words.append(last + " " + word)
      } else {
        words.append(String(word))
      }
    }
    return words
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
