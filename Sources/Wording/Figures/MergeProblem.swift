// SPDX-License-Identifier: GPL-3.0-or-later

/// Why files are not all shards of one analysis. Files are named as they were given.
public enum MergeProblem: Error, Hashable, Sendable {
  case unreadable(file: String)
  case noShard(file: String)
  /// A file of one version of the program, while this is another one.
  case otherVersion(file: String, version: String, own: String)
  /// A file whose digest is not that of what it says, or has none.
  case changed(file: String)
  /// Two shards rest on different contents of an input file, or one of them lacks it.
  case otherInput(file: String, input: String, than: String)
  /// Two shards are of different analyses, settings or divisions.
  case otherAnalysis(file: String, than: String)
  /// Two files are the same shard.
  case overlap(files: [String], shard: Int)
  /// Shards that no file holds.
  case missing(shards: [Int], of: Int)
  /// A shard was interrupted, or its file changed: it has not just the parts that are its own.
  case otherParts(file: String, missing: [Int])
}
