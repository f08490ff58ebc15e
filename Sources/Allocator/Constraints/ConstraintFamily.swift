// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// One kind of rule of the round, stated as rows of the integer program.
///
/// A type whose values are rules (`RoundRule`) has all about them in its file. Families without rules
/// only define variables.
protocol ConstraintFamily: Sendable {
  /// What its rows demand, for readers of a record, by the first part of their names.
  static var sentences: [String: String] { get }

  static func add(to draft: inout ModelDraft)

  /// The rules that awards to `funded` can break, whether or not those are eligible. The program has
  /// rows only for what eligible applications can break: a committee may fund others.
  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule]
}

/// All families, in the order in which their rows stand in the program.
let constraintFamilies: [any ConstraintFamily.Type] = [
  OneAwardEach.self,
  BudgetLimit.self,
  ResourceCapacity.self,
  CorridorFloor.self,
  CorridorCap.self,
  CorridorShortfalls.self,
  ColumnLimit.self,
  FundedGroups.self,
  AlternativeGroup.self,
  DependencyRule.self,
  ForcedInclusion.self,
]

extension AllocationModel {
  /// What a row demands, in a sentence for readers of a record, by the row's name; empty of a row that no
  /// family has.
  package static func sentence(onRow name: String) -> String {
    sentences[String(name.prefix { $0 != ":" })] ?? ""
  }

  private static let sentences = constraintFamilies.map { $0.sentences }
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
}
