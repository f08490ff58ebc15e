// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange

/// What posted forms change. Nothing is written here: the answer holds what has to be.
extension RoundPages {
  func changed(
    _ target: PageTarget, _ fields: [PostedField], _ audience: Audience
  ) throws -> PageAnswer {
    guard audience.reader != .everybody else { throw AddressProblem.notForEverybody }
    let change = try PageChange(target, fields)
    guard audience.reader == .administration || !change.isForAdministration else {
      throw AddressProblem.administrationOnly
    }
    switch change {
    case .save(let query, let title): return try save(query, as: title, audience)
    case .remove(let entry): return try remove(entry, audience)
    case .restore(let entry): return try restore(entry, audience)
    case .show(let query): return try show(query, audience)
    case .decide(let form): return try decide(form, target, audience)
    case .judge(let answer): return try judge(answer, audience)
    }
  }

  func kept(
    _ event: ArchiveEvent, title: String? = nil, files: [PageFile] = [],
    replacing file: ReplacedFile? = nil, leadingTo page: PageAddress.Page, _ audience: Audience
  ) -> PageAnswer {
    var answer = PageAnswer.elsewhere(PageAddress(page).target)
    answer.draft = EntryDraft(
      event, EntryNames(title: title, author: audience.reader.author), files: files,
      after: audience.archive?.head ?? "", replacing: file)
    return answer
  }
}
