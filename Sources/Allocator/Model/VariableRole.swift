// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// What a variable of a model's program stands for.
enum VariableRole: Hashable, Sendable {
  case award(Award)
  /// What one corridor, or the worst of them, lacks, in tenths of a percentage point.
  case shortfall
  /// How many steps of money an award has that the program chooses.
  case steps
  /// 1 exactly where any of some awards is made: 0 or 1, and at most the sum.
  case indicator(of: LinearExpression)
}
