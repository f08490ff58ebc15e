// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// The branch tree as it grows; nodes are numbered in the order in which they are opened.
struct TreeRecord {
  private struct Entry {
    var arguments: [Certificate.Argument] = []
    var branch: (variable: Variable, value: Int64, atMost: Int, atLeast: Int)?
  }

  let root = 0
  private var entries = [Entry()]

  var count: Int { entries.count }

  mutating func add(_ argument: Certificate.Argument, to id: Int) {
    entries[id].arguments.append(argument)
  }

  mutating func branch(
    _ id: Int, on variable: Variable, at value: Int64
  ) -> (atMost: Int, atLeast: Int) {
    let children = (atMost: entries.count, atLeast: entries.count + 1)
    entries += [Entry(), Entry()]
    entries[id].branch = (variable, value, children.atMost, children.atLeast)
    return children
  }

  /// The finished tree. Children have higher numbers than their parents, so it is put together from
  /// the last node to the first.
  func certificateNode() -> Certificate.Node {
    var nodes = [Certificate.Node?](repeating: nil, count: entries.count)
    for id in entries.indices.reversed() {
      let entry = entries[id]
      let branch = entry.branch.map { branch in
        Certificate.Branch(
          variable: branch.variable, value: branch.value, atMost: nodes[branch.atMost]!,
          atLeast: nodes[branch.atLeast]!)
      }
      nodes[id] = Certificate.Node(arguments: entry.arguments, branch: branch)
    }
    return nodes[root]!
  }
}
