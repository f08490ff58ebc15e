// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Wording

/// A JSON document whose numbers are exact: whole numbers and decimals, never floating point.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case decimal(Decimal)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue {
  /// The document with sorted keys, indented, ending in one newline: the same bytes everywhere.
  public func rendered() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  init(_ money: Money) { self = .integer(money.cents) }

  init(_ value: Hundredths) { self = .decimal(Decimal(value)) }

  init(_ value: Decimal?) { self = value.map(JSONValue.decimal) ?? .null }

  init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }

  init(_ day: Day) { self = .string(day.description) }
}

extension JSONValue: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .decimal(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }

  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }

  public init(nilLiteral: ()) { self = .null }
}
