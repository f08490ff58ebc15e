// SPDX-License-Identifier: GPL-3.0-or-later
import RoundSupport

/// Changes single bytes, lengths and blocks of a file whatever is in it.
struct ByteMutation {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func changed(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...4, using: &generator) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes.append(UInt8.random(in: 0...255, using: &generator)) }
    // The list of a zip archive stands at its end: half of all changes go there.
    let isLate = Bool.random(using: &generator)
    let first = isLate ? max(0, bytes.count - 1_500) : 0
    let place = Int.random(in: first..<bytes.count, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 2: overwriteNumber(&bytes, at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + length()))
    case 4: bytes.insert(contentsOf: bytes[place...].prefix(length()), at: place)
    case 5: bytes.removeLast(bytes.count - place)
    case 6:
      let other = Int.random(in: 0..<bytes.count, using: &generator)
      let block = Array(bytes[other...].prefix(length()))
      bytes.replaceSubrange(place..<min(bytes.count, place + block.count), with: block)
    default: bytes += bytes[place...]
    }
  }

  private mutating func length() -> Int { 1 << Int.random(in: 0...8, using: &generator) }

  /// A number of two or four bytes, as archives state lengths and places.
  private mutating func overwriteNumber(_ bytes: inout [UInt8], at place: Int) {
    let numbers: [UInt32] = [
      0, 1, 2, 0xFF, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 10_000_001,
    ]
    let number = numbers.randomElement(using: &generator) ?? 0
    let count = Bool.random(using: &generator) ? 2 : 4
    for index in 0..<count where place + index < bytes.count {
      bytes[place + index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index))
    }
  }
}
