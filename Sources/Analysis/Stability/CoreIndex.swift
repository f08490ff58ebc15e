// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// In how many of several cases an application is funded (core index of robust portfolio modelling;
/// Liesiö, Mild and Salo, *Preference programming for robust portfolio modeling and project selection*,
/// European Journal of Operational Research 181, 2007).
public struct CoreIndex: Hashable, Sendable {
  public enum Class: String, Sendable, CaseIterable {
    /// Funded in every case.
    case core
    case borderline
    /// Funded in no case.
    case exterior
  }

  public let application: ApplicationID
  public let funded: Int
  /// Cases in which the tie rules leave it open; they count as neither.
  public let undecided: Int
  public let cases: Int

  public init(application: ApplicationID, funded: Int, undecided: Int, cases: Int) {
    self.application = application
    self.funded = funded
    self.undecided = undecided
    self.cases = cases
  }

  public var classification: Class {
    if funded == cases { return .core }
    return funded + undecided == 0 ? .exterior : .borderline
  }
}

/// Who is funded in one case, and who is left open.
public struct FundedSet: Hashable, Sendable {
  public let funded: [ApplicationID]
  public let undecided: [ApplicationID]

  /// - Parameters: both by id.
  public init(funded: [ApplicationID], undecided: [ApplicationID]) {
    self.funded = funded
    self.undecided = undecided
  }

  package init(_ settled: SettledAllocation) {
    self.init(funded: settled.funded, undecided: settled.undecided.sorted())
  }
}

extension [FundedSet] {
  /// One entry an application, in the order of `applications`; those that are not among them but are
  /// funded or left open in some case follow, by id. Empty without any case.
  public func coreIndex(of applications: [ApplicationID]) -> [CoreIndex] {
    guard !isEmpty else { return [] }
    var (funded, undecided): ([ApplicationID: Int], [ApplicationID: Int]) = ([:], [:])
    for one in self {
      for id in one.funded { funded[id, default: 0] += 1 }
      for id in one.undecided { undecided[id, default: 0] += 1 }
    }
    let others = Set(funded.keys).union(undecided.keys).subtracting(applications).sorted()
    return (applications + others).map {
      CoreIndex(
        application: $0, funded: funded[$0] ?? 0, undecided: undecided[$0] ?? 0, cases: count)
    }
  }
}
