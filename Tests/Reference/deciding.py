# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole decision on a small round, and the best value of a larger one."""

from dataclasses import dataclass

from building import build_model
from eligibility import Assessment, assess
from grants import Round
from mixed_integer import optimal_allocation
from model import Allocation, Model
from search import optimal_allocations
from ties import after_tie_rules


@dataclass(frozen=True)
class Problem:
    grants: Round
    assessment: Assessment
    model: Model


@dataclass(frozen=True)
class Decision:
    """`optimal` are all optima, `left` those that the tie rules leave."""

    optimal: list[Allocation]
    left: list[Allocation]

    @property
    def status(self) -> str:
        if not self.optimal:
            return "infeasible"
        return "optimal" if len(self.left) == 1 else "tied"

    @property
    def is_unique(self) -> bool:
        return len(self.optimal) == 1

    def undecided(self) -> set[str]:
        concerned = {id for one in self.left for id in one}
        return {id for id in concerned if len({one.get(id) for one in self.left}) > 1}


def pose(grants: Round) -> Problem:
    assessment = assess(grants)
    return Problem(grants, assessment, build_model(grants, assessment))


def decide(problem: Problem) -> Decision:
    if problem.assessment.contradictions:
        return Decision([], [])
    optimal = optimal_allocations(problem.model)
    return Decision(optimal, after_tie_rules(optimal, problem.grants))


def best_allocation(problem: Problem) -> Allocation | None:
    """One optimal allocation by HiGHS, none where the rules contradict each other."""
    if problem.assessment.contradictions:
        return None
    return optimal_allocation(problem.model)
