// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Collects the committee's points from scores.csv and from overlays, and checks each of them.
struct PointsReader {
  private struct Key: Hashable {
    var member: MemberID
    var application: ApplicationID
    var criterion: CriterionID
  }

  /// One cell with points and the names that it belongs to.
  struct Entry {
    var member: Mention
    var application: Mention
    var criterion: Mention
    var points: Mention
    /// What a mistyped name of this row does not mean, for other rows use it rightly.
    var takenMembers: Set<String> = []
    var takenApplications: Set<String> = []
  }

  private let rules: Rules
  private let applications: ApplicationsReading
  /// The value and the row of each point; a nil value is an abstention.
  private var entries: [Key: (value: Hundredths?, row: Int?)] = [:]

  init(rules: Rules, applications: ApplicationsReading) {
    self.rules = rules
    self.applications = applications
  }

  /// All points, sorted, so that the order of rows cannot matter.
  var points: [Points] {
    let given = entries.compactMap { key, entry in
      entry.value.map {
        Points(
          member: key.member, application: key.application, criterion: key.criterion, value: $0)
      }
    }
    return given.sorted {
      ($0.application, $0.member, $0.criterion) < ($1.application, $1.member, $1.criterion)
    }
  }

  /// Applications on which all entries of a member are blank, by member.
  var abstentions: [MemberID: Set<ApplicationID>] {
    var given: [MemberID: Set<ApplicationID>] = [:]
    var blank: [MemberID: Set<ApplicationID>] = [:]
    for (key, entry) in entries {
      if entry.value == nil {
        blank[key.member, default: []].insert(key.application)
      } else {
        given[key.member, default: []].insert(key.application)
      }
    }
    return blank.reduce(into: [:]) { left, member in
      let only = member.value.subtracting(given[member.key] ?? [])
      if !only.isEmpty { left[member.key] = only }
    }
  }

  /// Adds what a row of scores.csv says; a second entry for the same three names is an error.
  mutating func add(_ entry: Entry, log: inout DiagnosticLog) {
    guard let key = checked(entry, &log) else { return }
    let value = value(entry, &log)
    if let first = entries[key] {
      // Of a row with all criteria, once.
      log.report(
        .row(.pointsTwice(firstRow: first.row)), at: entry.application.place,
        value: entry.application.id)
    } else {
      entries[key] = (value, entry.points.place.row)
    }
  }

  /// Lays one overlay's points over those that are there; the overlay itself may name each only
  /// once.
  mutating func apply(_ changes: [PointsChange], log: inout DiagnosticLog) {
    var overlay = PointsReader(rules: rules, applications: applications)
    for change in changes {
      overlay.add(
        Entry(
          member: change.member, application: change.application, criterion: change.criterion,
          points: change.points), log: &log)
    }
    entries.merge(overlay.entries) { _, new in new }
  }

  private func checked(_ entry: Entry, _ log: inout DiagnosticLog) -> Key? {
    let member = rules.members.id(
      entry.member.id, at: entry.member.place, besides: entry.takenMembers, log: &log)
    let hasApplication = applications.known.check(
      entry.application.id, at: entry.application.place, besides: entry.takenApplications,
      log: &log)
    let hasCriterion = rules.criteria.check(
      entry.criterion.id, at: entry.criterion.place, log: &log)
    guard let member, hasApplication, hasCriterion else {
      _ = value(entry, &log)
      return nil
    }
    if let score = applications.finishedScores[entry.application.id], !entry.points.id.isBlank {
      // Where a what-if gives the finished score, it is that which does not go with the points.
      let place = score.isFromOverlay ? score.place : entry.application.place
      log.reportOnce(.row(.pointsBesideFinishedScore), at: place, value: entry.application.id)
    }
    return Key(
      member: member, application: entry.application.id, criterion: entry.criterion.id)
  }

  private func value(_ entry: Entry, _ log: inout DiagnosticLog) -> Hundredths? {
    let text = entry.points.id
    guard !text.isBlank else { return nil }
    return log.reading(text, at: entry.points.place) { () throws(Problem) in
      if let problem = PointsWord.problem(with: text) { throw problem }
      let value = try DecimalReader.read(text)
      if let max = rules.maxima[entry.criterion.id], value > max {
        throw .row(.pointsAboveMaximum(max))
      }
      return value
    }
  }
}
