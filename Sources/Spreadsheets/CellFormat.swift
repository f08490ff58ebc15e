// SPDX-License-Identifier: GPL-3.0-or-later
import CXLSXWriter

/// How a cell looks.
struct CellFormat: Hashable {
  enum Role: Hashable {
    case textHeader, numberHeader, body, total
    /// Above the header.
    case title, line
    /// To be filled in.
    case field
  }

  /// Marks a cell as text: it stays one when somebody edits it, even where it begins with `=`.
  static let text = "@"
  static let day = "dd.mm.yyyy"

  /// Of cells to be filled in.
  static let fieldColour: UInt32 = 0xFFF8DC
  static let fieldBorder: UInt32 = 0xA6A6A6

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
    let isAboveHeader = format.role == .title || format.role == .line
    if format.code == CellFormat.text, !isAboveHeader { format_set_text_wrap(made) }
    if format.code == CellFormat.text, !isAboveHeader, format.role != .numberHeader {
      // A number may end right before it.
      format_set_align(made, UInt8(LXW_ALIGN_LEFT.rawValue))
      format_set_indent(made, 1)
    }
    switch format.role {
    case .body, .line: break
    case .title:
      format_set_bold(made)
      format_set_font_size(made, 14)
    case .field:
      format_set_unlocked(made)
      format_set_bg_color(made, CellFormat.fieldColour)
      format_set_border(made, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(made, CellFormat.fieldBorder)
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
