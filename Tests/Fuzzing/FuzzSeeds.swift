// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import RoundFiles
import TestSupport

/// Sound inputs, which are changed by chance: the worked rounds, the same as workbooks, odd workbooks, records
/// of every kind, and what lies in `Corpus`.
package enum FuzzSeeds {
  private static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Files by their names within a folder.
  private static func files(in folder: URL) -> [String: [UInt8]] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { $0 as? String }.compactMap { name in
        (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (name, Array($0)) }
      })
  }

  /// What lies in `Corpus/KIND`, by the names: inputs as other programs write them, and such as went wrong
  /// once.
  package static func corpus(_ kind: String) -> [String: [UInt8]] {
    files(in: tests.appendingPathComponent("Fuzzing/Corpus/\(kind)"))
  }

  static let folders: [[String: [UInt8]]] = ["siegburg-2023", "pilot-2022"].map {
    files(in: tests.deletingLastPathComponent().appendingPathComponent("scenarios/\($0)"))
  }

  static let workbooks: [[UInt8]] = {
    let exported = folders.flatMap { folder in
      [RoundFileFormat.xlsx, .ods].compactMap {
        try? RoundExport.file(of: ParsedRound(files: folder), as: $0).bytes
      }
    }
    let further = corpus("workbook").sorted { $0.key < $1.key }.map { $0.value }
    return exported + further + OddWorkbooks.all.map(\.bytes)
  }()

  static let votes: [[UInt8]] = corpus("pb").sorted { $0.key < $1.key }.map(\.value)

  /// Decided, tied, infeasible and stopped ones.
  static let records: [[UInt8]] = files(in: tests.appendingPathComponent("RecordsTests/Golden"))
    .filter { $0.key.hasSuffix(".json") }.sorted { $0.key < $1.key }.map(\.value)
}
