// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Workbooks

/// Makes applications of returned forms, one row each, in the order of receipt.
///
/// What a form leaves blank, or says in a way that cannot be read, is named and stays what it is: the office
/// completes it in the table. Nothing that a form says is computed.
package struct FormReturns {
  /// A form as it was read.
  private struct Form {
    let entry: ReturnedFolder.Entry
    var values: [String: RoundContents.Value]
    /// As the office wrote it before the file's name.
    let stated: LocalTime?
    var received: LocalTime? { stated ?? entry.saved }
  }

  private let round: Round
  private let fields: [FormField]
  private let isReplacing: Bool
  private var contents: RoundContents
  private var log = DiagnosticLog(fileOrder: [])

  package init(into round: Round, _ contents: RoundContents, isReplacing: Bool) {
    (self.round, self.contents, self.isReplacing) = (round, contents, isReplacing)
    fields = FormField.all(for: round, contents)
  }

  /// - Returns: the round with a row for each form, and the ids of these.
  package mutating func take(
    _ folder: inout ReturnedFolder
  ) -> (contents: RoundContents, applications: [ApplicationID]) {
    log = folder.log
    var received = ReceivedFiles(contents)
    var forms: [Form] = []
    for entry in folder.entries where entry.sheet.kind == .form {
      let isKnown =
        received.entries.contains { $0.sha256 == entry.sha256 }
        || forms.contains { $0.entry.sha256 == entry.sha256 }
      if isKnown {
        log.report(.returned(.takenAlready), at: Place(file: entry.file))
      } else if let form = read(entry) {
        forms.append(form)
      }
    }
    forms.sort { ($0.received.key, $0.entry.file) < ($1.received.key, $1.entry.file) }
    var ids = FormIDs(in: round)
    var taken: [ApplicationID] = []
    for form in forms {
      let id = ids.next()
      add(form, as: id)
      taken.append(id)
      received.entries.append(
        ReceivedFiles.Entry(
          file: form.entry.file, sha256: form.entry.sha256, saved: form.entry.saved,
          application: id))
    }
    if !taken.isEmpty { contents.replace(received.table(contents.language)) }
    folder.log = log
    return (contents, taken)
  }

  private mutating func read(_ entry: ReturnedFolder.Entry) -> Form? {
    let place = Place(file: entry.file)
    log.place(entry.file, in: entry.sheet.place(in: entry.file))
    guard isReplacing || entry.sheet.basis == FormField.basis(of: round) else {
      log.report(.returned(.forOtherRound), at: place)
      return nil
    }
    guard let column = entry.sheet.columns[SheetKeys.value] else {
      log.report(.returned(.notReturned), at: place)
      return nil
    }
    let reader = FormReader(sheet: entry.sheet, file: entry.file, column: column)
    return Form(
      entry: entry, values: reader.values(of: fields, log: &log),
      stated: FormReceipt.moment(in: entry.file))
  }

  private mutating func add(_ form: Form, as id: ApplicationID) {
    var table =
      contents.tables.first { $0.file == .applications }
      ?? RoundContents.Table(
        .applications, columns: TableColumns.applications.filter(\.isRequired), contents.language)
    var values = form.values
    values["id"] = .text(id)
    values["received"] = form.received.map { .moment($0) } ?? .blank
    for column in ["id", "received"] + fields.map(\.column) where table.index(column) == nil {
      let isBlank = values[column].map { $0 == .blank } ?? true
      guard !isBlank else { continue }
      table.append(header(of: column))
    }
    table.rows.append(table.columns.map { values[$0.name] ?? .blank })
    contents.replace(table)
    let problem: ReturnProblem =
      form.stated.map { .formTaken(id, received: $0) }
      ?? form.entry.saved.map { .formTakenAsSaved(id, saved: $0) } ?? .receiptUnknown(id)
    log.report(.returned(problem), at: Place(file: form.entry.file))
  }

  private func header(of column: String) -> RoundContents.Column {
    let known = TableColumns.applications + TableColumns.privateApplications
    let header =
      fields.first { $0.column == column }?.header
      ?? known.first { $0.name == column }.flatMap {
        contents.language == .de ? $0.otherSpellings.first : nil
      } ?? column
    return RoundContents.Column(
      header: header, name: column, kind: column == "received" ? .moment : .text)
  }
}

extension LocalTime? {
  /// Unknown ones last.
  fileprivate var key: String { map(\.description) ?? "~" }
}

/// The ids of new applications: those of the round go on.
private struct FormIDs {
  private let beginning: String
  private var last: Int
  private let width: Int

  /// As many digits at least.
  private static let leastWidth = 2

  init(in round: Round) {
    var counts: [String: (count: Int, last: Int, width: Int)] = [:]
    for id in round.applications.map(\.id) {
      let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard (1...9).contains(digits), let number = Int(id.suffix(digits)) else { continue }
      let start = String(id.dropLast(digits))
      let known = counts[start] ?? (0, 0, 0)
      counts[start] = (known.count + 1, max(known.last, number), max(known.width, digits))
    }
    let usual = counts.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    beginning = usual?.key ?? "P"
    last = usual?.value.last ?? 0
    width = usual?.value.width ?? Self.leastWidth
  }

  mutating func next() -> ApplicationID {
    last += 1
    let digits = String(last)
    return beginning + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// When a form came in, where the office has written it before the file's name: `2027-06-10 Chor.xlsx`,
/// `2027-06-10 0930 Chor.xlsx`.
enum FormReceipt {
  static func moment(in name: String) -> LocalTime? {
    guard
      let match = name.prefixMatch(of: /(\d{4}-\d{2}-\d{2})(?:[ _T](\d{2})[.:h\-]?(\d{2}))?(?!\d)/)
    else { return nil }
    let (_, day, hour, minute) = match.output
    guard let hour, let minute else { return try? TimeReader.read(String(day)) }
    return try? TimeReader.read("\(day) \(hour):\(minute)")
  }
}
