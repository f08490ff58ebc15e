// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Wording

/// What the template sees where there is nothing to show but why.
struct ProblemView {
  let frame: FrameView
  let heading: String
  let sentences: [String]
  let back: String
  let backTarget = PageAddress(.allocation).target
  let instead: String
  /// nil: nothing can be done instead.
  let insteadTarget: String?

  init(_ sentences: [String], in language: Round.Language, instead address: PageAddress?) {
    let texts = PageTexts(language)
    heading = texts.problem
    frame = FrameView(heading, round: "", in: language, at: nil)
    self.sentences = sentences
    back = texts.toProposal
    instead = SavedTexts(language).tryNow
    insteadTarget = address?.target
  }
}
