// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// What is known about a solved program and those of its neighbours that were solved so far.
struct Neighbourhood {
  /// The solved program, with the sums that may be branched on.
  let base: SummedProgram
  /// What branching costs there.
  private(set) var pseudocosts: Pseudocosts
  /// Good points, the best first, with their objectives.
  private var points: [(values: [Int64], objective: Int128)]
  /// How far below their relaxations the neighbours' optima lie, ascending.
  private var gaps: [Int128] = []
  private let ownGap: Int128
  /// By row: what those are worth that join the solved program's blocks; nil: it is not taken apart.
  var prices: [Int: Double]?

  init(of solved: SolvedProgram, with base: SummedProgram) {
    self.base = base
    pseudocosts = Pseudocosts(variables: base.program.columns.count)
    ownGap = max(1, solved.gap ?? 1)
    points = solved.known.map { ($0, solved.program.objectiveValue(at: $0)) }
    points.sort { $0.objective > $1.objective }
  }

  /// How far below its relaxation a neighbour's optimum is believed to lie: two fifths of those that were
  /// solved lie nearer.
  var expectedGap: Int128 { gaps.isEmpty ? ownGap : gaps[gaps.count * 2 / 5] }

  /// The best point known that `program` allows.
  func bestPoint(of program: IntegerProgram) -> [Int64]? {
    points.first { program.isFeasible($0.values) }?.values
  }

  /// What solving one neighbour taught.
  struct Lesson {
    /// nil where it was solved on its own.
    let pseudocosts: Pseudocosts?
    /// nil where nothing was proved.
    let gap: Int128?
    let solution: Solution?

    static let nothing = Lesson(pseudocosts: nil, gap: nil, solution: nil)
  }

  /// - Parameter lessons: of neighbours that were all begun with what is known now.
  mutating func learn(_ lessons: [Lesson]) {
    let start = pseudocosts
    for lesson in lessons {
      if let learned = lesson.pseudocosts { pseudocosts.learn(from: learned, since: start) }
      if let gap = lesson.gap { gaps.append(max(1, gap)) }
      if let solution = lesson.solution { points.append((solution.values, solution.objective)) }
    }
    gaps.sort()
    points.sort { $0.objective > $1.objective }
  }
}
