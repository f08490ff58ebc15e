// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// LibreOffice without a window, as whoever opens a table has it.
public enum Office {
  public static var isAvailable: Bool { Tool.office.isAvailable }

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
    for file in files {
      let filter =
        file.name.hasSuffix(".csv")
        ? ["--infilter=CSV:59,34,76,1,,0,false,true,false,false,false,-1,true"] : []
      _ = try Tool.office.status(
        filter + [
          "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
          "fods", "--outdir", folder.path, folder.appendingPathComponent(file.name).path,
        ])
      let stem = folder.appendingPathComponent(file.name).deletingPathExtension()
      let result = stem.appendingPathExtension("fods")
      opened[file.name] = try String(contentsOf: result, encoding: .utf8)
      try FileManager.default.removeItem(at: result)
    }
    return opened
  }
}
