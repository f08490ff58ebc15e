// SPDX-License-Identifier: GPL-3.0-or-later

/// How wide a text comes out, without asking a font.
///
/// The advances are those of Arial and its metric twins, widened by 8 %; the gaps between texts take
/// up what wider fonts that stand in for it (DejaVu Sans) need beyond that.
enum TextWidth {
  private static let allowance = 1.08

  static func of(_ text: String, size: Double, weight: FontWeight = .plain) -> Double {
    let thousandths = text.reduce(0) { $0 + advance(of: $1) }
    return thousandths * size / 1000 * allowance * (weight == .bold ? 1.08 : 1)
  }

  /// The text, or as much of it as fits with an ellipsis.
  static func cut(
    _ text: String, to width: Double, size: Double, weight: FontWeight = .plain
  ) -> String {
    let text = text.prefix(longest).map(tamed).joined()
    guard of(text, size: size, weight: weight) > width else { return text }
    var kept = ""
    var room = width - of("…", size: size, weight: weight)
    for character in text {
      room -= of(String(character), size: size, weight: weight)
      guard room >= 0 else { break }
      kept.append(character)
    }
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  /// The text in at most `lines` lines; the last one is cut if need be.
  static func wrapped(
    _ text: String, to width: Double, lines: Int, size: Double, weight: FontWeight = .plain
  ) -> [String] {
    var wrapped: [String] = []
    var line = ""
    var words = text.prefix(longest * lines).split { $0.isWhitespace && $0 != "\u{A0}" }[...]
    while let word = words.first, wrapped.count < lines - 1 {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if of(longer, size: size, weight: weight) <= width || line.isEmpty {
        line = longer
        words.removeFirst()
      } else {
        wrapped.append(line)
        line = ""
      }
    }
    let rest = (line.isEmpty ? [] : [line]) + words.map(String.init)
    if !rest.isEmpty { wrapped.append(rest.joined(separator: " ")) }
    return wrapped.map { cut($0, to: width, size: size, weight: weight) }
  }

  /// No line of any picture holds more characters.
  private static let longest = 200

  /// A character with a few of its marks: hundreds of them would tower over the picture.
  private static func tamed(_ character: Character) -> String {
    guard character.unicodeScalars.count > 8 else { return String(character) }
    return String(String.UnicodeScalarView(character.unicodeScalars.prefix(4)))
  }

  /// Thousandths of the font size.
  private static func advance(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar {
    case "i", "j", "l", "'", "|": return 222
    case " ", "!", ",", ".", ":", ";", "/", "\\", "I", "[", "]", "f", "t": return 278
    case "(", ")", "-", "r", "·", "„", "“", "”", "\"", "°": return 340
    case "c", "k", "s", "v", "x", "y", "z", "J": return 500
    case "m": return 833
    case "w", "C", "D", "H", "N", "R", "U", "Ä", "Ö", "Ü", "G", "O", "Q": return 750
    case "%", "M", "W", "@", "…", "—", "→", "∞", "≥", "≤": return 1000
    case "A"..."Z", "&": return 667
    case "0"..."9", "a"..."z", "ä", "ö", "ü", "ß", "€", "–", "+", "=", "<", ">", "?", "#", "$", "_":
      return 600
    default: return scalar.value < 0x2E80 ? 750 : 1300
    }
  }
}

enum FontWeight: String {
  case plain = "normal"
  case bold
}
