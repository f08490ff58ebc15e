// SPDX-License-Identifier: GPL-3.0-or-later

/// The decimal that somebody typed, from what a workbook stores of it.
///
/// Spreadsheets compute in binary fractions and store up to 17 digits of them: 1234.56 may stand in the
/// file as 1234.5599999999999. They show 15 digits, within which every decimal that was typed comes back
/// unchanged; so the number is rounded to these, digit by digit, and never becomes a binary fraction here.
struct CellNumber: Hashable {
  static let significantDigits = 15
  /// Beyond this no binary fraction of a spreadsheet reaches.
  private static let mostExponent = 400

  let isNegative: Bool
  /// From the first that is not 0 to the last that is not 0; none: zero.
  let digits: [UInt8]
  /// The value is 0.DIGITS × 10^point.
  let point: Int

  /// nil for what is no number.
  init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, Self.isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, Self.isSpace(last) { bytes.removeLast() }
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    let isExponent = { (byte: UInt8) in byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") }
    let mantissa = bytes.prefix { !isExponent($0) }
    let parts = mantissa.split(
      separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }),
      parts.allSatisfy({ $0.allSatisfy(Self.isDigit) })
    else { return nil }
    var exponent = 0
    if mantissa.endIndex < bytes.endIndex {
      let text = String(decoding: bytes[(mantissa.endIndex + 1)...], as: UTF8.self)
      guard let read = Int(text), abs(read) <= Self.mostExponent else { return nil }
      exponent = read
    }
    let all = parts.joined().map { $0 - UInt8(ascii: "0") }
    self.init(isNegative: isNegative, digits: all, point: parts[0].count + exponent)
  }

  private init(isNegative: Bool, digits: [UInt8], point: Int) {
    let zeros = digits.prefix { $0 == 0 }.count
    var (digits, point) = (Array(digits.dropFirst(zeros)), point - zeros)
    if digits.count > Self.significantDigits {
      let roundsUp = digits[Self.significantDigits] >= 5
      digits.removeSubrange(Self.significantDigits...)
      if roundsUp { Self.increment(&digits, &point) }
    }
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.point = digits.isEmpty ? 0 : point
    self.isNegative = isNegative && !digits.isEmpty
  }

  /// Adds one to the last digit.
  private static func increment(_ digits: inout [UInt8], _ point: inout Int) {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  /// The same number times 10^places.
  func shifted(by places: Int) -> CellNumber {
    CellNumber(isNegative: isNegative, digits: digits, point: point + places)
  }

  /// Plainly, with a point and without an exponent.
  var text: String {
    guard !digits.isEmpty else { return "0" }
    let written = digits.map { Character(UnicodeScalar($0 + UInt8(ascii: "0"))) }
    let sign = isNegative ? "-" : ""
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + String(written) }
    if point >= written.count {
      return sign + String(written) + String(repeating: "0", count: point - written.count)
    }
    return sign + String(written[..<point]) + "." + String(written[point...])
  }

  /// The digits before the point; nil for negative numbers and those of more than nine such digits.
  var wholePart: Int? {
    guard !isNegative, point <= 9 else { return nil }
    return (0..<max(point, 0)).reduce(0) { $0 * 10 + digit($1) }
  }

  /// What is behind the point in units of 10^-9, cut off.
  var billionths: Int { (0..<9).reduce(0) { $0 * 10 + digit(point + $1) } }

  var isWhole: Bool { point >= digits.count }

  private func digit(_ position: Int) -> Int {
    digits.indices.contains(position) ? Int(digits[position]) : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D].contains(byte)
  }
}
