# SPDX-License-Identifier: GPL-3.0-or-later
"""Families of funding rounds of any size, each hard in its own way. Same family, size and seed: same files."""

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import realistic_round

CORRIDORS = "ABCD"


@dataclass(frozen=True)
class Family:
    name: str
    describes: str
    write: Callable[[Path, int, int], None]
    """Writes the round of a size and a seed into a folder."""
    published: Callable[[int], int | None] = lambda seed: None
    """What others have published as the best of a seed, in points."""


@dataclass(frozen=True)
class Shape:
    """What a plain round looks like: four corridors, staff hours, floors and caps, one point of balance."""

    weight: str = "5"
    measure: str = "total"
    floors: tuple[int, ...] = (10, 10, 5, 5)
    caps: tuple[int, ...] = (45, 45, 40, 40)
    shares: tuple[int, ...] = (30, 30, 20, 20)
    levels: str = "[100]"
    is_partial: bool = False
    cost: Callable[[Random], int] = lambda random: random.randint(30_000, 800_000)
    """Cents."""
    score: Callable[[Random, int], float] = lambda random, cost: random.gauss(65, 15)
    hours: Callable[[Random, int], int] = lambda random, cost: random.randint(0, 40)

    def write(self, folder: Path, size: int, seed: int) -> None:
        random = Random(f"{size} {seed}")
        rows = [self.application(f"P{number:05}", random) for number in range(1, size + 1)]
        write_table(folder, rows)
        budget = sum(round(float(row["requested"]) * 100) for row in rows) * 45 // 100
        hours = sum(row["hours"] for row in rows) * 45 // 100
        corridors = "".join(
            f"  - {{id: {id}, name: {id}, share: {share}, floor: {floor}, cap: {cap}}}\n"
            for id, share, floor, cap in zip(CORRIDORS, self.shares, self.floors, self.caps)
        )
        write_rules(
            folder, budget,
            f"balance: {{weight: {self.weight}, measure: {self.measure}}}\n"
            f"funding: {{levels: {self.levels}}}\n"
            f"resources: [{{id: hours, name: Personalstunden, capacity: {hours}}}]\n"
            f"corridors:\n{corridors}")

    def application(self, id: str, random: Random) -> dict:
        cost = self.cost(random)
        row = described(id, random.choice(CORRIDORS), cost, self.score(random, cost))
        row["hours"] = self.hours(random, cost)
        row["minimum"] = f"{cost * 0.45 / 100:.2f}" if self.is_partial else ""
        return row


def one_budget(folder: Path, size: int, seed: int) -> None:
    random = Random(f"{size} {seed}")
    rows = []
    for number in range(1, size + 1):
        cost = random.randint(30_000, 800_000)
        rows.append(described(f"P{number:05}", "A", cost, random.gauss(65, 15)))
    write_knapsack(folder, rows)


def costs_like_scores(folder: Path, size: int, seed: int) -> None:
    """A strongly correlated knapsack: score = cost / 100 € + 10."""
    random = Random(f"{size} {seed}")
    rows = []
    for number in range(1, size + 1):
        tenths = random.randint(200, 950)
        rows.append(described(f"P{number:05}", "A", (tenths - 100) * 1000, tenths / 10))
    write_knapsack(folder, rows)


def write_knapsack(folder: Path, rows: list[dict]) -> None:
    write_table(folder, rows)
    budget = sum(round(float(row["requested"]) * 100) for row in rows) * 45 // 100
    write_rules(folder, budget, "balance: {weight: 0}\ncorridors: [{id: A, name: A}]\n")


def described(id: str, corridor: str, cost: int, score: float) -> dict:
    return {
        "id": id, "title": f"Vorhaben {id}", "applicant": f"Verein {id}", "corridor": corridor,
        "requested": f"{cost // 100}.{cost % 100:02}", "score": f"{min(100.0, max(5.0, score)):.1f}",
    }


def write_table(folder: Path, rows: list[dict]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "applications.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def write_rules(folder: Path, budget: int, rules: str) -> None:
    (folder / "round.yaml").write_text(
        f"name: Vergleichsrunde\nbudget: {budget // 100}.{budget % 100:02}\n"
        'lot: {seed: "3 14 27 31 44 49", source: "Zahlen"}\n' + rules,
        encoding="utf-8")


FAMILIES = [
    Family("one-budget", "one budget row", one_budget),
    Family("corridors", "budget, staff hours, floors and caps, balance weight 5", Shape().write),
    Family("every-rule", "every rule that a round can have", realistic_round.write_round),
    Family("weight-100", "corridors, balance weight 100", Shape(weight="100").write),
    Family("weight-500", "corridors, balance weight 500", Shape(weight="500").write),
    Family("worst", "corridors, the worst shortfall counts, weight 50",
           Shape(weight="50", measure="worst").write),
    Family("levels", "corridors, three levels for everybody",
           Shape(levels="[100, 75, 50]", is_partial=True).write),
    Family("hours-like-costs", "corridors, staff hours strongly correlated with costs",
           Shape(hours=lambda random, cost: cost // 20_000 + random.randint(0, 3)).write),
    Family("equal-scores", "corridors, three different scores only",
           Shape(score=lambda random, cost: random.choice([60, 70, 80])).write),
    Family("tight-floors", "corridors, floors that leave 4 % of the budget free",
           Shape(floors=(28, 28, 20, 20)).write),
    Family("costs-like-scores", "one budget row, scores strongly correlated with costs",
           costs_like_scores),
]
