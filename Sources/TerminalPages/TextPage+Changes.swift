// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

extension TextPage {
  /// Who enters and leaves, a line each; or that nothing changes.
  mutating func addChange(_ change: AllocationChange, _ labels: Labels) {
    let lines: [(String, [ApplicationID], TextStyle)] = [
      (labels.enters, change.enters, .good), (labels.leaves, change.leaves, .bad),
      (labels.otherAward, change.changes, .plain), (labels.stillOpen, change.undecided, .caution),
    ]
    for (label, ids, style) in lines where !ids.isEmpty {
      addParagraph(ids.joined(separator: ", "), after: Span("  " + label, style))
    }
    if change.isEmpty { addParagraph(labels.nothingChanges, after: .indent(2)) }
  }

  /// A table as wide as it takes, in as many parts below each other as the screen makes necessary;
  /// each part repeats the first column.
  mutating func addTable(firstColumn: [String], columns: [String], cells: [[Span]]) {
    var start = 0
    while start < columns.count {
      var end = start + 1
      var table = part(firstColumn, columns, cells, start..<end)
      while end < columns.count {
        let wider = part(firstColumn, columns, cells, start..<(end + 1))
        guard wider.width <= terminal.width else { break }
        (table, end) = (wider, end + 1)
      }
      if start > 0 { addBlank() }
      add(table.heading)
      for line in table.lines { add(line) }
      start = end
    }
  }

  private func part(
    _ firstColumn: [String], _ columns: [String], _ cells: [[Span]], _ range: Range<Int>
  ) -> TextTable {
    var table = TextTable(
      [.init(heading: "", alignment: .left)]
        + columns[range].map { .init(heading: $0, alignment: .right) })
    for (name, row) in zip(firstColumn, cells) { table.add([Span(name)] + row[range]) }
    return table
  }
}
