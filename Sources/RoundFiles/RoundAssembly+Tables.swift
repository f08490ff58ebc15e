// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension RoundAssembly {
  mutating func readApplications(_ rules: Rules, _ overlays: [Overlay]) -> ApplicationsReading {
    guard let table = parts.applications else { return ApplicationsReading() }
    let reader = ApplicationsReader(
      table: table, columns: parts.applicationColumns, rules: rules,
      changes: overlays.flatMap(\.cellChanges))
    return reader.read(log: &log)
  }

  mutating func readPoints(
    _ rules: Rules, _ applications: ApplicationsReading, _ overlays: [Overlay]
  ) -> [Points] {
    var points = PointsReader(rules: rules, applications: applications)
    switch parts.scores {
    case .read(let table):
      ScoresReader(table: table, rules: rules, applications: applications.known)
        .read(into: &points, log: &log)
    case .missing(let place): reportMissingScores(rules, applications, at: place)
    case .broken, .unknown: break
    }
    abstentions = points.abstentions
    for overlay in overlays { points.apply(overlay.pointsChanges, log: &log) }
    return points.points
  }

  private mutating func reportMissingScores(
    _ rules: Rules, _ applications: ApplicationsReading, at place: Place
  ) {
    let unscored = applications.applications.count {
      $0.status == .open && applications.finishedScores[$0.id] == nil
    }
    guard !rules.round.criteria.isEmpty, unscored > 0 else { return }
    log.report(.file(.scoresMissing(applications: unscored)), at: place)
  }

  mutating func readAssociation(
    _ rules: inout Rules, _ applications: ApplicationsReading, _ overlays: [Overlay]
  ) -> [AssociationProject] {
    let withdrawn = overlays.flatMap(\.withdrawnRows)
    var known = Registry(.associationRow)
    var projects: [AssociationProject] = []
    switch parts.association {
    case .read(let table):
      let reader = AssociationReader(table: table, rules: rules, applications: applications)
      (projects, known) = reader.read(log: &log)
    case .missing(let place):
      if rules.isRead, rules.round.otherFunding != .none {
        rules.round.otherFunding = .unknown
        log.report(.file(.noAssociation(named: rules.round.associationName)), at: place)
        // Rows that are withdrawn may stand in the file that is missing.
        known.isComplete = false
      }
    case .broken: known.isComplete = false
    // A city's vote knows of no association.
    case .unknown: rules.round.otherFunding = .none
    }
    if rules.round.otherFunding == .none, !projects.isEmpty {
      log.report(
        .rule(.associationBesideNone(rows: projects.count)), at: rules.placeOfAssociation,
        value: Rules.noAssociation)
    }
    for row in withdrawn { known.check(row.id, at: row.place, log: &log) }
    let ids = Set(withdrawn.map(\.id))
    return projects.filter { !ids.contains($0.id) }
  }

  mutating func readRecusals(_ rules: Rules, _ applications: ApplicationsReading) -> [Recusal] {
    guard case .read(let table) = parts.recusals else { return [] }
    return RecusalsReader(table: table, rules: rules, applications: applications).read(log: &log)
  }

  mutating func readDuplicates(
    _ applications: ApplicationsReading, _ association: [AssociationProject]
  ) -> [DuplicateDecision] {
    guard case .read(let table) = parts.duplicates else { return [] }
    return DuplicatesReader(table: table, applications: applications, association: association)
      .read(log: &log)
  }

  mutating func readDecision(
    _ decision: DecisionFile, _ rules: Rules, _ applications: ApplicationsReading
  ) -> DecisionReading? {
    log.append(decision.log)
    guard let table = decision.table, let file = decision.file else { return nil }
    return DecisionReader(table: table, rules: rules, applications: applications)
      .read(file, log: &log)
  }

  /// The limits with their columns found, in an order that does not depend on round.yaml.
  mutating func limits(_ rules: Rules, _ applications: ApplicationsReading) -> [Limit] {
    var limits: [Limit] = []
    for request in rules.limits where applications.isRead {
      let wanted = Column.folded(request.column)
      if let column = applications.limitColumns[wanted] {
        limits += request.bounds.map { Limit(column: column, bound: $0) }
      } else if TableColumns.isPrivate(request.column) {
        log.report(.rule(.limitOnPrivateColumn), at: request.place, value: request.column)
      } else {
        log.reportUnknown(
          .column, request.column, at: request.place, among: applications.limitColumns.values)
      }
    }
    return limits.sorted()
  }
}

extension TableColumns {
  static func isPrivate(_ header: String) -> Bool {
    privateApplications.contains { column in
      column.spellings.contains { Column.folded($0) == Column.folded(header) }
    }
  }
}
