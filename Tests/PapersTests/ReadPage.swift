// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A page taken apart again, with nothing of the code that wrote it.
struct ReadPage {
  struct Table {
    var caption = ""
    var headers: [String] = []
    var rows: [[String]] = []
    var total: [String] = []
  }

  /// Every tag as it stands between `<` and `>`.
  let tags: [String]
  let text: String
  private(set) var tables: [Table] = []

  init(_ html: String) {
    let body = html.components(separatedBy: "</style>").last ?? html
    let parts = body.components(separatedBy: "<")
    tags = parts.dropFirst().map { $0.components(separatedBy: ">")[0] }
    text = parts.map { $0.components(separatedBy: ">").dropFirst().joined(separator: ">") }
      .map(Self.unescaped).joined()
    for part in body.components(separatedBy: "<table>").dropFirst() {
      let table = part.components(separatedBy: "</table>")[0]
      var read = Table()
      read.caption = Self.contents(of: "caption", in: table).first ?? ""
      let head = table.components(separatedBy: "</tr>")[0]
      read.headers = Self.cells(of: head.components(separatedBy: "<tr>").last ?? "")
      let halves = table.components(separatedBy: "<tfoot>")
      let bodyRows = halves[0].components(separatedBy: "<tbody>").last ?? ""
      read.rows = bodyRows.components(separatedBy: "<tr>").dropFirst().map(Self.cells)
      read.total = halves.count > 1 ? Self.cells(of: halves[1]) : []
      tables.append(read)
    }
  }

  func table(_ caption: String) -> Table? { tables.first { $0.caption == caption } }

  private static func cells(of row: String) -> [String] {
    row.components(separatedBy: "<t").dropFirst().filter { $0.hasPrefix("h") || $0.hasPrefix("d") }
      .map { cell in
        let inner = cell.components(separatedBy: ">").dropFirst().joined(separator: ">")
        return unescaped(inner.components(separatedBy: "<")[0])
      }
  }

  private static func contents(of tag: String, in html: String) -> [String] {
    html.components(separatedBy: "<\(tag)>").dropFirst().map {
      unescaped($0.components(separatedBy: "<")[0])
    }
  }

  private static func unescaped(_ text: String) -> String {
    [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"),
      ("&amp;", "&"), ("\u{A0}", " "),
    ]
    .reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal) }
  }
}

/// `1.234,50 €` in cents, read by hand.
func cents(_ text: String) -> Int? {
  guard text.hasSuffix(" €") else { return nil }
  let digits = text.dropLast(2).filter { $0 != "." }
  let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, parts[1].count == 2 else { return nil }
  return Int(parts[0] + parts[1])
}

/// The cells of a CSV file, read by hand: quotes doubled within quotes, `;` between cells.
func csvRows(_ text: String) -> [[String]] {
  var rows: [[String]] = []
  var (row, cell, isQuoted) = ([String](), "", false)
  var scalars = Array(text.unicodeScalars.dropFirst())
  scalars.append("\n")
  var position = 0
  while position < scalars.count {
    let scalar = scalars[position]
    position += 1
    switch (scalar, isQuoted) {
    case ("\"", true) where position < scalars.count && scalars[position] == "\"":
      cell.unicodeScalars.append("\"")
      position += 1
    case ("\"", _): isQuoted.toggle()
    case (";", false):
      row.append(cell)
      cell = ""
    case ("\r", false): break
    case ("\n", false):
      row.append(cell)
      if row.count > 1 { rows.append(row) }
      (row, cell) = ([], "")
    default: cell.unicodeScalars.append(scalar)
    }
  }
  return rows
}
