// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the archive of the round stood when this was recorded: whoever has the record can tell whether
/// anything before it was changed since.
public struct RecordedArchive: Codable, Hashable, Sendable {
  /// How many entries it had.
  public var entries: Int
  /// The digest of the last one: 64 lower-case hexadecimal digits.
  public var head: String

  public init(entries: Int, head: String) { (self.entries, self.head) = (entries, head) }

  enum CodingKeys: String, CodingKey {
    case entries, head
  }

  /// What no archive has.
  var differences: [Difference] {
    let isDigest = head.utf8.count == 64 && head.utf8.allSatisfy(Self.digits.contains)
    return (isDigest ? [] : [Difference("$.archive.head", .outOfBounds(expected: .digest))])
      + (entries > 0 ? [] : [Difference("$.archive.entries", .outOfBounds(expected: .count))])
  }

  private static let digits = Set("0123456789abcdef".utf8)
}
