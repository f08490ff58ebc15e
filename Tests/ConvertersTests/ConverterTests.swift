// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Converters

/// Programs that are missing, that fail, that work.
@Suite struct ConverterTests {
  private static let page = Converter.Source(
    page: Array(
      """
      <!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Titel</title></head>
      <body><h1>Titel</h1><table><thead><tr><th scope="col">Antrag</th></tr></thead>
      <tbody><tr><th scope="row">P1</th></tr></tbody></table></body></html>
      """.utf8))

  @Test(arguments: Converter.all)
  func aMissingProgramIsSaid(converter: Converter) {
    for path in ["", "/nowhere", ".", "relative/bin"] {
      #expect(throws: Converter.Failure.notInstalled) {
        try converter.convert(Self.page, date: 0, environment: ["PATH": path])
      }
    }
  }

  @Test func aFailingProgramIsQuoted() throws {
    let programs = try Programs(["weasyprint": "echo first >&2; echo 'no room; $(id)' >&2; exit 3"])
    #expect(throws: Converter.Failure.program(.failed("no room; $(id)"))) {
      try Converter.pdf.convert(Self.page, date: 0, environment: programs.environment)
    }
    let silent = try Programs(["weasyprint": "exit 0"])
    #expect(throws: Converter.Failure.program(.failed(""))) {
      try Converter.pdf.convert(Self.page, date: 0, environment: silent.environment)
    }
  }

  /// What the program sees: its arguments one by one, the page, a fixed date, a folder of its own
  /// that is gone afterwards.
  @Test func theProgramSeesOnlyItsFolder() throws {
    let programs = try Programs([
      "weasyprint": """
      { pwd; ls; stat -c %a .; echo "$SOURCE_DATE_EPOCH $TZ $LC_ALL"; printf '<%s>' "$@"; cat page.html; } > document
      """
    ])
    let seen = String(
      decoding: try Converter.pdf.convert(
        Self.page, date: 1_693_872_000, environment: programs.environment),
      as: UTF8.self)
    let lines = seen.split(separator: "\n").map(String.init)
    #expect(!FileManager.default.fileExists(atPath: lines[0]))
    #expect(
      Array(lines[1...5]) == [
        "document", "messages.txt", "page.html", "700", "1693872000 UTC C.UTF-8",
      ])
    #expect(lines[6].hasPrefix("<--quiet><--pdf-variant><pdf/ua-1><page.html><document><!DOCTYPE"))
  }

  @Test func aProgramThatHangsIsEnded() throws {
    let programs = try Programs(["hang": "exec sleep 600"])
    let program = try #require(ExternalProgram(named: "hang", environment: programs.environment))
    #expect(throws: ExternalProgram.Failure.tookTooLong) {
      try program.run([], in: programs.folder, environment: [:], limit: .milliseconds(200))
    }
  }

  @Test(
    .enabled(
      if: ExternalProgram(named: "weasyprint") != nil, "skipped: pip install weasyprint"))
  func thePDFIsTheSameTwice() throws {
    let first = try Converter.pdf.convert(Self.page, date: 1_693_872_000)
    #expect(first.starts(with: Array("%PDF-".utf8)))
    #expect(try Converter.pdf.convert(Self.page, date: 1_693_872_000) == first)
  }

  @Test(
    .enabled(if: ExternalProgram(named: "pandoc") != nil, "skipped: apt-get install pandoc"))
  func theWordFileIsTheSameTwice() throws {
    let first = try Converter.word.convert(Self.page, date: 1_693_872_000)
    #expect(first.starts(with: [0x50, 0x4B]))
    Thread.sleep(forTimeInterval: 2.1)  // Archives count time in steps of two seconds.
    #expect(try Converter.word.convert(Self.page, date: 1_693_872_000) == first)
  }
}

/// A folder of small shell programs, alone in PATH but for the system's own.
final class Programs {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("programs-\(UUID().uuidString)")

  init(_ scripts: [String: String]) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in scripts {
      let file = folder.appendingPathComponent(name)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var environment: [String: String] { ["PATH": folder.path] }
}
