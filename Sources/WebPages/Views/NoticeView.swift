// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Wording

/// What the template sees of a notice of the server.
struct NoticeView {
  var frame: FrameView
  let heading: String
  let sentences: [String]
  /// nil: nothing is to be pressed.
  let button: String?

  init(_ text: ServerTexts.Notice, in language: Round.Language) {
    heading = text.title
    sentences = text.sentences
    button = text.button
    frame = FrameView(heading, round: "", in: language, at: nil)
    // Whoever has not come in has no other pages yet, and an address without a page no way on.
    frame.ways = []
  }
}
