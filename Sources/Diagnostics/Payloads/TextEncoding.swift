// SPDX-License-Identifier: GPL-3.0-or-later

/// How the bytes of a text file were read.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8
  case utf8WithByteOrderMark
  case windows1252
}
