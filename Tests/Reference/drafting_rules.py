# SPDX-License-Identifier: GPL-3.0-or-later
"""A random round.yaml for drafted rows."""

from decimal import Decimal
from random import Random

from drafting import CLOSES, FREE_COLUMNS, OPENS, YEAR, RowDraft, Rows
from writing import Euro

LIMIT_KINDS = ["max-count"] * 8 + ["max-amount", "max-share"] * 4 + ["min-count", "min-groups"]
LEVELS = [[100], [100, 50], [80, 100, Decimal("33.33")], [100, 75, 50, 25]]
WEIGHTS = [0, 0, 0, 25, 100, 250, 500, 1_275, 10_000]


class RuleDraft:
    def __init__(self, random: Random, draft: RowDraft, rows: Rows):
        self.random = random
        self.draft = draft
        self.rows = rows
        self.available = self.some_money()

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def some_money(self) -> int:
        granted = sum(one["granted"] or 0 for one in self.rows.applications)
        wished = sum(one["requested"] for one in self.rows.applications if one["granted"] is None)
        if self.chance(0.04):
            return self.random.choice([0, 1, 7, 100])
        part = self.random.choice([15, 30, 40, 50, 60, 75, 120])
        committed = granted if self.chance(0.8) else 0
        return max(1, wished * part // 100 + committed)

    def rules(self) -> dict:
        reserve = self.random.choice([0, 0, 1, 10_000])
        rules = {
            "name": "Runde der Probe",
            "year": YEAR,
            "budget": Euro(self.available + reserve),
            "corridors": self.corridors(),
        }
        optional = {
            "reserve": (reserve > 0, Euro(reserve)),
            "pilot": (self.draft.pilot, True),
            "call": (self.chance(0.9), self.call()),
            "balance": (self.chance(0.8), self.balance()),
            "criteria": (bool(self.rows.criteria), self.rows.criteria),
            "committee": (True, [{"id": id, "name": f"Mitglied {id}"} for id in self.rows.members]),
            "scores": (self.chance(0.8), self.scores()),
            "funding": (self.chance(0.8), self.funding()),
            "resources": (bool(self.draft.resources), self.resources()),
            "limits": (self.chance(0.6), self.limits()),
            "alternatives": (self.chance(0.4), self.alternatives()),
            "requires": (self.chance(0.4), self.requires()),
            "association": (
                self.chance(0.5), {"tasks": self.random.choice(["exclude", "include"])}
            ),
            "ties": (self.chance(0.7), self.ties()),
            "lot": (self.chance(0.5), {"seed": self.seed(), "source": "öffentlich gezogen"}),
        }
        return rules | {key: value for key, (stated, value) in optional.items() if stated and value}

    def call(self) -> dict:
        return {"opens": OPENS.strftime("%Y-%m-%d"), "closes": CLOSES.strftime("%Y-%m-%d")}

    def corridors(self) -> list[dict]:
        count = self.draft.corridor_count
        corridors = [{"id": "ABCDE"[at], "name": f"Körridor {at}"} for at in range(count)]
        if self.chance(0.6):
            for one in corridors:
                one["share"] = Decimal(self.random.choice([1_000, 2_500, 3_333, 1_250, 100])) / 100
        for one in corridors:
            if self.chance(0.12):
                one |= self.bound("floor", self.random.randint(1, 60 // count))
            if self.chance(0.25):
                one |= self.bound("cap", self.random.randint(100 // count, 100))
        return corridors

    def bound(self, name: str, percent: int) -> dict:
        if self.chance(0.5):
            return {name: Decimal(percent)}
        return {f"{name}-amount": Euro(self.available * percent // 100)}

    def balance(self) -> dict:
        weight = Decimal(self.random.choice(WEIGHTS)) / 100
        return {"weight": weight, "measure": self.random.choice(["total", "worst"])}

    def scores(self) -> dict:
        return {
            "aggregate": self.random.choice(["mean", "median", "trimmed"]),
            "calibrate": self.random.choice(["none", "offset"]),
            "quorum": self.random.randint(1, min(3, len(self.rows.members))),
            "decimals": self.random.randint(0, 2),
            "minimum": Decimal(self.random.choice([0, 0, 20, 35])),
        }

    def funding(self) -> dict:
        levels = self.random.choice(LEVELS)
        funding = {
            "levels": self.random.sample(levels, len(levels)),
            "award-step": Euro(self.random.choice([1, 1, 5, 100, 1_000, 5_000])),
            "value": self.random.choice(["project", "euro"]),
        }
        if self.chance(0.4):
            funding["max-rate"] = Decimal(self.random.choice(["75", "90", "66.67"]))
        if self.chance(0.2):
            most = max((one["requested"] for one in self.rows.applications), default=1)
            funding["max-award"] = Euro(max(1, most * self.random.randint(20, 90) // 100))
        return funding

    def resources(self) -> list[dict]:
        resources = []
        for resource in self.draft.resources:
            needed = sum(one[resource] for one in self.rows.applications)
            part = Decimal(self.random.choice([0, 25, 50, 80, 100])) / 100
            capacity = (needed * part).quantize(Decimal("0.01"))
            resources.append({"id": resource, "name": "Vorrat", "capacity": capacity})
        return resources

    def limits(self) -> list[dict]:
        columns = ["applicant", "partner", "corridor", *FREE_COLUMNS]
        return [
            {"by": self.random.choice(columns)} | self.limit()
            for _ in range(self.random.randint(1, 3))
        ]

    def limit(self) -> dict:
        kind = self.random.choice(LIMIT_KINDS)
        if kind == "max-amount":
            return {kind: Euro(self.available * self.random.randint(20, 60) // 100)}
        if kind == "max-share":
            return {kind: Decimal(self.random.randint(2_000, 6_000)) / 100}
        return {kind: 1 if kind == "min-count" else self.random.randint(1, 3)}

    def ids(self, count: int) -> list[str]:
        ids = [one["id"] for one in self.rows.applications]
        return self.random.sample(ids, min(count, len(ids)))

    def alternatives(self) -> list[list[str]]:
        drawn = self.ids(self.random.choice([2, 3, 5]))
        groups = [drawn[:3], drawn[3:]]
        return [group for group in groups if len(group) > 1]

    def requires(self) -> list[dict]:
        """Never in a circle: each needs one, or one of two, that come later in a drawn order."""
        drawn = self.ids(self.random.randint(2, 4))
        return [
            {"application": one, "needs": self.needs(drawn[place + 1 :])}
            for place, one in enumerate(drawn[:-1])
        ]

    def needs(self, later: list[str]) -> str | list[str]:
        return later[:2] if self.chance(0.3) else later[0]

    def ties(self) -> list[str]:
        rules = ["more-projects", "smaller-spend", "earlier-received", "lot"]
        rules += [f"criterion:{one['id']}" for one in self.rows.criteria]
        return self.random.sample(rules, self.random.randint(1, 4))

    def seed(self) -> str:
        return self.random.choice(["12-17-33", "4711", "Würfel 3 6 1"])

    def force(self) -> dict:
        """An overlay's force: open applications, none of them both ways."""
        drawn = self.random.sample(self.rows.applications, min(2, len(self.rows.applications)))
        free = [one["id"] for one in drawn if one["status"] in ("open", None)]
        return {"include": free[:1], "exclude": free[1:]}
