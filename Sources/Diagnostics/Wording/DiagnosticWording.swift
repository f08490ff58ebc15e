// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Helps to say one thing in German and in English, side by side.
struct DiagnosticWording {
  let language: Round.Language

  init(_ language: Round.Language) {
    self.language = language
  }

  func callAsFunction(_ german: String, _ english: String) -> String {
    language == .de ? german : english
  }

  /// The text in quotation marks, with whatever is hidden in it made visible.
  func quoted(_ text: String) -> String {
    let shown = VisibleText.show(text)
    return self("„\(shown)“", "“\(shown)”")
  }

  /// `a, b or c`.
  func oneOf(_ names: [String]) -> String { joined(names, self("oder", "or")) }

  /// `a, b and c`.
  func all(_ names: [String]) -> String { joined(names, self("und", "and")) }

  /// The question whether the nearest known name was meant, else `otherwise`.
  func didYouMean(_ nearest: String?, otherwise: String) -> String {
    guard let nearest else { return otherwise }
    return self("meinten Sie \(quoted(nearest))?", "did you mean \(quoted(nearest))?")
  }

  func number(_ value: Hundredths) -> String {
    let text = value.description
    return language == .de ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  /// `1.234,56 €` or `€1,234.56`.
  func euro(_ amount: Money) -> String {
    let (group, mark) = language == .de ? (".", ",") : (",", ".")
    let digits = String(amount.cents / 100)
    var whole = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole += group }
      whole.append(digit)
    }
    let cents = amount.cents % 100
    let text = whole + mark + (cents < 10 ? "0" : "") + String(cents)
    return self("\(text) €", "€\(text)")
  }

  func range(_ range: DecimalRange) -> String {
    let (lower, upper) = (number(range.lower), number(range.upper))
    return range.includesLower
      ? self("\(lower) bis \(upper)", "\(lower) to \(upper)")
      : self("mehr als \(lower), höchstens \(upper)", "more than \(lower), at most \(upper)")
  }

  private func joined(_ names: [String], _ last: String) -> String {
    guard let final = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}
