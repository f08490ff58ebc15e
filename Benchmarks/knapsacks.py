# SPDX-License-Identifier: GPL-3.0-or-later
"""Multidimensional knapsacks in the form of OR-Library, as rounds: their first row is the budget, the others are
resources, and values are finished scores.

A file says how many problems it has, then of each how many items and rows, its published optimum, the items' values,
the rows' weights, the rows' limits (P. C. Chu and J. E. Beasley, A genetic algorithm for the multidimensional knapsack
problem, Journal of Heuristics 4, 1998). Where nobody knows an optimum it says 0.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from families import Family, write_rules, write_table


@dataclass(frozen=True)
class Knapsack:
    optimum: int | None
    """As published; None where the file names none."""
    values: list[int]
    weights: list[list[int]]
    """Row by row."""
    limits: list[int]

    def write(self, folder: Path) -> None:
        costs, *others = self.weights
        budget, *capacities = self.limits
        resources = [f"r{number}" for number in range(1, len(self.weights))]
        write_table(folder, [
            {"id": f"P{item + 1:05}", "title": f"P{item + 1}", "applicant": f"Verein {item + 1}", "corridor": "A",
             "requested": str(costs[item]), "score": str(self.values[item])}
            | {resource: row[item] for resource, row in zip(resources, others)}
            for item in range(len(self.values))])
        write_rules(
            folder, 100 * budget,
            "balance: {weight: 0}\ncorridors: [{id: A, name: A}]\nresources:\n" + "".join(
                f"  - {{id: {resource}, name: {resource}, capacity: {capacity}}}\n"
                for resource, capacity in zip(resources, capacities)))


def knapsacks(path: Path) -> list[Knapsack]:
    numbers = map(int, path.read_text(encoding="ascii").split())
    return [knapsack(numbers) for _ in range(next(numbers))]


def knapsack(numbers: Iterator[int]) -> Knapsack:
    items, rows, optimum = islice(numbers, 3)
    return Knapsack(
        optimum or None, list(islice(numbers, items)),
        [list(islice(numbers, items)) for _ in range(rows)], list(islice(numbers, rows)))


def problems(path: Path) -> Iterator[tuple[Family, int, int]]:
    """The file as a family: how many items a problem has is its size, and its number, from 1, is its seed."""
    every = knapsacks(path)
    family = Family(
        path.stem, "multidimensional knapsacks of OR-Library",
        lambda folder, size, seed: every[seed - 1].write(folder),
        lambda seed: every[seed - 1].optimum)
    for number, one in enumerate(every, 1):
        yield family, len(one.values), number
