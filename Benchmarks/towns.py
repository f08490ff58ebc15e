# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds of projects that towns had: costs and votes are drawn from files of Pabulib (https://pabulib.org), and pots are
round sums that nobody took from what is asked for. Each round has one to four of many features.
"""

import csv
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from families import Family, write_rules, write_table

FEATURES = [
    "pots", "caps and floors", "levels", "euro", "one each", "towns", "kinds", "alternatives", "needs", "one resource",
    "several resources", "worst", "any weight", "large weight",
]

SCORES: dict[str, Callable] = {
    "votes": lambda random, votes, rank: 100 * votes,
    "logarithm of votes": lambda random, votes, rank: 100 * math.log(1 + 99 * votes) / math.log(100),
    "marks": lambda random, votes, rank: random.gauss(62, 17),
    "marks of ten": lambda random, votes, rank: 10 * round(min(10, max(1, random.gauss(6.5, 1.8))), 1),
    "ranks": lambda random, votes, rank: 100 * (1 - rank / 1.05),
}
"""By votes, in parts of the most, and by the place among all, in parts of all."""

NEEDS: list[Callable] = [
    lambda random: random.randint(1, 40), lambda random: random.choice([0, 0, 5, 10, 20]),
    lambda random: 8 * random.randint(0, 9),
]
"""What a project needs of a resource."""


@dataclass(frozen=True)
class Project:
    cost: int
    """Cents."""
    votes: float


def projects(path: Path) -> list[Project]:
    """Those of one file: lines of `key;value`, then a table of projects, then one of votes."""
    text = path.read_text(encoding="utf-8").split("PROJECTS\n")[1].split("VOTES\n")[0]
    return [
        Project(max(100, round(100 * float(row["cost"]))), float(row.get("votes") or row.get("score") or 1))
        for row in csv.DictReader(text.splitlines(), delimiter=";")
    ]


@dataclass
class Round:
    random: Random
    projects: list[Project]
    features: set[str] = field(init=False)
    part: float = field(init=False)
    """Of what is asked for, that the budget pays."""

    def __post_init__(self) -> None:
        self.features = set(self.random.sample(FEATURES, self.random.choice([1, 2, 3, 4])))
        self.part = self.random.choice([0.15, 0.25, 0.3, 0.4, 0.5, 0.6])

    def write(self, folder: Path) -> None:
        random = self.random
        count = random.choice([1, 3, 4, 5, 8, 10, 12, 16, 19, 25, 30])
        if self.features & {"pots", "caps and floors"}:
            count = max(count, 4)
        weights = [random.paretovariate(random.choice([0.8, 2, 6])) for _ in range(count)]
        homes = random.choices(range(count), weights, k=len(self.projects))
        levels = random.choice(["[100, 75, 50]", "[100, 50]", "[100, 90, 80, 70]", "[100, 75, 50, 25]"])
        rows = [self.row(*one) for one in zip(range(len(homes)), self.projects, homes, self.scores())]
        if "levels" in self.features:
            for row, project in zip(rows, self.projects):
                row["minimum"] = f"{project.cost * 0.25 / 100:.2f}" if random.random() < 0.8 else ""
        costs = [project.cost for project in self.projects]
        budget = max(max(costs), round(sum(costs) * self.part / 100_000) * 100_000)
        asked = [sum(cost for cost, home in zip(costs, homes) if home == own) for own in range(count)]
        rest = self.resources(rows) + self.limits() + self.links([row["id"] for row in rows])
        write_table(folder, rows)
        write_rules(
            folder, budget,
            f"balance: {{weight: {self.weight()}, measure: {'worst' if 'worst' in self.features else 'total'}}}\n"
            f"funding: {{levels: {levels if 'levels' in self.features else '[100]'}, "
            f"value: {'euro' if 'euro' in self.features else 'project'}}}\n"
            f"corridors:\n{self.corridors(asked, budget)}{rest}")

    def row(self, number: int, project: Project, home: int, score: float) -> dict:
        return {
            "id": f"P{number + 1:05}", "title": f"Vorhaben {number + 1}",
            "applicant": f"Verein {self.random.randint(1, max(2, len(self.projects) // 2))}", "corridor": f"K{home}",
            "requested": f"{project.cost / 100:.2f}", "score": f"{score}",
            "town": f"Ort {self.random.choice([1, 1, 2, 2, 3, 4, 5, 6])}", "kind": self.random.choice("abcdefgh"),
            "minimum": "",
        }

    def scores(self) -> list[float]:
        score, digits = self.random.choice(list(SCORES.values())), self.random.choice([0, 1, 2])
        most = max(project.votes for project in self.projects) or 1
        return [
            round(min(100, max(0.1, score(self.random, project.votes / most, rank / len(self.projects)))), digits)
            for rank, project in enumerate(self.projects)
        ]

    def weight(self) -> str:
        if "large weight" in self.features:
            return "50"
        return self.random.choice(["0.5", "1", "5", "10"] if "any weight" in self.features else ["0", "5"])

    def corridors(self, asked: list[int], budget: int) -> str:
        """Pots of two digits and zeros, near what is asked for or far from it."""
        demand = [max(1, cost) * self.random.lognormvariate(0, 0.5) for cost in asked]
        lines = []
        for number, own in enumerate(part / sum(demand) for part in demand):
            line = f"id: K{number}, name: K{number}, share: {max(1, round(100 * own))}"
            if "pots" in self.features:
                pot = max(1, budget * own / 100 * self.random.choice([0.9, 1, 1, 1, 1.3]))
                unit = 10 ** max(2, len(f"{pot:.0f}") - 2)
                line += f", cap-amount: {max(1, round(pot / unit)) * unit}"
            elif "caps and floors" in self.features:
                line += f", cap: {min(100, max(2, round(150 * own)))}"
                if self.random.random() < 0.3:
                    line += f", floor: {int(30 * own * min(1, asked[number] / demand[number]))}"
            lines.append(f"  - {{{line}}}\n")
        return "".join(lines)

    def resources(self, rows: list[dict]) -> str:
        count = 1 if "one resource" in self.features else 0
        if "several resources" in self.features:
            count = self.random.choice([2, 3])
        lines = []
        for number in range(count):
            need = self.random.choice(NEEDS)
            for row in rows:
                row[f"r{number}"] = need(self.random)
            capacity = int(sum(row[f"r{number}"] for row in rows) * self.part * self.random.choice([0.8, 1.1]))
            lines.append(f"  - {{id: r{number}, name: r{number}, capacity: {capacity}}}\n")
        return "resources:\n" + "".join(lines) if lines else ""

    def limits(self) -> str:
        possible = {
            "one each": "{by: applicant, max-count: 1}",
            "towns": f"{{by: town, max-share: {self.random.choice([20, 25, 30])}}}",
            "kinds": f"{{by: kind, max-count: {max(1, int(len(self.projects) * self.part / 6))}}}",
        }
        limits = [limit for feature, limit in possible.items() if feature in self.features]
        return f"limits: [{', '.join(limits)}]\n" if limits else ""

    def links(self, ids: list[str]) -> str:
        self.random.shuffle(ids)
        text, middle = "", len(ids) * 3 // 5
        if "alternatives" in self.features:
            members, group = ids[:int(len(ids) * self.random.choice([0.2, 0.6]))], self.random.choice([2, 3, 5])
            groups = [members[start:start + group] for start in range(0, len(members) - group + 1, group)]
            text += f"alternatives: [{', '.join('[' + ', '.join(group) + ']' for group in groups)}]\n"
        if "needs" in self.features:
            pairs = zip(ids[middle::2], ids[middle + 1::2])
            text += f"requires: [{', '.join(f'{{application: {id}, needs: {other}}}' for id, other in pairs)}]\n"
        return text


def write(files: list[list[Project]], folder: Path, size: int, seed: int) -> None:
    random = Random(f"towns {size} {seed}")
    pool = [project for file in random.sample(files, min(len(files), random.choice([1, 3, 8]))) for project in file]
    spread = random.choice([0, 0, 0.03, 0.3])
    drawn = [
        Project(max(100, round(one.cost * random.lognormvariate(0, spread))) if spread else one.cost, one.votes)
        for one in random.choices(pool, k=size)
    ]
    Round(random, drawn).write(folder)


def towns(folder: Path, sizes: list[int], seeds: range) -> Iterator[tuple[Family, int, int]]:
    """All sizes and seeds, from the files of a folder."""
    files = [projects(path) for path in sorted(folder.glob("*.pb"))]
    family = Family("towns", "costs and votes of real projects", partial(write, files))
    for size in sizes:
        for seed in seeds:
            yield family, size, seed
