// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation

/// Whether bytes that are no UTF-8 are rather text of the Mac, of DOS or of central Europe than
/// Windows-1252.
///
/// Each byte beyond ASCII is looked at between its neighbours: as a letter or a sign where words have
/// such, or as one where no word has it (`š` before `r`, `§` within `Stra§e`). Windows-1252 is given up
/// only where it reads something that no word has, another encoding reads nothing of that kind, and that
/// one reads more letters of words: then no text in Windows-1252 is refused for a name such as `Dušan`,
/// or for a missing blank.
struct EncodingGuess {
  let encoding: ForeignEncoding
  /// The first word that Windows-1252 would garble, as this encoding reads it.
  let word: String?

  /// nil where Windows-1252 is as good as any.
  init?(_ data: Data) {
    let bytes = Array(data)
    let windows = Reading(bytes, as: .windows1252)
    guard windows.odd > 0 else { return nil }
    let candidates: [(ForeignEncoding, CodePage)] = [
      (.macRoman, .macRoman), (.dos, .dos850), (.windows1250, .windows1250),
    ]
    let readings = candidates.map { ($0.0, $0.1, Reading(bytes, as: $0.1)) }
    let fitting = readings.filter { $0.2.odd == 0 && $0.2.letters > windows.letters }
    // Of two that fit the one that reads more letters; of equals the first.
    guard let most = fitting.map(\.2.letters).max(),
      let best = fitting.first(where: { $0.2.letters == most })
    else { return nil }
    encoding = best.0
    word = Self.word(in: bytes, at: windows.firstOdd, as: best.1)
  }

  private static func word(in bytes: [UInt8], at index: Int?, as page: CodePage) -> String? {
    guard let index else { return nil }
    func isPart(_ byte: UInt8) -> Bool { page[byte]?.properties.isAlphabetic ?? false }
    var (start, end) = (index, index)
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    guard start < end else { return nil }
    return page.text(of: Data(bytes[start..<end]))
  }
}

/// How plausible the bytes beyond ASCII are in one encoding.
private struct Reading {
  /// Letters of western European words, and the euro sign, where such can stand; those of German words
  /// count twice.
  var letters = 0
  /// What stands where no word has it, and bytes that stand for nothing.
  var odd = 0
  var firstOdd: Int?

  init(_ bytes: [UInt8], as page: CodePage) {
    func scalar(_ index: Int) -> Unicode.Scalar? {
      bytes.indices.contains(index) ? page[bytes[index]] : nil
    }
    for index in bytes.indices where bytes[index] >= 0x80 {
      let isOdd: Bool
      if let found = scalar(index) {
        let (before, after) = (scalar(index - 1), scalar(index + 1))
        isOdd = Neighbours(before: before, after: after).makeOdd(found)
        if !isOdd { letters += Neighbours(before: before, after: after).weight(of: found) }
      } else {
        isOdd = true
      }
      guard isOdd else { continue }
      odd += 1
      firstOdd = firstOdd ?? index
    }
  }
}

/// What stands before and behind a character.
private struct Neighbours {
  let before: Unicode.Scalar?
  let after: Unicode.Scalar?

  private static let german = Set("äöüÄÖÜß".unicodeScalars)
  private static let common = Set(
    "éèêëàâáçíîïñóôúûåæøœÉÈÀÅØąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžČŘŠŽőű".unicodeScalars)
  /// Signs that stand within words, and between them without a blank.
  private static let joining = Set("’‘'´`–—·•-\u{AD}\u{A0}…/“«»".unicodeScalars)
  /// Signs that end words or numbers.
  private static let closing = Set("”™®©°ºª²³¹“’…".unicodeScalars)

  private var isInWord: Bool { isLetter(before) && isLetter(after) }

  func weight(of scalar: Unicode.Scalar) -> Int {
    if scalar == "€" { return !isLetter(before) && !isLetter(after) ? 1 : 0 }
    guard isLetter(before) || isLetter(after) else { return 0 }
    return Self.german.contains(scalar) ? 2 : Self.common.contains(scalar) ? 1 : 0
  }

  func makeOdd(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.isAlphabetic, !["º", "ª", "ˆ", "˜"].contains(scalar) else {
      return makeSignOdd(scalar)
    }
    if scalar.properties.isUppercase {
      // `GrŸn`, `StŠdte`: an upper-case letter goes on in upper case, or begins a word.
      if isLower(before) || (isLetter(before) && isLower(after)) { return true }
      if scalar == "Ÿ" { return isLower(after) }
      return scalar != "Ø" && scalar != "À" && !isLetter(before) && !isLetter(after)
        && !isEnd(before)
    }
    switch scalar {
    case "š": return isConsonant(before) && "rfsgdhbwzxcpß".unicodeScalars.contains { $0 == after }
    case "á": return before == "a" || before == "o" || before == "ü" || before == "ö"
    case "ƒ", "ﬁ", "ﬂ", "ı": return true
    default: return false
    }
  }

  private func makeSignOdd(_ scalar: Unicode.Scalar) -> Bool {
    if isInWord { return !Self.joining.contains(scalar) }
    switch scalar {
    case "§": return isLower(before)
    case "”": return isLower(after)
    case "™", "†", "‡": return isLetter(after)
    case "š", "¤", "‰": return isLetter(before) || isLetter(after)
    case "„", "‚": return isLower(before)
    case "€": return isLower(after) && !isDigit(before)
    default:
      // What draws frames and boxes.
      return (0x2500...0x25FF).contains(scalar.value)
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic && $0 != "º" && $0 != "ª" } ?? false
  }

  private func isLower(_ scalar: Unicode.Scalar?) -> Bool {
    isLetter(scalar) && (scalar?.properties.isLowercase ?? false)
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("0"..."9").contains($0) } ?? false
  }

  private func isConsonant(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, isLetter(scalar) else { return false }
    return !"aeiouyäöüáéíóúAEIOUYÄÖÜ".unicodeScalars.contains(scalar)
  }

  /// Where a cell begins: an upper-case letter alone in a cell is an id.
  private func isEnd(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return true }
    return [";", ",", "\t", "\n", "\r", "\"", "-", "."].contains(scalar)
  }
}
