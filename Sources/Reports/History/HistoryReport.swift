// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import Wording

/// What was saved and decided on a round's page, and whether its archive is whole.
package struct HistoryReport: Sendable {
  package struct Entry: Sendable {
    package let archived: ArchiveEntry
    /// `28.11.2026 um 14:03 Uhr (UTC)`.
    package let time: String
    /// What happened, as a sentence.
    package let sentence: String
  }

  package let language: Round.Language
  package let round: String
  /// In their order.
  package let entries: [Entry]
  /// The digest of the last entry; empty where there is none.
  package let head: String
  /// Each a sentence; empty: the archive is whole.
  package let flaws: [String]
  /// Whether it is whole, and how much there is.
  package let summary: String
  private let archive: ArchiveState

  /// - Parameter isListed: which entries to tell of; the others count for the summary only.
  package init(
    of archive: ArchiveState, round: String, in language: Round.Language,
    where isListed: (ArchiveEntry) -> Bool = { _ in true }
  ) {
    let texts = HistoryTexts(language)
    let titles = Dictionary(
      archive.entries.map { ($0.number, $0.names?.title) }, uniquingKeysWith: { first, _ in first })
    self.language = language
    self.round = round
    self.archive = archive
    head = archive.head
    entries = archive.entries.filter(isListed).map { entry in
      Entry(
        archived: entry, time: texts.time(entry.moment),
        sentence: texts.sentence(
          entry.event, title: entry.title ?? entry.subject.flatMap { titles[$0] ?? nil }))
    }
    flaws = archive.flaws.map(texts.sentence)
    summary = texts.summary(entries: archive.entries.count, flaws: archive.flaws.count)
  }

  /// The schema `korridor/history/1`. Of each entry, `number`, `moment`, `event`, `names` and `previous` are what its
  /// digest is of.
  package var json: JSONValue {
    [
      "schema": "korridor/history/1",
      "round": .string(round),
      "head": .string(head),
      "whole": .bool(flaws.isEmpty),
      "flaws": .array(zip(archive.flaws, flaws).map(Self.json)),
      "entries": .array(entries.map(Self.json)),
    ]
  }

  private static func json(_ entry: Entry) -> JSONValue {
    let archived = entry.archived
    return [
      "number": .integer(Int64(archived.number)),
      "moment": .integer(Int64(archived.moment)),
      "event": json(archived.event),
      "names": .string(archived.namesDigest),
      "previous": .string(archived.previous),
      "digest": .string(archived.digest),
      "title": archived.names?.title.map(JSONValue.string) ?? .null,
      "author": (archived.names?.author).map(JSONValue.string) ?? .null,
      "text": .string(entry.sentence),
    ]
  }

  private static func json(_ event: ArchiveEvent) -> JSONValue {
    switch event {
    case .saved(let query, let inputs):
      ["saved": ["query": .string(query), "inputs": .string(inputs)]]
    case .removed(let entry): ["removed": ["entry": .integer(Int64(entry))]]
    case .restored(let entry): ["restored": ["entry": .integer(Int64(entry))]]
    case .decided(let query, let inputs, let files):
      [
        "decided": [
          "query": .string(query), "inputs": .string(inputs),
          "files": .array(
            files.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }),
        ]
      ]
    case .shown(let query): ["shown": ["query": .string(query)]]
    case .judged(let first, let second, let decision):
      [
        "judged": [
          "first": .string(first), "second": .string(second), "decision": .string(decision),
        ]
      ]
    }
  }

  private static func json(_ flaw: ArchiveFlaw, _ sentence: String) -> JSONValue {
    let (code, entry, file): (String, Int, String?) =
      switch flaw {
      case .gap(let number): ("gap", number, nil)
      case .unlinked(let number): ("unlinked", number, nil)
      case .altered(let number): ("altered", number, nil)
      case .renamed(let number): ("renamed", number, nil)
      case .file(let number, let name): ("file", number, name)
      }
    return [
      "code": .string(code), "entry": .integer(Int64(entry)),
      "file": file.map(JSONValue.string) ?? .null, "text": .string(sentence),
    ]
  }
}

extension ArchiveEntry {
  fileprivate var title: String? { names?.title }

  /// The entry that the event is about; nil: none but itself.
  fileprivate var subject: Int? {
    switch event {
    case .removed(let entry), .restored(let entry): entry
    case .saved, .decided, .shown, .judged: nil
    }
  }
}
