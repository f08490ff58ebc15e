// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// Joins the runs of a rich text, and leaves out how it is pronounced.
struct RichText {
  private(set) var text = ""
  private var isText = false
  /// How deep within phonetic runs.
  private var phonetic = 0

  mutating func begin(_ element: String) {
    if element == "rPh" { phonetic += 1 }
    isText = element == "t" && phonetic == 0
  }

  mutating func read(_ piece: String) {
    if isText { text += piece }
  }

  mutating func end(_ element: String) {
    if element == "rPh" { phonetic -= 1 }
    if element == "t" { isText = false }
  }
}

/// The texts that cells refer to by their number.
final class SharedStrings: XMLEventReceiver {
  static let most = 2_000_000

  private(set) var texts: [String] = []
  private(set) var wantsMore = true
  private var current: RichText?

  func begin(_ element: XMLName, _ attributes: XMLAttributes) {
    guard element.space == "x" else { return }
    if element.local == "si" { current = RichText() } else { current?.begin(element.local) }
  }

  func read(_ text: String) { current?.read(text) }

  func end(_ element: XMLName) {
    guard element.space == "x" else { return }
    guard element.local == "si", let text = current?.text else {
      current?.end(element.local)
      return
    }
    texts.append(EscapedCharacters.undone(text))
    current = nil
    wantsMore = texts.count <= Self.most
  }
}
