// SPDX-License-Identifier: GPL-3.0-or-later

/// One request for a page of a round, on its way from whoever received it to whoever answers it.
package struct PageRequest: Codable, Hashable, Sendable {
  /// Path and query as they were asked for, still percent-encoded: `/applications/P03?exclude=P12`.
  package var target: String
  package var form: PageForm
  /// `de` or `en`: what the reader chose, or what the browser prefers; nil: the round's own.
  package var language: String?
  package var reader: PageReader
  /// What a form sent to change something, in its order; nil: somebody only looks.
  package var posted: [PostedField]?
  /// What the round's archive holds; nil where the address needs nothing of it.
  package var archive: ArchiveState?

  package init(
    target: String, form: PageForm = .page, language: String? = nil,
    reader: PageReader = .administration, posted: [PostedField]? = nil,
    archive: ArchiveState? = nil
  ) {
    (self.target, self.form, self.language, self.reader) = (target, form, language, reader)
    (self.posted, self.archive) = (posted, archive)
  }
}

/// One field of a form.
package struct PostedField: Codable, Hashable, Sendable {
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

/// In which form the answer is wanted.
package enum PageForm: String, Codable, Hashable, Sendable {
  /// A whole page of HTML.
  case page
  /// What the command prints with `--json`, byte for byte.
  case json
}

/// Who asks: it decides what may be shown.
package enum PageReader: Codable, Hashable, Sendable {
  case administration
  /// A member of the committee, by id.
  case member(String)
  /// Anybody: no persons, no single points.
  case everybody
}
