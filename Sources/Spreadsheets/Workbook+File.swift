// SPDX-License-Identifier: GPL-3.0-or-later
import CXLSXWriter
import Foundation

extension Workbook {
  /// The workbook as an `.xlsx` file: the same bytes for the same workbook.
  ///
  /// The library writes to a path only, so the file takes a detour through a folder of its own, of
  /// which nothing gets into it.
  ///
  /// - Throws: `WorkbookFailure`, or an error of the file system.
  package func bytes() throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "korridor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("workbook.xlsx")
    try write(to: file.path, scratch: folder.path)
    return Array(try Data(contentsOf: file))
  }

  private func write(to path: String, scratch: String) throws(WorkbookFailure) {
    let code = scratch.withCString { scratch in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: scratch)
      guard let workbook = workbook_new_opt(path, &options) else {
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      let writer = WorkbookWriter(workbook)
      let code = writer.fill(with: self)
      // Closing frees everything, whatever happened before.
      let closing = workbook_close(workbook)
      return code == LXW_NO_ERROR ? closing : code
    }
    guard code == LXW_NO_ERROR else {
      throw WorkbookFailure(reason: String(cString: lxw_strerror(code)))
    }
  }
}

/// What the library could not do, in its own words.
package struct WorkbookFailure: Error, CustomStringConvertible {
  package let reason: String
  package var description: String { "XLSX: \(reason)" }
}
