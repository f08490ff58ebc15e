// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// Which sums a search knows about.
extension SummedProgram {
  /// With fewer projects each of them decides soon enough.
  private static let fewestCounted = 8

  /// The program with what its bounds hang on as columns: the number of chosen projects, the sum of the
  /// wide variables that have a price, such as the shortfalls, and the parts that several rows share.
  init(_ program: IntegerProgram, with shortcuts: Shortcuts) {
    let projects = program.projects
    var sums: [LinearExpression] = []
    if shortcuts.contains(.counts), projects.count >= Self.fewestCounted {
      sums.append(LinearExpression(projects.map { ($0, 1) }))
      let priced = program.pricedVariables
      if priced.count > 1 { sums.append(LinearExpression(priced.map { ($0, 1) })) }
      if let points = program.points { sums.append(points) }
    }
    if shortcuts.contains(.parts) {
      let parts = program.sharedParts
      sums += parts.filter(\.isCoarse) + parts.filter { !$0.isCoarse }
    }
    self = SummedProgram(program, sums: sums) ?? SummedProgram(program, sums: [])!
  }

  /// The variables whose rounding costs more than all projects together, their sum first.
  var decisive: [Variable] {
    let own = program.pricedVariables
    let total = sums.firstIndex(of: LinearExpression(own.map { ($0, 1) })).map {
      Variable(index: program.columns.count - sums.count + $0)
    }
    return (total.map { [$0] } ?? []) + own
  }

  /// The program as it is searched: fine sums only tell propagation something.
  var searched: SearchedProgram {
    let weighted = sums.reversed().prefix { $0.isWeighted && !$0.isCoarse }
    return SearchedProgram(program, definitions: weighted.count)
  }
}

extension IntegerProgram {
  /// Equal projects are one column, up to as many as they are.
  fileprivate var projects: [Variable] {
    variables.filter {
      let column = columns[$0.index]
      return column.lower == 0 && (column.upper == 1 || column.objective > 0)
    }
  }

  /// Wide variables with a price; whatever they do, they do for the binaries.
  fileprivate var pricedVariables: [Variable] {
    variables.filter {
      let column = columns[$0.index]
      return column.upper - column.lower > 1 && column.objective < 0
    }
  }

  /// What projects have in points must differ by so many of the steps in which shortfalls are priced.
  private static let fewestSteps: Int128 = 50

  /// What projects are worth together, in their own unit: where scores are on a scale of five and shortfalls are priced
  /// in hundredths, the relaxation mixes two scores into one that no allocation has. nil: that would say no more than
  /// the objective, or than how many are funded.
  var points: LinearExpression? {
    let points = LinearExpression(projects.map { ($0, columns[$0.index].objective) })
    let unit = points.greatestCommonDivisor
    guard unit > 0, Int128(unit) >= Self.fewestSteps * objectiveStep else { return nil }
    let sum = points.divided(by: unit)
    return sum.isWeighted && sum.isCoarse ? sum : nil
  }

  private static let fewestShared = 4
  private static let mostCompared = 64

  /// Weighted sums that make up a row, but for one variable at most, and are a part of another one: what
  /// a corridor spends is a part of what the budget pays, and with its shortfall reaches the target.
  ///
  /// Takes time proportional to the nonzeros of the longest rows, times how many there are.
  fileprivate var sharedParts: [LinearExpression] {
    let long = constraints.map(\.expression.terms).filter { $0.count >= Self.fewestShared }
      .sorted { $0.count > $1.count }.prefix(Self.mostCompared)
    var parts: [LinearExpression] = []
    for (position, whole) in long.enumerated() {
      var coefficients = [Int64](repeating: 0, count: columns.count)
      for term in whole { coefficients[term.variable.index] = term.coefficient }
      for terms in long[(position + 1)...] where terms.count < whole.count {
        guard let first = terms.first, coefficients[first.variable.index] != 0 else { continue }
        let ratio = (coefficients[first.variable.index], first.coefficient)
        let shared = terms.filter {
          let own = coefficients[$0.variable.index]
          return own != 0 && Int128(own, times: ratio.1) == Int128($0.coefficient, times: ratio.0)
        }
        guard shared.count >= max(Self.fewestShared, terms.count - 1) else { continue }
        let sum = LinearExpression(shared.map { ($0.variable, $0.coefficient) }).primitive
        // How many of something there are is no part of what is paid.
        guard sum.isWeighted else { continue }
        if !parts.contains(sum) { parts.append(sum) }
      }
    }
    return parts
  }
}

extension LinearExpression {
  /// Whether it is a sum of amounts and does not only count.
  var isWeighted: Bool { terms.contains { $0.coefficient != 1 } }

  /// Whether it is a sum of so few units that each of its values is worth a branch: costs in thousands, say.
  var isCoarse: Bool {
    let total = terms.reduce(Int128(0)) { $0 + Int128($1.coefficient.magnitude) }
    return total < Self.mostUnits * Int128(terms.count)
  }

  /// On average for each of its variables.
  private static var mostUnits: Int128 { 40 }

  /// The multiple of it with coprime coefficients, the first of them positive.
  var primitive: LinearExpression {
    let divisor = max(1, greatestCommonDivisor)
    return divided(by: (terms.first?.coefficient ?? 1) < 0 ? -divisor : divisor)
  }
}
