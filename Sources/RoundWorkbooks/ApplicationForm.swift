// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles
import Spreadsheets
import Wording

/// The workbook that an applicant fills in: one page, a row a question, which becomes a row of the applications.
package struct ApplicationForm: Sendable {
  private let round: Round
  private let fields: [FormField]
  private let words: ApplicationFormWords

  package init(of round: Round, _ contents: RoundContents) {
    self.round = round
    fields = FormField.all(for: round, contents)
    words = ApplicationFormWords(round.language, wording: round.paper.wording)
  }

  /// Without an ending.
  package var fileStem: String { words.fileStem }

  package func workbook() -> Workbook {
    var sheet = Sheet(
      name: words.sheet,
      columns: [
        Sheet.Column(words.label, width: 27, isNumber: false),
        Sheet.Column(words.entry, width: 46, isNumber: false),
        Sheet.Column(words.hint, width: 44, isNumber: false),
        Sheet.Column("", width: 10, isNumber: false, isHidden: true),
      ],
      rows: fields.map { field in
        let hint = hint(of: field)
        return [
          .text(words.label(of: field.column, name(of: field), isRequired: field.isRequired)),
          .blank, hint.isEmpty ? .blank : .text(hint), .text(field.column),
        ]
      }, total: nil)
    sheet.lines =
      [Sheet.Line(words.title(of: round.name), isTitle: true)]
      + [words.call(round.call?.opens, round.call?.closes), words.instruction, ""]
      .compactMap(\.self).map { Sheet.Line($0) }
    sheet.keys = [
      "", SheetKeys.value, "",
      SheetKeys.stamp(.form, basis: FormField.basis(of: round)),
    ]
    sheet.fields = fields.enumerated().map { row, field in
      Sheet.Field(
        rows: row..<(row + 1), column: 1, content(of: field), warning: warning(of: field),
        lines: lines(of: field))
    }
    sheet.isPortrait = true
    return Workbook(title: words.title(of: round.name), sheets: [sheet])
  }

  private func name(of field: FormField) -> String? {
    round.resources.first { $0.id == field.column }?.name ?? field.header
  }

  private func hint(of field: FormField) -> String {
    if round.resources.contains(where: { $0.id == field.column }) { return words.need }
    var choices: [String] = []
    if case .choice(let list) = field.content {
      choices = list.map { choice in
        let name = round.corridors.first { $0.id == choice.value }?.name
        return choice.word == choice.value
          ? name.map { "\(choice.word) = \($0)" } ?? choice.word
          : choice.word
      }
    }
    return words.hint(
      of: field.column, choices: choices,
      isCriterion: round.criteria.contains { $0.name == field.column })
  }

  private func content(of field: FormField) -> Sheet.Field.Content {
    switch field.content {
    case .text: .text
    case .amount: .amount(format: CellFormats.money(round.language))
    case .number: .number(upTo: 1_000_000)
    case .choice(let choices): .choice(choices.map(\.word))
    }
  }

  private func warning(of field: FormField) -> String {
    switch field.content {
    case .text, .number: ""
    case .amount: words.noAmount
    case .choice(let choices): words.choose(choices.map(\.word))
    }
  }

  private func lines(of field: FormField) -> Int {
    if case .text(let lines) = field.content { max(lines, 2) } else { 2 }
  }
}
