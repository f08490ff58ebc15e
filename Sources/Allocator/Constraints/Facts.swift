// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// A what-if demands that an application not be funded. Eligibility sees to it: there is no row.
struct ForcedExclusion: PlainRule {
  let application: ApplicationID

  var name: String { "exclude:\(application)" }

  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool {
    all.contains(application)
  }
}

/// An application is granted already, and that is never revised.
struct Commitment: Fact {
  let application: ApplicationID

  var name: String { "granted:\(application)" }

  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool { false }
}

/// An application is not eligible.
struct Ineligibility: Fact {
  let application: ApplicationID

  var name: String { "ineligible:\(application)" }

  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool {
    all.contains(application)
  }
}
