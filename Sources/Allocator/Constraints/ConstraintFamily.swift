// SPDX-License-Identifier: GPL-3.0-or-later

/// One kind of rule of the round, stated as rows of the integer program.
protocol ConstraintFamily: Sendable {
  static func add(to draft: inout ModelDraft)
}

/// All families, in the order in which their rows stand in the program.
let constraintFamilies: [any ConstraintFamily.Type] = [
  OneAwardEach.self,
  BudgetLimit.self,
  ResourceCapacities.self,
  CorridorFloors.self,
  CorridorCaps.self,
  CorridorShortfalls.self,
  ColumnLimits.self,
  AlternativeGroups.self,
  Dependencies.self,
  ForcedInclusions.self,
]
