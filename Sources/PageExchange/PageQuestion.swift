// SPDX-License-Identifier: GPL-3.0-or-later

/// A request that waits in line with others.
package struct PageQuestion: Hashable, Sendable {
  package var request: PageRequest
  /// Whoever asks, told apart from all others: readers take turns.
  package var asker: String
  /// A question makes older ones of the same asker and series needless; nil: it stands for itself.
  package var series: String?

  package init(_ request: PageRequest, asker: String, series: String? = nil) {
    (self.request, self.asker, self.series) = (request, asker, series)
  }
}

/// Whoever answers questions, sooner or later.
package protocol QuestionAnswering: Sendable {
  /// Cancelling the task takes the question back.
  ///
  /// - Throws: why there is no answer.
  func answer(_ question: PageQuestion) async throws(PageNotice) -> PageAnswer

  /// How many questions come before the newest of this asker and series; nil: it does not wait.
  func questionsBefore(_ asker: String, _ series: String) async -> Int?
}

extension QuestionAnswering {
  /// Whoever answers everything at once has no line.
  package func questionsBefore(_ asker: String, _ series: String) async -> Int? { nil }
}
