// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

extension Allocation {
  /// Recomputes an allocation from the round, without the integer program's rows.
  ///
  /// - Throws: `AuditFailure` naming what the solution breaks. That would be a defect in the model:
  ///   solutions keep the program's rows by their type.
  package init(auditing solution: Solution, of model: AllocationModel) throws(AuditFailure) {
    let chosen = model.awards.filter { solution[$0.variable] == 1 }
    var awards: [ApplicationID: Award] = [:]
    for award in chosen {
      guard awards.updateValue(award, forKey: award.application) == nil else {
        throw AuditFailure(broken: "two awards for \(award.application)")
      }
    }
    if let rule = model.brokenRules(by: awards.mapValues(\.offer.award)).first {
      throw AuditFailure(broken: "\(rule)")
    }
    self.solution = try model.canonical(solution)
    self.awards = awards
    tally = Tally(
      of: awards.mapValues(\.offer.award), worth: chosen.map(\.value).reduce(.zero, +), in: model)
  }
}

extension AllocationModel {
  fileprivate func canonical(_ solution: Solution) throws(AuditFailure) -> Solution {
    guard !indicators.isEmpty else { return solution }
    guard let canonical = Solution(canonical(solution.values), of: program) else {
      throw AuditFailure(broken: "the row of an indicator")
    }
    return canonical
  }
}

/// A solution that the model accepts and the round does not: a defect of Korridor.
public struct AuditFailure: Error {
  public let broken: String

  package init(broken: String) {
    self.broken = broken
  }
}
