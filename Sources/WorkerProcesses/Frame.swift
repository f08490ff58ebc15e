// SPDX-License-Identifier: GPL-3.0-or-later

/// A message on a pipe: its length in four bytes, the highest first, then so many bytes.
enum Frame {
  /// In bytes. Nothing that is asked or answered is longer; what is, is no message.
  static let limit = 64 << 20

  static func bytes(of message: [UInt8]) -> [UInt8] {
    precondition(message.count <= limit)
    let length = UInt32(message.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + message
  }
}

/// What comes through a pipe is no frame.
struct NoFrame: Error {}

/// Puts messages together from the pieces in which a pipe hands them over.
struct FrameBuffer {
  private var bytes: [UInt8] = []

  mutating func append(_ piece: some Sequence<UInt8>) { bytes.append(contentsOf: piece) }

  /// What belongs to no message yet.
  var rest: [UInt8] { bytes }

  /// The next whole message; nil where more has to come first.
  mutating func next() throws(NoFrame) -> [UInt8]? {
    guard bytes.count >= 4 else { return nil }
    let length = bytes[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length <= Frame.limit else { throw NoFrame() }
    guard bytes.count >= 4 + length else { return nil }
    let message = Array(bytes[4..<(4 + length)])
    bytes.removeFirst(4 + length)
    return message
  }
}
