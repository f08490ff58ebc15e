// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange

/// Whoever keeps what was saved and decided.
package protocol ArchiveKeeping: Sendable {
  /// - Parameter isChecked: whether everything is compared with its digests, files too.
  func state(isChecked: Bool) throws -> ArchiveState
  /// Once it returns, the entry survives a loss of power.
  ///
  /// - Returns: false, and nothing is written, where another entry was added since the draft was made.
  func append(_ draft: EntryDraft) throws -> Bool
  /// nil: the entry has no such file.
  func file(_ name: String, of entry: Int) throws -> PageFile?
}

/// Keeps nothing.
package struct NoArchive: ArchiveKeeping {
  package init() {}
  package func state(isChecked: Bool) -> ArchiveState { ArchiveState() }
  package func append(_ draft: EntryDraft) -> Bool { false }
  package func file(_ name: String, of entry: Int) -> PageFile? { nil }
}
