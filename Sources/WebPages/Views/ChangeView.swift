// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import Reports
import Wording

/// What a what-if changes against the proposal: always in view, as a sentence and as a list.
struct ChangeView {
  struct Group {
    let name: String
    /// For the style sheet: `enters`, `leaves`, `changes`, `open`.
    let kind: String
    let entries: [Entry]
  }

  struct Entry {
    let id: String
    let title: String
    let detail: String
    let target: String
  }

  let heading: String
  /// One sentence for those who listen.
  let sentence: String
  /// In points, money and balance; nil where nothing was changed or nothing can be compared.
  let price: String?
  let groups: [Group]
  let hasGroups: Bool
  let isWhatIf: Bool
  let back: String
  let backTarget: String
  /// With `{}` for a time of day, which the script knows.
  let draftKept: String
  let draftOffered: String
  /// nil where there is nothing to save, or nobody who could.
  let saving: Saving?

  struct Saving {
    let target = PageAddress(.saved).target
    let query: String
    let label: String
    let button: String
    /// Set where the address is too long for what people send each other.
    let longAddress: String?
    let decide: String
    /// nil where the reader decides nothing.
    let decisionTarget: String?
    let show: String
    let meetingTarget = PageAddress(.meeting).target
  }

  init(
    _ compared: ComparedScenario, beside proposal: AllocationReport, for reader: PageReader,
    at address: PageAddress
  ) {
    let texts = PageTexts(compared.allocation.language)
    let labels = Labels(compared.allocation.language)
    let now = Dictionary(
      uniqueKeysWithValues: compared.allocation.applications.map { ($0.id, $0) })
    let before = Dictionary(uniqueKeysWithValues: proposal.applications.map { ($0.id, $0) })
    func entries(
      _ ids: [ApplicationID], _ detail: (ApplicationReport, ApplicationReport) -> String
    ) -> [Entry] {
      ids.compactMap { id in
        guard let now = now[id], let before = before[id] else { return nil }
        return Entry(
          id: id, title: now.title, detail: detail(now, before),
          target: address.on(.application(id)).target)
      }
    }
    let change = compared.change
    let all = [
      Group(
        name: texts.entering, kind: "enters",
        entries: entries(change.enters) { now, _ in texts.say.money(now.award) }),
      Group(
        name: texts.leaving, kind: "leaves",
        entries: entries(change.leaves) { _, before in texts.say.money(before.award) }),
      Group(
        name: texts.otherAward, kind: "changes",
        entries: entries(change.changes) { now, before in
          texts.award(now.award, insteadOf: before.award)
        }),
      Group(
        name: texts.undecided, kind: "open", entries: entries(change.undecided) { _, _ in "" }),
      Group(
        name: texts.myProjects, kind: "pinned",
        entries: entries(address.pinned) { now, _ in
          labels.decision(now.decision, at: now.level)
            + (now.hasAward ? ", " + texts.say.money(now.award) : "")
        }),
    ]
    groups = all.filter { !$0.entries.isEmpty }
    hasGroups = !groups.isEmpty
    isWhatIf = !address.asked.isEmpty
    heading = texts.whatChanged
    sentence = isWhatIf ? texts.sentence(change) : texts.isTheProposal
    price =
      isWhatIf
      ? compared.difference.map {
        labels.sentence($0.figures, isRescored: !compared.rescored.isEmpty)
      } : nil
    back = texts.toProposal
    backTarget = PageAddress(.allocation, pinned: address.pinned).target
    let saved = SavedTexts(compared.allocation.language)
    (draftKept, draftOffered) = (saved.draftKept("{}"), saved.draftOffered("{}"))
    saving =
      isWhatIf && reader != .everybody
      ? Saving(
        query: address.asked.query, label: saved.nameIt, button: saved.save,
        longAddress: address.isLong ? saved.longAddress : nil, decide: saved.decide,
        decisionTarget: reader == .administration ? address.on(.decision).target : nil,
        show: MeetingTexts(compared.allocation.language).show)
      : nil
  }
}
