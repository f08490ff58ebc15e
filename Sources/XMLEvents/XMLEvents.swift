// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a document is not read to its end.
package enum XMLFailure: Error, Hashable, Sendable {
  /// Documents that declare anything about themselves are refused: with that, entities begin.
  case documentType(line: Int)
  case malformed(line: Int)
  case tooDeep(limit: Int)
}

/// The name of an element or attribute: its namespace by the short name that the reader gave it, and its
/// name within that.
package struct XMLName: Hashable, Sendable {
  /// Empty where there is none, `?` where it is none of those that the reader knows.
  package var space: String
  package var local: String

  package init(_ space: String, _ local: String) {
    (self.space, self.local) = (space, local)
  }

  package static let unknownSpace = "?"
}

/// The attributes of one element. They live as long as the call that hands them over.
package struct XMLAttributes {
  let names: XMLNames
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// Of attributes that stand in no namespace.
  package subscript(local: String) -> String? { self[XMLName("", local)] }

  package subscript(name: XMLName) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0], let value = pair[1] {
      if names.isName(key, name) { return String(cString: value) }
      pair += 2
    }
    return nil
  }
}

/// Takes what a parser finds, in the order of the document.
package protocol XMLEventReceiver: AnyObject {
  /// False ends the reading: whoever stops knows why.
  var wantsMore: Bool { get }
  func begin(_ element: XMLName, _ attributes: XMLAttributes)
  /// Text between tags; a single text may come in pieces.
  func read(_ text: String)
  func end(_ element: XMLName)
}
