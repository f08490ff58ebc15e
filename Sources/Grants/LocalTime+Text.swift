// SPDX-License-Identifier: GPL-3.0-or-later

extension Day: LosslessStringConvertible {
  /// `2023-06-14`
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

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
    return "\(day)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
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

private func padded(_ number: Int, _ length: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, length - digits.count)) + digits
}
