# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may be funded, with what, and every reason why not (sections 3 and 4)."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor

from double_funding import association_funded
from grants import Application, Round
from rounding import down_to, half_up
from scoring import Score, published_scores

LIFTED_BY_INCLUDE = {"outside-call", "below-minimum", "association-task"}
FULL = Fraction(100)


@dataclass(frozen=True)
class Offer:
    level: Fraction  # percent of the eligible request
    award: int  # cents


@dataclass(frozen=True)
class Assessment:
    scores: dict[str, Score]
    codes: dict[str, set[str]]  # of every application that is not granted
    offers: dict[str, list[Offer]]  # of the eligible ones, highest level first
    association_funded: set[str]
    contradictions: set[str]  # included by a what-if against a code that it cannot lift


def assess(grants: Round) -> Assessment:
    scores = published_scores(grants)
    funded = association_funded(grants)
    codes, offers, contradictions = {}, {}, set()
    for one in grants.applications.values():
        if one.is_granted:
            continue
        on_offer = awards_on_offer(one, grants)
        found = failing_rules(one, on_offer, scores[one.id], funded, grants)
        if one.id in grants.include:
            found -= LIFTED_BY_INCLUDE
            if found:
                contradictions.add(one.id)
        codes[one.id] = found
        if not found:
            offers[one.id] = on_offer
    return Assessment(scores, codes, offers, funded, contradictions)


def eligible_request(application: Application, grants: Round) -> int:
    bounds = [application.requested]
    rate, ceiling = grants.funding.max_rate, grants.funding.max_award
    if rate is not None and application.total_cost is not None:
        bounds.append(floor(rate * application.total_cost / 100))
    if ceiling is not None:
        bounds.append(ceiling)
    return min(bounds)


def awards_on_offer(application: Application, grants: Round) -> list[Offer]:
    if grants.available == 0:
        return []
    request = eligible_request(application, grants)
    is_free = application.requested == 0
    is_whole = is_free or application.minimum is None
    levels = [FULL] if is_whole else sorted(grants.funding.levels, reverse=True)
    awards = [Offer(l, down_to(l * request / 100, grants.funding.award_step)) for l in levels]
    return [
        one
        for one in awards
        if (one.award > 0 or is_free) and one.award >= (application.minimum or 0)
    ]


def failing_rules(
    application: Application, on_offer: list[Offer], score: Score, funded: set[str], grants: Round
) -> set[str]:
    checks = {
        "withdrawn": application.status == "withdrawn",
        "outside-call": is_outside_call(application, grants),
        "association-funded": application.id in funded,
        "association-task": application.task == "association"
        and grants.association_tasks == "exclude",
        "unscored": score.published is None,
        "below-minimum": is_below_minimum(score, grants),
        "under-own-minimum": not on_offer,
        "exceeds-available": bool(on_offer)
        and min(offer.award for offer in on_offer) > max(0, grants.remaining),
        "excluded": application.id in grants.exclude,
    }
    return {code for code, fails in checks.items() if fails}


def is_outside_call(application: Application, grants: Round) -> bool:
    if grants.pilot or application.received is None:
        return False
    day = application.received.date()
    too_early = grants.opens is not None and day < grants.opens
    too_late = grants.closes is not None and day > grants.closes
    return too_early or too_late


def is_below_minimum(score: Score, grants: Round) -> bool:
    if score.published is not None and score.published < grants.scores.minimum:
        return True
    return any(
        half_up(score.aggregates[criterion.id], 2) < criterion.minimum
        for criterion in grants.criteria
        if criterion.minimum is not None and criterion.id in score.aggregates
    )
