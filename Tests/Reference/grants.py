# SPDX-License-Identifier: GPL-3.0-or-later
"""A funding round as plain values: money in whole cents, every other number an exact fraction."""

from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction


@dataclass(frozen=True)
class Application:
    id: str
    title: str
    applicant: str
    corridor: str
    requested: int
    total_cost: int | None
    minimum: int | None
    needs: dict[str, Fraction]
    task: str
    received: datetime | None
    status: str
    granted: int
    finished_score: Fraction | None
    columns: dict[str, str]  # every column as text, by its canonical name or its name in the file

    @property
    def is_granted(self) -> bool:
        return self.status == "granted"

    @property
    def uses_resources(self) -> bool:
        return self.task == "new"


@dataclass(frozen=True)
class Corridor:
    id: str
    share: Fraction
    floor_percent: Fraction | None
    floor_amount: int | None
    cap_percent: Fraction | None
    cap_amount: int | None


@dataclass(frozen=True)
class Criterion:
    id: str
    weight: Fraction
    max: Fraction
    minimum: Fraction | None


@dataclass(frozen=True)
class Points:
    member: str
    application: str
    criterion: str
    value: Fraction


@dataclass(frozen=True)
class Recusal:
    member: str
    application: str  # blank where an applicant is named
    applicant: str


@dataclass(frozen=True)
class AssociationRow:
    title: str
    applicant: str
    year: int | None
    application: str  # blank where none is named
    decision: str  # same, different or blank


@dataclass(frozen=True)
class Limit:
    column: str
    kind: str  # max-count, min-count, max-amount (cents), max-share (percent) or min-groups
    bound: Fraction


@dataclass(frozen=True)
class ScoreRules:
    aggregate: str
    calibrate: str
    quorum: int
    decimals: int
    minimum: Fraction


@dataclass(frozen=True)
class FundingRules:
    levels: list[Fraction]
    max_rate: Fraction | None
    max_award: int | None  # cents
    award_step: int
    value: str


@dataclass(frozen=True)
class Round:
    year: int | None
    budget: int
    reserve: int
    pilot: bool
    opens: date | None
    closes: date | None
    corridors: list[Corridor]
    balance_weight: Fraction
    balance_measure: str
    criteria: list[Criterion]
    scores: ScoreRules
    funding: FundingRules
    capacities: dict[str, Fraction]
    limits: list[Limit]
    alternatives: list[list[str]]
    requires: list[tuple[str, list[str]]]  # of those needed one is enough
    association_tasks: str
    ties: list[str]
    lot_seed: str | None
    include: frozenset[str]
    exclude: frozenset[str]
    applications: dict[str, Application]
    points: list[Points] = field(default_factory=list)
    association: list[AssociationRow] = field(default_factory=list)
    recusals: list[Recusal] = field(default_factory=list)

    @property
    def available(self) -> int:
        return self.budget - self.reserve

    @property
    def granted(self) -> list[Application]:
        return [one for one in self.applications.values() if one.is_granted]

    @property
    def remaining(self) -> int:
        """What can still be given away; negative where more was granted than is available."""
        return self.available - sum(one.granted for one in self.granted)
