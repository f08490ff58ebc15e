// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// The branch tree as it grows; nodes are numbered in the order in which they are opened.
struct TreeRecord {
  struct Node {
    var arguments: [Certificate.Argument] = []
    var branch: Branch?
  }

  struct Branch {
    var condition: Certificate.Branch
    var atMost: Int
    var atLeast: Int
  }

  let root = 0
  private(set) var nodes = [Node()]
  /// What it takes, about.
  private(set) var bytes = 0

  mutating func add(_ argument: Certificate.Argument, to id: Int) {
    nodes[id].arguments.append(argument)
    bytes += MemoryLayout<Certificate.RowMultiplier>.stride * (argument.multipliers.count + 1)
  }

  /// Applied at the root before what is there.
  mutating func prepend(_ arguments: [Certificate.Argument]) {
    nodes[root].arguments = arguments + nodes[root].arguments
  }

  mutating func branch(
    _ id: Int, on variable: Variable, at value: Int64
  ) -> (atMost: Int, atLeast: Int) {
    let children = (atMost: nodes.count, atLeast: nodes.count + 1)
    nodes += [Node(), Node()]
    bytes += 2 * MemoryLayout<Node>.stride
    nodes[id].branch = Branch(
      condition: Certificate.Branch(variable: variable, value: value), atMost: children.atMost,
      atLeast: children.atLeast)
    return children
  }

  /// Puts the tree of a search at a leaf.
  mutating func graft(_ other: TreeRecord, at id: Int) {
    // The other tree's root becomes the leaf, the rest is numbered on.
    let shift = nodes.count - 1
    bytes += other.bytes
    for (index, node) in other.nodes.enumerated() {
      var node = node
      node.branch?.atMost += shift
      node.branch?.atLeast += shift
      if index == other.root {
        nodes[id].arguments += node.arguments
        nodes[id].branch = node.branch
      } else {
        nodes.append(node)
      }
    }
  }

  /// The tree of a reduced program in the numbers of the whole one.
  ///
  /// - Parameters:
  ///   - columns: index in the whole program of each variable of the reduced one.
  ///   - rows: likewise of each row, the goal's at the end.
  func renumbered(columns: [Int], rows: [Int]) -> TreeRecord {
    renumbered(column: { columns[$0] }, row: { rows[$0] })
  }

  /// The same tree where columns and rows have other numbers.
  func renumbered(
    column: (_ index: Int) -> Int, row: (_ number: Int) -> Int
  ) -> TreeRecord {
    var tree = self
    for id in nodes.indices {
      tree.nodes[id].arguments = nodes[id].arguments.map { $0.renumbered(row) }
      if let branch = nodes[id].branch {
        let index = column(branch.condition.variable.index)
        tree.nodes[id].branch?.condition.variable = Variable(index: index)
      }
    }
    return tree
  }
}

extension TreeRecord {
  /// What it takes of the tree to prove that nothing reaches `goal`, gone through in whole numbers from
  /// the root. With what is known at the end, many a node closes sooner than it did in the search.
  ///
  /// - Returns: nil where a node stays open.
  func certificate(goal: Int128?, of program: IntegerProgram) -> Certificate? {
    let prover = Prover(aim: goal)
    let domain = Domain(of: program)
    let whole = BranchNode(domain: domain, program: ResidualProgram(program, over: domain))
    var proof: [Certificate.Node] = []
    var open = [(id: root, place: whole)]
    while var (id, place) = open.popLast() {
      var kept: [Certificate.Argument] = []
      var isClosed = place.isEmpty
      while !isClosed {
        isClosed = place.narrow(by: nodes[id].arguments, keeping: &kept, prover)
        if isClosed { break }
        guard let branch = nodes[id].branch else { return nil }
        let (atMost, atLeast) = place.split(branch.condition)
        if atMost.isEmpty {
          (id, place) = (branch.atLeast, atLeast)
        } else if atLeast.isEmpty {
          (id, place) = (branch.atMost, atMost)
        } else {
          proof.append(Certificate.Node(arguments: kept, branch: branch.condition))
          open.append((branch.atLeast, atLeast))
          open.append((branch.atMost, atMost))
          break
        }
      }
      if isClosed { proof.append(Certificate.Node(arguments: kept)) }
    }
    return Certificate(goal: goal, nodes: proof)
  }
}

extension BranchNode {
  /// Applies arguments until one closes the node, and keeps those that do something.
  fileprivate mutating func narrow(
    by arguments: [Certificate.Argument], keeping kept: inout [Certificate.Argument],
    _ prover: Prover
  ) -> Bool {
    for argument in arguments {
      switch apply(argument, prover) {
      case .void, .unchanged: continue
      case .narrowed: kept.append(argument)
      case .closed:
        kept.append(argument)
        return true
      }
    }
    return false
  }
}
