// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants

/// What a committee resolved, as it was read from its file, once. It is no input of the round: no
/// proposal rests on it.
public struct DecisionFile: Sendable {
  /// nil where it is missing or broken, as the log says.
  let table: Table?
  /// nil where it could not be read.
  let file: InputFile?
  let log: DiagnosticLog

  /// Reads a file of the disk.
  public init(at path: String) {
    let name = FileName.last(path)
    self.init(name: name) { () throws(Problem) in
      try FileText(at: URL(fileURLWithPath: path), name: name, atMost: .table)
    }
  }

  public init(name: String, bytes: [UInt8]) {
    self.init(name: name) { () throws(Problem) in
      try FileText(Data(bytes), name: name, atMost: .table)
    }
  }

  private init(name: String, _ read: () throws(Problem) -> FileText) {
    let place = Place(file: name)
    var reader = PartsReader(DiagnosticLog(fileOrder: []))
    table = reader.text(at: place, read).flatMap {
      reader.table($0, place, schema: TableColumns.decision)
    }
    (file, log) = (reader.inputs.first, reader.log)
  }
}
