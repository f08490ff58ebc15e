// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

extension RoundContents {
  /// Takes over what one member says: of an application that is named all that was said of it before is replaced.
  mutating func take(
    _ outcomes: [ApplicationID: ScoreReturns.Outcome], of member: MemberID, in round: Round
  ) {
    let names = MemberNames(member, in: round)
    let sorted = outcomes.sorted { $0.key < $1.key }
    let criteria = round.criteria.map(\.id)
    var scores =
      tables.first { $0.file == .scores }
      ?? Table(.scores, columns: TableColumns.wideScores, language)
    if scores.index("criterion") != nil {
      scores.takeLong(sorted, of: member, names, criteria)
    } else {
      scores.takeWide(sorted, of: member, names, criteria)
    }
    replace(scores)
    let declared = sorted.compactMap { application, outcome in
      if case .recused(let reason) = outcome { (application, reason) } else { nil }
    }
    guard !declared.isEmpty else { return }
    var recusals =
      tables.first { $0.file == .recusals }
      ?? Table(.recusals, columns: TableColumns.recusals, language)
    for (application, reason) in declared {
      recusals.append([
        "member": .text(member), "application": .text(application), "reason": .text(reason),
      ])
    }
    replace(recusals)
  }
}

extension RoundContents.Table {
  /// A row a point.
  fileprivate mutating func takeLong(
    _ outcomes: [(key: ApplicationID, value: ScoreReturns.Outcome)], of member: MemberID,
    _ names: MemberNames, _ criteria: [CriterionID]
  ) {
    let said = Set(outcomes.map(\.key))
    let (members, applications) = (index("member"), index("application"))
    rows.removeAll { row in
      names.mean(row.text(members)) && row.text(applications).map { said.contains($0) } ?? false
    }
    for (application, outcome) in outcomes {
      guard let points = outcome.points else { continue }
      for criterion in criteria {
        append([
          "member": .text(member), "application": .text(application),
          "criterion": .text(criterion),
          "points": points[criterion].map { .number($0) } ?? .blank,
        ])
      }
    }
  }

  /// A row an application, and a column a criterion.
  fileprivate mutating func takeWide(
    _ outcomes: [(key: ApplicationID, value: ScoreReturns.Outcome)], of member: MemberID,
    _ names: MemberNames, _ criteria: [CriterionID]
  ) {
    for criterion in criteria where index(criterion) == nil {
      append(RoundContents.Column(header: criterion, name: criterion, kind: .number))
    }
    let (members, applications) = (index("member"), index("application"))
    var places: [ApplicationID: Int] = [:]
    for (place, row) in rows.enumerated() where names.mean(row.text(members)) {
      if let application = row.text(applications) { places[application] = place }
    }
    var gone: Set<Int> = []
    for (application, outcome) in outcomes {
      guard let points = outcome.points else {
        if let place = places[application] { gone.insert(place) }
        continue
      }
      if places[application] == nil {
        places[application] = rows.count
        append(["member": .text(member), "application": .text(application)])
      }
      guard let place = places[application] else { continue }
      for criterion in criteria {
        guard let column = index(criterion) else { continue }
        rows[place][column] = points[criterion].map { .number($0) } ?? .blank
      }
    }
    rows = rows.indices.filter { !gone.contains($0) }.map { rows[$0] }
  }
}

extension ScoreReturns.Outcome {
  /// None where the member abstains; nil: it has no place among points.
  fileprivate var points: [CriterionID: Hundredths]? {
    switch self {
    case .points(let points): points
    case .abstained: [:]
    case .recused: nil
    }
  }
}

extension [RoundContents.Value] {
  /// The text in a column; nil where there is none.
  fileprivate func text(_ column: Int?) -> String? {
    guard let column, case .text(let text) = self[column] else { return nil }
    return text
  }
}

/// How a member may be called in a table: by id, or by a name that nobody else has.
private struct MemberNames {
  private let id: MemberID
  private let name: NormalisedText?

  init(_ id: MemberID, in round: Round) {
    self.id = id
    let names = round.committee.filter { $0.id == id }.map { NormalisedText($0.name) }
    name = names.first { name in
      !name.isBlank && round.committee.count { NormalisedText($0.name) == name } == 1
    }
  }

  func mean(_ text: String?) -> Bool {
    guard let text else { return false }
    return text == id || name.map { $0 == NormalisedText(text) } ?? false
  }
}

extension RoundContents.Table {
  func index(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }

  func text(_ row: [RoundContents.Value], _ name: String) -> String? {
    guard let index = index(name), case .text(let text) = row[index] else { return nil }
    return text
  }

  /// Adds a column, blank in every row.
  mutating func append(_ column: RoundContents.Column) {
    columns.append(column)
    for row in rows.indices { rows[row].append(.blank) }
  }

  /// Adds a row with these values by column; a column that the table lacks is added.
  mutating func append(_ values: [String: RoundContents.Value]) {
    for name in values.keys.sorted() where index(name) == nil {
      append(RoundContents.Column(header: name, name: name, kind: .text))
    }
    rows.append(columns.map { values[$0.name] ?? .blank })
  }
}
