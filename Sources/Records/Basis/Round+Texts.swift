// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension Round {
  /// Every text in which a person may be named, in an order that does not depend on the files.
  var texts: [String] {
    applications.flatMap { application in
      [application.title, application.applicant]
        + (application.partner.map { [$0] } ?? [])
        + application.attributes.sorted { $0.key < $1.key }.map(\.value)
    } + association.sorted { $0.id < $1.id }.flatMap { [$0.title, $0.applicant] }
  }
}

/// A text of which everybody reads another one, for a name stands in it.
package struct ReplacedText: Hashable, Sendable {
  package let application: ApplicationID
  /// The name of the column.
  package let column: String
  package let text: String
  package let published: String
}

extension Round {
  /// What of the applications is published in other words, in their order.
  package var replacedTexts: [ReplacedText] {
    let pseudonyms = Pseudonyms(self)
    let limited = Set(limitedColumns)
    return applications.flatMap { application in
      let texts =
        [("title", application.title), ("applicant", application.applicant)]
        + (application.partner.map { [("partner", $0)] } ?? [])
        + application.attributes.filter { limited.contains($0.key) }.sorted { $0.key < $1.key }
        .map { ($0.key, $0.value) }
      return texts.compactMap { column, text in
        let published =
          column == "applicant" ? pseudonyms.replacing(text) : pseudonyms.hiding(text)
        return published == text
          ? nil
          : ReplacedText(
            application: application.id, column: column, text: text, published: published)
      }
    }
  }
}
