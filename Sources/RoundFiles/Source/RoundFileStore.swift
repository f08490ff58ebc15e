// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation

/// Files by their names inside a round: those of a folder, or those that were handed over.
protocol RoundFileStore: Sendable {
  /// Also true of a link that leads nowhere: somebody meant a file to be there.
  func contains(_ name: String) -> Bool
  /// - Throws: `missing`, `unreadable`, `tooLarge`, `notText`.
  func text(of name: String, atMost limit: SizeLimit) throws(Problem) -> FileText
  /// The names of what lies in a folder of the round, in any order; `""`: in the round's own.
  func names(in folder: String) -> [String]
  /// Where a file lies, for messages; nil: on no disk.
  func path(of name: String) -> String?
}

/// The files of a folder on a disk.
struct DiskFiles: RoundFileStore {
  let folder: URL

  func contains(_ name: String) -> Bool {
    let path = folder.appendingPathComponent(name).path
    return (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  func text(of name: String, atMost limit: SizeLimit) throws(Problem) -> FileText {
    try FileText(
      at: folder.appendingPathComponent(name), name: FileName.last(name), atMost: limit)
  }

  func names(in folder: String) -> [String] {
    let path = self.folder.appendingPathComponent(folder).path
    return (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  func path(of name: String) -> String? { folder.appendingPathComponent(name).path }
}

/// Files that somebody hands over as bytes: uploads, tests.
struct MemoryFiles: RoundFileStore {
  /// By name, with `/` before what lies in a folder: `what-if/youth.yaml`.
  let files: [String: Data]

  func contains(_ name: String) -> Bool { files[name] != nil }

  func text(of name: String, atMost limit: SizeLimit) throws(Problem) -> FileText {
    guard let data = files[name] else { throw .file(.missing) }
    return try FileText(data, name: FileName.last(name), atMost: limit)
  }

  func names(in folder: String) -> [String] {
    guard !folder.isEmpty else {
      return Array(Set(files.keys.map { String($0.prefix { $0 != "/" }) }))
    }
    let beginning = folder + "/"
    return files.keys.filter { $0.hasPrefix(beginning) }.map {
      String($0.dropFirst(beginning.count))
    }
  }

  func path(of name: String) -> String? { nil }
}

/// Names of files, for messages and scenarios.
enum FileName {
  static func last(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

  static func withoutExtension(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// In lower case, without the point.
  static func ending(_ path: String) -> String {
    URL(fileURLWithPath: path).pathExtension.lowercased()
  }
}
