// SPDX-License-Identifier: GPL-3.0-or-later

/// What a number means by the code that shows it.
enum NumberFormat: Hashable {
  case plain
  case percentage
  /// A day, a time, or both.
  case moment
  /// A whole number with zeros before it, up to as many digits, as ids have.
  case padded(digits: Int)

  /// The formats that every workbook has without saying so.
  ///
  /// - Source: ECMA-376-1, 18.8.30, and for 27 to 58 what it says of East Asia.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 14...22, 27...36, 45, 47, 50...58: self = .moment
    default: self = .plain
    }
  }

  /// - Parameter code: `#,##0.00\ "€";[Red]-#,##0.00\ "€"`.
  init(code: String) {
    let signs = Self.signs(of: code)
    // LibreOffice writes its standard format as a format of its own.
    if signs.lowercased().hasPrefix("general") || signs.lowercased().hasPrefix("standard") {
      self = .plain
    } else if signs.contains("%") {
      self = .percentage
    } else if signs.lowercased().contains(where: { "dmyhs".contains($0) }) {
      self = .moment
    } else if code.count > 1, code.allSatisfy({ $0 == "0" }) {
      self = .padded(digits: code.count)
    } else {
      self = .plain
    }
  }

  /// The first section of a code without its literal texts, its colours and its currency. A duration
  /// (`[h]:mm`) is a number, so of it nothing is left.
  private static func signs(of code: String) -> String {
    var signs = ""
    var rest = code[...]
    while let sign = rest.popFirst() {
      switch sign {
      case ";": return signs
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }.lowercased()
        rest = rest.drop { $0 != "]" }.dropFirst()
        if !inner.isEmpty, inner.allSatisfy({ $0 == inner.first && "hms".contains($0) }) {
          return ""
        }
      default: signs.append(sign)
      }
    }
    return signs
  }
}
