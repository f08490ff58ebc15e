// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An `.xlsx` file taken apart again with unzip and an XML parser: nothing of the code that wrote it.
public struct ReadWorkbook {
  public enum Cell: Hashable {
    case blank
    case text(String)
    /// As it is written, and the code of its format.
    case number(String, format: String)

    public var text: String? { if case .text(let text) = self { text } else { nil } }
  }

  public struct Sheet {
    public let name: String
    public let rows: [[Cell]]
    /// Elements that would compute something.
    public let formulas: Int
    public let isHeaderFrozen: Bool
  }

  public let sheets: [Sheet]
  /// Every part of the file as text, one after the other.
  public let everything: String

  public static var canRead: Bool { Tool.unzip.isAvailable }

  public init(_ bytes: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "workbook-\(UUID().uuidString).xlsx")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    func part(_ name: String) throws -> XMLElement? {
      try XMLDocument(data: Tool.unzip.output(["-p", file.path, name]), options: []).rootElement()
    }
    everything = String(decoding: try Tool.unzip.output(["-p", file.path]), as: UTF8.self)
    let shared = try part("xl/sharedStrings.xml")?.elements(forName: "si").map {
      Self.decoded($0.stringValue ?? "")
    }
    let formats = try part("xl/styles.xml").map(Self.formats) ?? []
    let names = try part("xl/workbook.xml")?.elements(forName: "sheets").first?
      .elements(forName: "sheet").compactMap { $0.value(of: "name") }
    sheets = try (names ?? []).enumerated().compactMap { position, name in
      try part("xl/worksheets/sheet\(position + 1).xml").map {
        Sheet(
          name: name,
          rows: $0.elements(forName: "sheetData").flatMap { $0.elements(forName: "row") }.map {
            $0.elements(forName: "c").map { Self.cell($0, shared ?? [], formats) }
          },
          formulas: (try? $0.nodes(forXPath: "//*[local-name()='f']").count) ?? -1,
          isHeaderFrozen: (try? $0.nodes(forXPath: "//*[local-name()='pane'][@state='frozen']"))?
            .isEmpty == false)
      }
    }
  }

  public subscript(sheet: String) -> Sheet? { sheets.first { $0.name == sheet } }

  /// The code of each cell format; of the built-in ones only the few that occur.
  private static func formats(_ styles: XMLElement) -> [String] {
    var codes = ["0": "General", "1": "0", "2": "0.00", "49": "@"]
    for format in styles.elements(forName: "numFmts").flatMap({ $0.elements(forName: "numFmt") }) {
      guard let id = format.value(of: "numFmtId") else { continue }
      codes[id] = format.value(of: "formatCode")
    }
    return styles.elements(forName: "cellXfs").flatMap { $0.elements(forName: "xf") }.map {
      codes[$0.value(of: "numFmtId") ?? ""] ?? "?"
    }
  }

  private static func cell(_ cell: XMLElement, _ shared: [String], _ formats: [String]) -> Cell {
    guard let value = cell.elements(forName: "v").first?.stringValue else { return .blank }
    guard cell.value(of: "t") == "s" else {
      let style = cell.value(of: "s").flatMap { Int($0) } ?? 0
      return .number(value, format: formats.indices.contains(style) ? formats[style] : "?")
    }
    return .text(Int(value).map { shared[$0] } ?? "?")
  }

  /// `_x003D_` stands for the character with that number.
  private static func decoded(_ text: String) -> String {
    var (decoded, rest) = ("", text[...])
    while let escape = rest.firstMatch(of: /_x([0-9A-Fa-f]{4})_/) {
      decoded += rest[..<escape.range.lowerBound]
      if let scalar = UInt32(escape.1, radix: 16).flatMap(Unicode.Scalar.init) {
        decoded.unicodeScalars.append(scalar)
      }
      rest = rest[escape.range.upperBound...]
    }
    return decoded + rest
  }
}

extension XMLElement {
  /// `attribute(forName:)` of Foundation on Linux does not find one without a namespace.
  fileprivate func value(of attribute: String) -> String? {
    attributes?.first { $0.name == attribute }?.stringValue
  }
}
