// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Wording

extension AllocationChange {
  /// From one allocation to another of the same applications. Where one of them was not found,
  /// nothing enters or leaves; neither does an application that was undecided before.
  public init(from before: AllocationReport, to after: AllocationReport) {
    self.init()
    let earlier = Dictionary(uniqueKeysWithValues: before.applications.map { ($0.id, $0) })
    let isComparable = before.objective != nil && after.objective != nil
    for application in after.applications {
      guard application.decision != .undecided else {
        undecided.append(application.id)
        continue
      }
      guard isComparable, let other = earlier[application.id], other.decision != .undecided else {
        continue
      }
      switch (other.decision.givesMoney, application.decision.givesMoney) {
      case (false, true): enters.append(application.id)
      case (true, false): leaves.append(application.id)
      case (true, true) where other.award != application.award: changes.append(application.id)
      default: break
      }
    }
  }
}

extension Decision {
  /// Funded now or granted before.
  public var givesMoney: Bool {
    switch self {
    case .funded, .partlyFunded, .granted: true
    case .notFunded, .undecided, .ineligible: false
    }
  }
}
