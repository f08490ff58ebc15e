// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

/// How cells of a round's workbooks show their values.
enum CellFormats {
  static let text = "@"
  static let day = "dd.mm.yyyy"

  static func money(_ language: Round.Language) -> String {
    language == .de ? "#,##0.00\\ [$€-407]" : "[$€-809]#,##0.00"
  }
}

extension Decimal {
  init(_ amount: Money) {
    self.init(sign: .plus, exponent: -2, significand: Decimal(amount.cents))
  }
}
