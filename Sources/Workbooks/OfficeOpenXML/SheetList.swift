// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// The sheets that a workbook names, in their order, and its epoch.
final class SheetList: XMLEventReceiver {
  struct Entry {
    var name: String
    /// By which its part is found.
    var relation: String
    var isHidden: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var epoch = Epoch.year1900
  var wantsMore: Bool { entries.count <= OpenedWorkbook.mostSheets }

  func begin(_ element: XMLName, _ attributes: XMLAttributes) {
    guard element.space == "x" else { return }
    switch element.local {
    case "workbookPr":
      let value = attributes["date1904"]
      if value == "1" || value == "true" { epoch = .year1904 }
    case "sheet":
      let state = attributes["state"]
      entries.append(
        Entry(
          name: EscapedCharacters.undone(attributes["name"] ?? ""),
          relation: attributes[XMLName("r", "id")] ?? "",
          isHidden: state == "hidden" || state == "veryHidden"))
    default: break
    }
  }

  func read(_ text: String) {}
  func end(_ element: XMLName) {}
}
