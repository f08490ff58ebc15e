// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The ids of one kind of thing, and whether all of them could be read.
///
/// Where some could not, an id that is missing here proves nothing and is not reported: one mistake
/// gives one message.
struct Registry: Sendable {
  let kind: ReferenceProblem.Kind
  var isComplete = true
  private var firstRows: [String: Int?] = [:]

  init(_ kind: ReferenceProblem.Kind, isComplete: Bool = true) {
    self.kind = kind
    self.isComplete = isComplete
  }

  /// Where the id stands; nil where it is unknown or stands in no row.
  func row(of id: String) -> Int? { firstRows[id].flatMap { $0 } }

  func contains(_ id: String) -> Bool { firstRows[id] != nil }

  /// Adds an id, and reports it where it is there already: then another one is likely missing, and
  /// that is the same mistake.
  mutating func register(_ id: String, at place: Place, log: inout DiagnosticLog) {
    if let first = firstRows[id] {
      log.report(.reference(.duplicate(kind, firstRow: first)), at: place, value: id)
      isComplete = false
    } else {
      firstRows[id] = .some(place.row)
    }
  }

  /// Reports an id that does not exist, with the nearest one that does.
  ///
  /// - Returns: whether it exists.
  @discardableResult
  func check(_ id: String, at place: Place, log: inout DiagnosticLog) -> Bool {
    if contains(id) { return true }
    if isComplete { log.reportUnknown(kind, id, at: place, among: firstRows.keys) }
    return false
  }
}

/// A place that names something, checked once everything is read.
struct Mention: Sendable {
  var id: String
  var place: Place
}
