// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Pictures

extension Standing {
  init(_ decision: Decision) {
    switch decision {
    case .funded: self = .funded
    case .partlyFunded: self = .partly
    case .granted: self = .granted
    case .notFunded: self = .notFunded
    case .undecided: self = .undecided
    case .ineligible: self = .ineligible
    }
  }
}
