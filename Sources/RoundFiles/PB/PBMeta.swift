// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// What META says, key by key.
struct PBMeta {
  struct Entry {
    var value: String
    var place: Place
  }

  /// Rules of a city's vote that decide which projects win, but are none of the round's.
  static let rulesNotFollowed = [
    "budget_per_neighborhood", "leftover_budget", "min_project_score_threshold",
  ]

  var name: String?
  var year: Int?
  var language: Round.Language?
  /// nil where it is missing or cannot be read, which was reported.
  var budget: Money?
  /// The most that projects of a category get together, by its name.
  var categoryBudgets: [String: Money] = [:]
  /// Where everything stands that has no line of its own.
  let place: Place

  private var entries: [String: Entry] = [:]

  init(_ section: PBSection, log: inout DiagnosticLog) {
    let table = section.table
    place = Place(file: table.file, row: section.line)
    let schema = [Column("key", required: true), Column("value", required: true)]
    let columns = ColumnMap(table, schema: schema, log: &log)
    guard let key = columns["key"], let value = columns["value"] else { return }
    for row in table.rows where !row.cells[key].isBlank {
      let name = row.cells[key].trimmed
      let place = Place(file: table.file, row: row.number, column: name)
      if entries[name] != nil {
        log.report(.yaml(.duplicateKey), at: place, value: name)
      } else {
        entries[name] = Entry(value: row.cells[value].trimmed, place: place)
      }
    }
    readHead(&log)
    budget = read("budget", &log) { text throws(Problem) in try Self.amount(text) }
    if self["budget"] == nil {
      log.report(.yaml(.missingKey("budget")), at: Place(file: place.file, row: place.row))
    }
    readCategoryBudgets(&log)
    for name in Self.rulesNotFollowed {
      guard let entry = self[name] else { continue }
      log.report(.pb(.ruleNotFollowed), at: entry.place, value: entry.value)
    }
  }

  /// nil where the key is missing or its value blank.
  subscript(key: String) -> Entry? {
    entries[key].flatMap { $0.value.isEmpty ? nil : $0 }
  }

  /// Warns where META states another number of rows than there are.
  func compare(_ key: String, with found: Int, log: inout DiagnosticLog) {
    guard let entry = self[key], let stated = Int(entry.value), stated != found else { return }
    log.report(.pb(.countDiffers(found: found)), at: entry.place, value: entry.value)
  }

  /// An amount as `.pb` files write them: a point, or a comma, stands before the cents.
  static func amount(_ text: String) throws(Problem) -> Money {
    try AmountReader.read(text, notation: NumberNotation(style: .en))
  }

  private mutating func readHead(_ log: inout DiagnosticLog) {
    let place = ["country", "unit", "subunit", "instance"]
    let parts = place.compactMap { text($0, &log) }
    name = text("description", &log) ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
    language = self["language"].flatMap { Round.Language(rawValue: $0.value.lowercased()) }
    let years = Set(["date_begin", "date_end"].compactMap { self[$0]?.value }.map(Self.year))
    if years.count == 1, let only = years.first { year = only }
  }

  private mutating func readCategoryBudgets(_ log: inout DiagnosticLog) {
    guard let budgets = self["budget_per_category"] else { return }
    guard let categories = self["categories"] else {
      log.report(.yaml(.missingKey("categories")), at: budgets.place, value: budgets.value)
      return
    }
    let names = categories.value.split(separator: ",").map(\.trimmed)
    let amounts = budgets.value.split(separator: ",").map(\.trimmed)
    guard names.count == amounts.count else {
      log.report(
        .pb(.categoryBudgets(categories: names.count, budgets: amounts.count)),
        at: budgets.place, value: budgets.value)
      return
    }
    for (name, amount) in zip(names, amounts) {
      let name = log.reading(name, at: categories.place) { () throws(Problem) in
        try Self.category(name)
      }
      let amount = log.reading(amount, at: budgets.place) { () throws(Problem) in
        try Self.amount(amount)
      }
      guard let name, let amount else { continue }
      if categoryBudgets[name] != nil {
        log.report(.rule(.repeated), at: categories.place, value: name)
      }
      categoryBudgets[name] = amount
    }
  }

  private static func category(_ name: String) throws(Problem) -> String {
    guard !name.isEmpty else { throw .value(.missing) }
    return try TextReader.read(name)
  }

  /// The year of a day, or a year alone; nil for anything else, for a round needs none.
  private static func year(_ text: String) -> Int? {
    if let day = try? TimeReader.readDay(text) { return day.year }
    return try? WholeNumberReader.read(text, in: 1900...9999)
  }

  private func text(_ key: String, _ log: inout DiagnosticLog) -> String? {
    read(key, &log) { text throws(Problem) in try TextReader.read(text) }
  }

  private func read<Value>(
    _ key: String, _ log: inout DiagnosticLog, _ reader: (String) throws(Problem) -> Value
  ) -> Value? {
    guard let entry = self[key] else { return nil }
    return log.reading(entry.value, at: entry.place) { () throws(Problem) in
      try reader(entry.value)
    }
  }
}
