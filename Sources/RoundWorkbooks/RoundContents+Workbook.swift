// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles
import Spreadsheets
import Wording

extension RoundContents {
  /// The whole round as one workbook, with sheets called and formats chosen in its language.
  ///
  /// Every text is one, whatever it begins with, and every sum would be a value: there is no formula.
  ///
  /// - Parameter explaining: what a key of the rules is for; it stands beside its value. nil: there is no
  ///   such column.
  package func workbook(explaining: ((String) -> String?)? = nil) -> Workbook {
    let words = SheetWords(language)
    return Workbook(
      title: name.isEmpty ? words.round : name,
      sheets: [sheet(of: rules, explaining, words)] + tables.map { sheet(of: $0, words) }
        + (whatIfs.isEmpty ? [] : [sheet(of: whatIfs, words)]))
  }

  private func sheet(
    of rules: [Rule], _ explaining: ((String) -> String?)?, _ words: SheetWords
  ) -> Sheet {
    let remarks = explaining.map { _ in [Sheet.Column(words.remark, width: 70, isNumber: false)] }
    return Sheet(
      name: words.name(of: .rules),
      columns: [
        Sheet.Column(words.key, width: 34, isNumber: false),
        Sheet.Column(words.value, width: 50, isNumber: false),
      ] + (remarks ?? []),
      rows: rules.map { rule in
        let number = rule.isNumber ? Decimal(string: rule.value) : nil
        let value = rule.value.isEmpty ? Cell.blank : Cell.text(rule.value)
        let remark = explaining.map { $0(rule.key).map { Cell.text($0) } ?? .blank }
        return [.text(rule.key), number.map { .number($0, format: "General") } ?? value]
          + (remark.map { [$0] } ?? [])
      }, total: nil)
  }

  private func sheet(of table: Table, _ words: SheetWords) -> Sheet {
    Sheet(
      name: words.name(of: table.file),
      columns: table.columns.enumerated().map { index, column in
        let lengths = table.rows.map { words.length(of: $0[index]) }
        let longest = max(column.header.count, lengths.max() ?? 0)
        let blank = BlankColumn(column, words.language)
        let least = table.rows.isEmpty ? blank.width : 8
        return Sheet.Column(
          column.header, width: Double(min(max(longest + 2, least), 60)),
          isNumber: column.kind == .amount || column.kind == .number,
          choices: choices(of: column, in: table.file),
          format: table.rows.isEmpty ? blank.format : nil)
      },
      rows: table.rows.map { $0.map(words.cell) }, total: nil)
  }

  /// One line of YAML a row, beside the name of what it is from.
  private func sheet(of whatIfs: [WhatIfText], _ words: SheetWords) -> Sheet {
    Sheet(
      name: words.whatIfs,
      columns: [
        Sheet.Column(words.name, width: 30, isNumber: false),
        Sheet.Column("YAML", width: 100, isNumber: false),
      ],
      rows: whatIfs.flatMap { whatIf -> [[Cell]] in
        var lines = whatIf.text.split(omittingEmptySubsequences: false) { $0.isNewline }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line -> [Cell] in
          [.text(whatIf.name), line.isEmpty ? .blank : .text(String(line))]
        }
      }, total: nil)
  }

  private func choices(of column: Column, in file: RoundFile) -> [String] {
    guard file == .applications else { return [] }
    return switch column.name {
    case "corridor": corridors
    case "task": ["new", "association"]
    case "status": ["open", "withdrawn", "granted"]
    default: []
    }
  }
}

/// How a column looks in which nobody has written yet.
private struct BlankColumn {
  /// In characters.
  let width: Int
  let format: String?

  init(_ column: RoundContents.Column, _ language: Round.Language) {
    switch column.name {
    // Zeros at the beginning of an id are lost otherwise.
    case "id", "application", "member": (width, format) = (10, CellFormats.text)
    case "title": (width, format) = (42, nil)
    case "applicant", "reason": (width, format) = (34, nil)
    case "partner": (width, format) = (18, nil)
    case "contact": (width, format) = (30, nil)
    case "requested", "total-cost", "minimum", "amount":
      (width, format) = (15, CellFormats.money(language))
    case "received": (width, format) = (12, CellFormats.day)
    default: (width, format) = (8, nil)
    }
  }
}

/// What a workbook's sheets are called in a language, and how its cells look.
private struct SheetWords {
  let language: Round.Language

  init(_ language: Round.Language) {
    self.language = language
  }

  private var isGerman: Bool { language == .de }

  var round: String { isGerman ? "Runde" : "Round" }
  var key: String { isGerman ? "Schlüssel" : "key" }
  var value: String { isGerman ? "Wert" : "value" }

  var remark: String { isGerman ? "Erläuterung" : "remark" }

  func name(of file: RoundFile) -> String { isGerman ? file.germanNames[0] : file.stem }

  var whatIfs: String { isGerman ? "Was-wäre-wenn" : "what-if" }
  var name: String { "name" }

  func cell(_ value: RoundContents.Value) -> Cell {
    switch value {
    case .blank: .blank
    case .text(let text): .text(text)
    case .amount(let amount): .number(Decimal(amount), format: money)
    case .number(let number): .number(Decimal(number), format: "General")
    case .moment(let moment) where !moment.hasTime:
      .day(
        year: moment.day.year, month: moment.day.month, day: moment.day.day, format: CellFormats.day
      )
    // A midnight that was typed would be a day alone.
    case .moment(let moment) where moment.secondOfDay == 0: .text(moment.spoken)
    case .moment(let moment):
      .moment(
        year: moment.day.year, month: moment.day.month, day: moment.day.day,
        secondOfDay: moment.secondOfDay,
        format: moment.secondOfDay % 60 == 0 ? "dd.mm.yyyy hh:mm" : "dd.mm.yyyy hh:mm:ss")
    }
  }

  func length(of value: RoundContents.Value) -> Int {
    switch value {
    case .blank: 0
    case .text(let text): text.count
    case .amount, .number: 12
    case .moment: 18
    }
  }

  private var money: String { CellFormats.money(language) }
}
