# SPDX-License-Identifier: GPL-3.0-or-later
"""HiGHS through highspy."""

from pathlib import Path

import highspy
from integer_program import IntegerProgram
from peers.answer import Answer, Settings, rounded, timed

STATUSES = {
    highspy.HighsModelStatus.kOptimal: "optimal",
    highspy.HighsModelStatus.kInfeasible: "infeasible",
    highspy.HighsModelStatus.kTimeLimit: "stopped",
}


def loaded(program: IntegerProgram) -> highspy.Highs:
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    infinity = highspy.kHighsInf
    for column, coefficient in enumerate(program.objective):
        solver.addCol(
            coefficient // program.divisor, program.lower[column], program.upper[column], 0, [], [])
        solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    for row in program.rows:
        solver.addRow(
            -infinity if row.lower is None else row.lower,
            infinity if row.upper is None else row.upper,
            len(row.entries), list(row.entries), list(row.entries.values()))
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
    return solver


def solve(program: IntegerProgram, path: Path, settings: Settings) -> Answer:
    solver = loaded(program)
    solver.setOptionValue("time_limit", settings.limit)
    if settings.is_exact:
        solver.setOptionValue("threads", 1)
        solver.setOptionValue("mip_rel_gap", 0.0)
        solver.setOptionValue("mip_abs_gap", 0.0)
    wall, cpu = timed(solver.run)
    status = solver.getModelStatus()
    has_point = solver.getInfo().primal_solution_status == 2
    return Answer(
        STATUSES.get(status, f"failed: {solver.modelStatusToString(status)}"),
        rounded(solver.getSolution().col_value) if has_point else None, wall, cpu)
