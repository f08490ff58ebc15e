// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Workbooks

/// Reads the rules of a round from a sheet: a key in the first column, its value in the second, and in
/// further ones whatever explains them.
///
/// Keys are those of round.yaml, joined by points as `--set` has them: `budget`, `balance.weight`,
/// `corridors.A.share`. Things without an id are numbered: `limits.1.by`. A list of words is written with
/// commas or semicolons between them.
struct RulesSheet {
  static let headers = (keys: ["Schlüssel", "key"], values: ["Wert", "value"])
  /// The column of the values.
  private static let valueColumn = 1

  /// Keys whose value is a list of words, by their steps; `*` is any number.
  private static let lists = [
    ["ties"], ["funding", "levels"], ["alternatives", "*"], ["requires", "*", "needs"],
  ]
  /// Keys that are there without a value too: a call without its days is one all the same, as in round.yaml, and
  /// of a budget it can be said which cell lacks it.
  private static let blanks: Set = ["budget", "call.opens", "call.closes"]
  /// Lists whose elements have no id.
  static let numbered: Set = ["limits", "alternatives", "requires"]

  private let sheet: WorkbookSheet
  private let workbook: String

  init(_ sheet: WorkbookSheet, in workbook: String) {
    (self.sheet, self.workbook) = (sheet, workbook)
  }

  /// - Returns: nil where the sheet holds no key.
  func read(_ log: inout DiagnosticLog) -> YamlNode? {
    let file = RoundFile.rules.rawValue
    log.place(
      file,
      in: SheetPlace(
        workbook: workbook, sheet: sheet.name, otherColumn: SheetGrid.letters(Self.valueColumn),
        keyColumn: SheetGrid.letters(0)))
    var tree = KeyTree(origin: Place(file: file))
    var hidden: [Int] = []
    var computed: [Place] = []
    for row in sheet.rows {
      guard let key = row.text(in: 0) else { continue }
      if Self.headers.keys.contains(where: { Column.folded($0) == Column.folded(key) }) { continue }
      let place = Place(file: file, row: row.number, column: key)
      guard let cell = row.cell(in: Self.valueColumn) else {
        if Self.blanks.contains(key) {
          let origin = Place(file: file, row: row.number)
          tree.add(Self.steps(key)[...], YamlNode(content: .null, origin: origin), at: place, &log)
        }
        continue
      }
      if row.isHidden { hidden.append(row.number) }
      if cell.isFormula { computed.append(place) }
      if let problem = cell.value.problem {
        log.report(.workbook(problem), at: place, value: cell.value.text)
        continue
      }
      let steps = Self.steps(key)
      let origin = Place(file: file, row: row.number)
      tree.add(steps[...], Self.value(cell.value.text, of: steps, origin), at: place, &log)
    }
    if let first = hidden.first {
      log.report(
        .workbook(.hiddenRows(count: hidden.count)), at: Place(file: file, row: first))
    }
    if let first = computed.first {
      log.report(.workbook(.computed(count: computed.count)), at: first)
    }
    guard !tree.isEmpty else {
      log.report(.file(.empty), at: Place(file: file))
      return nil
    }
    return tree.node
  }

  /// The keys of a path. Ids may hold points, so what stands between the name of a list and the last key is
  /// one id.
  private static func steps(_ path: String) -> [String] {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count > 3, YamlPath.listsWithIDs[parts[0]] != nil else { return parts }
    return [parts[0], parts[1..<(parts.count - 1)].joined(separator: "."), parts[parts.count - 1]]
  }

  private static func value(_ text: String, of steps: [String], _ origin: Place) -> YamlNode {
    let isList = lists.contains { list in
      list.count == steps.count
        && zip(list, steps).allSatisfy { $0 == $1 || ($0 == "*" && $1.isDigits) }
    }
    guard isList else { return YamlNode(content: .scalar(text.trimmed), origin: origin) }
    let words = text.split { $0 == "," || $0 == ";" }.map(\.trimmed).filter { !$0.isEmpty }
    return YamlNode(
      content: .list(words.map { YamlNode(content: .scalar($0), origin: origin) }), origin: origin)
  }
}

/// A tree that grows key by key, in the order of the rows.
private struct KeyTree {
  private var children: [(key: String, place: Place, tree: KeyTree)] = []
  private var indices: [String: Int] = [:]
  private var value: YamlNode?
  private let origin: Place
  /// What this is in: lists are written by the ids or numbers of their elements.
  private let path: [String]

  init(origin: Place, path: [String] = []) {
    (self.origin, self.path) = (origin, path)
  }

  var isEmpty: Bool { children.isEmpty && value == nil }

  mutating func add(
    _ steps: ArraySlice<String>, _ value: YamlNode, at place: Place, _ log: inout DiagnosticLog
  ) {
    guard let step = steps.first else {
      if isEmpty {
        self.value = value
      } else {
        log.report(.yaml(.duplicateKey), at: place, value: place.column)
      }
      return
    }
    guard self.value == nil else {
      log.report(.yaml(.duplicateKey), at: place, value: place.column)
      return
    }
    let index = indices[step] ?? children.count
    if index == children.count {
      indices[step] = index
      let origin = Place(file: place.file, row: place.row)
      children.append((step, origin, KeyTree(origin: origin, path: path + [step])))
    }
    children[index].tree.add(steps.dropFirst(), value, at: place, &log)
  }

  var node: YamlNode {
    if let value { return value }
    if path.count == 1, YamlPath.listsWithIDs[path[0]] != nil {
      return list { key, place, node in
        let id = YamlEntry(
          key: "id", keyOrigin: place,
          value: YamlNode(content: .scalar(key), origin: place))
        guard let entries = node.entries, !entries.contains(where: { $0.key == "id" }) else {
          return node
        }
        return YamlNode(content: .mapping([id] + entries), origin: place)
      }
    }
    if path.count == 1, RulesSheet.numbered.contains(path[0]) { return list { _, _, node in node } }
    return YamlNode(
      content: .mapping(
        children.map { YamlEntry(key: $0.key, keyOrigin: $0.place, value: $0.tree.node) }),
      origin: origin)
  }

  private func list(_ element: (String, Place, YamlNode) -> YamlNode) -> YamlNode {
    YamlNode(
      content: .list(children.map { element($0.key, $0.place, $0.tree.node) }), origin: origin)
  }
}
