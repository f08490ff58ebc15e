# SPDX-License-Identifier: GPL-3.0-or-later
"""Chooses among equally good allocations by the published rules, in their order."""

from collections import Counter
from datetime import datetime
from fractions import Fraction
from hashlib import sha256

from grants import Round
from model import Allocation
from rounding import half_up
from scoring import published_scores

CRITERION = "criterion:"


def after_tie_rules(optimal: list[Allocation], grants: Round) -> list[Allocation]:
    """The allocations that the rules leave; a lot without a seed ends the choice there."""
    left = optimal
    for rule in grants.ties:
        if rule == "lot" and grants.lot_seed is None:
            break
        preference = preference_of(rule, grants)
        most = max(map(preference, left), default=None)
        left = [one for one in left if preference(one) == most]
    return left


def preference_of(rule: str, grants: Round):
    if rule.startswith(CRITERION):
        return criterion(rule.removeprefix(CRITERION), grants)
    return PREFERENCES[rule](grants)


def criterion(id: str, grants: Round):
    """The larger sum of what is published of a criterion, each application counted once."""
    scores = published_scores(grants)
    results = {one: half_up(score.aggregates.get(id, Fraction(0)), 2) for one, score in scores.items()}
    return lambda allocation: sum(results[one] for one in allocation)


def more_projects(grants: Round):
    return len


def smaller_spend(grants: Round):
    return lambda allocation: -sum(choice.award for choice in allocation.values())


def earlier_received(grants: Round):
    receipts = {id: one.received or datetime.max for id, one in grants.applications.items()}
    moments = sorted(set(receipts.values()))

    def preference(allocation: Allocation):
        funded = Counter(receipts[id] for id in allocation)
        return [funded[moment] for moment in moments]

    return preference


def lot(grants: Round):
    def drawn(id: str) -> str:
        return sha256(f"{grants.lot_seed}\n{id}".encode()).hexdigest()

    order = sorted(grants.applications, key=drawn)

    def preference(allocation: Allocation):
        return [allocation[id].level if id in allocation else 0 for id in order]

    return preference


PREFERENCES = {
    "more-projects": more_projects,
    "smaller-spend": smaller_spend,
    "earlier-received": earlier_received,
    "lot": lot,
}
