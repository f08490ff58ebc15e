# SPDX-License-Identifier: GPL-3.0-or-later
"""CP-SAT of OR-tools, which computes in whole numbers."""

from pathlib import Path

from integer_program import IntegerProgram
from ortools.sat.python import cp_model
from peers.answer import Answer, Settings, timed

STATUSES = {
    "OPTIMAL": "optimal", "INFEASIBLE": "infeasible", "FEASIBLE": "stopped", "UNKNOWN": "stopped",
}
LARGEST = 2**62


def solve(program: IntegerProgram, path: Path, settings: Settings) -> Answer:
    model = cp_model.CpModel()
    variables = [
        model.new_int_var(lower, upper, f"c{column}")
        for column, (lower, upper) in enumerate(zip(program.lower, program.upper))
    ]
    for row in program.rows:
        terms = cp_model.LinearExpr.weighted_sum(
            [variables[column] for column in row.entries], list(row.entries.values()))
        model.add_linear_constraint(
            terms, -LARGEST if row.lower is None else row.lower,
            LARGEST if row.upper is None else row.upper)
    model.maximize(
        cp_model.LinearExpr.weighted_sum(
            variables, [value // program.divisor for value in program.objective]))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = settings.limit
    if settings.is_exact:
        solver.parameters.num_workers = 1
        solver.parameters.relative_gap_limit = 0.0
        solver.parameters.absolute_gap_limit = 0.0
    statuses = []
    wall, cpu = timed(lambda: statuses.append(solver.solve(model)))
    status = statuses[0].name
    has_point = status in ("OPTIMAL", "FEASIBLE")
    return Answer(
        STATUSES.get(status, f"failed: {status}"),
        [solver.value(variable) for variable in variables] if has_point else None,
        wall, cpu)
