# SPDX-License-Identifier: GPL-3.0-or-later
"""pabutools, the library for participatory budgeting, where the model is one budget row.

Exact: its rule by integer program; defaults: its own knapsack routine. Both build what they need inside the
rule, so that is counted. Scores are given as whole numbers.
"""

from pathlib import Path

from integer_program import IntegerProgram
from pabutools.election import Additive_Cardinal_Sat, CardinalBallot, CardinalProfile, Instance, Project
from pabutools.rules import MaxAddUtilWelfareAlgo, max_additive_utilitarian_welfare
from peers.answer import Answer, Settings, timed


def solve(program: IntegerProgram, path: Path, settings: Settings) -> Answer:
    row = program.rows[0]
    projects = [Project(str(column), row.entries.get(column, 0)) for column in range(len(program.objective))]
    instance = Instance(projects, budget_limit=row.upper)
    ballot = CardinalBallot(
        {project: value // program.divisor for project, value in zip(projects, program.objective)})
    profile = CardinalProfile([ballot], instance=instance)
    algorithm = MaxAddUtilWelfareAlgo.ILP_SOLVER if settings.is_exact else None
    chosen = []
    wall, cpu = timed(lambda: chosen.extend(max_additive_utilitarian_welfare(
        instance, profile, sat_class=Additive_Cardinal_Sat, inner_algo=algorithm)))
    funded = {int(project.name) for project in chosen}
    return Answer("optimal", [int(column in funded) for column in range(len(projects))], wall, cpu)
