// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

/// What the templates of the whole paper see; its names are those in the templates.
struct PaperView {
  let language: String
  let title: String
  let generator: String
  let style = Templates.style
  let policy = Templates.policy
  let mark: String?
  let kind: String
  let subject: String
  let blank: String
  /// A list needs an item.
  let hasHead: Bool
  let head: [CouncilPaper.Field]
  let notices: [String]
  let sections: [Section]

  struct Section {
    let id: String
    let title: String
    let isAnnex: Bool
    /// The first annex begins a sheet.
    let beginsAnnexes: Bool
    let blocks: [BlockView]
  }

  init(_ paper: some Page) {
    language = paper.language.rawValue
    title = "\(paper.kind): \(paper.subject)"
    generator = "Korridor \(korridorVersion)"
    mark = paper.mark
    kind = paper.kind
    subject = paper.subject
    blank = paper.words.toBeFilledIn
    hasHead = !paper.head.isEmpty
    head = paper.head
    notices = paper.notices
    sections = paper.sections.map { section in
      Section(
        id: section.id, title: section.title(paper.words), isAnnex: section.number != nil,
        beginsAnnexes: section.number == 1,
        blocks: section.blocks.map { BlockView($0, of: paper) })
    }
  }
}
