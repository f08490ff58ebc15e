# SPDX-License-Identifier: GPL-3.0-or-later
"""SCIP through PySCIPOpt. Its defaults are one thread and no gap, so both settings are the same."""

from pathlib import Path

from integer_program import IntegerProgram, keeps
from peers.answer import Answer, Settings, rounded, timed
from pyscipopt import Model, quicksum

STATUSES = {"optimal": "optimal", "infeasible": "infeasible", "timelimit": "stopped"}


def solve(program: IntegerProgram, path: Path, settings: Settings) -> Answer:
    model = Model()
    model.hideOutput()
    variables = [
        model.addVar(
            vtype="I", lb=program.lower[column], ub=program.upper[column],
            obj=coefficient // program.divisor)
        for column, coefficient in enumerate(program.objective)
    ]
    for row in program.rows:
        if not row.entries:
            # A sum without terms cannot be stated.
            if not keeps(row, []):
                return Answer("infeasible", None, 0, 0)
            continue
        terms = quicksum(value * variables[column] for column, value in row.entries.items())
        if row.lower is not None:
            model.addCons(terms >= row.lower)
        if row.upper is not None:
            model.addCons(terms <= row.upper)
    model.setMaximize()
    model.setParam("limits/time", settings.limit)
    wall, cpu = timed(model.optimize)
    point = None
    if model.getNSols() > 0:
        best = model.getBestSol()
        point = rounded(best[variable] for variable in variables)
    status = model.getStatus()
    return Answer(STATUSES.get(status, f"failed: {status}"), point, wall, cpu)
