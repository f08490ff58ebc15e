// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Expects `text` to be what `Snapshots/<name>` beside the test holds, byte for byte.
///
/// Set KORRIDOR_RECORD=1 to write the file anew; what changed then shows in the diff.
public func expectSnapshot(
  _ text: String, named name: String, besideTest testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Snapshots").appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["KORRIDOR_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let recorded = try String(contentsOf: file, encoding: .utf8)
  guard text != recorded else { return }
  let (found, wanted) = (text.split(separator: "\n"), recorded.split(separator: "\n"))
  let line = zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }
  Issue.record(
    """
    \(name) differs from its snapshot\(line.map { ", first in line \($0.offset + 1)" } ?? "")
      found:    \(line.map { String($0.element.0) } ?? "\(found.count) lines")
      recorded: \(line.map { String($0.element.1) } ?? "\(wanted.count) lines")
    """, sourceLocation: sourceLocation)
}
