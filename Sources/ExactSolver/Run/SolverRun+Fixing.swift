// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// What blocks decide alone: where the bound of all of them leaves little above the aim, none may be worth
/// much less than its best value, and few of its variables can be otherwise then.
extension SolverRun {
  /// In parts of what a block may lose: variables whose reduced cost in the block is less are not tried.
  private static let leastCost = 0.5
  /// What does not help for so many variables, the most expensive first, does not help for the rest either.
  private static let mostFailures = 4

  /// - Parameters:
  ///   - lemmas: what the blocks are worth at most, known to this run.
  ///   - first: number of the row that defines the first lemma's sum.
  /// - Returns: whether nothing is left.
  mutating func fix(
    in blocks: [BlockProgram], _ lemmas: [BlockLemma], firstDefinition first: Int, tools: BlockTools
  ) -> Bool {
    for (number, lemma) in lemmas.enumerated() {
      let definition = first + number
      let sum = Variable(index: whole.columns.count + definition - whole.constraints.count)
      var program = blocks[number].program
      let position = Dictionary(
        uniqueKeysWithValues: lemma.columns.enumerated().map { ($1, $0) })
      program.maximise(
        LinearExpression(
          lemma.sum.terms.map { (Variable(index: position[$0.variable.index]!), $0.coefficient) }))
      if fix(in: program, lemma, sum: sum, definition: definition, tools: tools) { return true }
    }
    return false
  }

  /// - Parameter program: the block's, with the sum as objective.
  private mutating func fix(
    in program: IntegerProgram, _ lemma: BlockLemma, sum: Variable, definition: Int,
    tools: BlockTools
  ) -> Bool {
    var program = program
    restrict(&program, lemma)
    let least = domain.lower[sum.index]
    guard
      case .optimal(_, let values, let multipliers) = relaxation.withRelaxation(
        of: program, { $0.solve(limits: limits) })
    else { return false }
    // The relaxation of the block decides most: the sum's lower bound stands for the aim.
    let argument = MultiplierRounding(for: program).bound(multipliers, of: program)
    let goal = program.constraints.count
    if narrow(by: argument.renumbered { $0 == goal ? definition : lemma.rows[$0] }) { return true }
    let costs = program.reducedCosts(at: multipliers)
    let slack = Double(lemma.bound - least)
    var failures = 0
    let candidates = program.columns.indices
      .filter { costs[$0].magnitude >= slack * Self.leastCost }
      .sorted { (costs[$1].magnitude, $0) < (costs[$0].magnitude, $1) }
    for index in candidates where failures < Self.mostFailures {
      let column = lemma.columns[index]
      let (lower, upper) = (domain.lower[column], domain.upper[column])
      guard upper - lower == 1 else { continue }
      let isGreater = values[index] > Double(lower) + 0.5
      restrict(&program, lemma)
      let other = isGreater ? lower : upper
      program.restrict(Variable(index: index), lower: other, upper: other)
      guard let proof = tools.proof(of: program, stayingBelow: Int128(least), mostNodes: 200),
        proof.goal == Int128(least)
      else {
        failures += 1
        continue
      }
      failures = 0
      apply(
        BlockFixing(
          variable: Variable(index: column), value: isGreater ? upper : lower,
          isGreater: isGreater,
          refutation: BlockLemma(
            sum: lemma.sum, factor: lemma.factor, bound: least - 1, proof: proof,
            columns: lemma.columns, rows: lemma.rows),
          sum: sum))
    }
    return false
  }

  /// Gives a block's program the bounds that are known by now.
  private func restrict(_ program: inout IntegerProgram, _ lemma: BlockLemma) {
    for (index, column) in lemma.columns.enumerated() {
      program.restrict(
        Variable(index: index), lower: domain.lower[column], upper: domain.upper[column])
    }
  }
}

extension IntegerProgram {
  /// By column: what the relaxation's multipliers leave of its coefficient in the objective.
  fileprivate func reducedCosts(at multipliers: [Double]) -> [Double] {
    var costs = columns.map { Double($0.objective) }
    for (constraint, multiplier) in zip(constraints, multipliers) where multiplier != 0 {
      for term in constraint.expression.terms {
        costs[term.variable.index] -= multiplier * Double(term.coefficient)
      }
    }
    return costs
  }
}
