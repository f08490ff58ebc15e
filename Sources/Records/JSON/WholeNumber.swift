// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import CanonicalDocuments
import Scoring

/// A whole number of up to 128 bits: in JSON a number as far as 2⁵³, a text beyond.
struct WholeNumber: Hashable, Codable, Sendable {
  let value: Int128

  init(_ value: Int128) { self.value = value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let small = try? container.decode(Int64.self) {
      value = Int128(small)
      return
    }
    let text = try container.decode(String.self)
    guard let value = Int128(text), String(value) == text, !Self.isSmall(value) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a whole number of 128 bits beyond 2^53")
    }
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if Self.isSmall(value) {
      try container.encode(Int64(value))
    } else {
      try container.encode(String(value))
    }
  }

  private static func isSmall(_ value: Int128) -> Bool {
    value.magnitude <= UInt128(CanonicalJSON.largest)
  }
}

/// An exact fraction as text in lowest terms: `163/7`, `5`.
struct FractionText: Hashable, Codable, Sendable {
  let value: Fraction

  /// Longer than the aggregate of the largest committee needs.
  private static let mostDigits = 40

  init(_ value: Fraction) { self.value = value }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.mostDigits, (1...2).contains(parts.count),
      let numerator = BigInt(parts[0], radix: 10),
      let denominator = parts.count == 2 ? BigInt(parts[1], radix: 10) : 1, denominator > 0
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a fraction")
    }
    value = Fraction(numerator, denominator)
    guard self.text == text else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a fraction in lowest terms")
    }
  }

  private var text: String {
    value.denominator == 1 ? "\(value.numerator)" : "\(value.numerator)/\(value.denominator)"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
