// SPDX-License-Identifier: GPL-3.0-or-later
import CXLSXWriter

/// How a cell looks.
struct CellFormat: Hashable {
  enum Role: Hashable { case textHeader, numberHeader, body, total }

  /// Marks a cell as text: it stays one when somebody edits it, even where it begins with `=`.
  static let text = "@"

  /// A number format's code.
  var code: String
  var role: Role
}

/// The formats of one workbook, each made once.
final class FormatShelf {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellFormat: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// nil where memory is short; the library then writes without a format.
  subscript(format: CellFormat) -> UnsafeMutablePointer<lxw_format>? {
    if let made = formats[format] { return made }
    guard let made = workbook_add_format(workbook) else { return nil }
    format_set_num_format(made, format.code)
    format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if format.code == CellFormat.text { format_set_text_wrap(made) }
    if format.code == CellFormat.text, format.role != .numberHeader {
      // A number may end right before it.
      format_set_align(made, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent(made, 1)
    }
    switch format.role {
    case .body: break
    case .textHeader, .numberHeader:
      format_set_bold(made)
      format_set_bottom(made, UInt8(LXW_BORDER_MEDIUM.rawValue))
      if format.role == .numberHeader {
        format_set_align(made, UInt8(LXW_ALIGN_RIGHT.rawValue))
      }
    case .total:
      format_set_bold(made)
      format_set_top(made, UInt8(LXW_BORDER_THIN.rawValue))
    }
    formats[format] = made
    return made
  }
}
