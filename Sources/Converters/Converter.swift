// SPDX-License-Identifier: GPL-3.0-or-later
import DurableFiles
import Foundation

/// Makes a document of another kind from a page, by a program that may be installed.
package struct Converter: Sendable {
  /// A page and the pictures that it names.
  package struct Source: Sendable {
    /// HTML that loads nothing but the pictures.
    package var page: [UInt8]
    /// SVG by name without ending; the page names them with `.png`.
    package var pictures: [(name: String, svg: [UInt8])]

    package init(page: [UInt8], pictures: [(name: String, svg: [UInt8])] = []) {
      self.page = page
      self.pictures = pictures
    }
  }

  /// Of the document's name: `pdf`.
  package let ending: String
  /// The name under which the program is looked for in PATH.
  package let program: String
  /// How to get the program.
  package let remedy: String
  /// In a folder that holds `page.html` and the styles, writing `document`.
  private let arguments: [String]
  /// What the program needs beside the page.
  private let styles: (name: String, bytes: [UInt8])?

  private static let (page, document) = ("page.html", "document")
  private static let limit: Duration = .seconds(600)

  /// PDF/UA: tagged, with language and title, by WeasyPrint.
  package static let pdf = Converter(
    ending: "pdf", program: "weasyprint",
    remedy: "pip install weasyprint; apt-get install libpangoft2-1.0-0",
    arguments: ["--quiet", "--pdf-variant", "pdf/ua-1", page, document],
    styles: nil)

  /// For word processors, by pandoc, with the styles that `Tools/make_word_styles.py` makes. Pictures need
  /// `rsvg-convert`; without it their titles stand there.
  package static let word = Converter(
    ending: "docx", program: "pandoc", remedy: "apt-get install pandoc librsvg2-bin",
    arguments: [
      "--from", "html", "--to", "docx", "--shift-heading-level-by=-1",
      "--reference-doc", "reference.docx", "--output", document, page,
    ],
    styles: ("reference.docx", PackageResources.reference_docx))

  package static let all = [pdf, word]

  package enum Failure: Error, Hashable, Sendable {
    case notInstalled
    case program(ExternalProgram.Failure)
    /// The system has no room for the files on their way.
    case noRoom
  }

  /// - Parameter date: seconds since 1970, in place of the time of the run, so that equal pages become
  ///   equal documents.
  package func convert(
    _ source: Source, date: Int,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(Failure) -> [UInt8] {
    guard let program = ExternalProgram(named: program, environment: environment) else {
      throw .notInstalled
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(Self.folderBeginning + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try CleanUp.whenEnded {
      Self.removeInUse(folder)
    } during: { () throws(Failure) in
      try convert(source, by: program, in: folder, date: date, environment: environment)
    }
  }

  /// Whoever still writes into a folder finds it gone: it has another name before its files are removed. A program that
  /// works in it may add one meanwhile.
  private static func removeInUse(_ folder: URL) {
    let renamed = folder.appendingPathExtension("removed")
    try? FileManager.default.moveItem(at: folder, to: renamed)
    for _ in 0..<10 where FileManager.default.fileExists(atPath: renamed.path) {
      try? FileManager.default.removeItem(at: renamed)
    }
  }

  private static let (folderBeginning, lock) = ("korridor-page-", ".lock")

  /// Removes the pages that processes left behind which were killed while a program worked on them: they may
  /// hold what is not for everybody.
  package static func removeAbandonedPages() {
    let temporary = FileManager.default.temporaryDirectory
    let names = (try? FileManager.default.contentsOfDirectory(atPath: temporary.path)) ?? []
    for name in names where name.hasPrefix(folderBeginning) {
      let folder = temporary.appendingPathComponent(name)
      if OwnedPath.isAbandoned(folder.appendingPathComponent(lock).path) {
        try? FileManager.default.removeItem(at: folder)
      }
    }
  }

  private func convert(
    _ source: Source, by program: ExternalProgram, in folder: URL, date: Int,
    environment: [String: String]
  ) throws(Failure) -> [UInt8] {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .noRoom
    }
    guard let owned = OwnedPath(folder.appendingPathComponent(Self.lock).path) else {
      throw .noRoom
    }
    defer { _ = owned }
    do {
      try Data(source.page).write(to: folder.appendingPathComponent(Self.page))
      if let styles {
        try Data(styles.bytes).write(to: folder.appendingPathComponent(styles.name))
      }
      for picture in source.pictures {
        try Data(picture.svg).write(to: folder.appendingPathComponent(picture.name + ".svg"))
      }
    } catch {
      throw .noRoom
    }
    let settings = Self.environment(date: date)
    do throws(ExternalProgram.Failure) {
      if let painter = ExternalProgram(named: "rsvg-convert", environment: environment) {
        for picture in source.pictures {
          try painter.run(
            ["--zoom", "2", "--output", picture.name + ".png", picture.name + ".svg"],
            in: folder, environment: settings, limit: Self.limit)
        }
      }
      try program.run(arguments, in: folder, environment: settings, limit: Self.limit)
    } catch {
      throw .program(error)
    }
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(Self.document)) else {
      throw .program(.failed(""))
    }
    return Array(data)
  }

  /// Nothing of the machine's clock, zone, locale or hash seed gets into a document.
  private static func environment(date: Int) -> [String: String] {
    [
      "SOURCE_DATE_EPOCH": String(date), "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0",
    ]
  }
}
