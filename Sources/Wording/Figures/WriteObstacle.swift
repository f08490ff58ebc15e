// SPDX-License-Identifier: GPL-3.0-or-later

/// Why something could not be written to a place.
package enum WriteObstacle: Hashable, Sendable {
  case noSuchFolder
  case notAllowed
  case readOnly
  /// A file is where a folder has to be.
  case notAFolder
  case isAFolder
  /// A device, a pipe or a socket, which would be replaced.
  case notAFile
  /// A file that the round is read from.
  case isAnInput
  /// A file that would be replaced without anybody having asked for that.
  case isThere
  case noRoom
  case nobodyReads
  /// The system's own words.
  case other(String)
}
