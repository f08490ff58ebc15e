// SPDX-License-Identifier: GPL-3.0-or-later

/// What the server itself has to say, without looking at a round: mostly why a request got no page.
package enum PageNotice: Error, Hashable, Sendable {
  /// Nothing is at this address.
  case unknownAddress
  /// The address does not take this method.
  case wrongMethod
  /// The request names no host, or more than one.
  case hostMissing
  /// The request names a host that this server does not answer for.
  case hostUnknown
  /// A change that another site asked for, or nobody knows which.
  case foreignSite
  /// The body is longer than so many bytes.
  case tooLarge(limit: Int)
  /// The body is no form, or lacks a field.
  case malformedForm
  /// Nobody has come in here yet: a link is needed.
  case linkNeeded
  /// A link that does not open anything: spent, revoked, out of its time, or never given out.
  case linkClosed
  /// Asks whether to come in by a link; a button posts to the same address.
  case linkOffered
  /// What was asked for is not for this reader.
  case notAllowed
  /// What a question waits for: so many others; nil: nothing, somebody works on it.
  case waiting(before: Int?)
  /// Others have asked so much that this cannot wait in line as well.
  case queueFull
  /// The same page has asked something newer meanwhile.
  case overtaken
  /// No answer came within so many seconds.
  case outOfTime(seconds: Int)
  /// The answer would have needed more memory than so many mebibytes.
  case outOfMemory(mebibytes: Int)
  /// The process that was to answer ended without one.
  case workerFailed
  /// No process that could answer can be started.
  case workerMissing
}

extension PageNotice {
  package var status: PageAnswer.Status {
    switch self {
    case .linkOffered, .waiting: .done
    case .hostMissing, .malformedForm: .badRequest
    case .hostUnknown, .foreignSite, .linkNeeded, .linkClosed, .notAllowed: .forbidden
    case .unknownAddress: .notFound
    case .wrongMethod: .wrongMethod
    case .tooLarge: .tooLarge
    case .workerFailed: .defect
    case .queueFull, .overtaken, .outOfTime, .outOfMemory, .workerMissing: .busy
    }
  }

  /// After so many seconds the same request may do better; nil where it will not.
  package var retryAfter: Int? {
    switch self {
    case .queueFull, .overtaken: 1
    case .workerMissing: 5
    case .outOfTime, .outOfMemory: 60
    default: nil
    }
  }

  /// Its name in JSON.
  package var code: String {
    switch self {
    case .unknownAddress: "unknown-address"
    case .wrongMethod: "wrong-method"
    case .hostMissing: "host-missing"
    case .hostUnknown: "host-unknown"
    case .foreignSite: "foreign-site"
    case .tooLarge: "too-large"
    case .malformedForm: "malformed-form"
    case .linkNeeded: "link-needed"
    case .linkClosed: "link-closed"
    case .linkOffered: "link-offered"
    case .notAllowed: "not-allowed"
    case .waiting: "waiting"
    case .queueFull: "queue-full"
    case .overtaken: "overtaken"
    case .outOfTime: "out-of-time"
    case .outOfMemory: "out-of-memory"
    case .workerFailed: "worker-failed"
    case .workerMissing: "worker-missing"
    }
  }
}

/// Whoever makes pages of notices.
package protocol NoticeAnswering: Sendable {
  /// - Parameter language: as in `PageRequest`; nil: German.
  func answer(_ notice: PageNotice, as form: PageForm, in language: String?) -> PageAnswer
}
