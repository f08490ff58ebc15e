// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that a round rests on.
public struct InputFile: Hashable, Sendable {
  /// The name inside the round's folder, or the file name of an overlay or of the round's only file.
  public var file: String
  /// 64 lower-case hexadecimal digits.
  public var sha256: String

  public init(file: String, sha256: String) {
    self.file = file
    self.sha256 = sha256
  }
}
