// SPDX-License-Identifier: GPL-3.0-or-later

/// What a variable of a model's program stands for.
enum VariableRole: Hashable, Sendable {
  case award(Award)
  /// What one corridor, or the worst of them, lacks, in tenths of a percentage point.
  case shortfall
  /// How many steps of money an award has that the program chooses.
  case steps
}
