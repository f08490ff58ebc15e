// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Foundation
import RoundSupport

@testable import Records

/// Changes of one record as a stranger could make them, one after the other: of values, lists, members, the
/// lines of certificates, of everything that is called the same, and of single bytes. The digest mostly fits.
struct RandomMutation {
  private var random: SeededGenerator
  private let content: CanonicalJSON
  private let places: [[CanonicalJSON.Step]]
  /// Everything that stands in the record, to be put elsewhere.
  private let values: [CanonicalJSON]

  /// - Parameter content: the record without its digest.
  init(of content: CanonicalJSON, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    self.content = content
    places = content.places.filter { !$0.isEmpty }
    values = places.compactMap { content.value(at: $0[...]) }
  }

  /// The next changed record, as a file.
  mutating func next() -> [UInt8] {
    var changed = content
    // Without any change it is one more spelling, which says the same.
    for _ in 0..<pick([0, 1, 1, 1, 1, 2, 2, 3, 5]) { change(&changed) }
    guard case .object(var members) = changed else { return changed.bytes }
    if !chance(2) { members["sha256"] = .string(chance(4) ? content.digest : changed.digest) }
    let file = CanonicalJSON.object(members)
    if chance(10) { return file.respelled(using: &random) }
    return chance(6) ? damaged(file.bytes) : file.bytes
  }

  // MARK: Values

  private mutating func change(_ document: inout CanonicalJSON) {
    if chance(8) { return renameEverywhere(in: &document) }
    guard let place = places.randomElement(using: &random) else { return }
    let step = chance(4) ? place.dropLast(1) : place[...]
    guard let value = document.value(at: step) else { return }
    document = document.changing(at: step, to: change(of: value)) ?? document
  }

  /// nil: it is taken away.
  private mutating func change(of value: CanonicalJSON) -> CanonicalJSON? {
    if chance(6) { return nil }
    if chance(10), let other = values.randomElement(using: &random) { return other }
    if chance(5) { return pick(Self.hostile) }
    switch value {
    case .null: return .integer(0)
    case .bool(let truth): return .bool(!truth)
    case .integer(let number): return .integer(other(number))
    case .string(let text): return .string(other(text))
    case .array(let elements): return .array(other(elements))
    case .object(var members):
      guard let name = members.keys.sorted().randomElement(using: &random) else { return value }
      if chance(50) {
        members[name] = nil
      } else {
        members[chance(50) ? name + "_" : "more"] = members[name]
      }
      return .object(members)
    }
  }

  private static let hostile: [CanonicalJSON] = [
    .null, .bool(true), .bool(false), .integer(CanonicalJSON.largest),
    .integer(-CanonicalJSON.largest), .integer(0), .integer(1), .integer(-1), .string(""),
    .string("\(Int128.max)"), .string("\(Int128.min)"), .string("9999999999999"),
    .string("99999999999.99"), .string("-0"), .string("1/0"), .string("1/3"), .array([]),
    .array([.array([])]), .object([:]), .string(String(repeating: "9", count: 300)),
  ]

  private mutating func other(_ number: Int64) -> Int64 {
    let power = Int64(1) << Int64.random(in: 0...53, using: &random)
    let next = pick([
      number + 1, number - 1, -number, number * 2, number / 2, power, -power, power - 1,
      Int64.random(in: -3...12, using: &random),
      number + Int64.random(in: -999...999, using: &random),
    ])
    return min(max(next, -CanonicalJSON.largest), CanonicalJSON.largest)
  }

  private mutating func other(_ text: String) -> String {
    if text.contains(":") || text.contains("|"), chance(70) { return otherLine(text) }
    var characters = Array(text)
    let strange: [Character] = [
      "x", "0", "9", "-", ".", "/", ":", "|", " ", ",", "<", "@", "\n", "\u{202E}", "é", "e\u{301}",
    ]
    let position = Int.random(in: 0...characters.count, using: &random)
    switch pick([0, 1, 1, 1, 2, 3, 4]) {
    case 0: characters.insert(pick(strange), at: position)
    case 1:
      guard position < characters.count else { return text + "1" }
      if let digit = characters[position].wholeNumberValue {
        characters[position] = Character("\((digit + pick([1, 9, 5])) % 10)")
      } else {
        characters[position] = pick(strange)
      }
    case 2: if position < characters.count { characters.remove(at: position) }
    case 3: characters += characters
    default: characters.removeAll()
    }
    return String(characters)
  }

  /// Another number in a line of numbers, such as a node of a certificate.
  private mutating func otherLine(_ line: String) -> String {
    let matches = line.matches(of: /-?[0-9]+/)
    guard let match = matches.randomElement(using: &random), let number = Int128(match.output)
    else { return line + ":1" }
    let power = Int128(1) << Int128.random(in: 0...126, using: &random)
    let other = pick([
      number &+ 1, number &- 1, 0 &- number, number &* 2, number &* 3, 0, 1, power, 0 &- power,
      Int128.max, Int128.min, Int128(Int64.max), Int128(Int64.min),
    ])
    return line.replacingCharacters(in: match.range, with: "\(other)")
  }

  private mutating func other(_ elements: [CanonicalJSON]) -> [CanonicalJSON] {
    var elements = elements
    guard let position = elements.indices.randomElement(using: &random) else {
      return [pick(values)]
    }
    switch pick([0, 1, 2, 3, 4]) {
    case 0: elements.remove(at: position)
    case 1: elements.insert(elements[position], at: position)
    case 2: elements.swapAt(position, Int.random(in: elements.indices, using: &random))
    case 3: elements.removeLast(Int.random(in: 0...elements.count, using: &random))
    default: elements.append(pick(values))
    }
    return elements
  }

  /// All that is the same, so that the record agrees with itself as far as it can.
  private mutating func renameEverywhere(in document: inout CanonicalJSON) {
    let leaves = values.filter(\.isLeaf)
    guard let wanted = leaves.randomElement(using: &random) else { return }
    let other: CanonicalJSON =
      switch wanted {
      case .integer(let number): .integer(other(number))
      case .string(let text): chance(50) ? pick(leaves) : .string(self.other(text))
      default: pick(leaves)
      }
    document = document.replacingAll(wanted, by: other)
  }

  // MARK: Bytes

  private mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<pick([1, 1, 2, 8]) {
      guard let position = bytes.indices.randomElement(using: &random) else { return bytes }
      switch pick([0, 1, 2, 3, 4]) {
      case 0: bytes[position] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
      case 2: bytes.remove(at: position)
      case 3: bytes.insert(contentsOf: bytes[position...].prefix(40), at: position)
      default: bytes.removeLast(Int.random(in: 0...min(bytes.count, 50), using: &random))
      }
    }
    return bytes
  }

  // MARK: Chance

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}

extension CanonicalJSON {
  fileprivate var isLeaf: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// nil where the place is not there (any more).
  fileprivate func value(at place: ArraySlice<Step>) -> CanonicalJSON? {
    switch (self, place.first) {
    case (_, nil): self
    case (.array(let elements), .element(let index)?):
      elements.indices.contains(index) ? elements[index].value(at: place.dropFirst()) : nil
    case (.object(let members), .member(let name)?):
      members[name]?.value(at: place.dropFirst())
    default: nil
    }
  }

  /// - Parameter value: nil: it is taken away.
  fileprivate func changing(
    at place: ArraySlice<Step>, to value: CanonicalJSON?
  ) -> CanonicalJSON? {
    switch (self, place.first) {
    case (.array(var elements), .element(let index)?) where elements.indices.contains(index):
      if let element = elements[index].changing(at: place.dropFirst(), to: value) {
        elements[index] = element
      } else {
        elements.remove(at: index)
      }
      return .array(elements)
    case (.object(var members), .member(let name)?):
      members[name] = members[name]?.changing(at: place.dropFirst(), to: value)
      return .object(members)
    default: return value
    }
  }

  fileprivate func replacingAll(_ wanted: CanonicalJSON, by other: CanonicalJSON) -> CanonicalJSON {
    switch self {
    case .array(let elements): .array(elements.map { $0.replacingAll(wanted, by: other) })
    case .object(let members): .object(members.mapValues { $0.replacingAll(wanted, by: other) })
    default: self == wanted ? other : self
    }
  }

  /// The same document in another spelling: blanks, another order of members, escapes.
  fileprivate func respelled(using random: inout SeededGenerator) -> [UInt8] {
    let blank = [" ", "\n", "\t", "", "", ""].randomElement(using: &random) ?? ""
    switch self {
    case .array(let elements):
      var spelled: [[UInt8]] = []
      for element in elements { spelled.append(element.respelled(using: &random)) }
      return Array("[\(blank)".utf8) + spelled.joined(separator: Array("\(blank),".utf8))
        + Array("]".utf8)
    case .object(let members):
      var spelled: [[UInt8]] = []
      for name in members.keys.sorted().shuffled(using: &random) {
        guard let value = members[name] else { continue }
        spelled.append(
          CanonicalJSON.string(name).respelled(using: &random) + Array(":\(blank)".utf8)
            + value.respelled(using: &random))
      }
      return Array("{".utf8) + spelled.joined(separator: Array(",\(blank)".utf8))
        + Array("\(blank)}".utf8)
    case .string(let text) where blank == " ":
      return Array("\"".utf8)
        + text.utf16.flatMap { unit in
          let digits = String(unit, radix: 16)
          return Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
        } + Array("\"".utf8)
    default: return bytes
    }
  }
}
