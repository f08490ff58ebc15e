// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// One word of a text, folded: lower case, without accents, letters and digits only.
struct Word: Hashable, Sendable {
  var letters: String
  /// Written with points between single letters: `e.V.`, `T. S. V.`
  var isDotted = false
  /// A point stands behind it, as behind an abbreviation: `Städt.`
  var hasPoint = false

  /// The words of a text in the order of writing.
  ///
  /// The folding follows Unicode alone, no locale: lower case, compatibility decomposition, letters and
  /// digits, and ä = ae, ö = oe, ü = ue, ß = ss. What stands inside a word without parting it is left
  /// out: apostrophes, the signs of `Schüler*innen`, `Schüler:innen` and `Schüler(innen)`, and points
  /// between single letters, with or without blanks. Any other sign ends a word.
  static func words(of text: String) -> [Word] {
    joined(Piece.pieces(of: folded(text)))
  }

  /// Runs of single letters with points between them become one word.
  private static func joined(_ pieces: [Piece]) -> [Word] {
    var words: [Word] = []
    var continues = false
    for piece in pieces {
      let isSingle = piece.isSingleLetter
      if continues, isSingle, let last = words.indices.last {
        words[last].letters += piece.letters
        words[last].isDotted = true
        words[last].hasPoint = piece.hasPoint
      } else {
        words.append(Word(letters: piece.letters, hasPoint: piece.hasPoint))
      }
      continues = isSingle && piece.hasPoint && piece.isFollowedByBlanksOnly
    }
    return words
  }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else {
      return Array(text.lowercased().unicodeScalars)
    }
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: text.unicodeScalars.map { Piece.apostrophes.contains($0) ? "'" : $0 })
    // Down, up and down again: that takes ẞ to ss, a final ς to σ and ı to i.
    let caseless = String(plain).lowercased().uppercased().lowercased()
    return Array(caseless.decomposedStringWithCompatibilityMapping.unicodeScalars)
  }
}

/// Letters and digits that nothing parts.
private struct Piece {
  var letters = ""
  var hasPoint = false
  var isFollowedByBlanksOnly = true

  var isSingleLetter: Bool {
    letters.unicodeScalars.count == 1
      && letters.unicodeScalars.first?.properties.isAlphabetic == true
  }

  static let apostrophes: Set<Unicode.Scalar> = [
    "'", "\u{2018}", "\u{2019}", "\u{201B}", "\u{B4}", "`", "\u{2BC}", "\u{2032}", "\u{FF07}",
  ]
  /// Left out between two letters or digits.
  private static let insideWords: Set<Unicode.Scalar> = ["'", "`", "*", "_", "(", ")"]
  private static let diaeresis: Unicode.Scalar = "\u{308}"
  private static let umlautBases: Set<Unicode.Scalar> = ["a", "o", "u"]
  private static let plainForms: [Unicode.Scalar: String] = [
    "æ": "ae", "œ": "oe", "ł": "l", "ø": "o", "đ": "d",
  ]

  static func pieces(of scalars: [Unicode.Scalar]) -> [Piece] {
    var pieces: [Piece] = []
    var current = Piece()
    func close() {
      if !current.letters.isEmpty { pieces.append(current) }
      current = Piece()
    }
    for (index, scalar) in scalars.enumerated() {
      switch Kind(scalar) {
      case .letter:
        if let plain = plainForms[scalar] {
          current.letters += plain
        } else {
          current.letters.unicodeScalars.append(scalar)
        }
      case .mark:
        // Accents, and invisible characters such as a soft hyphen.
        if scalar == diaeresis, let last = current.letters.unicodeScalars.last,
          umlautBases.contains(last)
        {
          current.letters += "e"
        }
      case .other:
        if isLeftOut(scalar, after: current, at: index, of: scalars) { continue }
        let endsWord = !current.letters.isEmpty
        if endsWord { current.hasPoint = scalar == "." }
        close()
        if !pieces.isEmpty, !(endsWord && scalar == "."), !scalar.properties.isWhitespace {
          pieces[pieces.count - 1].isFollowedByBlanksOnly = false
        }
      }
    }
    close()
    return pieces
  }

  private static func isLeftOut(
    _ scalar: Unicode.Scalar, after piece: Piece, at index: Int, of scalars: [Unicode.Scalar]
  ) -> Bool {
    guard let last = piece.letters.unicodeScalars.last, index + 1 < scalars.count,
      Kind(scalars[index + 1]) == .letter
    else { return false }
    // 18:30 is two numbers.
    return insideWords.contains(scalar)
      || scalar == ":" && last.properties.isAlphabetic && scalars[index + 1].properties.isAlphabetic
  }

  private enum Kind {
    case letter, mark, other

    init(_ scalar: Unicode.Scalar) {
      if scalar.value < 0x80 {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": self = .letter
        default: self = .other
        }
        return
      }
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        self = .letter
      case .nonspacingMark, .spacingMark, .enclosingMark, .format: self = .mark
      default: self = .other
      }
    }
  }
}
