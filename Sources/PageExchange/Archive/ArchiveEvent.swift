// SPDX-License-Identifier: GPL-3.0-or-later

/// What happened to a round that is kept for good. Nothing in it names a person.
///
/// Its JSON has one member, the name of the case, with an object of what belongs to it.
package enum ArchiveEvent: Codable, Hashable, Sendable {
  /// A what-if was saved.
  ///
  /// - `query`: the what-if as addresses have it: `set=budget=25000&include=P12`.
  /// - `inputs`: the digest of the round's files that it was tried on.
  case saved(query: String, inputs: String)
  /// The what-if of that entry is no longer listed.
  case removed(entry: Int)
  /// It is listed again.
  case restored(entry: Int)
  /// The committee decided; what counts is the last one.
  ///
  /// - `query`: the what-if from which the decision was made; empty: the proposal.
  /// - `files`: the final paper, frozen, and what lies beside it.
  case decided(query: String, inputs: String, files: [ArchivedFile])
  /// The administration showed a what-if to everybody in the meeting; what is shown is the last one.
  ///
  /// - `query`: empty: the proposal.
  case shown(query: String)
  /// A person told whether two texts are one project, and it was written into the round's files.
  ///
  /// - `first`, `second`: two applications, or an application and a row of the association.
  /// - `decision`: `same` or `different`.
  case judged(first: String, second: String, decision: String)
}

/// A file that belongs to an entry.
package struct ArchivedFile: Codable, Hashable, Sendable {
  package var name: String
  /// Of its bytes, in hexadecimal.
  package var sha256: String

  package init(name: String, sha256: String) { (self.name, self.sha256) = (name, sha256) }
}

/// Names that belong to an entry. They can be erased: the chain holds a salted digest of them only.
package struct EntryNames: Codable, Hashable, Sendable {
  /// What people call it.
  package var title: String?
  /// `administration`, or `member:` and the id of a member.
  package var author: String

  package init(title: String? = nil, author: String) { (self.title, self.author) = (title, author) }
}
