// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport

/// A file whose bytes somebody else changes, guided by what was run through: libFuzzer.
package struct GuidedInput: Sendable {
  package var kind: FuzzedKind
  package var bytes: [UInt8]

  package init(kind: FuzzedKind, bytes: [UInt8]) {
    (self.kind, self.bytes) = (kind, bytes)
  }

  /// Reads it in the place of the file that it is; nil where the kind has no file of its own.
  package func outcome() -> FuzzOutcome? {
    var files = FuzzSeeds.folders.first ?? [:]
    switch kind {
    case .yaml: files["round.yaml"] = bytes
    case .csv: files["applications.csv"] = bytes
    case .overlay:
      files["what-if/changed.yaml"] = bytes
      return FuzzedInput.outcome(of: FuzzedRound(files: files, whatIf: "changed.yaml"))
    case .pb: files = ["city.pb": bytes]
    case .workbook: files = ["round": bytes]
    case .parts:
      var workbook = ExcelFile([.init("Runde", ""), .init("Anträge", "")], strings: "", styles: "")
      workbook.parts["xl/worksheets/sheet0.xml"] = String(decoding: bytes, as: UTF8.self)
      files = ["round": workbook.bytes]
    case .record: return FuzzedInput.outcome(ofRecord: RecordMutation.sealed(bytes))
    case .written: return nil
    }
    return FuzzedInput.outcome(of: FuzzedRound(files: files))
  }

  /// Sound files of a kind, to begin with.
  package static func samples(of kind: FuzzedKind) -> [[UInt8]] {
    func files(_ isMeant: (String) -> Bool) -> [[UInt8]] {
      FuzzSeeds.folders.flatMap { folder in
        folder.keys.filter(isMeant).sorted().compactMap { folder[$0] }
      }
    }
    return switch kind {
    case .yaml: files { $0 == "round.yaml" }
    case .csv: files { $0 == "applications.csv" }
    case .overlay: files { $0.hasPrefix("what-if/") }
    case .pb: FuzzSeeds.votes
    case .workbook: FuzzSeeds.workbooks
    case .parts:
      [
        ExcelFile([.init("Runde", table: [["budget", "1000"], ["corridors.A.name", "Kultur"]])])
          .zip.entries.first { $0.name.contains("sheet0") }?.bytes ?? []
      ]
    case .record: FuzzSeeds.records
    case .written: []
    }
  }
}
