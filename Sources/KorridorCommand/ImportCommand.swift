// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import DurableFiles
import Foundation
import Grants
import Korridor
import RoundFiles
import TerminalPages
import Wording

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: spoken("Make a round's folder of a workbook or a .pb file."),
    discussion: spoken(
      """
      Writes round.yaml, the tables as CSV and the what-ifs of an .xlsx, .ods or .pb file into a folder. \
      Its allocation is the same. Files that are there already are never replaced.
      """))

  @Argument(
    help: ArgumentHelp(spoken("The workbook (.xlsx, .ods) or .pb file."), valueName: "file"),
    completion: .file(extensions: ["xlsx", "ods", "pb"]))
  var file: String

  @Option(
    help: ArgumentHelp(spoken("The folder to write into."), valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: the round's own."), valueName: "de|en"))
  var language: Round.Language?

  func run() throws {
    try Messages(language).reportingFailures {
      try Output.check(output)
      let folder = try RoundExport.folder(of: ParsedRound(at: file))
      try Messages(language ?? folder.language).reportingFailures {
        Messages(language ?? folder.language).write(folder.diagnostics)
        try refuseToReplace(folder.files.map(\.name))
        for (place, files) in Dictionary(grouping: folder.files, by: { Self.folder($0.name) })
          .sorted(by: { $0.key < $1.key })
        {
          try Output.write(
            files.map { .init(name: ($0.name as NSString).lastPathComponent, bytes: $0.bytes) },
            in: place.isEmpty ? output : output + "/" + place)
        }
        try Output.write(
          Announcements(language ?? folder.language).list(
            of: folder.files.map(\.name), in: output))
      }
    }
  }

  private func refuseToReplace(_ names: [String]) throws {
    for name in names {
      let path = output + "/" + name
      guard (try? FileManager.default.attributesOfItem(atPath: path)) == nil else {
        throw OutputFailure(path: path, obstacle: .isThere, code: .cannotCreate)
      }
    }
  }

  private static func folder(_ name: String) -> String {
    (name as NSString).deletingLastPathComponent
  }
}
