// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Reads the programs that `korridor export --format mps` writes: columns c0 …, rows r0 …, all whole,
/// bounds given for every column, to be minimised: the objective is the negative of what is maximised here.
struct MPSReader {
  private var objective: [Int64] = []
  private var bounds: [(lower: Int64, upper: Int64)] = []
  private var kinds: [Character] = []
  private var terms: [[(Variable, Int64)]] = []
  private var sides: [Int64] = []
  private var ranges: [Int: Int64] = [:]

  struct Unreadable: Error {
    let line: String
  }

  static func program(_ text: String) throws -> IntegerProgram {
    var reader = MPSReader()
    var section = ""
    for line in text.split(separator: "\n") where !line.hasPrefix("*") {
      let words = line.split(separator: " ").map(String.init)
      if line.hasPrefix(" ") {
        guard reader.read(words, in: section) else { throw Unreadable(line: String(line)) }
      } else {
        section = words[0]
      }
    }
    return reader.program
  }

  private mutating func read(_ words: [String], in section: String) -> Bool {
    switch section {
    case "ROWS":
      guard words.count == 2 else { return false }
      if words[1] == "objective" { return true }
      kinds.append(Character(words[0]))
      terms.append([])
      sides.append(0)
      return true
    case "COLUMNS" where words.contains("'MARKER'"): return true
    case "COLUMNS", "RHS", "RANGES":
      guard words.count == 3, let value = Int64(words[2]) else { return false }
      return read(value, of: words[0], at: words[1], in: section)
    case "BOUNDS":
      guard words.count == 4, let column = Int(words[2].dropFirst()), let value = Int64(words[3])
      else { return false }
      if words[0] == "LO" { bounds[column].lower = value } else { bounds[column].upper = value }
      return true
    default: return false
    }
  }

  private mutating func read(
    _ value: Int64, of column: String, at row: String, in section: String
  ) -> Bool {
    if section == "COLUMNS", row == "objective" {
      objective.append(-value)
      bounds.append((0, 1))
      return true
    }
    guard let row = Int(row.dropFirst()) else { return false }
    switch section {
    case "COLUMNS":
      guard let index = Int(column.dropFirst()) else { return false }
      terms[row].append((Variable(index: index), value))
    case "RHS": sides[row] = value
    default: ranges[row] = value
    }
    return true
  }

  private var program: IntegerProgram {
    var program = IntegerProgram()
    for (index, (lower, upper)) in bounds.enumerated() {
      _ = program.addVariable(
        name: "c\(index)", lower: lower, upper: upper, objective: objective[index])
    }
    for row in kinds.indices {
      let (side, kind) = (sides[row], kinds[row])
      let lower = kind == "L" ? ranges[row].map { side - $0 } : kind == "N" ? nil : side
      let upper = kind == "L" || kind == "E" ? side : nil
      program.add(
        Constraint(name: "r\(row)", LinearExpression(terms[row]), lower: lower, upper: upper))
    }
    return program
  }
}
