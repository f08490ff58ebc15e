// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands between the cells of a row.
public enum Separator: Character, Sendable, CaseIterable {
  case semicolon = ";"
  case comma = ","
  case tab = "\t"
}
