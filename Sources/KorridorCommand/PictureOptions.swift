// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import DurableFiles

/// Pictures of an analysis, as files of their own.
struct PictureOptions: ParsableArguments {
  @Option(
    name: .customLong("pictures"),
    help: ArgumentHelp(
      spoken(
        "Also write pictures (SVG) and their data (CSV) into this folder; it is made if need be."),
      valueName: "folder"))
  var folder: String?

  /// All of them or none, and a line on standard error for each.
  func write(_ files: @autoclosure () -> [(name: String, bytes: [UInt8])]) throws {
    guard let folder else { return }
    let files = files()
    try Output.write(files.map { .init(name: $0.name, bytes: $0.bytes) }, in: folder)
    for file in files { Messages.write("\(folder)/\(file.name)") }
  }
}
