# SPDX-License-Identifier: GPL-3.0-or-later
"""Rounds of shapes other than four corridors with one budget: pots, many corridors, several resources, limits,
alternatives, rounded figures, worth in euro. Same shape, size and seed: same files."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random

from anything import anything
from families import Family, described, write_rules, write_table

TOWNS = ["Nogent", "Guarda", "Orestiada", "Werder"]


@dataclass(frozen=True)
class Shape:
    corridors: int = 8
    pots: float | None = None
    """The caps add up to this part of the budget; None: no caps."""
    levels: str = "[100]"
    weight: str = "5"
    measure: str = "total"
    value: str = "project"
    has_floors: bool = False
    is_rounded: bool = False
    resources: int = 0
    limits: tuple[str, ...] = ()
    """Columns with a limit; `applicant` has many values, `town` and `kind` have few."""
    linked: float = 0
    """The part of the applications that stand in an alternative or need another one."""
    skew: float = 1
    """How unequal the corridors are."""

    def write(self, folder: Path, size: int, seed: int) -> None:
        random = Random(f"{self} {size} {seed}")
        weights = [random.uniform(1, 1 + 3 * self.skew) ** self.skew for _ in range(self.corridors)]
        rows = [self.application(number, size, weights, random) for number in range(1, size + 1)]
        write_table(folder, rows)
        asked = [0] * self.corridors
        for row in rows:
            asked[int(row["corridor"][1:])] += round(float(row["requested"]) * 100)
        budget = sum(asked) * 45 // 100
        write_rules(folder, budget, self.rules(asked, budget, rows, random))

    def application(self, number: int, size: int, weights: list[float], random: Random) -> dict:
        cost = random.randint(30_000, 800_000)
        score = random.gauss(65, 15)
        if self.is_rounded:
            cost, score = max(1, round(cost / 50_000)) * 50_000, round(score / 5) * 5
        corridor = random.choices(range(self.corridors), weights)[0]
        row = described(f"P{number:05}", f"K{corridor}", cost, score)
        row["applicant"] = f"Verein {random.randint(1, max(2, size * 2 // 3))}"
        row["town"], row["kind"] = random.choice(TOWNS), random.choice("abc")
        row["minimum"] = f"{cost * 0.25 / 100:.2f}" if self.levels != "[100]" else ""
        for resource in range(self.resources):
            row[f"r{resource}"] = random.randint(0, 40)
        return row

    def rules(self, asked: list[int], budget: int, rows: list[dict], random: Random) -> str:
        parts = [part * random.uniform(0.7, 1.3) for part in asked]
        lines = []
        for corridor, part in enumerate(parts):
            line = f"id: K{corridor}, name: K{corridor}, share: {max(0.5, 100 * part / sum(parts)):.2f}"
            if self.pots:
                line += f", cap-amount: {max(1, int(self.pots * budget * part / sum(parts)) // 100)}"
            if self.has_floors:
                share = 100 * part / sum(parts)
                line += f", floor: {share * 0.6:.1f}, cap: {min(100, share * 1.4):.1f}"
            lines.append(f"  - {{{line}}}\n")
        text = (f"balance: {{weight: {self.weight}, measure: {self.measure}}}\n"
                f"funding: {{levels: {self.levels}, value: {self.value}}}\n"
                f"corridors:\n{''.join(lines)}")
        if self.resources:
            text += "resources:\n" + "".join(
                f"  - {{id: r{number}, name: r{number}, capacity: {sum(row[f'r{number}'] for row in rows) * 45 // 100}}}\n"
                for number in range(self.resources))
        if self.limits:
            bounds = {"applicant": "max-count: 1", "town": "max-share: 22", "kind": "max-share: 35"}
            text += "limits: [" + ", ".join(f"{{by: {one}, {bounds[one]}}}" for one in self.limits) + "]\n"
        if self.linked:
            text += linked(rows, self.linked, random)
        return text


def linked(rows: list[dict], part: float, random: Random) -> str:
    """Half of the applications concerned in alternatives of two or three, half in needs."""
    ids = [row["id"] for row in rows]
    random.shuffle(ids)
    ids = ids[: int(part * len(ids))]
    half = len(ids) // 2
    groups = [ids[start: start + 3] for start in range(0, half, 3) if start + 1 < half]
    pairs = [(ids[at], ids[at + 1]) for at in range(half, len(ids) - 1, 2)]
    return ("alternatives: [" + ", ".join(f"[{', '.join(group)}]" for group in groups) + "]\n"
            + "requires: [" + ", ".join(f"{{application: {a}, needs: {b}}}" for a, b in pairs) + "]\n")


def mixture(folder: Path, size: int, seed: int) -> None:
    """Everything drawn at random."""
    random = Random(f"mixture {size} {seed}")
    Shape(
        corridors=random.choice([5, 8, 12, 20]), pots=random.choice([None, 0.9, 1.0, 1.2]),
        levels=random.choice(["[100]", "[100, 75, 50]", "[100, 75, 50, 25]"]),
        weight=random.choice(["0", "5", "20"]), value=random.choice(["project", "project", "euro"]),
        is_rounded=random.random() < 0.3, resources=random.choice([0, 0, 1, 2]),
        limits=random.choice([(), ("applicant",), ("town",), ("applicant", "town", "kind")]),
        linked=random.choice([0, 0, 0.3]), skew=random.choice([0.5, 1, 2]),
    ).write(folder, size, seed)


def shapes() -> dict[str, Shape]:
    three = "[100, 75, 50]"
    found = {
        f"pots-{name}-{count}": Shape(count, pots=part, weight="0")
        for name, part in (("tight", 0.9), ("equal", 1.0), ("loose", 1.15)) for count in (8, 25)
    }
    found |= {f"pots-skewed-{count}": Shape(count, pots=1.0, weight="0", skew=3) for count in (12, 19)}
    found |= {f"pots-levels-{count}": Shape(count, pots=1.0, levels=three) for count in (9, 20)}
    found |= {f"shares-{count}": Shape(count) for count in (8, 12, 20, 25)}
    found |= {f"shares-levels-{count}": Shape(count, levels=three) for count in (8, 12, 20, 25)}
    found |= {
        "shares-heavy-9": Shape(9, levels=three, weight="20"),
        "limits-many": Shape(8, limits=("applicant",)),
        "limits-few": Shape(8, limits=("town", "kind")),
        "limits-all": Shape(9, pots=1.0, levels=three, limits=("applicant", "town", "kind")),
        "resources-2": Shape(6, resources=2),
        "resources-3": Shape(10, pots=1.1, resources=3),
        "linked": Shape(8, pots=1.0, linked=0.6),
        "rounded": Shape(4, is_rounded=True),
        "rounded-pots": Shape(12, pots=1.0, weight="0", is_rounded=True),
        "euro-levels": Shape(6, levels="[100, 75, 50, 25]", value="euro", weight="3"),
        "euro-pots": Shape(9, pots=1.0, levels=three, value="euro"),
        "floors-caps-10": Shape(10, has_floors=True),
        "worst-10": Shape(10, measure="worst", weight="20"),
        "levels-10": replace(Shape(2), levels="[10, 20, 30, 40, 50, 60, 70, 80, 90, 100]"),
    }
    return found


def unequal_pots(folder: Path, size: int, seed: int) -> None:
    """A round of 19 pots from 30,000 to 5.5 million that add up to the budget; two of them have most of the money."""
    random = Random(f"unequal pots {size} {seed}")
    pots = [5_500_000, 3_800_000, *(round(30_000 * 20 ** (place / 16)) for place in range(17))]
    demand = [pot * random.uniform(1.6, 3) for pot in pots]
    numbers = [max(4, round(size * part**0.6 / sum(other**0.6 for other in demand))) for part in demand]
    rows = []
    for pot, (part, number) in enumerate(zip(demand, numbers)):
        for _ in range(number):
            cost = max(1_000, round(part / number * random.lognormvariate(-0.2, 0.65)))
            rows.append(described(f"P{len(rows) + 1:05}", f"K{pot}", 100 * cost, random.gauss(65, 15)))
    write_table(folder, rows)
    corridors = "".join(
        f"  - {{id: K{number}, name: K{number}, share: {100 * pot / sum(pots):.2f}, cap-amount: {pot}}}\n"
        for number, pot in enumerate(pots))
    write_rules(folder, 100 * sum(pots), f"balance: {{weight: 0}}\ncorridors:\n{corridors}")


SHAPES = [
    *(Family(name, str(shape), partial(Shape.write, shape)) for name, shape in shapes().items()),
    Family("pots-unequal", unequal_pots.__doc__, unequal_pots),
    Family("mixture", "everything drawn at random", mixture),
    Family("anything", "everything drawn at random, from figures that no other family has", anything),
]
