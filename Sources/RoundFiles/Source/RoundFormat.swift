// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Workbooks

/// The kinds of things that a round can come from, and the one place where they are told apart.
///
/// A name that ends in `.pb` says what is meant, also where the file is broken; else its first bytes
/// count.
enum RoundFormat: Sendable {
  case folder
  case participatoryBudgeting
  /// Also what people take for one: it is told what that is.
  case workbook

  /// As many bytes are looked at.
  static let mostBytes = 16

  /// - Parameter beginning: its first bytes; empty for a folder.
  init(
    name: String, isFolder: Bool, beginning: some Collection<UInt8>
  ) throws(Problem) {
    let ending = FileName.ending(name)
    if isFolder {
      self = .folder
    } else if ending == PBSource.ending || Self.startsWithMeta(beginning) {
      self = .participatoryBudgeting
    } else if OpenedWorkbook.mayBegin(with: beginning) {
      self = .workbook
    } else if Self.endingsOfWorkbooks.contains(ending) {
      throw .file(.namedAsWorkbook(ending))
    } else {
      throw .file(.notARound)
    }
  }

  private static let endingsOfWorkbooks = ["xlsx", "ods", "xls", "xlsm", "xlsb"]

  /// Whether the first line is the name of the first section of a participatory-budgeting file.
  private static func startsWithMeta(_ beginning: some Collection<UInt8>) -> Bool {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = beginning.starts(with: byteOrderMark) ? beginning.dropFirst(3) : beginning[...]
    let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return line.count < text.count && line.elementsEqual("META".utf8)
  }
}

extension RoundFormat {
  /// The source of the round at a path.
  static func source(at path: String) throws(Problem) -> any RoundSource {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw .file(.roundNotFound)
    }
    let format = try RoundFormat(
      name: path, isFolder: isFolder.boolValue,
      beginning: isFolder.boolValue ? Data() : beginning(of: url))
    switch format {
    case .folder: return FolderSource(files: DiskFiles(folder: url))
    case .participatoryBudgeting:
      let name = url.lastPathComponent
      return PBSource(name: name) { () throws(Problem) in
        try FileText(at: url, name: name, atMost: .table)
      }
    case .workbook:
      return WorkbookSource(name: url.lastPathComponent) { () throws(Problem) in
        try Data(contentsOf: url, atMost: .workbook)
      }
    }
  }

  /// The source of a round in memory: a single file of a format that needs no others, or the files of
  /// a folder.
  static func source(of files: [String: Data]) throws(Problem) -> any RoundSource {
    guard files.count == 1, let (name, data) = files.first, RoundFile(rawValue: name) == nil else {
      return FolderSource(files: MemoryFiles(files: files))
    }
    switch try RoundFormat(name: name, isFolder: false, beginning: data.prefix(mostBytes)) {
    case .folder: return FolderSource(files: MemoryFiles(files: files))
    case .participatoryBudgeting:
      return PBSource(name: FileName.last(name)) { () throws(Problem) in
        try FileText(data, name: FileName.last(name), atMost: .table)
      }
    case .workbook:
      return WorkbookSource(name: FileName.last(name)) { () throws(Problem) in
        guard data.count <= SizeLimit.workbook.bytes else {
          throw .file(.tooLarge(megabytes: SizeLimit.workbook.megabytes))
        }
        return data
      }
    }
  }

  /// Empty for what is no regular file: a pipe would never answer.
  private static func beginning(of url: URL) -> Data {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: url.resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: url.path)
    else { return Data() }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: mostBytes)) ?? Data()
  }
}
