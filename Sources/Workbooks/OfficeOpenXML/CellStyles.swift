// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// The formats of a workbook's cells, by the number under which a cell names its own.
final class CellStyles: XMLEventReceiver {
  static let most = 100_000

  private(set) var formats: [NumberFormat] = []
  private(set) var wantsMore = true
  private var codes: [Int: NumberFormat] = [:]
  private var isInCells = false

  func format(_ style: Int?) -> NumberFormat {
    guard let style, formats.indices.contains(style) else { return .plain }
    return formats[style]
  }

  func begin(_ element: XMLName, _ attributes: XMLAttributes) {
    guard element.space == "x" else { return }
    switch element.local {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        codes[id] = NumberFormat(code: code)
      }
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id] ?? NumberFormat(builtIn: id))
      wantsMore = formats.count <= Self.most
    default: break
    }
  }

  func read(_ text: String) {}

  func end(_ element: XMLName) {
    if element == XMLName("x", "cellXfs") { isInCells = false }
  }
}
