// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

extension Day: LosslessStringConvertible {
  /// `2023-06-14`
  public var description: String {
    let parts = [month, day].map { FixedPoint.padded($0, to: 2) }
    return "\(FixedPoint.padded(year, to: 4))-\(parts.joined(separator: "-"))"
  }

  /// Reads what `description` writes, and nothing else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard self.description == description else { return nil }
  }

  public init(from decoder: any Decoder) throws {
    self = try decoder.textual("not a day")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension LocalTime: LosslessStringConvertible {
  /// `2023-06-14`, or `2023-06-14T23:59:00` where a time of day was stated.
  public var description: String {
    guard hasTime else { return day.description }
    let (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
    let clock = [hour, minute, second].map { FixedPoint.padded($0, to: 2) }
    return "\(day)T\(clock.joined(separator: ":"))"
  }

  /// Reads what `description` writes, and nothing else.
  public init?(_ description: String) {
    let parts = description.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let day = Day(String(parts[0])) else { return nil }
    guard parts.count == 2 else {
      self.init(day: day)
      return
    }
    let clock = parts[1].split(separator: ":").map { Int($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    self.init(day: day, secondOfDay: hour * 3600 + minute * 60 + second, hasTime: true)
    guard self.description == description else { return nil }
  }

  public init(from decoder: any Decoder) throws {
    self = try decoder.textual("not a day or a time")
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Decoder {
  /// A value that stands in the document as its own text.
  fileprivate func textual<Value: LosslessStringConvertible>(_ complaint: String) throws -> Value {
    let container = try singleValueContainer()
    guard let value = Value(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: complaint)
    }
    return value
  }
}
