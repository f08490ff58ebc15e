// SPDX-License-Identifier: GPL-3.0-or-later
import Names

/// How projects are told apart: by title and applicant.
struct ProjectName: Hashable {
  let title: NormalisedText
  let applicant: NormalisedText

  init(title: String, applicant: String, names: NameBook) {
    self.title = NormalisedText(title)
    self.applicant = names.name(applicant)
  }

  /// Whether both parts say something, so that equal names mean the same project.
  var isComplete: Bool { !title.isBlank && !applicant.isBlank }
}
