// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A text without what two people write differently though they mean the same.
///
/// Case, accents, punctuation, the order of words and legal forms do not matter, and ä = ae, ö = oe,
/// ü = ue, ß = ss: two texts are equal where the same words remain. The folding follows Unicode alone, no
/// locale: lower case, compatibility decomposition, letters and digits. Letters that Unicode does not
/// decompose but a German keyboard lacks (ł of Bolesławiec, ı of Selçuk's language) get their plain form.
///
/// A text that consists of legal forms only keeps them. One without a letter or digit has no words and
/// says nothing: it `isBlank`.
struct NormalisedText: Hashable {
  /// Sorted.
  let words: [String]
  /// In the order in which they were written.
  let writtenWords: [String]

  init(_ text: String) {
    writtenWords = LegalForm.removed(from: Self.foldedWords(of: text))
    words = writtenWords.sorted()
  }

  var isBlank: Bool { words.isEmpty }

  static func == (left: NormalisedText, right: NormalisedText) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words)
  }

  private static func foldedWords(of text: String) -> [String] {
    // Down, up and down again: that takes ẞ to ss, a final ς to σ and ı to i.
    let caseless = text.lowercased().uppercased().lowercased()
    var words: [String] = []
    var word = ""
    for scalar in caseless.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        word += plainForms[scalar] ?? String(scalar)
      case .nonspacingMark where scalar == diaeresis && umlautBases.contains(word.last ?? " "):
        word += "e"
      case .nonspacingMark, .spacingMark, .enclosingMark, .format:
        // Accents, and invisible characters such as a soft hyphen.
        break
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static let diaeresis: Unicode.Scalar = "\u{308}"
  private static let umlautBases: Set<Character> = ["a", "o", "u"]
  private static let plainForms: [Unicode.Scalar: String] = [
    "æ": "ae", "œ": "oe", "ł": "l", "ø": "o", "đ": "d",
  ]
}

/// How an application and a row of the association are told apart: by title and applicant.
struct ProjectName: Hashable {
  let title: NormalisedText
  let applicant: NormalisedText

  init(title: String, applicant: String) {
    self.title = NormalisedText(title)
    self.applicant = NormalisedText(applicant)
  }

  /// Whether both parts say something, so that equal names mean the same project.
  var isComplete: Bool { !title.isBlank && !applicant.isBlank }
}
