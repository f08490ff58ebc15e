# SPDX-License-Identifier: GPL-3.0-or-later
"""The constraints of section 4, one method a family of rules.

Coefficients and bounds are whole numbers: cents, hundredths of a resource's unit, or counts.
"""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor

from demand import demand, eligible_in, granted_in
from eligibility import Assessment
from grants import Application, Limit, Round
from model import Choice, Row, Spread
from names import normalised
from rounding import hundredths


class RowBuilder:
    def __init__(self, grants: Round, assessment: Assessment, choices: dict[str, list[Choice]]):
        self.grants = grants
        self.assessment = assessment
        self.choices = choices

    def rows(self) -> list[Row]:
        return [
            self.budget(),
            *self.resources(),
            *self.floors(),
            *self.caps(),
            *self.limits(),
            *self.alternatives(),
            *self.requires(),
            *self.includes(),
        ]

    def awards(self, ids) -> dict[str, dict[Choice, int]]:
        return {id: {choice: choice.award for choice in self.choices[id]} for id in ids}

    def counts(self, amounts: Mapping[str, int]) -> dict[str, dict[Choice, int]]:
        return {
            id: {choice: amount for choice in self.choices[id]} for id, amount in amounts.items()
        }

    def ones(self, ids) -> dict[str, dict[Choice, int]]:
        return self.counts({id: 1 for id in ids if id in self.choices})

    @staticmethod
    def beside_granted(bound: Fraction, used: int) -> int:
        """What an upper bound leaves, widened where the granted ones alone break it."""
        return max(0, floor(bound) - used)

    def budget(self) -> Row:
        return Row("budget", self.awards(self.choices), upper=max(0, self.grants.remaining))

    def resources(self) -> list[Row]:
        rows = []
        for resource, capacity in self.grants.capacities.items():
            needs = {
                one.id: hundredths(one.needs[resource])
                for one in self.grants.applications.values()
                if one.uses_resources
            }
            used = sum(needs.get(one.id, 0) for one in self.grants.granted)
            open_needs = {id: need for id, need in needs.items() if id in self.choices}
            upper = self.beside_granted(100 * capacity, used)
            rows.append(Row(f"resource {resource}", self.counts(open_needs), upper=upper))
        return rows

    def floors(self) -> list[Row]:
        rows = []
        for one in self.grants.corridors:
            if one.floor_percent is None and one.floor_amount is None:
                continue
            stated = bound_of(one.floor_percent, one.floor_amount, self.grants.available)
            lower = ceil(min(stated, demand(one, self.grants, self.choices)))
            ids = eligible_in(one, self.grants, self.choices)
            granted = granted_in(one, self.grants)
            rows.append(Row(f"floor {one.id}", self.awards(ids), lower=lower - granted))
        return rows

    def caps(self) -> list[Row]:
        rows = []
        for one in self.grants.corridors:
            if one.cap_percent is None and one.cap_amount is None:
                continue
            stated = bound_of(one.cap_percent, one.cap_amount, self.grants.available)
            ids = eligible_in(one, self.grants, self.choices)
            upper = self.beside_granted(stated, granted_in(one, self.grants))
            rows.append(Row(f"cap {one.id}", self.awards(ids), upper=upper))
        return rows

    def limits(self) -> list[Row]:
        rows = []
        for limit in self.grants.limits:
            if limit.kind == "min-groups":
                continue
            concerned = [
                one
                for one in self.grants.applications.values()
                if one.is_granted or one.id in self.choices
            ]
            values = {column_value(one, limit.column) for one in concerned} - {""}
            for column in sorted(values):
                alike = [one for one in concerned if column_value(one, limit.column) == column]
                rows.append(self.limit(limit, column, alike))
        return rows

    def limit(self, limit: Limit, column: str, alike: list[Application]) -> Row:
        name = f"{limit.kind} {limit.column} {column}"
        granted = [one for one in alike if one.is_granted]
        ids = [one.id for one in alike if not one.is_granted]
        if limit.kind == "min-count":
            return Row(name, self.ones(ids), lower=int(limit.bound) - len(granted))
        if limit.kind == "max-count":
            return Row(name, self.ones(ids), upper=self.beside_granted(limit.bound, len(granted)))
        share = limit.bound / 100 * self.grants.available
        bound = share if limit.kind == "max-share" else limit.bound
        used = sum(one.granted for one in granted)
        return Row(name, self.awards(ids), upper=self.beside_granted(bound, used))

    def spreads(self) -> list[Spread]:
        spreads = []
        for limit in self.grants.limits:
            if limit.kind != "min-groups":
                continue
            values = {
                id: column_value(one, limit.column)
                for id, one in self.grants.applications.items()
                if column_value(one, limit.column)
            }
            granted = {values[one.id] for one in self.grants.granted if one.id in values}
            open_values = {id: value for id, value in values.items() if id in self.choices}
            name = f"min-groups {limit.column}"
            spreads.append(Spread(name, int(limit.bound), frozenset(granted), open_values))
        return spreads

    def alternatives(self) -> list[Row]:
        rows = []
        for group in self.grants.alternatives:
            granted = sum(self.grants.applications[id].is_granted for id in group)
            upper = self.beside_granted(Fraction(1), granted)
            rows.append(Row("alternatives " + " ".join(group), self.ones(group), upper=upper))
        return rows

    def requires(self) -> list[Row]:
        """An open application needs one of the others; nothing is asked of granted ones, never revised."""
        rows = []
        for id, needed in self.grants.requires:
            fulfilled = any(
                self.grants.applications[one].is_granted
                or one in self.assessment.association_funded
                for one in needed
            )
            if id in self.choices and not fulfilled:
                amounts = {id: 1} | {one: -1 for one in needed if one in self.choices}
                name = f"{id} requires {' or '.join(needed)}"
                rows.append(Row(name, self.counts(amounts), upper=0))
        return rows

    def includes(self) -> list[Row]:
        included = sorted(self.grants.include & self.choices.keys())
        return [Row(f"include {id}", self.ones([id]), lower=1) for id in included]


def bound_of(percent: Fraction | None, amount: int | None, available: int) -> Fraction:
    return Fraction(amount) if percent is None else percent / 100 * available


def column_value(application: Application, column: str) -> str:
    """Ids are told apart by every letter, other values as names are; blank ones are none."""
    text = application.columns.get(column, "").strip()
    return text if column in ("id", "corridor") or not text else " ".join(normalised(text))
