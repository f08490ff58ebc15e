// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Between questions about a program and about what is left of it.
extension ReducedProgram {
  /// What is left of a program whose fixed columns are left out; nil where that is no less than before, or
  /// where its objective would take larger steps, so that what it refutes may be more than what is asked: a
  /// certificate of the whole must not say less.
  ///
  /// - Parameter hints: a goal among them is all that is to be refuted; larger steps do no harm that end there.
  init?(withoutFixedColumnsOf whole: IntegerProgram, for hints: SolveHints) {
    let domain = Domain(of: whole)
    let open = whole.columns.indices.count { domain.lower[$0] < domain.upper[$0] }
    guard open > 0, open * Self.leastShrinking <= whole.columns.count else { return nil }
    self.init(whole, over: domain)
    let step = program.objectiveStep
    let isKept = hints.goal.map { ($0 - constant) % step == 0 } ?? (step == whole.objectiveStep)
    guard isKept else { return nil }
  }

  /// Otherwise copying takes longer than it saves.
  private static var leastShrinking: Int { 2 }

  /// - Parameters:
  ///   - hints: about the whole program.
  ///   - count: of the whole program's rows.
  func reduce(_ hints: SolveHints, rows count: Int) -> SolveHints {
    let position = Dictionary(
      uniqueKeysWithValues: (rows + [count]).enumerated().map { ($1, $0) })
    var reduced = hints
    // It is about all columns: whoever has one goes on with it before any are left out.
    reduced.tree = nil
    reduced.start = hints.start.map { start in columns.map { start[$0] } }
    reduced.goal = hints.goal.map { $0 - constant }
    reduced.least = hints.least.map { $0 - constant }
    reduced.arguments = hints.arguments.map { argument in
      Certificate.Argument(
        argument.multipliers.compactMap { multiplier in
          position[multiplier.row].map {
            Certificate.RowMultiplier(row: $0, value: multiplier.value)
          }
        })
    }
    return reduced
  }

  /// The outcome of the whole program.
  func expand(_ outcome: Outcome, of whole: IntegerProgram) -> Outcome {
    let expanded = outcome.map(
      solution: { Solution(expand($0.values), of: whole) }, certificate: { expand($0, of: whole) })
    guard case .stopped(let reason, let best, let bound) = expanded else { return expanded }
    return .stopped(reason, best: best, bound: bound.map { $0 + constant })
  }

  /// The same proof about the whole program: fixed columns have their part in every row, and what their
  /// rows say otherwise is kept anyway.
  private func expand(_ certificate: Certificate, of whole: IntegerProgram) -> Certificate {
    func column(_ index: Int) -> Int {
      index < columns.count ? columns[index] : index - columns.count + whole.columns.count
    }
    // The goal's row and those of sums stand behind.
    var expanded = certificate.renumbered { [rows] row in
      row < rows.count ? rows[row] : row - rows.count + whole.constraints.count
    }
    expanded.goal = certificate.goal.map { $0 + constant }
    expanded.sums = certificate.sums.map { sum in
      LinearExpression(
        sum.terms.map { (Variable(index: column($0.variable.index)), $0.coefficient) })
    }
    for number in expanded.nodes.indices {
      guard let branch = expanded.nodes[number].branch else { continue }
      expanded.nodes[number].branch?.variable = Variable(index: column(branch.variable.index))
    }
    return expanded
  }
}
