# SPDX-License-Identifier: GPL-3.0-or-later
"""The integer program of section 4, every coefficient a whole number.

An allocation maps the id of each funded application to one of its choices. Granted money is
not part of it: bounds are stated for what remains beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from rounding import tenths_up


@dataclass(frozen=True, eq=False)
class Choice:
    """One award that an application can get; each is itself, so that it serves as a key."""

    level: Fraction
    award: int
    value: int  # hundredths of a point of score


Allocation = Mapping[str, Choice]


@dataclass(frozen=True)
class Row:
    """lower ≤ Σ coefficient of each funded application's choice ≤ upper."""

    name: str
    coefficients: dict[str, dict[Choice, int]]
    lower: int | None = None
    upper: int | None = None

    def activity(self, allocation: Allocation) -> int:
        return sum(
            by_choice[allocation[id]]
            for id, by_choice in self.coefficients.items()
            if id in allocation
        )

    def allows(self, activity: int) -> bool:
        above = self.lower is None or activity >= self.lower
        return above and (self.upper is None or activity <= self.upper)


@dataclass(frozen=True)
class Spread:
    """So many different values must be among those of granted and of funded applications."""

    name: str
    least: int
    granted: frozenset[str]  # values
    values: dict[str, str]  # of each application that can be funded and has one

    def holds(self, allocation: Allocation) -> bool:
        funded = {self.values[id] for id in allocation if id in self.values}
        return len(self.granted | funded) >= self.least


@dataclass(frozen=True)
class BalancedCorridor:
    id: str
    applications: list[str]  # eligible ones
    granted: int
    target: Fraction  # cents, exact


@dataclass(frozen=True)
class Outcome:
    """What an allocation is worth; the parts in thousandths of a point."""

    scores: int
    imbalance: int
    shortfalls: list[int]  # tenths of a percentage point, one a corridor

    @property
    def value(self) -> int:
        return self.scores - self.imbalance


@dataclass(frozen=True)
class Model:
    available: int
    choices: dict[str, list[Choice]]  # highest level first
    rows: list[Row]
    spreads: list[Spread]
    corridors: list[BalancedCorridor]
    weight: int  # hundredths of a point per percentage point
    measure: str

    def broken_rows(self, allocation: Allocation) -> list[str]:
        rows = [row.name for row in self.rows if not row.allows(row.activity(allocation))]
        return rows + [spread.name for spread in self.spreads if not spread.holds(allocation)]

    def spend(self, corridor: BalancedCorridor, allocation: Allocation) -> int:
        awards = (allocation[id].award for id in corridor.applications if id in allocation)
        return corridor.granted + sum(awards)

    def shortfall(self, corridor: BalancedCorridor, spend: int) -> int:
        if self.available == 0:
            return 0
        return tenths_up(max(Fraction(0), corridor.target - spend) * 100 / self.available)

    def imbalance(self, shortfalls: list[int]) -> int:
        return max(shortfalls) if self.measure == "worst" else sum(shortfalls)

    def outcome(self, allocation: Allocation) -> Outcome:
        shortfalls = [self.shortfall(one, self.spend(one, allocation)) for one in self.corridors]
        return Outcome(
            scores=10 * sum(choice.value for choice in allocation.values()),
            imbalance=self.weight * self.imbalance(shortfalls),
            shortfalls=shortfalls,
        )
