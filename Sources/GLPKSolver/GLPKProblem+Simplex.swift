// SPDX-License-Identifier: GPL-3.0-or-later
import CGLPK
import IntegerPrograms
import Solving

extension GLPKProblem {
  /// Solves the linear relaxation from the current basis, in slices, so that limits hold although the
  /// simplex method has no callback: the first time by the primal method, which takes a third of the time
  /// where there are thousands of rows, then by the dual one, which is quick where a few bounds changed.
  func optimiseRelaxation(limits: SolveLimits, cutoff: Double?) -> RelaxationOutcome {
    assertThread()
    guard !program.columns.isEmpty, !program.constraints.isEmpty else { return trivialOptimum() }
    var parameters = glp_smcp()
    glp_init_smcp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.meth = glp_get_status(pointer) == GLP_UNDEF ? GLP_PRIMAL : GLP_DUALP
    parameters.it_lim = 2_000
    // The dual simplex method comes down from above: it can stop as soon as it is below.
    if let cutoff { parameters.obj_ll = cutoff / Double(objectiveDivisor) }
    var resetBasis = false
    while true {
      if let reason = limits.reached() { return .stopped(reason) }
      if let deadline = limits.deadline {
        parameters.tm_lim = milliseconds(until: deadline)
      }
      switch glp_simplex(pointer, &parameters) {
      case 0 where parameters.meth == GLP_PRIMAL && glp_get_status(pointer) != GLP_OPT:
        // Which row contradicts the others is for the dual method to say.
        parameters.meth = GLP_DUALP
      case 0: return relaxationAnswer()
      case GLP_EITLIM: continue
      case GLP_EOBJLL: return .belowCutoff(multipliers: rowMultipliers())
      case GLP_ETMLIM: return .stopped(.timeLimit)
      case let code:
        // A basis can become singular after many bound changes: start once from scratch.
        guard !resetBasis else { return .stopped(.unreliable("glp_simplex \(code)")) }
        resetBasis = true
        glp_std_basis(pointer)
      }
    }
  }

  private func relaxationAnswer() -> RelaxationOutcome {
    switch glp_get_status(pointer) {
    case GLP_OPT:
      return .optimal(
        objective: glp_get_obj_val(pointer) * Double(objectiveDivisor),
        values: program.columns.indices.map { glp_get_col_prim(pointer, Int32($0 + 1)) },
        multipliers: rowMultipliers())
    case GLP_NOFEAS:
      return .infeasible(multipliers: contradiction())
    case let status:
      return .stopped(.unreliable("glp_get_status \(status)"))
    }
  }

  private func rowMultipliers() -> [Double] {
    program.constraints.indices.map {
      glp_get_row_dual(pointer, Int32($0 + 1)) * Double(objectiveDivisor)
    }
  }

  /// Multipliers that combine the rows into a contradiction, from the row of the simplex tableau
  /// that the dual simplex method could not repair: x_k = Σ α_j x_j over the nonbasic variables.
  private func contradiction() -> [Double] {
    let rows = program.constraints.count
    let broken = glp_get_unbnd_ray(pointer)
    guard broken > 0, glp_bf_exists(pointer) != 0 else { return [] }
    let status =
      broken <= rows
      ? glp_get_row_stat(pointer, broken) : glp_get_col_stat(pointer, broken - Int32(rows))
    guard status == GLP_BS else { return [] }
    var indices = [Int32](repeating: 0, count: rows + program.columns.count + 1)
    var coefficients = [Double](repeating: 0, count: indices.count)
    let length = glp_eval_tab_row(pointer, broken, &indices, &coefficients)
    // Above its upper bound the row reads x_k ≤ u, below its lower one −x_k ≤ −l.
    let (value, upper) =
      broken <= rows
      ? (glp_get_row_prim(pointer, broken), glp_get_row_ub(pointer, broken))
      : (
        glp_get_col_prim(pointer, broken - Int32(rows)),
        glp_get_col_ub(pointer, broken - Int32(rows))
      )
    let sign: Double = value > upper ? 1 : -1
    var multipliers = [Double](repeating: 0, count: rows)
    if broken <= rows { multipliers[Int(broken) - 1] = sign }
    for position in 1...max(1, Int(length)) where position <= Int(length) {
      let index = Int(indices[position])
      if index <= rows { multipliers[index - 1] -= sign * coefficients[position] }
    }
    return multipliers
  }

  /// Without rows every variable stands at its better bound.
  private func trivialOptimum() -> RelaxationOutcome {
    let values = program.columns.map { $0.objective > 0 ? $0.upper : $0.lower }
    return .optimal(
      objective: Double(program.objectiveValue(at: values)), values: values.map(Double.init),
      multipliers: program.constraints.map { _ in 0 })
  }
}
