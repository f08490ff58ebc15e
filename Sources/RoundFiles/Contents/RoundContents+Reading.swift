// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension ParsedRound {
  /// What the round's own files say, without any what-if; nil where they cannot be read.
  ///
  /// What is wrong with single cells is not said here: `round(under:)` does, and cells that cannot be read
  /// stay the texts that they are.
  package var contents: RoundContents? {
    guard let parts, let tree = parts.rules, parts.applications != nil else {
      return nil
    }
    return RoundContents(parts, tree)
  }
}

extension RoundContents {
  fileprivate init(_ parts: RoundParts, _ tree: YamlNode) {
    var unheard = DiagnosticLog(fileOrder: [])
    let tree = parts.knowsAssociation ? tree : tree.withoutAssociation
    let rules = Rules(tree, log: &unheard)
    language = rules.round.language
    name = rules.round.name
    corridors = rules.round.corridors.map(\.id)
    self.tree = tree
    whatIfs = parts.whatIfs.compactMap { file in
      file.text.map { WhatIfText(name: FileName.withoutExtension(file.name), text: $0) }
    }
    let reader = ContentsReader(rules: rules)
    tables = [
      parts.applications.map {
        parts.knowsAssociation
          ? reader.applications($0, parts.applicationColumns)
          : reader.votes($0, parts.applicationColumns)
      },
      parts.scores.table.map { reader.scores($0, beside: tree) },
      parts.association.table.map { reader.table($0, .association, TableColumns.association) },
      parts.recusals.table.map { reader.table($0, .recusals, TableColumns.recusals) },
      parts.duplicates.table.map { reader.table($0, .duplicates, TableColumns.duplicates) },
      parts.received.table.map {
        reader.table($0, .received, TableColumns.received, moments: ["saved"])
      },
    ].compactMap(\.self)
  }
}

extension RoundParts {
  /// Not so a city's vote.
  fileprivate var knowsAssociation: Bool {
    if case .unknown = association { false } else { true }
  }
}

extension TablePart {
  fileprivate var table: Table? {
    if case .read(let table) = self { table } else { nil }
  }
}

extension YamlNode {
  /// The rules of a round for which nobody asks for an association.
  fileprivate var withoutAssociation: YamlNode {
    guard var entries, self["association"] == nil else { return self }
    entries.append(
      YamlEntry(
        key: "association", keyOrigin: origin,
        value: YamlNode(content: .scalar(Rules.noAssociation), origin: origin)))
    return YamlNode(content: .mapping(entries), origin: origin)
  }
}

/// Gives the cells of tables their meaning, as the readers of rounds do.
private struct ContentsReader {
  private static let amounts: Set = ["requested", "total-cost", "minimum", "granted", "amount"]

  let rules: Rules

  func applications(_ table: Table, _ schema: [Column]) -> RoundContents.Table {
    self.table(
      table, .applications, schema + needs,
      numbers: Set(["score"] + rules.round.resources.map(\.id)), moments: ["received"])
  }

  /// The projects of a city's vote, under the headers of a round's folder. Their applicants are unknown:
  /// each stands for itself, so that none looks like another's.
  func votes(_ table: Table, _ schema: [Column]) -> RoundContents.Table {
    var contents = applications(table, schema)
    for index in contents.columns.indices {
      contents.columns[index].header = contents.columns[index].name
    }
    guard let id = contents.columns.firstIndex(where: { $0.name == "id" }),
      !contents.columns.contains(where: { $0.name == "applicant" })
    else { return contents }
    contents.columns.insert(
      RoundContents.Column(header: "applicant", name: "applicant", kind: .text), at: id + 1)
    for index in contents.rows.indices {
      contents.rows[index].insert(contents.rows[index][id], at: id + 1)
    }
    return contents
  }

  func scores(_ table: Table, beside tree: YamlNode) -> RoundContents.Table {
    let criteria = rules.round.criteria.map(\.id)
    return self.table(
      table, .scores, TableColumns.scores(beside: tree), numbers: Set(criteria + ["points"]))
  }

  func table(
    _ table: Table, _ file: RoundFile, _ schema: [Column], numbers: Set<String> = [],
    moments: Set<String> = []
  ) -> RoundContents.Table {
    var unheard = DiagnosticLog(fileOrder: [])
    let map = ColumnMap(table, schema: schema, log: &unheard)
    let names = Dictionary(
      map.indices.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    let indices = table.header.indices.filter { !table.header[$0].isBlank }
    let columns = indices.map { index in
      let name = names[index] ?? table.header[index]
      let isKnown = names[index] != nil
      return RoundContents.Column(
        header: table.header[index], name: name,
        kind: !isKnown
          ? .text
          : Self.amounts.contains(name)
            ? .amount : numbers.contains(name) ? .number : moments.contains(name) ? .moment : .text)
    }
    let amounts = zip(indices, columns).filter { $1.kind == .amount }.map(\.0)
    let decimals = zip(indices, columns).filter { $1.kind == .number }.map(\.0)
    let notation = NumberNotation(
      ofAmounts: table.typedCells(in: amounts), decimals: table.typedCells(in: decimals),
      style: rules.numberStyle)
    return RoundContents.Table(
      file: file, columns: columns,
      rows: table.rows.map { row in
        zip(indices, columns).map { index, column in
          value(
            row.cells[index], column.kind,
            row.numbers.contains(index) ? .workbook : notation)
        }
      })
  }

  private func value(
    _ text: String, _ kind: RoundContents.Column.Kind, _ notation: NumberNotation
  ) -> RoundContents.Value {
    guard !text.isBlank else { return .blank }
    switch kind {
    case .amount:
      if let amount = try? AmountReader.read(text, notation: notation) { return .amount(amount) }
    case .number:
      if let number = try? DecimalReader.read(text) { return .number(number) }
    case .moment:
      if let moment = try? TimeReader.read(text) { return .moment(moment) }
    case .text: break
    }
    return .text(text.trimmed)
  }

  private var needs: [Column] {
    rules.round.resources.map { resource in
      Column(resource.id, synonyms: resource.name == resource.id ? [] : [resource.name])
    }
  }
}
