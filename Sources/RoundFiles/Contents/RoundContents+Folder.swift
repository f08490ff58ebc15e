// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Spelling

extension RoundContents {
  /// A file of a round's folder, as text.
  package struct File: Hashable, Sendable {
    /// With `/` before what lies in a folder of its own.
    package var name: String
    package var text: String
  }

  /// The files of a folder that say the same.
  package var files: [File] {
    [File(name: RoundFile.rules.rawValue, text: rulesText)]
      + tables.map(\.asFile)
      + whatIfs.map {
        File(
          name: "\(FolderSource.whatIfs)/\($0.name)\(FolderSource.whatIfEnding)", text: $0.text)
      }
  }
}

extension RoundContents.Table {
  package var asFile: RoundContents.File {
    RoundContents.File(name: file.rawValue, text: csv)
  }

  /// UTF-8 with a byte order mark and semicolons, so that a double click opens it in an office; numbers with
  /// a point.
  private var csv: String {
    let header = columns.map { Self.cell($0.header) }
    let lines = [header] + rows.map { $0.map(Self.field) }
    return "\u{FEFF}" + lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private static func field(_ value: RoundContents.Value) -> String {
    switch value {
    case .blank: ""
    case .text(let text): cell(text)
    case .amount(let amount): Hundredths(amount.cents).fixed
    case .number(let number): number.description
    case .moment(let moment): moment.spoken
    }
  }

  /// In quotes where that is needed, and where a text could be taken for something else; with an apostrophe
  /// in front where a spreadsheet would take it for a formula.
  private static func cell(_ text: String) -> String {
    let text = text.guardedFromFormulas
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || " .-_/".unicodeScalars.contains($0)
    }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension Hundredths {
  /// With both decimals.
  fileprivate var fixed: String {
    "\(count / 100)." + FixedPoint.padded(Int(count % 100), to: 2)
  }
}

extension LocalTime {
  /// With a blank between day and time.
  package var spoken: String {
    guard hasTime else { return day.description }
    let text = description.replacing("T", with: " ")
    return text.hasSuffix(":00") ? String(text.dropLast(3)) : text
  }
}
