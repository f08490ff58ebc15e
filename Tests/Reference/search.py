# SPDX-License-Identifier: GPL-3.0-or-later
"""All optimal allocations of a small model, by enumeration in whole numbers."""

from itertools import product

from model import Allocation, Choice, Model


def optimal_allocations(model: Model) -> list[Allocation]:
    """Every optimal allocation, none where the rules contradict each other.

    Depth first over the applications. A branch is left only where a row of non-negative
    coefficients is already above its bound, or where all that is still undecided could not lift
    the score to the best value found (imbalance only ever costs, so it needs no look ahead).
    """
    return Enumeration(model).run()


def enumerated_allocations(model: Model) -> list[Allocation]:
    """The same without leaving any branch, to check the search by; for a handful of choices."""
    best: list[Allocation] = []
    best_value = None
    options = [[None, *choices] for choices in model.choices.values()]
    for picks in product(*options):
        allocation = {id: pick for id, pick in zip(model.choices, picks) if pick is not None}
        if model.broken_rows(allocation):
            continue
        value = model.outcome(allocation).value
        if best_value is None or value > best_value:
            best, best_value = [], value
        if value == best_value:
            best.append(allocation)
    return best


class Enumeration:
    def __init__(self, model: Model):
        self.model = model
        self.order = sorted(model.choices, key=lambda id: (-top_value(model.choices[id]), id))
        self.still_possible = [0]
        for id in reversed(self.order):
            self.still_possible.append(self.still_possible[-1] + top_value(model.choices[id]))
        self.still_possible.reverse()
        self.only_growing = [
            row.upper is not None and all(min(one.values()) >= 0 for one in by_application)
            for row, by_application in ((row, row.coefficients.values()) for row in model.rows)
        ]
        self.rows_of = {
            id: [index for index, row in enumerate(model.rows) if id in row.coefficients]
            for id in self.order
        }
        self.activities = [0] * len(model.rows)
        self.chosen: dict[str, Choice] = {}
        self.best: list[Allocation] = []
        self.best_value: int | None = None

    def run(self) -> list[Allocation]:
        self.decide(0, 0)
        return self.best

    def decide(self, depth: int, value: int) -> None:
        highest = 10 * (value + self.still_possible[depth])
        if self.best_value is not None and highest < self.best_value:
            return
        if depth == len(self.order):
            self.keep_if_best()
            return
        id = self.order[depth]
        for choice in self.model.choices[id]:
            if self.add(id, choice):
                self.chosen[id] = choice
                self.decide(depth + 1, value + choice.value)
                del self.chosen[id]
            self.remove(id, choice)
        self.decide(depth + 1, value)

    def add(self, id: str, choice: Choice) -> bool:
        """Whether every row that can only grow is still within its bound."""
        fits = True
        for index in self.rows_of[id]:
            row = self.model.rows[index]
            self.activities[index] += row.coefficients[id][choice]
            if self.only_growing[index] and self.activities[index] > row.upper:
                fits = False
        return fits

    def remove(self, id: str, choice: Choice) -> None:
        for index in self.rows_of[id]:
            self.activities[index] -= self.model.rows[index].coefficients[id][choice]

    def keep_if_best(self) -> None:
        if not all(row.allows(self.activities[at]) for at, row in enumerate(self.model.rows)):
            return
        if not all(spread.holds(self.chosen) for spread in self.model.spreads):
            return
        value = self.model.outcome(self.chosen).value
        if self.best_value is None or value > self.best_value:
            self.best, self.best_value = [], value
        if value == self.best_value:
            self.best.append(dict(self.chosen))


def top_value(choices: list[Choice]) -> int:
    return max(choice.value for choice in choices)
