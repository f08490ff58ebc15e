// SPDX-License-Identifier: GPL-3.0-or-later

/// How long branch and bound goes on with a search. No answer depends on it, only whether there is one.
package struct Patience: Sendable {
  /// Nodes after which a search is given up at first, and the few decisive variables are branched on.
  package var nodes: Int
  /// Bytes that the branch trees of a solve have taken, about, after which all of it is given up: it may
  /// need any time and any memory, and a proof of that size is of no use to anybody. A half or so of them
  /// is held at the same time.
  package var bytes: Int

  /// Bytes after which a first search is given up where listing is another way.
  package var briefBytes: Int
  /// Partials that a list may hold. A domain that can be split is split when a fortieth of that is not
  /// enough.
  package var listed: Int

  package init(
    nodes: Int = 10_000, bytes: Int = 5_000_000_000, briefBytes: Int = 50_000_000,
    listed: Int = 4_000_000
  ) {
    self.nodes = nodes
    self.bytes = bytes
    self.briefBytes = briefBytes
    self.listed = listed
  }

  var listedBeforeSplit: Int { listed / 40 }
}
