# SPDX-License-Identifier: GPL-3.0-or-later
"""The comparison itself: a right answer passes, each planted fault is found."""

import unittest
from fractions import Fraction

from deciding import Decision, Problem, decide
from differences import EXIT_CODES, resource_used, with_best, with_decision
from reference import spent, standing
from test_reference import generated


def right_answer(problem: Problem, decision: Decision) -> dict:
    """The reference's decision in the shape of `korridor allocate --json`."""
    first = decision.left[0] if decision.left else {}
    outcome = problem.model.outcome(first)
    parts = ("value", "scores", "imbalance")
    return {
        "status": decision.status,
        "available_cents": problem.grants.available,
        "granted_cents": sum(one.granted for one in problem.grants.granted),
        "spent_cents": spent(problem, first),
        "objective": {part: Fraction(getattr(outcome, part), 1000) for part in parts},
        "unique": decision.is_unique,
        "tie": None if decision.is_unique else tie(decision),
        "corridors": [
            {
                "id": one.id,
                "spent_cents": problem.model.spend(one, first),
                "shortfall": Fraction(tenths, 10),
            }
            for one, tenths in zip(problem.model.corridors, outcome.shortfalls)
        ],
        "resources": [
            {"id": id, "used": resource_used(problem, first, id)}
            for id in problem.grants.capacities
        ],
        "applications": [entry(problem, decision, id) for id in problem.grants.applications],
    }


def tie(decision: Decision) -> dict:
    count = len(decision.optimal)
    return {"count": min(count, 1000), "count_is_exact": count < 1000}


def entry(problem: Problem, decision: Decision, id: str) -> dict:
    choice = decision.left[0].get(id) if decision.left else None
    return {
        "id": id,
        "decision": standing(problem, decision, id),
        "level": choice and choice.level,
        "award_cents": choice.award if choice else 0,
        "requested_cents": problem.grants.applications[id].requested,
        "score": problem.assessment.scores[id].published,
        "reasons": [{"code": code} for code in problem.assessment.codes.get(id, [])],
    }


class Comparison(unittest.TestCase):
    def setUp(self):
        self.cases = []
        for seed in range(1, 60):
            problem = generated(seed, "small")
            self.cases.append((seed, problem, decide(problem)))

    def test_a_right_answer_passes(self):
        for seed, problem, decision in self.cases:
            with self.subTest(seed=seed):
                answer, code = right_answer(problem, decision), EXIT_CODES[decision.status]
                self.assertEqual(with_decision(answer, code, problem, decision), [])
                best = decision.optimal[0] if decision.optimal else None
                self.assertEqual(with_best(answer, code, problem, best), [])

    def test_an_award_withheld_is_found(self):
        self.assert_found(withhold)

    def test_an_award_of_another_amount_is_found(self):
        self.assert_found(lambda answer: funded(answer).update(award_cents=1))

    def test_another_score_is_found(self):
        self.assert_found(lambda answer: funded(answer).update(score=Fraction("100.01")))

    def test_a_missing_code_is_found(self):
        self.assert_found(lambda answer: ineligible(answer).update(reasons=[]))

    def test_a_shortfall_told_wrong_is_found(self):
        self.assert_found(lambda answer: answer["corridors"][0].update(shortfall=101))

    def test_a_claim_to_be_unique_is_found(self):
        self.assert_found(lambda answer: answer.update(unique=not answer["unique"]))

    def assert_found(self, plant):
        """The fault is planted into every proved answer that has a place for it."""
        planted = 0
        for seed, problem, decision in self.cases:
            if decision.status != "optimal":
                continue
            faulty = right_answer(problem, decision)
            try:
                plant(faulty)
            except StopIteration:
                continue
            planted += 1
            with self.subTest(seed=seed):
                self.assertNotEqual(with_decision(faulty, 0, problem, decision), [])
        self.assertGreater(planted, 5)


def funded(answer: dict) -> dict:
    return next(one for one in answer["applications"] if one["decision"] == "funded")


def ineligible(answer: dict) -> dict:
    return next(one for one in answer["applications"] if one["decision"] == "ineligible")


def withhold(answer: dict) -> None:
    funded(answer).update(decision="not-funded", level=None, award_cents=0)


if __name__ == "__main__":
    unittest.main()
