// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Hummingbird
import NIOCore
import PageExchange

/// What a form sent: `application/x-www-form-urlencoded`.
struct FormFields {
  /// In bytes. The longest is a decision on some thousand applications.
  static let limit = 512 << 10

  /// In their order.
  let all: [PostedField]

  /// - Throws: `PageNotice` where there is no form, or too long a one.
  static func read(from request: Request) async throws -> FormFields {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw PageNotice.tooLarge(limit: limit)
    }
    do {
      let body = try await request.body.collect(upTo: limit)
      return try FormFields(String(buffer: body))
    } catch is NIOTooManyBytesError {
      throw PageNotice.tooLarge(limit: limit)
    }
  }

  init(_ text: String) throws(PageNotice) {
    var all: [PostedField] = []
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let decoded = parts.map {
        $0.replacing("+", with: " ").removingPercentEncoding
      }
      guard let name = decoded[0], let value = decoded.count > 1 ? decoded[1] : "" else {
        throw .malformedForm
      }
      all.append(PostedField(name, value))
    }
    self.all = all
  }

  subscript(name: String) -> String? { all.last { $0.name == name }?.value }
}
