// SPDX-License-Identifier: GPL-3.0-or-later

/// How long branch and bound goes on with a search. No answer depends on it, only whether there is one.
package struct Patience: Sendable {
  /// Nodes after which a search is given up at first, and the few decisive variables are branched on.
  package var nodes: Int
  /// Bytes that a solve may hold at the same time, about; after that all of it is given up.
  package var held: Int
  /// Bytes that its branch trees may take one after the other, about: a measure of the work done, the same
  /// on every machine.
  package var bytes: Int

  /// Bytes after which a first search is given up where listing is another way.
  package var briefBytes: Int
  /// Nodes, and bytes, after which a first search is given up where a program of up to 400 columns can be taken
  /// apart.
  package var nodesBefore: Int
  package var bytesBefore: Int
  /// Of fewer blocks a tree sees to as well.
  package var fewestBlocks: Int
  /// Nodes for each column, about, after which a program of fewer blocks is taken apart.
  package var nodesBeforeFewBlocks: Int
  /// Nodes of a search of what cuts, and a solution near what they leave, have not fixed.
  package var nodesOfWhatIsLeft: Int
  /// Nodes of every search that has its turn, the first time.
  package var nodesOfFirstTurns: Int
  /// After searches that had so many nodes none has another turn.
  package var mostNodesOfTurns: Int
  /// Partials that a list may hold. A domain that can be split is split when a fortieth of that is not
  /// enough.
  package var listed: Int

  package init(
    nodes: Int = 10_000, held: Int = 5_000_000_000, bytes: Int = .max, briefBytes: Int = 10_000_000,
    nodesBefore: Int = 200, bytesBefore: Int = 2_000_000,
    fewestBlocks: Int = 5, nodesBeforeFewBlocks: Int = 1_000,
    nodesOfWhatIsLeft: Int = 1_000, nodesOfFirstTurns: Int = 1_000,
    mostNodesOfTurns: Int = 4_000_000, listed: Int = 4_000_000
  ) {
    self.nodes = nodes
    self.held = held
    self.bytes = bytes
    self.briefBytes = briefBytes
    self.nodesBefore = nodesBefore
    self.bytesBefore = bytesBefore
    self.fewestBlocks = fewestBlocks
    self.nodesBeforeFewBlocks = nodesBeforeFewBlocks
    self.nodesOfWhatIsLeft = nodesOfWhatIsLeft
    self.nodesOfFirstTurns = nodesOfFirstTurns
    self.mostNodesOfTurns = mostNodesOfTurns
    self.listed = listed
  }

  /// Before so many undecided columns are taken apart: that takes longer the larger a program is, while a node of a
  /// kernel, which may be all that is needed, takes as little as in a small one.
  func beforeTakingApart(columns: Int) -> (nodes: Int, bytes: Int) {
    let growth = max(1, Double(columns) / 400)
    return (Int(Double(nodesBefore) * growth), Int(Double(bytesBefore) * growth))
  }

  /// Where many rows join what is taken apart: that says less then, and a tree is more likely to see to it.
  func beforeRestart(columns: Int) -> (nodes: Int, bytes: Int) {
    let before = beforeTakingApart(columns: columns)
    return (4 * before.nodes, 4 * before.bytes)
  }

  /// Before cuts are looked for where nothing falls apart: a tree is more likely to see to that.
  func beforeCuts(columns: Int) -> (nodes: Int, bytes: Int) {
    let before = beforeTakingApart(columns: columns)
    return (2 * before.nodes, 2 * before.bytes)
  }

  var room: Room { Room(held: held, bytes: bytes) }

  var listedBeforeSplit: Int { listed / 40 }
  /// Before what blocks are worth is found out. Where many blocks are small a tree is mostly shorter.
  func listedBriefly(columns: Int, blocks: Int) -> Int {
    columns < 8 * blocks ? listed / 256 : listed / 8
  }
}

/// What a search may take.
struct Room {
  /// Bytes at the same time.
  var held: Int
  /// Bytes one after the other.
  var bytes: Int
}
