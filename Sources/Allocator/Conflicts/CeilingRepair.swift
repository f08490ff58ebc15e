// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// Finds the smallest higher ceiling of single awards under which a round has an allocation.
///
/// Another ceiling makes another round: requests are cut less, so that floors and least numbers may be met, while the
/// budget holds for more. Ceilings that do need not be all above one of them; so every ceiling between the present one
/// and the answer is ruled out, by halves. Between two ceilings every award lies between its amounts at both. A
/// program that takes of each coefficient and each side the more favourable one therefore has a solution wherever a
/// ceiling between has one.
struct CeilingRepair {
  let model: AllocationModel
  let search: Search

  /// After as many programs it is only said that there is an allocation without the ceiling.
  private static let mostPrograms = 400

  private struct TooManyPrograms: Error {}

  /// `.amount`, `.notAlone` where no higher ceiling does, or what is known where a limit was hit.
  func smallest() -> Repair {
    let round = model.round
    var free = round.funding
    free.maxAward = nil
    let requests = round.applications.filter { !$0.isGranted }.map(free.eligibleRequest)
    guard let most = round.funding.maxAward, let largest = requests.max(), largest > most else {
      return .notAlone
    }
    do {
      let cents = try first(in: most.cents + 1...largest.cents)
      return cents.map { .amount(Money(cents: $0)) } ?? .notAlone
    } catch is TooManyPrograms {
      let isEnough = try? isEnough(ceiling: largest.cents)
      return isEnough == true ? .leavingOut : .notProved
    } catch {
      return .notProved
    }
  }

  /// The first amount in cents that does; nil where none does.
  private func first(in all: ClosedRange<Int64>) throws -> Int64? {
    var open = [all]
    var programs = 0
    while let range = open.popLast() {
      programs += 1
      guard programs <= Self.mostPrograms else { throw TooManyPrograms() }
      guard range.lowerBound < range.upperBound else {
        if try isEnough(ceiling: range.lowerBound) { return range.lowerBound }
        continue
      }
      if try isHopeless(range) { continue }
      let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
      open.append(middle + 1...range.upperBound)
      open.append(range.lowerBound...middle)
    }
    return nil
  }

  private func isEnough(ceiling cents: Int64) throws(SearchStopped) -> Bool {
    guard let model = model(ceiling: cents), model.contradictions.isEmpty else { return false }
    var program = model.program
    program.maximise(LinearExpression())
    return try search.refutation(of: program) == nil
  }

  /// Whether it is proved that no ceiling between does.
  private func isHopeless(_ range: ClosedRange<Int64>) throws(SearchStopped) -> Bool {
    guard let low = model(ceiling: range.lowerBound), let high = model(ceiling: range.upperBound),
      steps(in: low.round) == steps(in: high.round)
    else { return false }
    guard low.contradictions.isEmpty else { return true }
    guard let between = raw(low).relaxed(towards: raw(high)) else { return false }
    return try search.refutation(of: between.normalised()) != nil
  }

  private func model(ceiling cents: Int64) -> AllocationModel? {
    try? AllocationModel(model.assessed.withAwardCeiling(Money(cents: cents)))
  }

  /// Its program before rows are divided: only so does each number lie between those of two ceilings.
  private func raw(_ model: AllocationModel) -> IntegerProgram {
    ModelDraft.complete(model.assessed, tradeOff: model.tradeOff).program
  }

  /// Of each award whether it is one, enough for the project, and within what is left. Each changes once at most as
  /// the ceiling rises: where both ends agree, so does all between, and the same is on offer.
  private func steps(in round: Round) -> [[Bool]] {
    round.applications.filter { !$0.isGranted }.map { application in
      round.funding.awards(to: application).flatMap { offer in
        [
          offer.award > .zero, offer.award >= application.minimum ?? .zero,
          offer.award <= round.remaining,
        ]
      }
    }
  }
}

extension IntegerProgram {
  /// A program without objective that has a solution where any program between the two has one, each number of which
  /// lies between its values in both; nil where they are not made alike.
  fileprivate func relaxed(towards other: IntegerProgram) -> IntegerProgram? {
    guard columns.map(\.name) == other.columns.map(\.name),
      constraints.map(\.name) == other.constraints.map(\.name)
    else { return nil }
    var relaxed = self
    relaxed.maximise(LinearExpression())
    for (variable, (own, its)) in zip(variables, zip(columns, other.columns)) {
      relaxed.restrict(
        variable, lower: min(own.lower, its.lower), upper: max(own.upper, its.upper))
    }
    relaxed.replaceConstraints(
      zip(constraints, other.constraints).flatMap { $0.relaxed(towards: $1) })
    return relaxed
  }
}

extension Constraint {
  /// The sides of the row, each as favourable as in either. Variables are never negative here.
  fileprivate func relaxed(towards other: Constraint) -> [Constraint] {
    var sides: [Constraint] = []
    if let own = lower, let its = other.lower {
      let most = expression.combined(with: other.expression, max)
      sides.append(Constraint(name: name + ":lower", most, atLeast: min(own, its)))
    }
    if let own = upper, let its = other.upper {
      let least = expression.combined(with: other.expression, min)
      sides.append(Constraint(name: name + ":upper", least, atMost: max(own, its)))
    }
    return sides
  }
}

extension LinearExpression {
  fileprivate func combined(
    with other: LinearExpression, _ choose: (Int64, Int64) -> Int64
  ) -> LinearExpression {
    let variables = Set(terms.map(\.variable)).union(other.terms.map(\.variable))
    return LinearExpression(
      variables.map { ($0, choose(coefficient(of: $0), other.coefficient(of: $0))) })
  }
}
