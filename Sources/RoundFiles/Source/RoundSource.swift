// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a round comes from: a folder, a single file, memory.
///
/// A new kind of source is one type that says what it has of each part, and one line in
/// `RoundFormat`. Nothing that reads, checks or allocates rounds knows which kind it was.
package protocol RoundSource: Sendable {
  /// Reads every part, each once. What is wrong with them goes to their log.
  func read() -> RoundParts
}
