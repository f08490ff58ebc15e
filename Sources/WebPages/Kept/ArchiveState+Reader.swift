// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange

extension ArchiveState {
  /// As a reader may know it: only the administration learns which member saved what. Digests stay; whoever may not
  /// know a name cannot compare it with its digest, whose salt never leaves the archive.
  func shown(to reader: PageReader) -> ArchiveState {
    guard reader != .administration else { return self }
    let open = [reader.author, PageReader.administration.author]
    var shown = self
    for index in shown.entries.indices {
      guard let author = shown.entries[index].names?.author, !open.contains(author) else {
        continue
      }
      shown.entries[index].names?.author = PageReader.someMember
    }
    return shown
  }
}

extension PageReader {
  /// As archives name whoever made an entry.
  var author: String {
    switch self {
    case .administration: "administration"
    case .member(let id): "member:" + id
    case .everybody: "everybody"
    }
  }

  /// The author in place of a member whom the reader may not know.
  static let someMember = "member"
}
