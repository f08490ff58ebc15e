// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import RoundFiles
import Wording

/// The pages of one round: whoever answers in a worker, and what the server itself needs.
enum RoundPages {
  /// Reads the round.
  static func answering(for path: String) -> any PageAnswering {
    PlainPages(reading: RoundRequest(path: path).reading())
  }

  static let notices: any NoticeAnswering = PlainNotices()
  static let assets: [PageAsset] = []
}

/// Says which round it is.
private struct PlainPages: PageAnswering {
  let reading: RoundReading

  func answer(_ request: PageRequest) -> PageAnswer {
    guard request.target == "/" else { return PlainNotices.plain(.notFound, request.target) }
    return PlainNotices.plain(.done, reading.round?.name ?? "")
  }
}

private struct PlainNotices: NoticeAnswering {
  func answer(_ notice: PageNotice, as form: PageForm, in language: String?) -> PageAnswer {
    let texts = ServerTexts(language.flatMap(Round.Language.init(rawValue:)) ?? .de)
    let text = texts.text(of: notice)
    return Self.plain(notice.status, ([text.title] + text.sentences).joined(separator: "\n"))
  }

  static func plain(_ status: PageAnswer.Status, _ text: String) -> PageAnswer {
    PageAnswer(status, contentType: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
  }
}
