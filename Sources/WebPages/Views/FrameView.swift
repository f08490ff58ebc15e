// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import Reports
import Wording

/// What every page has around its content: head, ways to the other pages, the other language.
struct FrameView {
  struct Way {
    let name: String
    let target: String
    let isHere: Bool
  }

  let language: String
  let title: String
  let generator = "Korridor \(korridorVersion)"
  let style = WebAsset.style.path
  let script = WebAsset.script.path
  let icon = WebAsset.icon.path
  let round: String
  let pages: String
  var ways: [Way]
  let otherLanguage: String
  let otherLanguageCode: String
  let skipTo: String
  let calculating: String
  let cancel: String
  let close: String

  /// - Parameters:
  ///   - title: of the content.
  ///   - address: nil where there is none to stay at.
  ///   - reader: whose ways are shown; nil: those of everybody.
  init(
    _ title: String, round: String, in language: Round.Language, at address: PageAddress?,
    for reader: PageReader? = nil
  ) {
    let texts = PageTexts(language)
    let here = address ?? PageAddress(.allocation)
    self.language = language.rawValue
    self.title = round.isEmpty ? title : "\(title) · \(round)"
    self.round = round
    pages = texts.pages
    let allocation = here.asked.isEmpty ? texts.proposal : texts.whatIf
    let ofMembers: [(String, PageAddress.Page)] = [
      (texts.saved, .saved), (texts.meeting, .meeting), (texts.decision, .decision),
      (texts.history, .history),
    ]
    ways =
      ([
        (allocation, PageAddress.Page.allocation), (texts.weights, .weights),
        (texts.comparison, .comparison), (texts.paper, .paper(Self.paperFile)),
      ] + (reader == nil || reader == .everybody ? [] : ofMembers)).map { name, page in
        Way(name: name, target: here.on(page).target, isHere: address?.page == page)
      }
    otherLanguage = texts.otherLanguage
    otherLanguageCode = language == .de ? "en" : "de"
    skipTo = texts.toApplications
    calculating = texts.calculating
    cancel = texts.cancel
    close = texts.close
  }

  /// The name of the council paper as a page.
  private static let paperFile = "proposal.html"
}
