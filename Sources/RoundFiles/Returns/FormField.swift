// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Grants

/// One thing that an applicant is asked for: a column of the round's applications.
package struct FormField: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// With so many lines to write on.
    case text(lines: Int)
    case amount
    case number
    /// What can be chosen, in the words of the form, and what that is in the round.
    case choice([Choice])
  }

  package struct Choice: Hashable, Sendable {
    package var word: String
    package var value: String
  }

  /// The name of the column, as messages and the hidden keys have it.
  package var column: String
  /// Its header, where the round's table has it or it is the round's own.
  package var header: String?
  package var content: Content
  package var isRequired: Bool
}

extension FormField {
  private static let linesOfCriterion = 5

  /// What the form of a round asks for: what its rules need, what its table of applications has beside that, and
  /// a text for each criterion. What the office decides (id, receipt, task, status, score) is not asked.
  package static func all(for round: Round, _ contents: RoundContents) -> [FormField] {
    let table = contents.tables.first { $0.file == .applications }
    func header(_ name: String) -> String? { table?.columns.first { $0.name == name }?.header }
    func field(_ name: String, _ content: Content, isRequired: Bool = false) -> FormField {
      FormField(
        column: name, header: header(name), content: content, isRequired: isRequired)
    }
    let isPartial = round.funding.levels.contains { $0 < Hundredths(whole: 100) }
    var fields = [
      field("title", .text(lines: 2), isRequired: true),
      field("applicant", .text(lines: 1), isRequired: true),
      field("applicant-kind", .choice(kinds(round.language)), isRequired: true),
      field("corridor", .choice(corridors(of: round)), isRequired: true),
    ]
    if header("partner") != nil { fields.append(field("partner", .text(lines: 1))) }
    if round.funding.maxRate != nil || header("total-cost") != nil {
      fields.append(field("total-cost", .amount, isRequired: round.funding.maxRate != nil))
    }
    fields.append(field("requested", .amount, isRequired: true))
    if isPartial || header("minimum") != nil { fields.append(field("minimum", .amount)) }
    fields += round.resources.map {
      FormField(
        column: $0.id, header: header($0.id) ?? $0.id, content: .number, isRequired: false)
    }
    let known = Set(
      TableColumns.applications.map(\.name) + fields.map(\.column))
    let privates = TableColumns.privateApplications.map(\.name)
    let further = (table?.columns ?? []).filter {
      !known.contains($0.name) && !privates.contains($0.name)
    }
    let criteria = Set(round.criteria.map { Column.folded($0.name) })
    fields += further.map { column in
      let isCriterion = criteria.contains(Column.folded(column.header))
      return FormField(
        column: column.name, header: column.header,
        content: .text(lines: isCriterion ? linesOfCriterion : 1), isRequired: false)
    }
    let names = Set(further.map { Column.folded($0.header) })
    fields += round.criteria.filter { !names.contains(Column.folded($0.name)) }.map {
      FormField(
        column: $0.name, header: $0.name, content: .text(lines: linesOfCriterion),
        isRequired: false)
    }
    let asked = privates.filter { header($0) != nil }
    fields += (asked.isEmpty ? ["contact", "email"] : asked).map { name in
      field(name, .text(lines: 1), isRequired: name == "contact" || name == "email")
    }
    return fields
  }

  /// A form belongs to a round for as long as this stays the same. What else the round's table has may change:
  /// answers are known by their column.
  package static func basis(of round: Round) -> String {
    let corridors = round.corridors.flatMap { [$0.id, $0.name] }
    let parts = [round.name, round.year.map(String.init) ?? ""] + corridors
    let text = parts.map { "\($0.utf8.count):\($0)\n" }.joined()
    return HexDigest.sha256(Array(text.utf8))
  }

  private static func kinds(_ language: Round.Language) -> [Choice] {
    let words = language == .de ? ["Organisation", "Privatperson"] : ["organisation", "person"]
    return zip(words, Application.ApplicantKind.allCases).map {
      Choice(word: $0, value: $1.rawValue)
    }
  }

  /// By name, as far as lists of office programs take that: in these commas divide.
  private static func corridors(of round: Round) -> [Choice] {
    let names = round.corridors.map(\.name)
    let length = names.reduce(0) { $0 + $1.utf16.count + 1 }
    let areNames =
      length <= longestList && !names.contains { $0.contains(",") }
      && Set(names).count == names.count
    return round.corridors.map { Choice(word: areNames ? $0.name : $0.id, value: $0.id) }
  }

  private static let longestList = 250
}
