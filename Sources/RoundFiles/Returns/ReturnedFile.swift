// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Workbooks

/// A file that came back, by its name, with what keeps it from being read.
package struct ReturnedFile: Sendable {
  package let name: String
  let content: Result<Data, Problem>

  package init(name: String, bytes: [UInt8]) {
    (self.name, content) = (name, .success(Data(bytes)))
  }

  private init(at url: URL) {
    name = url.lastPathComponent
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    let isOnlyFolder = isFolder.boolValue
    content = Result { () throws(Problem) in
      guard !isOnlyFolder else { throw .returned(.notReturned) }
      return try Data(contentsOf: url, atMost: .workbook)
    }
  }

  /// The files of a folder by name, or the only one.
  ///
  /// Hidden ones are left out, and what office programs keep beside an open file.
  ///
  /// - Returns: nil where there is nothing.
  package static func all(at path: String) -> [ReturnedFile]? {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      return nil
    }
    guard isFolder.boolValue else { return [ReturnedFile(at: url)] }
    return DiskFiles(folder: url).names(in: "")
      .filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }.sorted()
      .map { ReturnedFile(at: url.appendingPathComponent($0)) }
  }

  /// Whether a path holds what came back rather than a round: a folder without rules, or a file with a stamp.
  package static func areAt(_ path: String) -> Bool {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      return false
    }
    if isFolder.boolValue {
      return !DiskFiles(folder: url).contains(RoundFile.rules.rawValue)
    }
    guard case .success(let data) = ReturnedFile(at: url).content,
      OpenedWorkbook.mayBegin(with: data.prefix(RoundFormat.mostBytes)),
      let workbook = try? OpenedWorkbook(Array(data))
    else { return false }
    return workbook.sheets.contains { StampedSheet($0) != nil }
  }
}
