// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import PageExchange
import Reports
import Wording

/// What the template of saved what-ifs sees.
struct SavedView {
  struct Row {
    let entry: Int
    let title: String
    /// For addresses.
    let name: String
    /// In the words of the command.
    let whatIf: String
    let target: String
    let moment: MomentView
    let author: String
    /// Set where it was tried on another state of the round.
    let outdated: String?
    let isCurrent: Bool
    let files: [File]
    let decisionTarget: String?
    let removeTarget: String
    let restoreTarget: String
    let isOwn: Bool
    let again: String
    let query: String
  }

  struct File {
    let name: String
    let target: String
  }

  let frame: FrameView
  let heading: String
  let intro: String
  let isEmpty: Bool
  let none: String
  let rows: [Row]
  let hasRows: Bool
  let removedHeading: String
  let removed: [Row]
  let hasRemoved: Bool
  let columns: [String]
  let compareTarget = PageAddress(.comparison).target
  let savePath = PageAddress(.saved).target
  let compare: String
  let choose: String
  let delete: String
  let restore: String
  let filesHeading: String
  let decide: String

  /// - Parameter saved: as the reader may see them.
  init(
    _ saved: [SavedWhatIf], of proposal: AllocationRun, for reader: PageReader,
    at address: PageAddress
  ) {
    let language = proposal.report.language
    let texts = SavedTexts(language)
    let rows = saved.map {
      Row(
        $0, inputs: proposal.inputsDigest, committee: proposal.roundAsRead.committee, for: reader,
        texts, HistoryTexts(language))
    }
    heading = texts.heading
    frame = FrameView(
      heading, round: proposal.report.round, in: language, at: address, for: reader)
    intro = texts.intro
    none = texts.none
    self.rows = zip(rows, saved).filter { !$1.isRemoved }.map(\.0)
    removed = zip(rows, saved).filter { $1.isRemoved && $0.isOwn }.map(\.0)
    (hasRows, hasRemoved) = (!self.rows.isEmpty, !removed.isEmpty)
    isEmpty = !hasRows
    columns = [texts.choose, texts.name, texts.changes, texts.savedBy]
    (removedHeading, compare, choose) = (texts.removed, texts.compare, texts.choose)
    (delete, restore) = (texts.delete, texts.restore)
    (filesHeading, decide) = (texts.files, texts.decide)
  }
}

extension SavedView.Row {
  fileprivate init(
    _ saved: SavedWhatIf, inputs: String, committee: [Member], for reader: PageReader,
    _ texts: SavedTexts, _ history: HistoryTexts
  ) {
    entry = saved.entry
    title = saved.names?.title ?? texts.erased
    name = saved.names?.title ?? "\(saved.entry)"
    whatIf = history.whatIf(saved.asked.query)
    isCurrent = saved.inputs == inputs
    var address = PageAddress(.allocation)
    address.asked = saved.asked
    if isCurrent { address.asked = AskedWhatIf(saved: [name]) }
    target = address.target
    moment = MomentView(saved.moment, history)
    let names = Dictionary(
      committee.map { (PageReader.member($0.id).author, $0.name) },
      uniquingKeysWith: { first, _ in first })
    let author = saved.names?.author
    self.author =
      author == reader.author
      ? texts.you : author.flatMap { names[$0] } ?? history.author(author)
    outdated = isCurrent ? nil : texts.outdated
    // The paper's files are computed from the round as it is now.
    let ofPaper: KeyValuePairs =
      isCurrent
      ? [
        "proposal.html": texts.asPaper, "allocation.xlsx": texts.asWorkbook,
        "allocation.csv": texts.asTable, "reasons.csv": texts.asReasons,
      ] : [:]
    files =
      [SavedView.File(name: texts.asFile, target: PageAddress(.overlay(saved.entry)).target)]
      + ofPaper.map {
        SavedView.File(name: $1, target: PageAddress(.paper($0), address.asked).target)
      }
    decisionTarget =
      reader == .administration && isCurrent
      ? PageAddress(.decision, saved.asked).target : nil
    let path = PageAddress(.saved).target + "/\(saved.entry)"
    (removeTarget, restoreTarget) = (path + "/remove", path + "/restore")
    isOwn = saved.belongs(to: reader)
    again = texts.saveAgain
    query = saved.asked.query
  }
}
