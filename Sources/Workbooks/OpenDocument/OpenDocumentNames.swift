// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// The namespaces of OpenDocument that say what a table holds.
enum OpenDocumentNames {
  private static let common = "urn:oasis:names:tc:opendocument:xmlns:"

  static let namespaces = [
    common + "office:1.0": "office",
    common + "table:1.0": "table",
    common + "text:1.0": "text",
    common + "style:1.0": "style",
    common + "manifest:1.0": "manifest",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
  ]
}

/// Whether the list of a document's parts says that they are locked.
final class ManifestReceiver: XMLEventReceiver {
  static let part = "META-INF/manifest.xml"

  private(set) var isEncrypted = false
  var wantsMore: Bool { !isEncrypted }

  func begin(_ element: XMLName, _ attributes: XMLAttributes) {
    if element == XMLName("manifest", "encryption-data") { isEncrypted = true }
  }

  func read(_ text: String) {}
  func end(_ element: XMLName) {}
}
