// SPDX-License-Identifier: GPL-3.0-or-later

/// How a file writes numbers, where `files: {numbers: …}` settles it.
public enum NumberStyle: String, Sendable, CaseIterable {
  /// 1.234,56
  case de
  /// 1,234.56
  case en
}
