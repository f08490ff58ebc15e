// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import PageExchange
import RoundFiles

/// A what-if as somebody saved it.
struct SavedWhatIf: Hashable, Sendable {
  /// Of the entry that saved it.
  let entry: Int
  /// Seconds since 1970.
  let moment: Int
  /// nil: erased.
  let names: EntryNames?
  let asked: AskedWhatIf
  /// The digest of the round's files that it was tried on.
  let inputs: String
  var isRemoved = false

  /// Those of an archive, the newest first. Of several with one title only the newest is left.
  static func all(in archive: ArchiveState?) -> [SavedWhatIf] {
    var all: [SavedWhatIf] = []
    for entry in archive?.entries ?? [] {
      switch entry.event {
      case .saved(let query, let inputs):
        guard let asked = try? PageAddress(PageTarget("/?" + query)).asked else { continue }
        if let title = entry.names?.title { all.removeAll { $0.names?.title == title } }
        all.insert(
          SavedWhatIf(
            entry: entry.number, moment: entry.moment, names: entry.names, asked: asked,
            inputs: inputs), at: 0)
      case .removed(let number): all.mark(number, isRemoved: true)
      case .restored(let number): all.mark(number, isRemoved: false)
      case .decided, .shown, .judged: break
      }
    }
    return all
  }

  /// The same as a file that `--what-if` takes.
  var overlay: WhatIfFile {
    WhatIfFile(
      name: (names?.title ?? "\(entry)") + ".yaml",
      bytes: Array((asked.whatIf.overlayText ?? "").utf8))
  }

  func belongs(to reader: PageReader) -> Bool {
    reader == .administration || names?.author == reader.author
  }
}

extension [SavedWhatIf] {
  fileprivate mutating func mark(_ number: Int, isRemoved: Bool) {
    guard let index = firstIndex(where: { $0.entry == number }) else { return }
    self[index].isRemoved = isRemoved
  }

  /// By its title, or by the number of its entry.
  func named(_ name: String) -> SavedWhatIf? {
    first { !$0.isRemoved && $0.names?.title == name }
      ?? first { !$0.isRemoved && String($0.entry) == name }
  }
}
