// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A number and how it is written: the number gives the place, the label is what is read.
package struct Quantity: Hashable, Sendable {
  package var value: Decimal
  /// In the reader's language, with its unit: `1.234,50 €`.
  package var label: String

  package init(_ value: Decimal, _ label: String) {
    self.value = value
    self.label = label
  }

  /// The nearest floating-point number; good enough for a place on paper, never for a figure.
  var approximate: Double { value.approximate }
}

extension Decimal {
  /// By way of the decimal digits, which no locale touches.
  var approximate: Double { Double(description) ?? 0 }
}
