// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PageExchange
import RoundFiles

@testable import WebPages

/// The worked round, asked as a browser would.
struct Asked {
  static let folder = "scenarios/siegburg-2023"
  static let siegburg = RoundPages(ParsedRound(at: folder))

  let answer: PageAnswer
  var text: String { String(decoding: answer.body, as: UTF8.self) }

  init(
    _ target: String, as form: PageForm = .page, in language: String? = nil,
    by reader: PageReader = .administration, posting fields: KeyValuePairs<String, String>? = nil,
    beside archive: ArchiveState? = nil, of pages: RoundPages = siegburg
  ) {
    answer = pages.answer(
      PageRequest(
        target: target, form: form, language: language, reader: reader,
        posted: fields?.map { PostedField($0.key, $0.value) }, archive: archive))
  }
}
