// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import IntegerPrograms

/// Optimal solutions: one in full, and of each other one what it changes.
struct RecordedWitnesses: Codable, Sendable {
  /// A pair: [column, value].
  struct Change: Codable, Sendable {
    var column: Int
    var value: Int64
  }

  /// One value a column.
  var origin: [Int64]
  var changes: [[Change]]
}

extension RecordedWitnesses.Change {
  init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    column = try pair.decode(Int.self)
    value = try pair.decode(Int64.self)
  }

  func encode(to encoder: any Encoder) throws {
    var pair = encoder.unkeyedContainer()
    try pair.encode(column)
    try pair.encode(value)
  }
}

extension RecordedWitnesses {
  init(_ witnesses: Witnesses) {
    origin = witnesses.origin
    changes = witnesses.changes.map { changes in
      changes.map { Change(column: $0.variable.index, value: $0.value) }
    }
  }

  /// nil where a column is beyond `columns`, the columns of a change do not rise, or one keeps its value:
  /// then two lists of changes could be the same solution.
  func witnesses(columns: Int) -> Witnesses? {
    guard origin.count == columns,
      changes.joined().allSatisfy({
        (0..<columns).contains($0.column) && origin[$0.column] != $0.value
      }),
      changes.allSatisfy({ zip($0, $0.dropFirst()).allSatisfy { $0.column < $1.column } })
    else { return nil }
    var witnesses = Witnesses(origin: origin)
    for changes in changes {
      witnesses.add(
        changes.map { Witnesses.Change(variable: Variable(index: $0.column), value: $0.value) })
    }
    return witnesses
  }
}
