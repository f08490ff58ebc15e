# SPDX-License-Identifier: GPL-3.0-or-later
"""The reference on rounds whose answer is known by hand, and against itself on generated ones."""

import tempfile
import unittest
from fractions import Fraction
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from deciding import Problem, best_allocation, decide, pose
from names import normalised
from generate import WHAT_IF, generate_round
from reading import read_round
from scoring import trimmed
from search import enumerated_allocations, optimal_allocations
from text import cents

HEADER = "id,title,applicant,corridor,requested,score"


def posed(files: dict[str, str]) -> Problem:
    with tempfile.TemporaryDirectory() as name:
        for file, text in files.items():
            Path(name, file).write_text(text, "utf-8")
        return pose(read_round(Path(name)))


def plain(rules: str, *rows: str, header: str = HEADER) -> Problem:
    return posed({"round.yaml": rules, "applications.csv": "\n".join([header, *rows])})


def generated(seed: int, size: str) -> Problem:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generate_round(seed, folder, size)
        what_if = folder / WHAT_IF
        return pose(read_round(folder, what_if if what_if.exists() else None))


def funded(problem: Problem) -> list[str]:
    return sorted(decide(problem).left[0])


def value(problem: Problem) -> Fraction:
    return Fraction(problem.model.outcome(decide(problem).left[0]).value, 1000)


ONE = "corridors: [{id: A}]\nbalance: {weight: 0}\n"


class KnownAnswers(unittest.TestCase):
    def test_one_cent_over_budget_is_over_budget(self):
        problem = plain(
            ONE + "budget: 25952.29",
            "P1,a,x,A,45700.34,44", "P2,b,x,A,25952.30,4500", "P3,c,x,A,46400.14,97",
            "P4,d,x,A,1136.49,78", "P5,e,x,A,44607.53,3000",
        )
        self.assertEqual(funded(problem), ["P4"])
        self.assertEqual(problem.assessment.codes["P2"], {"exceeds-available"})
        self.assertEqual(value(problem), 78)

    def test_a_euro_counts_its_share_of_the_budget(self):
        problem = plain(
            ONE + "budget: 1000.00\nfunding: {value: euro}", "P1,a,x,A,125,74.3"
        )
        self.assertEqual(value(problem), Fraction("92.88"))

    def test_a_started_tenth_of_a_percentage_point_counts(self):
        problem = plain(
            "budget: 900.00\ncorridors: [{id: A}, {id: B}]\nbalance: {weight: 5}",
            "P1,a,x,A,449.99,50", "P2,b,x,A,449,50", "P3,c,x,B,10,50",
        )
        outcome = problem.model.outcome(decide(problem).left[0])
        self.assertEqual((funded(problem), outcome.shortfalls), (["P1", "P3"], [1, 0]))
        self.assertEqual(value(problem), Fraction("99.5"))

    def test_without_applications_a_corridor_is_not_blamed(self):
        problem = plain("budget: 100.00\ncorridors: [{id: A}, {id: B}]", "P1,a,x,A,50,10")
        self.assertEqual(value(problem), 10)

    def test_alternatives_count_once_in_the_demand(self):
        problem = plain(
            "budget: 100.00\ncorridors: [{id: A}]\nalternatives: [[P1, P2]]",
            "P1,a,x,A,30,10", "P2,b,x,A,40,10",
        )
        self.assertEqual(problem.model.corridors[0].target, 4000)
        self.assertEqual(funded(problem), ["P2"])

    def test_granted_money_widens_the_cap_that_it_breaks(self):
        problem = plain(
            "budget: 100.00\ncorridors: [{id: A, cap: 20}, {id: B}]\nbalance: {weight: 0}",
            "P1,a,x,A,30,granted,30,10", "P2,b,x,A,1,,,10", "P3,c,x,B,70,,,10",
            header="id,title,applicant,corridor,requested,status,granted,score",
        )
        self.assertEqual(funded(problem), ["P3"])

    def test_a_corridor_floor_is_no_higher_than_its_demand(self):
        problem = plain(
            "budget: 100.00\ncorridors: [{id: A, floor: 50}, {id: B}]\nbalance: {weight: 0}",
            "P1,a,x,A,10,1", "P2,b,x,B,95,99",
        )
        self.assertEqual(funded(problem), ["P1"])

    def test_contradicting_rules_have_no_answer(self):
        problem = plain(
            ONE + "budget: 100.00\nlimits: [{by: applicant, min-count: 1}]",
            "P1,a,x,A,60,10", "P2,b,y,A,60,10",
        )
        self.assertEqual(decide(problem).status, "infeasible")

    def test_so_many_different_values_are_funded(self):
        rows = ("P1,a,x,A,50,90", "P2,b, X,A,50,80", "P3,c,y,A,50,10", "P4,d,,A,50,70")
        for least, chosen in ((1, ["P1", "P2"]), (2, ["P1", "P3"])):
            rules = ONE + f"budget: 100.00\nlimits: [{{by: applicant, min-groups: {least}}}]"
            self.assertEqual(funded(plain(rules, *rows)), chosen)
        rules = ONE + "budget: 100.00\nlimits: [{by: applicant, min-groups: 3}]"
        self.assertEqual(decide(plain(rules, *rows)).status, "infeasible")

    def test_a_ceiling_cuts_every_award(self):
        rows = ("P1,a,x,A,60,90", "P2,b,y,A,50,80", "P3,c,z,A,20,70")
        self.assertEqual(funded(plain(ONE + "budget: 80.00", *rows)), ["P1", "P3"])
        rules = ONE + "budget: 80.00\nfunding: {max-award: 30.00}"
        self.assertEqual(funded(plain(rules, *rows)), ["P1", "P2", "P3"])

    def test_one_of_several_that_are_needed_is_enough(self):
        rows = ("P1,a,x,A,60,90", "P2,b,y,A,50,10", "P3,c,z,A,40,20")
        rules = ONE + "budget: 100.00\nrequires: [{application: P1, needs: [P2, P3]}]"
        self.assertEqual(funded(plain(rules, *rows)), ["P1", "P3"])

    def test_what_asks_for_no_money_is_funded_with_none(self):
        rows = ("P1,a,x,A,0,90", "P2,b,y,A,50,10")
        self.assertEqual(funded(plain(ONE + "budget: 10.00", *rows)), ["P1"])

    def test_nothing_is_on_offer_without_money(self):
        problem = plain("budget: 0\ncorridors: [{id: A, floor: 50}]", "P1,a,x,A,60,10")
        self.assertEqual(problem.assessment.codes["P1"], {"under-own-minimum"})
        self.assertEqual((decide(problem).status, value(problem)), ("optimal", 0))


class Ties(unittest.TestCase):
    ROWS = ("P1,a,x,A,60,10", "P2,b,y,A,60,10")

    def test_without_a_seed_nothing_is_chosen(self):
        decision = decide(plain(ONE + "budget: 100.00", *self.ROWS))
        self.assertEqual((decision.status, decision.undecided()), ("tied", {"P1", "P2"}))
        self.assertFalse(decision.is_unique)

    def test_the_lot_goes_by_the_published_hash(self):
        for seed in ("a", "b", "c", "d"):
            problem = plain(ONE + f'budget: 100.00\nlot: {{seed: "{seed}"}}', *self.ROWS)
            first = min(["P1", "P2"], key=lambda id: sha256(f"{seed}\n{id}".encode()).hexdigest())
            self.assertEqual(funded(problem), [first])

    def test_earlier_received_goes_before_blank(self):
        problem = plain(
            ONE + "budget: 100.00\nties: [earlier-received]",
            "P1,a,x,A,60,10,", "P2,b,y,A,60,10,2023-06-01", "P3,c,y,A,60,10,2023-06-01 00:01",
            header=HEADER + ",received",
        )
        self.assertEqual(funded(problem), ["P2"])


class Parts(unittest.TestCase):
    def test_amounts_as_offices_write_them(self):
        for text in ("1.234,56", "1234,56", "1 234,56 €", "1234.56", "1,234.56"):
            self.assertEqual(cents(text), 123_456)
        self.assertEqual([cents("3.000"), cents("3,5"), cents("7")], [300_000, 350, 700])

    def test_trimmed_mean(self):
        self.assertEqual(trimmed([Fraction(n) for n in (1, 4, 6, 10)]), 5)
        self.assertEqual(trimmed([Fraction(n) for n in (1, 4)]), Fraction(5, 2))

    def test_normalising(self):
        words = normalised("Förderverein, Schule e.V.")
        self.assertEqual(words, normalised("SCHULE foerderverein"))
        self.assertNotEqual(normalised("Schule Nord"), normalised("Schule Süd"))

    def test_offsets_even_out_strict_members(self):
        """m2 gives 2 points less everywhere: its offset is 1, that of m1 is −1."""
        points = [
            f"{member},P{at},k,{given - strict}"
            for at, given in enumerate((6, 8, 10))
            for member, strict in (("m1", 0), ("m2", 2))
        ]
        problem = posed({
            "round.yaml": ONE + "budget: 100.00\ncriteria: [{id: k, max: 10}]\n"
            "committee: [{id: m1}, {id: m2}]\nscores: {calibrate: offset, aggregate: median}",
            "applications.csv": "\n".join(
                ["id,title,applicant,corridor,requested", *(f"P{at},a,x,A,5" for at in range(3))]
            ),
            "scores.csv": "\n".join(["member,application,criterion,points", *points]),
        })
        scores = {id: score.published for id, score in problem.assessment.scores.items()}
        self.assertEqual(scores, {"P0": 50, "P1": 70, "P2": 90})


class AgainstItself(unittest.TestCase):
    def test_the_search_loses_no_optimum(self):
        for seed in range(1, 80):
            model = generated(seed, "small").model
            combinations = 1
            for choices in model.choices.values():
                combinations *= len(choices) + 1
            if combinations > 600:
                continue
            with self.subTest(seed=seed):
                found = optimal_allocations(model)
                expected = enumerated_allocations(model)
                self.assertCountEqual(found, expected)

    @unittest.skipUnless(find_spec("highspy"), "HiGHS is not installed")
    def test_highs_finds_the_same_value(self):
        for seed in range(1, 80):
            with self.subTest(seed=seed):
                problem = generated(seed, "small")
                best, decision = best_allocation(problem), decide(problem)
                self.assertEqual(best is None, decision.status == "infeasible")
                if best is not None:
                    outcome = problem.model.outcome
                    self.assertEqual(outcome(best).value, outcome(decision.left[0]).value)


if __name__ == "__main__":
    unittest.main()
