# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program's `allocate --json` says otherwise than the reference."""

from fractions import Fraction

from deciding import Decision, Problem
from model import Allocation, Choice
from reference import standing

EXIT_CODES = {"optimal": 0, "tied": 3, "feasible": 3, "infeasible": 4}


class Differences(list):
    """One line a difference."""

    def expect(self, what: str, found, expected) -> None:
        if found != expected:
            self.append(f"{what}: found {shown(found)}, expected {shown(expected)}")


def shown(value) -> str:
    if isinstance(value, Fraction):
        return str(float(value))
    return str(sorted(value)) if isinstance(value, (set, frozenset)) else str(value)


def with_decision(
    answer: dict, exit_code: int, problem: Problem, decision: Decision
) -> Differences:
    """Everything, for a round small enough to enumerate."""
    found = facts(answer, exit_code, problem)
    found.expect("status", answer["status"], decision.status)
    if found or decision.status == "infeasible":
        return found
    value = problem.model.outcome(decision.left[0]).value
    found.expect("objective.value", answer["objective"]["value"], Fraction(value, 1000))
    found.expect("unique", answer["unique"], decision.is_unique)
    if answer["tie"]:
        found.expect("tie.count", answer["tie"]["count"], min(len(decision.optimal), 1000))
        exact = len(decision.optimal) < 1000
        found.expect("tie.count_is_exact", answer["tie"]["count_is_exact"], exact)
    entries = by_id(answer)
    for id in problem.grants.applications:
        expected = standing(problem, decision, id)
        found.expect(f"{id} decision", entries[id]["decision"], expected)
        if expected in ("funded", "partly-funded"):
            choice = decision.left[0][id]
            found.expect(f"{id} level", entries[id]["level"], choice.level)
            found.expect(f"{id} award_cents", entries[id]["award_cents"], choice.award)
    found.expect("tie is null", answer["tie"] is None, decision.status != "tied" and decision.is_unique)
    return found


def with_best(
    answer: dict, exit_code: int, problem: Problem, best: Allocation | None
) -> Differences:
    """The value and whether the answer keeps every rule, for a larger round."""
    found = facts(answer, exit_code, problem)
    found.expect("is infeasible", answer["status"] == "infeasible", best is None)
    if found or best is None:
        return found
    value = problem.model.outcome(best).value
    found.expect("objective.value", answer["objective"]["value"], Fraction(value, 1000))
    return found


def facts(answer: dict, exit_code: int, problem: Problem) -> Differences:
    """What needs no optimum: verdicts, scores, and whether the answer is what it claims to be."""
    found = Differences()
    grants = problem.grants
    found.expect("exit code", exit_code, EXIT_CODES.get(answer["status"]))
    found.expect("available_cents", answer["available_cents"], grants.available)
    found.expect("granted_cents", answer["granted_cents"], sum(x.granted for x in grants.granted))
    found.expect("ids", sorted(by_id(answer)), sorted(grants.applications))
    if found or answer["status"] == "infeasible":
        return found
    for id, entry in by_id(answer).items():
        expect_verdict(found, problem, id, entry)
    if answer["status"] == "optimal" and not found:
        expect_kept_promises(found, problem, answer)
    return found


def expect_verdict(found: Differences, problem: Problem, id: str, entry: dict) -> None:
    codes = problem.assessment.codes.get(id, set())
    found.expect(f"{id} ineligible", entry["decision"] == "ineligible", bool(codes))
    is_granted = problem.grants.applications[id].is_granted
    found.expect(f"{id} granted", entry["decision"] == "granted", is_granted)
    if codes:
        found.expect(f"{id} codes", {reason["code"] for reason in entry["reasons"]}, codes)
    found.expect(f"{id} score", entry["score"], problem.assessment.scores[id].published)
    requested = problem.grants.applications[id].requested
    found.expect(f"{id} requested_cents", entry["requested_cents"], requested)


def expect_kept_promises(found: Differences, problem: Problem, answer: dict) -> None:
    """The allocation as returned, re-checked against every row, and what is derived from it."""
    model, grants = problem.model, problem.grants
    allocation: dict[str, Choice] = {}
    for id, entry in by_id(answer).items():
        if entry["decision"] in ("funded", "partly-funded"):
            choice = offered(model.choices[id], entry)
            if choice is None:
                found.append(f"{id}: no such award on offer: {entry}")
                return
            allocation[id] = choice
    found.expect("broken rules", model.broken_rows(allocation), [])
    outcome = model.outcome(allocation)
    for part in ("value", "scores", "imbalance"):
        stated, actual = answer["objective"][part], Fraction(getattr(outcome, part), 1000)
        found.expect(f"objective.{part} of the allocation returned", stated, actual)
    granted = sum(one.granted for one in grants.granted)
    spent = granted + sum(choice.award for choice in allocation.values())
    found.expect("spent_cents", answer["spent_cents"], spent)
    for entry, corridor, tenths in zip(answer["corridors"], model.corridors, outcome.shortfalls):
        name = f"corridor {corridor.id}"
        found.expect(name, entry["id"], corridor.id)
        found.expect(f"{name} spent", entry["spent_cents"], model.spend(corridor, allocation))
        found.expect(f"{name} shortfall", entry["shortfall"], Fraction(tenths, 10))
    for entry in answer["resources"]:
        used = resource_used(problem, allocation, entry["id"])
        found.expect(f"resource {entry['id']} used", entry["used"], used)


def offered(choices: list[Choice], entry: dict) -> Choice | None:
    wanted = (entry["level"], entry["award_cents"])
    return next((one for one in choices if (one.level, one.award) == wanted), None)


def resource_used(problem: Problem, allocation: Allocation, resource: str) -> Fraction:
    return sum(
        one.needs[resource]
        for id, one in problem.grants.applications.items()
        if one.uses_resources and (one.is_granted or id in allocation)
    )


def by_id(answer: dict) -> dict[str, dict]:
    return {entry["id"]: entry for entry in answer["applications"]}
