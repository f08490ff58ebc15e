// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Which returned files were taken into a round before.
struct ReceivedFiles {
  struct Entry: Hashable {
    var file: String
    var sha256: String
    /// nil where the file did not say.
    var saved: LocalTime?
    /// Whose score sheet it was; nil for a form.
    var member: MemberID?
    /// What a form became; nil for a score sheet.
    var application: ApplicationID?
  }

  var entries: [Entry] = []

  init(_ contents: RoundContents) {
    guard let table = contents.tables.first(where: { $0.file == .received }) else { return }
    entries = table.rows.compactMap { row in
      guard let file = table.text(row, "file"), let sha256 = table.text(row, "sha256") else {
        return nil
      }
      return Entry(
        file: file, sha256: sha256, saved: table.moment(row, "saved"),
        member: table.text(row, "member"),
        application: table.text(row, "application"))
    }
  }

  /// In the language of the round.
  func table(_ language: Round.Language) -> RoundContents.Table {
    var table = RoundContents.Table(.received, columns: TableColumns.received, language)
    func value(_ text: String?) -> RoundContents.Value { text.map { .text($0) } ?? .blank }
    table.rows = entries.map {
      [
        .text($0.file), .text($0.sha256), $0.saved.map { .moment($0) } ?? .blank, value($0.member),
        value($0.application),
      ]
    }
    return table
  }
}

extension RoundContents.Table {
  fileprivate func moment(_ row: [RoundContents.Value], _ name: String) -> LocalTime? {
    guard let index = index(name), case .moment(let moment) = row[index] else { return nil }
    return moment
  }

  /// A table without rows, its headers in a language.
  init(_ file: RoundFile, columns: [Column], _ language: Round.Language) {
    self.init(
      file: file,
      columns: columns.map { column in
        let german = column.otherSpellings.first
        return RoundContents.Column(
          header: language == .de ? german ?? column.name : column.name, name: column.name,
          kind: .text)
      }, rows: [])
  }
}

extension RoundContents {
  /// Puts a table into the place of the one that there is, or beside the others.
  mutating func replace(_ table: Table) {
    tables.removeAll { $0.file == table.file }
    tables.append(table)
    let order = RoundFile.allCases
    tables.sort { left, right in
      (order.firstIndex(of: left.file) ?? 0) < (order.firstIndex(of: right.file) ?? 0)
    }
  }
}
