// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// What the single votes of a `.pb` file add up to, for files that state neither votes nor scores.
///
/// An approval counts one; a cumulative or scoring vote its points; an ordinal one Borda's: with at most k
/// projects on a ballot the first gets k points, the second k − 1, and so on.
///
/// - Source: pabulib.org, *PB file format* (vote types; Borda is the default of ordinal votes).
struct PBBallots {
  enum Kind: String, CaseIterable {
    case approval, cumulative, scoring, ordinal
    /// An approval of one project.
    case chooseOne = "choose-1"

    var hasPoints: Bool { self == .cumulative || self == .scoring }
  }

  private let kind: Kind
  /// The most projects on one ballot; nil: as many as the longest has.
  private let longest: Int?
  private var totals: [String: Int64] = [:]
  /// Of ordinal votes: how often a project stands on each place.
  private var places: [String: [Int: Int64]] = [:]
  private var longestFound = 0

  init(_ kind: Kind, longest: Int?) {
    (self.kind, self.longest) = (kind, longest)
  }

  /// Hundredths of a point, and for approvals of a vote, by project.
  ///
  /// - Throws: where a sum is more than a score may be.
  func scores() throws(Problem) -> [String: Hundredths] {
    guard kind == .ordinal else { return try Self.bounded(totals) }
    let most = Int64(longest ?? longestFound)
    var sums: [String: Int64] = [:]
    for (project, counts) in places {
      for (place, count) in counts {
        let (points, isTooMuch) = max(0, most - Int64(place)).multipliedReportingOverflow(by: count)
        let (sum, overflow) = sums[project, default: 0].addingReportingOverflow(points)
        guard !isTooMuch, !overflow else { throw .value(.outside(.any)) }
        sums[project] = sum
      }
    }
    return try Self.bounded(
      sums.mapValues { $0 > Self.mostPoints ? Self.mostPoints * 100 + 1 : $0 * 100 })
  }

  private static let mostPoints: Int64 = 1_000_000_000

  private static func bounded(_ sums: [String: Int64]) throws(Problem) -> [String: Hundredths] {
    for sum in sums.values where !DecimalRange.any.contains(Hundredths(sum)) {
      throw .value(.outside(.any))
    }
    return sums.mapValues { Hundredths($0) }
  }

  /// Counts one ballot.
  ///
  /// - Parameters:
  ///   - vote: ids of projects with commas between them.
  ///   - points: as many numbers, for votes that give points.
  mutating func count(_ vote: String, points: String?) throws(Problem) {
    let projects = vote.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    guard Set(projects).count == projects.count else { throw .rule(.repeated) }
    longestFound = max(longestFound, projects.count)
    switch kind {
    case .approval, .chooseOne: for project in projects { try add(100, to: project) }
    case .ordinal:
      for (place, project) in projects.enumerated() {
        places[project, default: [:]][place, default: 0] += 1
      }
    case .cumulative, .scoring:
      let given = (points ?? "").split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
      guard given.count == projects.count else {
        throw .pb(.pointsPerVote(projects: projects.count, points: given.count))
      }
      for (project, text) in zip(projects, given) {
        try add(try Self.points(text).count, to: project)
      }
    }
  }

  /// Points may have an empty fraction: `5.0`.
  private static func points(_ text: String) throws(Problem) -> Hundredths {
    try DecimalReader.read(text)
  }

  private mutating func add(_ hundredths: Int64, to project: String) throws(Problem) {
    let (sum, overflow) = totals[project, default: 0].addingReportingOverflow(hundredths)
    guard !overflow else { throw .value(.outside(.any)) }
    totals[project] = sum
  }
}
