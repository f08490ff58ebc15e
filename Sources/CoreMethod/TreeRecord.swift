// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// The branch tree as it grows; nodes are numbered in the order in which they are opened.
struct TreeRecord {
  let root = 0
  private(set) var nodes = [Certificate.Node(arguments: [])]

  mutating func add(_ argument: Certificate.Argument, to id: Int) {
    nodes[id].arguments.append(argument)
  }

  mutating func branch(
    _ id: Int, on variable: Variable, at value: Int64
  ) -> (atMost: Int, atLeast: Int) {
    let children = (atMost: nodes.count, atLeast: nodes.count + 1)
    nodes += [Certificate.Node(arguments: []), Certificate.Node(arguments: [])]
    nodes[id].branch = Certificate.Branch(
      variable: variable, value: value, atMost: children.atMost, atLeast: children.atLeast)
    return children
  }
}
