// SPDX-License-Identifier: GPL-3.0-or-later

/// Decimals that are held as whole numbers of tenths, hundredths or thousandths, written exactly, with a
/// point, and the same everywhere.
package enum FixedPoint {
  /// Without zeros at the end: 7430 with two decimals is `74.3`, 500 is `5`, −25 is `-0.25`.
  ///
  /// - Parameters:
  ///   - count: how many units of the last decimal.
  ///   - decimals: how many the unit has; at least 0.
  package static func shortest(_ count: some BinaryInteger, decimals: Int) -> String {
    var written = full(count, decimals: decimals)
    guard decimals > 0 else { return written }
    while written.last == "0" { written.removeLast() }
    if written.last == "." { written.removeLast() }
    return written
  }

  /// With all decimals: 7430 with two is `74.30`.
  package static func full(_ count: some BinaryInteger, decimals: Int) -> String {
    let digits = padded(count.magnitude, to: decimals + 1)
    let sign = count < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  /// A number of at least 0 with zeros in front: 7 to a length of 2 is `07`.
  package static func padded(_ number: some BinaryInteger, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}
