// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Grants

/// `budget=20000..40000`
struct SweepRange {
  let name: String
  let from: Hundredths
  let to: Hundredths

  /// - Throws: `ValidationError` that says what cannot be read, and why.
  init(typed text: String) throws {
    guard let mark = text.firstIndex(of: "="), mark > text.startIndex else {
      throw ValidationError("“\(text)” lacks a key: such as budget=20000..40000.")
    }
    let ends = text[text.index(after: mark)...].components(separatedBy: "..")
    guard ends.count == 2 else {
      throw ValidationError("“\(text)” is no range: such as budget=20000..40000.")
    }
    name = String(text[..<mark])
    (from, to) = (try Self.number(ends[0]), try Self.number(ends[1]))
  }

  private static func number(_ text: String) throws -> Hundredths {
    if let number = Hundredths(typed: text) { return number }
    if let decimals = text.firstIndex(of: "."), text[decimals...].count > 3 {
      throw ValidationError(
        "“\(text)” has more than two digits behind its decimal point. Thousands are written "
          + "without a mark: 20000.")
    }
    throw ValidationError(
      "“\(text)” is no number from 0 on with at most two decimals: such as 20000.")
  }
}

extension Hundredths: ExpressibleByArgument {
  public init?(argument: String) { self.init(typed: argument) }
}

extension Hundredths {
  /// A decimal as people type it, also with trailing zeros up to the second decimal: `20000.00`. Three
  /// digits behind the point may be meant as thousands, and are no number here.
  fileprivate init?(typed text: String) {
    var digits = text
    if let point = digits.firstIndex(of: "."), digits[point...].count <= 3 {
      while digits.hasSuffix("0") { digits.removeLast() }
      if digits.hasSuffix(".") { digits.removeLast() }
    }
    self.init(digits)
  }
}
