// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerPrograms

/// What would be decided instead of the proposed allocation if the round were another.
public struct ChangedDecision: Sendable {
  /// The way from the proposed allocation to the one that the round's tie rules choose.
  public var change: AwardChange
  /// Applications that the tie rules leave open then; nil where it is not known whether other allocations are
  /// equally good: there were too many to list, or a limit came first.
  public var undecided: Set<ApplicationID>?

  public var isOneOfSeveral: Bool { undecided?.isEmpty == false }

  public init(_ change: AwardChange, undecided: Set<ApplicationID>? = []) {
    (self.change, self.undecided) = (change, undecided)
  }
}

extension ExplanationSearch {
  /// - Parameter best: the answer to the question.
  func decision(
    on question: Question, with best: Solution, beside proposed: Allocation
  ) -> ChangedDecision {
    let chosen: TieChoice? =
      (try? question.program(of: model)).flatMap { program in
        (try? optimiser.choice(at: best, of: program, in: model)) ?? nil
      }
    return ChangedDecision(
      AwardChange(
        from: proposed.awards, to: model.choice(of: chosen?.solution ?? best), in: model.round),
      undecided: chosen?.undecided)
  }
}
