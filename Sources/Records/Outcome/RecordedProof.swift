// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerPrograms

/// The proof, claim by claim.
struct RecordedProof: Codable, Sendable {
  struct Stage: Codable, Sendable {
    enum Claim: String, Codable, Sendable {
      case optimum
      case tieRule = "tie-rule"
      case same
      case lot
    }

    var claim: Claim
    /// With `tie-rule`.
    var rule: TieRule?
    /// With `tie-rule`: which receipt, from 0; 0 for the other rules.
    var part: Int?
    /// With `same` and `lot`.
    var applications: [ApplicationID]?
    /// What is as large as it can be: pairs [column, coefficient].
    var objective: [RecordedTerm]
    var optimum: WholeNumber
    /// Missing where the value is the largest that the objective can have at all.
    var certificate: RecordedCertificate?

    enum CodingKeys: String, CodingKey {
      case claim, rule, part, applications, objective, optimum, certificate
    }
  }

  var stages: [Stage]
  /// Optimal solutions that differ.
  var witnesses: RecordedWitnesses

  enum CodingKeys: String, CodingKey {
    case stages, witnesses
  }
}

extension RecordedProof {
  init(_ proof: Proof) {
    stages = proof.stages.map { Stage($0) }
    witnesses = RecordedWitnesses(proof.witnesses)
  }

  /// nil where a stage lacks what its claim calls for, or an objective names a column twice or
  /// beyond `columns`.
  func proof(columns: Int) -> Proof? {
    let stages = stages.compactMap { $0.stage(columns: columns) }
    guard stages.count == self.stages.count,
      let witnesses = witnesses.witnesses(columns: columns)
    else { return nil }
    return Proof(stages: stages, witnesses: witnesses)
  }
}

extension RecordedProof.Stage {
  init(_ stage: ProofStage) {
    self.init(
      claim: .optimum, objective: stage.objective.terms.map { RecordedTerm($0) },
      optimum: WholeNumber(stage.optimum),
      certificate: stage.certificate.map { RecordedCertificate($0) })
    switch stage.claim {
    case .optimum: break
    case .tieRule(let rule, let part): (claim, self.rule, self.part) = (.tieRule, rule, part)
    case .same(let applications): (claim, self.applications) = (.same, applications)
    case .lot(let application): (claim, applications) = (.lot, [application])
    }
  }

  fileprivate func stage(columns: Int) -> ProofStage? {
    guard let claim = stated, objective.allSatisfy({ (0..<columns).contains($0.column) }),
      let expression = LinearExpression(objective)
    else { return nil }
    let goal = optimum.value.addingReportingOverflow(expression.step)
    guard !goal.overflow else { return nil }
    return ProofStage(
      claim: claim, objective: expression, optimum: optimum.value,
      certificate: certificate.flatMap { $0.certificate(goal: goal.partialValue) })
  }

  private var stated: ProofStage.Claim? {
    switch (claim, rule, part, applications) {
    case (.optimum, nil, nil, nil): .optimum
    case (.tieRule, let rule?, let part?, nil): .tieRule(rule, part: part)
    case (.same, nil, nil, let applications?): .same(applications)
    case (.lot, nil, nil, let applications?) where applications.count == 1: .lot(applications[0])
    default: nil
    }
  }
}
