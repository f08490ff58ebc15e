// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import Wording

/// Pages of what the server says without looking at a round.
package struct NoticeAnswers: NoticeAnswering {
  package init() {}

  package func answer(
    _ notice: PageNotice, as form: PageForm, in language: String?
  ) -> PageAnswer {
    let language = language.flatMap(Round.Language.init) ?? .de
    let text = ServerTexts(language).text(of: notice)
    switch form {
    case .json:
      return ProblemAnswer(notice.status, [text.title] + text.sentences, in: language).answer(
        as: form)
    case .page:
      var answer = PageAnswer.page(PageTemplates.notice(NoticeView(text, in: language)))
      answer.status = notice.status
      return answer
    }
  }
}
