// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerPrograms

/// A question about a solved round: what would be best under one change? All of them are asked at once,
/// since what is learned from the round, and from one answer, helps with the others.
enum Question: Hashable, Sendable {
  /// With this application funded.
  case including(ApplicationID)
  /// With this application not funded.
  case excluding(ApplicationID)
  /// With this application not funded, and its corridor short of its target by no more than so many tenths of a
  /// percentage point.
  case replacing(ApplicationID, corridor: CorridorID, shortfall: Int64)
  /// With exactly this award.
  case awarding(Award)
  /// Without this rule.
  case without(Rule)
  /// With more means.
  case with(ExtraMeans)
}

extension Question {
  func program(of model: AllocationModel) throws(ModelTooLarge) -> IntegerProgram {
    var program = model.program
    switch self {
    case .including(let application):
      model.demandAward(to: application, in: &program)
    case .excluding(let application):
      model.forbidAwards(to: application, in: &program)
    case .replacing(let application, let corridor, let shortfall):
      model.forbidAwards(to: application, in: &program)
      model.limit(shortfall, of: corridor, in: &program)
    case .awarding(let award):
      program.restrict(award.variable, lower: 1, upper: 1)
    case .without(let rule):
      return model.program(without: rule)
    case .with(let means):
      return try AllocationModel(model.assessed, tradeOff: model.tradeOff, with: means).program
    }
    return program
  }
}

/// What came of the questions.
struct Answers: Sendable {
  private var found: [Question: Result<Solution?, SearchStopped>] = [:]

  init() {}

  init(_ questions: [Question], _ results: [Result<Solution?, SearchStopped>]) {
    found = Dictionary(zip(questions, results)) { first, _ in first }
  }

  /// The best solution; nil where the rules forbid any.
  ///
  /// - Precondition: the question was asked.
  subscript(question: Question) -> Result<Solution?, SearchStopped> {
    guard let answer = found[question] else { preconditionFailure("not asked: \(question)") }
    return answer
  }

  func has(_ question: Question) -> Bool { found[question] != nil }

  /// nil where it was not asked.
  func found(_ question: Question) -> Result<Solution?, SearchStopped>? { found[question] }

  mutating func merge(_ other: Answers) {
    found.merge(other.found) { first, _ in first }
  }

  /// Every solution that was found, in the order of the questions.
  func solutions(of questions: [Question]) -> [Solution] {
    questions.compactMap { question in
      guard case .success(let solution?)? = found[question] else { return nil }
      return solution
    }
  }
}
