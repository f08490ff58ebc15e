// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// What is known at the root of a search, for all that follows.
enum RootStep {
  case argument(Certificate.Argument)
  /// `sum` is the column of the lemma's sum.
  case lemma(BlockLemma, sum: Variable)
  case tightening(RowTightening, sum: Variable)
  case cut(RoundingCut, sum: Variable)
  case fixing(BlockFixing)
  /// It may be branched on; nothing bounds it yet.
  case counted(LinearExpression, sum: Variable)

  /// nil: it is about no sum.
  var rootSum: RootSum? {
    switch self {
    case .argument, .fixing: nil
    case .lemma(let lemma, let column):
      RootSum(sum: lemma.sum, lower: nil, upper: lemma.bound, column: column)
    case .cut(let cut, let column):
      RootSum(sum: cut.sum, lower: nil, upper: cut.bound, column: column)
    case .counted(let sum, let column):
      RootSum(sum: sum, lower: nil, upper: nil, column: column)
    case .tightening(let tightening, let column):
      RootSum(sum: tightening.sum, lower: tightening.bound, upper: nil, column: column)
    }
  }
}

/// A sum, and what a step at the root says that it is at least or at most.
struct RootSum {
  let sum: LinearExpression
  let lower: Int64?
  let upper: Int64?
  let column: Variable
}

extension SolverRun {
  /// In the order in which they came in.
  var rootSums: [RootSum] { rootSteps.compactMap(\.rootSum) }

  /// Whether another run of the program has bounded the same sums at its root.
  func knowsTheSame(as other: SolverRun) -> Bool {
    rootSums.elementsEqual(other.rootSums) { $0.sum == $1.sum && $0.upper == $1.upper }
  }

  /// The weighted sums that rows share, each with its column; those that stand at the root only are about everything.
  var sharedParts: [(column: Int, sum: LinearExpression)] {
    let others = Set(rootSums.map(\.column.index))
    return summed.sums.enumerated()
      .map { (whole.columns.count + $0, $1) }
      .filter { $1.isWeighted && !others.contains($0) }
  }

  /// The number of the row that stands for an origin.
  func row(_ origin: RowOrigin) -> Int {
    switch origin {
    case .program(let number): number
    case .sum(let number): definition(of: rootSums[number].column)
    }
  }
}
