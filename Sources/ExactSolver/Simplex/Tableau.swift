// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A linear program as a dictionary (Chvátal 1983): every basic variable, and the objective, as a sum
/// over the nonbasic ones,
///
///     x_p = Σ_j α_pj · x_j        z = Σ_j d_j · x_j
///
/// Row r of the program is a variable of its own, its activity, with the row's sides as bounds; it has
/// the index (number of columns) + r. Rows are scaled to a largest coefficient near one.
///
/// Every number is kept, zeros included: programs that are left once reduced costs have fixed what
/// they can are small, and a step on consecutive memory is quicker there than any bookkeeping.
final class Tableau {
  let columnCount: Int
  let rowCount: Int
  /// Doubles from one row to the next: a multiple of the width of a vector.
  private let stride: Int
  /// Row by row; the objective is the last row.
  private let coefficients: UnsafeMutableBufferPointer<Vector>
  /// What each row of the program was multiplied by.
  let rowScales: [Double]
  /// The unit in which each column is counted: that of a sum of large coefficients, which its row has once,
  /// is a large one.
  let columnScales: [Double]
  private let program: IntegerProgram

  /// The variable of each row, and of each column.
  private(set) var basic: [Int]
  private(set) var nonbasic: [Int]
  /// Per row: 1 + Σ_j α_pj², the squared length of the dual edge (steepest edge pricing, Forrest and
  /// Goldfarb 1992).
  private(set) var weights: [Double]
  /// Pivots since the numbers were last computed from the program's own.
  private(set) var age = 0

  /// Columns whose coefficients are all smaller get another unit.
  private static let smallestCoefficient = 0x1p-10

  /// By how much a row changes at most that is left as it is: less is what rounding errors have left of a zero.
  private static let negligible = 1e-12

  private typealias Vector = SIMD4<Double>
  private static let width = 4

  init(_ program: IntegerProgram) {
    self.program = program
    columnCount = program.columns.count
    rowCount = program.constraints.count
    stride = (columnCount + Self.width - 1) / Self.width
    coefficients = .allocate(capacity: max(1, (rowCount + 1) * stride))
    rowScales = program.constraints.map { constraint in
      let largest = constraint.expression.terms.map { Double($0.coefficient.magnitude) }.max() ?? 1
      return Double(sign: .plus, exponent: -largest.exponent, significand: 1)
    }
    columnScales = Self.columnScales(of: program, rowScales)
    basic = []
    nonbasic = []
    weights = []
    reset()
  }

  deinit { coefficients.deallocate() }

  private static func columnScales(of program: IntegerProgram, _ rowScales: [Double]) -> [Double] {
    var largest = [Double](repeating: 0, count: program.columns.count)
    for (constraint, scale) in zip(program.constraints, rowScales) {
      for term in constraint.expression.terms {
        let own = Double(term.coefficient.magnitude) * scale
        largest[term.variable.index] = max(largest[term.variable.index], own)
      }
    }
    return largest.map {
      $0 == 0 || $0 >= smallestCoefficient
        ? 1 : Double(sign: .plus, exponent: -$0.exponent, significand: 1)
    }
  }

  /// Memory and time of one step, in numbers: programs with more are left to sparse methods.
  static func size(of program: IntegerProgram) -> Int {
    program.columns.count * program.constraints.count
  }

  /// Coefficients of a row; `rowCount` is the objective.
  @inline(__always)
  func row(_ row: Int) -> UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer(coefficients.baseAddress! + row * stride)
      .assumingMemoryBound(to: Double.self)
  }

  var objective: UnsafeMutablePointer<Double> { row(rowCount) }

  /// The dictionary in which the rows' activities are basic.
  private func reset() {
    coefficients.update(repeating: .zero)
    basic = (0..<rowCount).map { columnCount + $0 }
    nonbasic = Array(0..<columnCount)
    for (position, constraint) in program.constraints.enumerated() {
      let target = row(position)
      for term in constraint.expression.terms {
        let index = term.variable.index
        target[index] = Double(term.coefficient) * rowScales[position] * columnScales[index]
      }
    }
    for (index, column) in program.columns.enumerated() {
      objective[index] = Double(column.objective) * columnScales[index]
    }
    weights = (0..<rowCount).map { 1 + squaredLength(of: $0) }
    age = 0
  }

  private func squaredLength(of row: Int) -> Double {
    let source = coefficients.baseAddress! + row * stride
    var sum = Vector.zero
    for position in 0..<stride { sum += source[position] * source[position] }
    return sum.sum()
  }

  /// Σ_j α_j · x_j of a row, four sums at a time; rows of zeros cost as much as others.
  func value(of row: Int, at point: UnsafeMutableBufferPointer<Double>) -> Double {
    let values = self.row(row)
    let whole = columnCount / Self.width * Self.width
    var sums = Vector.zero
    for start in Swift.stride(from: 0, to: whole, by: Self.width) {
      sums +=
        UnsafeRawPointer(values + start).loadUnaligned(as: Vector.self)
        * UnsafeRawPointer(point.baseAddress! + start).loadUnaligned(as: Vector.self)
    }
    var sum = sums.sum()
    for column in whole..<columnCount { sum += values[column] * point[column] }
    return sum
  }

  // MARK: Going back

  /// All that steps change.
  struct Dictionary {
    fileprivate let coefficients: [SIMD4<Double>]
    fileprivate let basic: [Int]
    fileprivate let nonbasic: [Int]
    fileprivate let weights: [Double]
    fileprivate let age: Int
  }

  var dictionary: Dictionary {
    get {
      Dictionary(
        coefficients: Array(coefficients), basic: basic, nonbasic: nonbasic, weights: weights,
        age: age)
    }
    set {
      _ = coefficients.update(fromContentsOf: newValue.coefficients)
      (basic, nonbasic, weights) = (newValue.basic, newValue.nonbasic, newValue.weights)
      age = newValue.age
    }
  }

  // MARK: Steps

  /// Exchanges the basic variable of row `leaving` and the nonbasic one of column `entering`.
  func pivot(row leaving: Int, column entering: Int) {
    let pivotRow = row(leaving)
    let inverse = 1 / pivotRow[entering]
    // x_q = (x_p − Σ_{j≠q} α_pj x_j) / α_pq
    for column in 0..<columnCount { pivotRow[column] *= -inverse }
    pivotRow[entering] = inverse
    let source = coefficients.baseAddress! + leaving * stride
    weights[leaving] = 1 + squaredLength(of: leaving)
    let smallest = Self.negligible / weights[leaving].squareRoot()
    weights.withUnsafeMutableBufferPointer { weights in
      for other in 0...rowCount where other != leaving {
        let values = row(other)
        let factor = values[entering]
        values[entering] = 0
        guard factor.magnitude > smallest else { continue }
        let target = coefficients.baseAddress! + other * stride
        var sum = Vector.zero
        for position in 0..<stride {
          let value = target[position] + source[position] * factor
          target[position] = value
          sum += value * value
        }
        if other < rowCount { weights[other] = 1 + sum.sum() }
      }
    }
    swap(&basic[leaving], &nonbasic[entering])
    age += 1
  }

  /// Computes the same dictionary anew from the program's own numbers, free of the errors that steps
  /// have piled up.
  ///
  /// - Returns: false where the basis turned out singular; the dictionary is then another one.
  func refresh() -> Bool {
    let wanted = basic.filter { $0 < columnCount }
    var leaves = Set(nonbasic.filter { $0 >= columnCount }.map { $0 - columnCount })
    reset()
    var isComplete = true
    for column in wanted {
      // The largest number of the column, for accuracy.
      let best = leaves.max { left, right in
        let (first, second) = (row(left)[column].magnitude, row(right)[column].magnitude)
        return (first, right) < (second, left)
      }
      guard let best, row(best)[column].magnitude > 1e-9 else {
        isComplete = false
        continue
      }
      pivot(row: best, column: column)
      leaves.remove(best)
    }
    age = 0
    return isComplete
  }
}
