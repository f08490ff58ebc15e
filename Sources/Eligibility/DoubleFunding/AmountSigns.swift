// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

/// What the amounts of two projects of one applicant say.
///
/// The association and the city give to different projects of one applicant seldom, so there a near amount
/// is a sign: one that differs from the requested amount or from the total cost by at most a tenth of the
/// larger one. Within a round it is usual to ask for two things of like size. There the titles must share
/// a stretch of letters as well and not be numbered apart, or the amounts be the same and odd.
struct AmountSigns {
  /// Of an applicant with more projects than this, near amounts say nothing.
  static let mostOfOneApplicant = 40
  private static let sharedStretch = 5
  /// Cents; amounts are usually multiples of it.
  private static let usualStep: Int64 = 50_00

  private let one: ProjectRegister.Item
  private let other: ProjectRegister.Item

  init(_ one: ProjectRegister.Item, _ other: ProjectRegister.Item) {
    (self.one, self.other) = (one, other)
  }

  func areSign(_ title: SpelledText, _ otherTitle: SpelledText) -> Bool {
    switch (one, other) {
    case (.row, .row): return false
    case (.row(let row), .application(let candidate)), (.application(let candidate), .row(let row)):
      let application = candidate.application
      return row.project.amount.map { amount in
        [application.requested, application.totalCost].contains { amount.isNear($0) }
      } ?? false
    case (.application(let left), .application(let right)):
      let (amount, otherAmount) = (left.application.requested, right.application.requested)
      if amount == otherAmount, amount.cents % Self.usualStep != 0 { return true }
      return amount.isNear(otherAmount) && !title.isNumberedApart(from: otherTitle)
        && title.sharesStretch(of: Self.sharedStretch, with: otherTitle)
    }
  }
}

extension ProjectRegister.Item {
  /// Whether both ask for, or get, the same money.
  func hasAmount(of other: ProjectRegister.Item) -> Bool {
    guard let amount, amount > .zero else { return false }
    return amount == other.amount
  }

  private var amount: Money? {
    switch self {
    case .application(let candidate): candidate.application.requested
    case .row(let row): row.project.amount
    }
  }
}

extension Money {
  /// Whether both amounts are above 0 and differ by at most a tenth of the larger one.
  fileprivate func isNear(_ other: Money?) -> Bool {
    guard let other, min(self, other) > .zero else { return false }
    return 10 * abs(cents - other.cents) <= max(cents, other.cents)
  }
}
