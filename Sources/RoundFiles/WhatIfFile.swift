// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants

/// A what-if as it was read from its file, once: it can be laid over any round.
///
/// What is wrong with the file is said by the rounds that it is laid over, and its hash is among their
/// inputs.
public struct WhatIfFile: Sendable {
  /// The name of the file: `youth.yaml`.
  public let name: String
  /// nil where it is missing or broken, as the log says.
  let content: YamlNode?
  /// As it was read; nil where it could not be.
  let text: String?
  let inputs: [InputFile]
  let log: DiagnosticLog

  /// Reads a file of the disk.
  public init(at path: String) {
    let name = FileName.last(path)
    self.init(name: name, path: path) { () throws(Problem) in
      try FileText(at: URL(fileURLWithPath: path), name: name, atMost: .yaml)
    }
  }

  /// - Parameter name: with its ending, as it would be called in a folder.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name) { () throws(Problem) in
      try FileText(Data(bytes), name: name, atMost: .yaml)
    }
  }

  /// - Parameter path: where it lies, for messages; nil: on no disk.
  init(name: String, path: String? = nil, _ read: () throws(Problem) -> FileText) {
    self.name = name
    let place = Place(file: name)
    var reader = PartsReader(DiagnosticLog(fileOrder: []))
    let decoded = reader.text(at: place, path: path, read)
    content = decoded.flatMap { reader.yaml($0, place) }
    text = decoded?.text
    (inputs, log) = (reader.inputs, reader.log)
  }
}
