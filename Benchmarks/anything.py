# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds drawn from figures that no other family has: what is quick on every family may be quick on nothing else."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from families import write_rules, write_table

FEW_COSTS = [50_000, 75_000, 100_000, 150_000, 250_000, 500_000]

COSTS = {
    "lognormal": lambda random: max(5_000, round(random.lognormvariate(12.5, 0.8))),
    "in hundreds": lambda random: random.randint(3, 80) * 10_000,
    "in thousands": lambda random: random.randint(1, 30) * 100_000,
    "few": lambda random: random.choice(FEW_COSTS),
    "a few very large": lambda random: min(20_000_000, round(60_000 * random.paretovariate(1.2))),
    "many at the most": lambda random: min(500_000, round(random.lognormvariate(12.8, 0.6) / 100) * 100),
    "any": lambda random: random.randint(30_000, 800_000),
}
"""Cents."""

SCORES = {
    "criteria": lambda random, part: criteria(random),
    "stars": lambda random, part: 20 * random.randint(1, 5),
    "votes": lambda random, part: round(3 * random.paretovariate(1.1)),
    "more for more": lambda random, part: 20 + 70 * part + random.gauss(0, 3),
    "any": lambda random, part: random.uniform(10, 100),
    "less for more": lambda random, part: 90 - 50 * part + random.gauss(0, 8),
    "whole": lambda random, part: random.randint(40, 95),
}
"""By what a project costs, in parts of the most expensive."""

LINKS = ["chain", "star", "pairs", "one of two"]


def criteria(random: Random) -> float:
    """Three criteria of different weight, of ten points each by seven members."""
    def mean(middle: float) -> float:
        return sum(min(10, max(0, round(random.gauss(middle, 1)))) for _ in range(7)) / 7
    weighted = [(2, random.gauss(6, 2)), (3, random.gauss(6, 1.5)), (1, random.gauss(5, 2))]
    return 10 * sum(weight * mean(middle) for weight, middle in weighted) / 6


@dataclass
class Anything:
    random: Random
    size: int

    def write(self, folder: Path) -> None:
        random = self.random
        cost, score = random.choice(list(COSTS.values())), random.choice(list(SCORES.values()))
        costs = [cost(random) for _ in range(self.size)]
        corridors = random.choice([1, 2, 3, 4, 4, 6, 7, 10, 15, 24, 30])
        weights = [random.lognormvariate(0, random.choice([0.1, 0.6, 1.2])) for _ in range(corridors)]
        homes = random.choices(range(corridors), weights, k=self.size)
        levels = random.choice(["[100]", "[100]", "[100]", "[100, 80, 60]", "[100, 50]", "[100, 90, 80, 70, 60, 50]"])
        places = random.choice([3, 10, 40, 200])
        rows = []
        for number, (asked, home) in enumerate(zip(costs, homes)):
            points = round(min(100, max(1, score(random, asked / max(costs)))), 1)
            part = random.choice([0.4, 0.55, 0.75])
            rows.append({
                "id": f"P{number + 1:05}", "title": f"Vorhaben {number + 1}",
                "applicant": f"Verein {random.randint(1, max(2, self.size * 2 // 3))}", "corridor": f"K{home}",
                "requested": f"{asked / 100:.2f}", "score": f"{points}",
                "partner": f"Ort {random.randint(1, places)}", "kind": random.choice("abcde"),
                "minimum": f"{asked * part / 100:.2f}" if levels != "[100]" and random.random() < 0.7 else "",
            })
        part = random.choice([0.1, 0.2, 0.35, 0.5, 0.7, 0.85])
        budget = max(max(costs), round(sum(costs) * part / 100_000) * 100_000)
        resources = self.resources(rows, costs, part)
        write_table(folder, rows)
        asked = [sum(cost for cost, home in zip(costs, homes) if home == corridor) for corridor in range(corridors)]
        weight = random.choice([0, 1, 2, 5, 10, 50])
        measure, value = random.choice(["total", "total", "total", "worst"]), random.choice(["project"] * 3 + ["euro"])
        write_rules(
            folder, budget,
            f"balance: {{weight: {weight}, measure: {measure}}}\nfunding: {{levels: {levels}, value: {value}}}\n"
            f"corridors:\n{self.corridors(asked, budget)}{resources}{self.limits(part)}"
            f"{self.links([row['id'] for row in rows])}")

    def resources(self, rows: list[dict], costs: list[int], part: float) -> str:
        """Everybody needs some, or two fifths do, or it goes with the costs."""
        random, lines = self.random, []
        needs = random.choice([
            lambda cost: random.randint(1, 60),
            lambda cost: random.randint(1, 60) if random.random() < 0.4 else 0,
            lambda cost: max(1, cost // 20_000 + random.randint(-3, 3)),
        ])
        for number in range(random.choice([0, 0, 0, 1, 1, 2, 4])):
            for row, cost in zip(rows, costs):
                row[f"r{number}"] = needs(cost)
            capacity = int(sum(row[f"r{number}"] for row in rows) * part * random.choice([0.7, 1, 1.2]))
            lines.append(f"  - {{id: r{number}, name: r{number}, capacity: {capacity}}}\n")
        return "resources:\n" + "".join(lines) if lines else ""

    def corridors(self, asked: list[int], budget: int) -> str:
        random, lines = self.random, []
        shares = random.choice(["equal", "round", "as asked"])
        caps = random.choice(["none", "none", "amount", "percent", "percent and floor"])
        for number, own in enumerate(cost / sum(asked) for cost in asked):
            share = {"equal": 1, "round": random.choice([5, 10, 15, 20]), "as asked": max(0.5, round(100 * own, 1))}
            line = f"id: K{number}, name: K{number}, share: {share[shares]}"
            if caps == "amount":
                line += f", cap-amount: {max(100, round(budget * own * random.uniform(0.7, 1.3) / 100_000) * 1_000)}"
            elif caps != "none":
                line += f", cap: {min(100, max(1, round(130 * own)))}"
            if caps == "percent and floor":
                line += f", floor: {round(45 * own * random.random())}"
            lines.append(f"  - {{{line}}}\n")
        return "".join(lines)

    def limits(self, part: float) -> str:
        random = self.random
        possible = [
            (0.3, f"{{by: applicant, max-count: {random.choice([1, 2])}}}"),
            (0.3, f"{{by: partner, max-share: {random.choice([10, 20, 40])}}}"),
            (0.2, f"{{by: kind, min-groups: {random.choice([3, 4])}}}"),
            (0.2, f"{{by: kind, max-count: {max(1, int(self.size * part / 4))}}}"),
        ]
        limits = [limit for likelihood, limit in possible if random.random() < likelihood]
        return f"limits: [{', '.join(limits)}]\n" if limits else ""

    def links(self, ids: list[str]) -> str:
        random, text = self.random, ""
        random.shuffle(ids)
        half = len(ids) // 2
        if random.random() < 0.3:
            members, group = ids[:int(half * random.choice([0.2, 0.8]))], random.choice([2, 3, 6])
            groups = [members[start:start + group] for start in range(0, len(members) - group + 1, group)]
            text += f"alternatives: [{', '.join('[' + ', '.join(group) + ']' for group in groups)}]\n"
        if random.random() < 0.3:
            members = ids[half:][:int(len(ids) * random.choice([0.1, 0.3]))]
            needs = self.needs(members, random.choice(LINKS))
            text += f"requires: [{', '.join(f'{{application: {id}, needs: {other}}}' for id, other in needs)}]\n"
        return text

    def needs(self, ids: list[str], kind: str) -> list[tuple[str, str]]:
        found = []
        for at in range(2, len(ids)):
            if kind == "chain" and at % 5:
                found.append((ids[at], ids[at - 1]))
            elif kind == "star" and at % 8:
                found.append((ids[at], ids[at // 8 * 8]))
            elif kind == "pairs" and at % 2:
                found.append((ids[at], ids[at - 1]))
            elif kind == "one of two" and at % 3 == 2:
                found.append((ids[at], f"[{ids[at - 1]}, {ids[at - 2]}]"))
        return found


def anything(folder: Path, size: int, seed: int) -> None:
    Anything(Random(f"anything {size} {seed}"), size).write(folder)
