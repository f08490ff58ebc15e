// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The table of rooms in CONTRIBUTING.md.
struct RoomTable {
  /// From the first to the last, as the data flows.
  let order: [String]
  /// By room: what it says it may use.
  let uses: [String: Set<String>]

  init(text: String) {
    var order: [String] = []
    var uses: [String: Set<String>] = [:]
    for line in text.components(separatedBy: "\n") where line.hasPrefix("| `") {
      let cells = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, let room = cells[1].components(separatedBy: "`").dropFirst().first
      else { continue }
      order.append(room)
      uses[room] = Set(cells[3].components(separatedBy: ", ")).subtracting(["nothing"])
    }
    self.order = order
    self.uses = uses
  }

  static func read() throws -> RoomTable {
    RoomTable(text: try SourceFile.text(at: "CONTRIBUTING.md"))
  }
}
