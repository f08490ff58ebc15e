// SPDX-License-Identifier: GPL-3.0-or-later

/// The namespaces of Office Open XML, in the edition that everybody writes and in the strict one.
enum ExcelNames {
  static let namespaces = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "p",
  ]
}
