// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// When a document was saved last, as it says itself, in seconds: `2026-11-28T19:33:00Z` of Excel, which writes
/// universal time, `2026-11-28T20:33:00` of LibreOffice, which writes local time into its own format.
final class SavedMoment: XMLEventReceiver {
  /// Of Dublin Core, with the names that `name` has.
  static let namespaces = [
    "http://purl.org/dc/terms/": "terms", "http://purl.org/dc/elements/1.1/": "elements",
  ]

  static let openDocumentPart = "meta.xml"

  private let name: XMLName
  private var isWithin = false
  private var text = ""
  private var isRead = false

  init(_ kind: DocumentPackage.Kind) {
    switch kind {
    case .officeOpenXML: name = XMLName("terms", "modified")
    case .openDocument: name = XMLName("elements", "date")
    }
  }

  var wantsMore: Bool { !isRead }

  func begin(_ element: XMLName, _ attributes: XMLAttributes) { isWithin = element == name }

  func read(_ text: String) {
    if isWithin, self.text.utf8.count < Self.longest { self.text += text }
  }

  func end(_ element: XMLName) {
    isRead = isRead || element == name
    isWithin = false
  }

  private static let longest = 64
  private static let pattern = "0000-00-00T00:00:00"

  /// nil where the document does not say, or not in the usual manner.
  var moment: String? {
    let start = text.prefix(Self.pattern.count)
    let isMoment = start.map { $0.isASCII && $0.isNumber ? "0" : $0 }.elementsEqual(Self.pattern)
    guard isMoment else { return nil }
    return text.hasSuffix("Z") ? start + "Z" : String(start)
  }
}
