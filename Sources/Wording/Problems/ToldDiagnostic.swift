// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// A line for people to work through: a diagnostic, or one that is the same in many rows of a column.
package struct ToldDiagnostic: Hashable, Sendable {
  package var severity: Diagnostic.Severity
  package var text: String
}

extension [Diagnostic] {
  /// In their order. From some rows of a table on, what is wrong in the same way in the same column is most likely
  /// one mistake: the first of them is told, with the rows of the others.
  package func told(in language: Round.Language) -> [ToldDiagnostic] {
    let say = Localizer(language)
    var rows: [Likeness: [Int]] = [:]
    let likenesses = map { $0.likeness(in: language) }
    for (diagnostic, likeness) in zip(self, likenesses) {
      if let likeness, let row = diagnostic.row { rows[likeness, default: []].append(row) }
    }
    var told: Set<Likeness> = []
    return zip(self, likenesses).compactMap { diagnostic, likeness in
      var text = diagnostic.line(in: language)
      if let likeness, let all = rows[likeness], all.count >= likeness.fewestRows {
        guard told.insert(likeness).inserted else { return nil }
        text += "; " + say.likewise(inRows: all.filter { $0 != diagnostic.row })
      }
      return ToldDiagnostic(severity: diagnostic.severity, text: text)
    }
  }
}

/// In what diagnostics are alike but for their rows and the values that were found.
private struct Likeness: Hashable {
  var file: String
  var sheet: String?
  var column: String?
  var severity: Diagnostic.Severity
  var text: DiagnosticText
  /// Of so many rows it is one mistake.
  var fewestRows = 3
}

extension Diagnostic {
  /// nil where there are no rows of a table.
  fileprivate func likeness(in language: Round.Language) -> Likeness? {
    guard row != nil, sheet != nil || file.lowercased().hasSuffix(".csv") else { return nil }
    var likeness = Likeness(
      file: file, sheet: sheet, column: column, severity: severity, text: text(in: language))
    // What is another one in each row.
    switch problem {
    case .row(.requestAboveTotalCost): likeness.text.expected = ""
    case .row(.pointsTwice), .reference(.duplicate), .table(.ragged), .table(.commasWithin):
      likeness.text.message = ""
    case .reference(.zerosLost), .reference(.writtenOtherwise), .reference(.zerosLostInList),
      .reference(.otherwiseInList):
      likeness.text.message = ""
      likeness.fewestRows = 2
    default: break
    }
    return likeness
  }
}

extension Localizer {
  /// As many stretches of rows are listed.
  private static var mostStretches: Int { 12 }

  /// - Parameter rows: one at least, counted from 1.
  fileprivate func likewise(inRows rows: [Int]) -> String {
    var stretches: [ClosedRange<Int>] = []
    for row in Set(rows).sorted() {
      if let last = stretches.last, last.upperBound == row - 1 {
        stretches[stretches.count - 1] = last.lowerBound...row
      } else {
        stretches.append(row...row)
      }
    }
    var listed = stretches.prefix(Self.mostStretches).flatMap { stretch in
      stretch.count < 3
        ? stretch.map(String.init)
        : [
          self(
            "\(stretch.lowerBound) bis \(stretch.upperBound)",
            "\(stretch.lowerBound) to \(stretch.upperBound)")
        ]
    }
    let others = stretches.dropFirst(Self.mostStretches).reduce(0) { $0 + $1.count }
    if others > 0 { listed.append(self("\(others) weiteren", "\(others) others")) }
    return rows.count == 1
      ? self("ebenso in Zeile ", "likewise in row ") + listed[0]
      : self("ebenso in den Zeilen ", "likewise in the rows ") + all(listed)
  }
}
