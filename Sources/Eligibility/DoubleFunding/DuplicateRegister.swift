// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Applications that a person decided to be one project, and which of them counts.
///
/// Of those that are the same the one that was received first counts, whatever their ids; one without a
/// receipt comes last, and the smaller id decides between equals. A granted one counts before all that
/// are not. A withdrawn one counts for nothing: its applicant settled the matter.
struct DuplicateRegister {
  private var originals: [ApplicationID: ApplicationID] = [:]
  private var told: Set<[ApplicationID]> = []

  init(of round: Round) {
    let same = round.duplicates.pairs(of: .applications, .same)
    for pair in round.duplicates.pairs(of: .applications, .different) {
      tell(pair.first, pair.second)
    }
    guard !same.isEmpty else { return }
    let applications = round.applications.filter { $0.status != .withdrawn }
    let positions = Dictionary(
      uniqueKeysWithValues: round.applications.enumerated().map { ($1.id, $0) })
    var sets = DisjointSets(count: round.applications.count)
    for pair in same {
      if let first = positions[pair.first], let second = positions[pair.second] {
        sets.merge(first, second)
      }
    }
    let groups = Dictionary(grouping: applications) { application in
      positions[application.id].map { sets.representative(of: $0) }
    }
    for group in groups.values where group.count > 1 {
      let sorted = group.sorted { Self.rank($0) < Self.rank($1) }
      for other in sorted.dropFirst() where !other.isGranted {
        originals[other.id] = sorted[0].id
      }
    }
  }

  private static func rank(_ application: Application) -> (Int, Int, LocalTime, ApplicationID) {
    let never = LocalTime(day: Day(year: 9999, month: 12, day: 31))
    return (
      application.isGranted ? 0 : 1, application.received == nil ? 1 : 0,
      application.received ?? never, application.id
    )
  }

  private mutating func tell(_ first: ApplicationID, _ second: ApplicationID) {
    told.insert([min(first, second), max(first, second)])
  }

  /// The application that counts in the place of this one; nil: it counts itself.
  func original(of application: ApplicationID) -> ApplicationID? { originals[application] }

  /// Whether nothing is left to decide: told apart, or one is out as the same as another.
  func isSettled(_ first: ApplicationID, _ second: ApplicationID) -> Bool {
    originals[first] != nil || originals[second] != nil
      || told.contains([min(first, second), max(first, second)])
  }
}
