// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import Reports
import Wording

/// What the template of the history sees, the newest entry first.
struct HistoryView {
  struct Entry {
    let number: Int
    let moment: MomentView
    let author: String
    let sentence: String
    let digest: String
    let files: [ArchivedFileView]
    let hasFiles: Bool
  }

  let frame: FrameView
  let heading: String
  let isWhole: Bool
  let summary: String
  let flaws: [String]
  let explained: String
  let head: String?
  let digestName: String
  let entries: [Entry]
  let filesHeading: String

  init(_ report: HistoryReport, for reader: PageReader, at address: PageAddress) {
    let texts = HistoryTexts(report.language)
    heading = texts.heading
    frame = FrameView(heading, round: report.round, in: report.language, at: address, for: reader)
    isWhole = report.flaws.isEmpty
    summary = report.summary
    flaws = report.flaws
    explained = texts.explained
    head = report.head.isEmpty ? nil : texts.digest(report.head)
    digestName = texts.digestName
    filesHeading = texts.files
    entries = report.entries.reversed().map { entry in
      let author = entry.archived.names?.author
      return Entry(
        number: entry.archived.number, moment: MomentView(entry.archived.moment, texts),
        author: author == reader.author ? texts.you : texts.author(author),
        sentence: entry.sentence, digest: entry.archived.digest,
        files: entry.archived.fileViews, hasFiles: !entry.archived.files.isEmpty)
    }
  }
}

/// A frozen file and where it is.
struct ArchivedFileView {
  let name: String
  let target: String
}

extension ArchiveEntry {
  var fileViews: [ArchivedFileView] {
    files.map {
      ArchivedFileView(
        name: $0.name,
        target: PageAddress(.history).target + "/\(number)/\(PageTarget.encoded($0.name))")
    }
  }
}
