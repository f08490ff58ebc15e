// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// What a single member gave stays private: aggregates of one point alone are left out, and of fewer points
/// than the quorum, which are no result of the committee. Records of older versions tell them. A tie rule that
/// adds up a criterion's aggregates makes those public that it can add up: nobody could draw its choice
/// again otherwise.
extension Basis {
  /// The same as everybody may see it.
  var withoutSinglePoints: Basis {
    var basis = self
    for index in scores.indices {
      basis.scores[index] = scores[index].withoutSinglePoints(
        quorum: rules.scores.quorum, telling: criteriaAddedUp(for: eligibility[index]))
    }
    let withheld = Dictionary(basis.scores.map { ($0.application, $0.withheldCriteria) }) { $1 }
    for index in eligibility.indices {
      basis.eligibility[index] = eligibility[index].withholding(
        withheld[eligibility[index].application] ?? [])
    }
    return basis
  }
}

extension Basis {
  /// Criteria whose aggregates a tie rule adds up where the application is funded.
  func criteriaAddedUp(for verdict: RecordedVerdict) -> Set<CriterionID> {
    guard verdict.standing == .eligible else { return [] }
    return Set(
      rules.ties.compactMap { rule in
        if case .criterion(let id) = rule { id } else { nil }
      })
  }
}

extension RecordedScore {
  /// Criteria whose aggregate is there and not told.
  var withheldCriteria: Set<CriterionID> { Set(criteria.filter(\.isWithheld).map(\.criterion)) }

  fileprivate func withoutSinglePoints(
    quorum: Int, telling told: Set<CriterionID>
  ) -> RecordedScore {
    var score = self
    for index in criteria.indices
    where criteria[index].isPrivate(quorum: quorum) && !told.contains(criteria[index].criterion) {
      (score.criteria[index].aggregate, score.criteria[index].published) = (nil, nil)
    }
    return score
  }
}

extension RecordedScore.Criterion {
  var isWithheld: Bool { aggregate == nil && points > 0 }

  func isPrivate(quorum: Int) -> Bool { points == 1 || (1..<max(2, quorum)).contains(points) }
}

extension RecordedVerdict {
  /// Evidence would tell the aggregates of these criteria too.
  func withholding(_ criteria: Set<CriterionID>) -> RecordedVerdict {
    func withheld(_ findings: [RecordedFinding]) -> [RecordedFinding] {
      findings.map { finding in
        guard let criterion = finding.criterion, criteria.contains(criterion) else {
          return finding
        }
        var finding = finding
        finding.aggregate = nil
        return finding
      }
    }
    var verdict = self
    (verdict.findings, verdict.lifted) = (withheld(findings), withheld(lifted))
    return verdict
  }

  /// Criteria by whose minimum it says that the application fails.
  var failedCriteria: Set<CriterionID> { Set((findings + lifted).compactMap(\.criterion)) }
}
