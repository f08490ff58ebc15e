// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import RoundSupport

/// Changes the text of a record; most get a digest that fits, so that what is behind it is met.
struct RecordMutation {
  private static let member = Array(",\"sha256\":\"".utf8)
  private static let digits = 64

  private var generator: SeededGenerator
  private let record: [UInt8]

  init(of record: [UInt8], seed: UInt64) {
    (self.record, generator) = (record, SeededGenerator(seed: seed))
  }

  mutating func next() -> [UInt8] {
    var mutation = TextMutation(of: record, in: .json, seed: generator.next())
    let changed = mutation.next()
    return Int.random(in: 0..<10, using: &generator) == 0 ? changed : Self.sealed(changed)
  }

  /// With the digest of all that is not the digest.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    guard let start = bytes.firstRange(of: member) else { return bytes }
    let end = start.upperBound + digits
    guard end < bytes.count else { return bytes }
    let content = bytes[..<start.lowerBound] + bytes[(end + 1)...]
    return bytes[..<start.upperBound] + Array(HexDigest.sha256(Array(content)).utf8) + bytes[end...]
  }
}
