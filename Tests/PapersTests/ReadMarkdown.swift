// SPDX-License-Identifier: GPL-3.0-or-later

/// Markdown taken apart again, with nothing of the code that wrote it.
struct ReadMarkdown {
  /// Tables without the line under the header; cells are unescaped, bold marks left out.
  private(set) var tables: [[[String]]] = []
  /// Everything but what is escaped.
  private(set) var marks = ""
  /// Every escape resolved.
  private(set) var text = ""

  init(_ markdown: String) {
    var table: [[String]] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      var (cells, cell, isEscaped) = ([String](), "", false)
      for scalar in line.unicodeScalars {
        if isEscaped {
          cell.unicodeScalars.append(scalar)
          text.unicodeScalars.append(scalar)
          isEscaped = false
          continue
        }
        if scalar == "\\" {
          isEscaped = true
          continue
        }
        marks.unicodeScalars.append(scalar)
        text.unicodeScalars.append(scalar)
        if scalar == "|" {
          cells.append(cell)
          cell = ""
        } else if scalar != "*" {
          cell.unicodeScalars.append(scalar)
        }
      }
      marks += "\n"
      text += "\n"
      if line.hasPrefix("|") {
        table.append(cells.dropFirst().map { $0.trimmed })
      } else if !table.isEmpty {
        tables.append([table[0]] + table.dropFirst(2))
        table = []
      }
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(String(start.reversed()).drop { $0 == " " }.reversed())
  }
}
