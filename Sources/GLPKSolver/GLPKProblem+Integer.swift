// SPDX-License-Identifier: GPL-3.0-or-later
import CGLPK
import Foundation
import IntegerPrograms
import Solving

/// Why GLPK's integer optimizer returned, every return code of its manual mapped.
enum IntegerOptimizerAnswer {
  /// GLPK believes this point optimal. Nothing is checked yet.
  case point([Int64])
  case noPoint
  case stopped(StopReason, point: [Int64]?)
}

extension GLPKProblem {
  /// Runs branch and cut with cuts off and tight tolerances.
  ///
  /// Both choices were measured: cuts gave wrong answers on real budgeting models, and the default
  /// tolerances accept a point that is over budget by a cent.
  func optimiseIntegers(limits: SolveLimits) -> IntegerOptimizerAnswer {
    assertThread()
    guard !program.columns.isEmpty else { return program.isFeasible([]) ? .point([]) : .noPoint }
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.presolve = GLP_ON
    parameters.tol_int = 1e-9
    parameters.tol_obj = 1e-9
    parameters.mip_gap = 0
    if let deadline = limits.deadline {
      parameters.tm_lim = milliseconds(until: deadline)
    }
    let watch = IntegerOptimizerWatch(limits: limits)
    parameters.cb_func = { tree, info in
      let watch = Unmanaged<IntegerOptimizerWatch>.fromOpaque(info!).takeUnretainedValue()
      var nodes: Int32 = 0
      glp_ios_tree_size(tree, nil, nil, &nodes)
      if let reason = watch.reasonToStop(nodes: Int(nodes)) {
        watch.stopped = reason
        glp_ios_terminate(tree)
      }
    }
    parameters.cb_info = Unmanaged.passUnretained(watch).toOpaque()
    let code = withExtendedLifetime(watch) { glp_intopt(pointer, &parameters) }
    return answer(code: code, watch: watch)
  }

  private func answer(code: Int32, watch: IntegerOptimizerWatch) -> IntegerOptimizerAnswer {
    switch code {
    case 0:
      switch glp_mip_status(pointer) {
      case GLP_OPT: return .point(roundedPoint())
      case GLP_NOFEAS: return .noPoint
      case let status: return .stopped(.unreliable("glp_mip_status \(status)"), point: nil)
      }
    case GLP_ENOPFS: return .noPoint
    case GLP_ESTOP: return .stopped(watch.stopped ?? .interrupted, point: pointIfAny())
    case GLP_ETMLIM: return .stopped(.timeLimit, point: pointIfAny())
    case GLP_ENODFS: return .stopped(.unreliable("the relaxation is unbounded"), point: nil)
    default: return .stopped(.unreliable("glp_intopt \(code)"), point: pointIfAny())
    }
  }

  private func pointIfAny() -> [Int64]? {
    let status = glp_mip_status(pointer)
    return status == GLP_FEAS || status == GLP_OPT ? roundedPoint() : nil
  }

  private func roundedPoint() -> [Int64] {
    program.columns.indices.map { index in
      Int64(glp_mip_col_val(pointer, Int32(index + 1)).rounded())
    }
  }
}

/// Looks at the clock and the cancel flag from inside GLPK. An error never unwinds through C.
private final class IntegerOptimizerWatch {
  let limits: SolveLimits
  var stopped: StopReason?

  init(limits: SolveLimits) {
    self.limits = limits
  }

  func reasonToStop(nodes: Int) -> StopReason? {
    if let most = limits.mostNodes, nodes > most { return .sizeLimit }
    return limits.reached()
  }
}

/// Milliseconds left, at least 1: GLPK takes 0 for "no time at all".
func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
  let left = ContinuousClock.now.duration(to: deadline) / Duration.milliseconds(1)
  return Int32(min(max(left, 1), Double(Int32.max)))
}
