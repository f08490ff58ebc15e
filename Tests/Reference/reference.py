# SPDX-License-Identifier: GPL-3.0-or-later
"""Decides a round folder by enumeration and prints the decision as JSON."""

import argparse
import json
from fractions import Fraction
from pathlib import Path

from deciding import Decision, Problem, best_allocation, decide, pose
from model import Allocation
from reading import read_round


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--what-if", type=Path, help="an overlay; only its force is read")
    parser.add_argument(
        "--value-only", action="store_true", help="the optimum by HiGHS, for larger rounds"
    )
    arguments = parser.parse_args()
    problem = pose(read_round(arguments.folder, arguments.what_if))
    answer = value_only(problem) if arguments.value_only else everything(problem)
    print(json.dumps(answer, ensure_ascii=False, indent=1))


def value_only(problem: Problem) -> dict:
    best = best_allocation(problem)
    return {"objective": None if best is None else objective(problem, best)}


def everything(problem: Problem) -> dict:
    decision = decide(problem)
    first = decision.left[0] if decision.left else None
    return {
        "status": decision.status,
        "available_cents": problem.grants.available,
        "granted_cents": sum(one.granted for one in problem.grants.granted),
        "spent_cents": spent(problem, first) if decision.status == "optimal" else None,
        "objective": None if first is None else objective(problem, first),
        "unique": decision.is_unique,
        "optima": len(decision.optimal),
        "undecided": sorted(decision.undecided()),
        "tied": [awards(one) for one in decision.left] if decision.status == "tied" else [],
        "applications": [application(problem, decision, id) for id in problem.grants.applications],
    }


def objective(problem: Problem, allocation: Allocation) -> dict:
    outcome = problem.model.outcome(allocation)
    parts = {"value": outcome.value, "scores": outcome.scores, "imbalance": outcome.imbalance}
    return {part: number(Fraction(thousandths, 1000)) for part, thousandths in parts.items()}


def spent(problem: Problem, allocation: Allocation) -> int:
    granted = sum(one.granted for one in problem.grants.granted)
    return granted + sum(choice.award for choice in allocation.values())


def awards(allocation: Allocation) -> dict:
    return {id: {"level": number(one.level), "award_cents": one.award} for id, one in
            sorted(allocation.items())}


def application(problem: Problem, decision: Decision, id: str) -> dict:
    score = problem.assessment.scores[id].published
    codes = sorted(problem.assessment.codes.get(id, []))
    entry = {"id": id, "decision": standing(problem, decision, id)}
    if entry["decision"] in ("funded", "partly-funded"):
        entry |= awards(decision.left[0])[id]
    if problem.grants.applications[id].is_granted:
        entry["award_cents"] = problem.grants.applications[id].granted
    return entry | {"score": None if score is None else number(score), "codes": codes}


def standing(problem: Problem, decision: Decision, id: str) -> str:
    if problem.grants.applications[id].is_granted:
        return "granted"
    if problem.assessment.codes[id]:
        return "ineligible"
    if decision.status == "infeasible":
        return "none"
    if id in decision.undecided():
        return "undecided"
    choice = decision.left[0].get(id)
    if choice is None:
        return "not-funded"
    return "funded" if choice.level == 100 else "partly-funded"


def number(value: Fraction) -> int | float:
    """A published decimal; its shortest binary fraction prints it exactly."""
    return value.numerator if value.denominator == 1 else float(value)


if __name__ == "__main__":
    main()
