// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// LibreOffice without a window, as whoever opens a table has it.
public enum Office {
  public static var isAvailable: Bool { Tool.office.isAvailable }

  private static let kinds = [
    (".csv", ["--infilter=CSV:59,34,76,1,,0,false,true,false,false,false,-1,true"]), (".xlsx", []),
  ]

  /// Opens tables and writes down what it made of each, as a flat OpenDocument text.
  ///
  /// CSV files are read with `;` and UTF-8, quoted fields not as text, formulas evaluated: the least
  /// careful way there is.
  public static func opened(_ files: [(name: String, bytes: [UInt8])]) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "office-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.name)) }
    var opened: [String: String] = [:]
    // Starting it takes longest: once for all tables of a kind.
    for (ending, filter) in kinds {
      let names = files.map(\.name).filter { $0.hasSuffix(ending) }
      guard !names.isEmpty else { continue }
      let results = folder.appendingPathComponent("opened" + ending)
      _ = try Tool.office.status(
        filter + [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
          "fods", "--outdir", results.path,
        ] + names.map { folder.appendingPathComponent($0).path })
      for name in names {
        let result = name.dropLast(ending.count) + ".fods"
        opened[name] = try String(
          contentsOf: results.appendingPathComponent(String(result)), encoding: .utf8)
      }
    }
    return opened
  }

  /// A table as LibreOffice saves what it opened.
  ///
  /// - Parameters:
  ///   - ending: of the file that is opened.
  ///   - other: of the one that is saved.
  public static func saved(_ bytes: [UInt8], ending: String, as other: String) throws -> [UInt8] {
    try saved([(name: "table.\(ending)", bytes: bytes)], as: other)[0].bytes
  }

  /// Tables as LibreOffice saves what it opened: `table.xlsx` as `table-xlsx.ods`.
  ///
  /// - Parameter other: the ending of what is saved.
  public static func saved(
    _ files: [(name: String, bytes: [UInt8])], as other: String
  ) throws -> [(name: String, bytes: [UInt8])] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "office-\(UUID().uuidString)")
    let results = folder.appendingPathComponent("saved")
    try FileManager.default.createDirectory(at: results, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let opened = try files.map { file in
      let ending = file.name.split(separator: ".").last ?? ""
      let name = file.name.dropLast(ending.count + 1) + "-\(ending)"
      let url = folder.appendingPathComponent("\(name).\(ending)")
      try Data(file.bytes).write(to: url)
      return (path: url.path, result: "\(name).\(other)")
    }
    // Starting it takes longest: once for all.
    _ = try Tool.office.status(
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", other,
        "--outdir", results.path,
      ] + opened.map(\.path))
    return try opened.map {
      ($0.result, Array(try Data(contentsOf: results.appendingPathComponent($0.result))))
    }
  }
}
