// SPDX-License-Identifier: GPL-3.0-or-later

/// The answer to a `PageRequest`, ready to be sent.
package struct PageAnswer: Hashable, Sendable {
  package var status: Status
  /// With its character set: `text/html; charset=utf-8`.
  package var contentType: String
  package var body: [UInt8]
  /// Where to go instead: path and query on this server; nil unless the status is `seeOther`.
  package var location: String?
  /// What has to be kept before the answer is sent; nil: nothing.
  package var draft: EntryDraft?

  package init(
    _ status: Status, contentType: String, body: [UInt8], location: String? = nil,
    draft: EntryDraft? = nil
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.location = location
    self.draft = draft
  }

  /// What came of it, by its code in HTTP.
  package enum Status: Int, Codable, Hashable, Sendable {
    case done = 200
    /// A form was filled in: its address in the words of the command is another one.
    case seeOther = 303
    /// What was asked for is wrong: an unknown key, an id that the round does not have.
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case wrongMethod = 405
    /// It was saved for an earlier version of the round.
    case outdated = 409
    case tooLarge = 413
    /// The rules contradict each other under this what-if.
    case contradiction = 422
    /// A defect of Korridor.
    case defect = 500
    /// The queue is full, or time ran out.
    case busy = 503
  }
}

/// Whoever can answer for one round.
package protocol PageAnswering: Sendable {
  /// Never fails: what is wrong is an answer, too.
  func answer(_ request: PageRequest) -> PageAnswer
}
