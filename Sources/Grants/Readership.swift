// SPDX-License-Identifier: GPL-3.0-or-later

/// Who may read what is written about a round.
public enum Readership: String, Sendable, CaseIterable {
  /// Only what the law wants published: persons have pseudonyms, nothing of single members.
  case everybody
  /// The administration and the committee.
  case administration
}
