// SPDX-License-Identifier: GPL-3.0-or-later

/// Encodings that are not read, but known well enough to be named.
public enum ForeignEncoding: String, Sendable, CaseIterable {
  case macRoman
  /// Central European, as Polish and Czech offices save text.
  case windows1250
  /// Code pages 850 and 437, which write German letters alike.
  case dos
  case utf16
  /// UTF-8 that was taken for Windows-1252 and encoded once more.
  case utf8Twice
}
