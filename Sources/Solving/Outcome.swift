// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// What came of a solve. A value can only be read where there is one.
public enum Outcome: Sendable {
  /// No better solution exists. Without a certificate that is the solver's word, not a proof.
  case optimal(Solution, Certificate?)
  /// No solution exists.
  case infeasible(Certificate?)
  /// The solver stopped early: the best solution found, and a proved upper bound on the optimum.
  case stopped(StopReason, best: Solution?, bound: Int128?)
}

extension Outcome {
  /// The optimum; nil where none was found or none is proved.
  package var optimum: Solution? {
    if case .optimal(let solution, _) = self { solution } else { nil }
  }

  /// The best solution that was found, proved or not.
  package var best: Solution? {
    switch self {
    case .optimal(let solution, _): solution
    case .infeasible: nil
    case .stopped(_, let best, _): best
    }
  }

  package var certificate: Certificate? {
    switch self {
    case .optimal(_, let certificate), .infeasible(let certificate): certificate
    case .stopped: nil
    }
  }

  /// nil where the solve came to its end.
  package var stopReason: StopReason? {
    if case .stopped(let reason, _, _) = self { reason } else { nil }
  }

  /// The same of another program in which every solution and every certificate means the same.
  ///
  /// - Parameters:
  ///   - solution: nil where a solution has none there.
  package func map(
    solution: (Solution) -> Solution?, certificate: (Certificate) -> Certificate
  ) -> Outcome {
    switch self {
    case .optimal(let own, let proof):
      guard let other = solution(own) else {
        return .stopped(.unreliable("a solution is lost"), best: nil, bound: nil)
      }
      return .optimal(other, proof.map(certificate))
    case .infeasible(let proof): return .infeasible(proof.map(certificate))
    case .stopped(let reason, let best, let bound):
      return .stopped(reason, best: best.flatMap(solution), bound: bound)
    }
  }
}

/// Why a solver gave up before a proof.
public enum StopReason: Hashable, Sendable {
  case timeLimit
  case interrupted
  /// The search grew too large: too many nodes, or too much memory.
  case sizeLimit
  /// The solver's answers could not be brought to hold exactly; the text is for the log.
  case unreliable(String)
}
