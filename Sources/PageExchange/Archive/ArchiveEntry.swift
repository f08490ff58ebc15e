// SPDX-License-Identifier: GPL-3.0-or-later

/// An event as a round's archive has it.
package struct ArchiveEntry: Codable, Hashable, Sendable {
  /// From 1, without gaps.
  package var number: Int
  /// Seconds since 1970.
  package var moment: Int
  package var event: ArchiveEvent
  /// nil: erased.
  package var names: EntryNames?
  /// Of the names with their salt; it stays when they are erased.
  package var namesDigest: String
  /// Of the entry before; empty for the first.
  package var previous: String
  /// Of all above but the names, in hexadecimal: SHA-256 of its canonical JSON (RFC 8785).
  package var digest: String

  package init(
    number: Int, moment: Int, event: ArchiveEvent, names: EntryNames?, namesDigest: String,
    previous: String, digest: String
  ) {
    (self.number, self.moment, self.event) = (number, moment, event)
    (self.names, self.namesDigest) = (names, namesDigest)
    (self.previous, self.digest) = (previous, digest)
  }
}

extension ArchiveEntry {
  /// Those that belong to it.
  package var files: [ArchivedFile] {
    if case .decided(_, _, let files) = event { files } else { [] }
  }
}

/// What a page wants to be kept. It is written before the page is sent.
package struct EntryDraft: Codable, Hashable, Sendable {
  package var event: ArchiveEvent
  package var names: EntryNames
  /// The files that the event names.
  package var files: [PageFile]
  /// The digest of the last entry that the page knew of; empty: there was none. With another one before it, the
  /// draft is not written.
  package var head: String
  /// A file of the round's folder to be written first; nil: none.
  package var roundFile: ReplacedFile?

  package init(
    _ event: ArchiveEvent, _ names: EntryNames, files: [PageFile] = [], after head: String,
    replacing roundFile: ReplacedFile? = nil
  ) {
    (self.event, self.names, self.files, self.head) = (event, names, files, head)
    self.roundFile = roundFile
  }
}

/// A file that takes the place of another one, if that is still what it was.
package struct ReplacedFile: Codable, Hashable, Sendable {
  package var file: PageFile
  /// The digest of what was there; nil: nothing.
  package var former: String?

  package init(_ file: PageFile, former: String?) { (self.file, self.former) = (file, former) }
}

/// All that a round's archive holds for pages.
package struct ArchiveState: Codable, Hashable, Sendable {
  /// In their order.
  package var entries: [ArchiveEntry]
  /// What does not hold in the archive; empty also where nobody looked.
  package var flaws: [ArchiveFlaw]

  package init(entries: [ArchiveEntry] = [], flaws: [ArchiveFlaw] = []) {
    (self.entries, self.flaws) = (entries, flaws)
  }

  /// The digest of the last entry; empty where there is none.
  package var head: String { entries.last?.digest ?? "" }
}

/// Somebody changed an archive behind Korridor's back.
package enum ArchiveFlaw: Codable, Hashable, Sendable {
  /// Entries are missing before this one.
  case gap(before: Int)
  /// The entry does not name the digest of the one before it.
  case unlinked(entry: Int)
  /// The entry's digest is not that of its content.
  case altered(entry: Int)
  /// The names are not those that were written.
  case renamed(entry: Int)
  /// A file of the entry is missing or another one.
  case file(entry: Int, name: String)
}
