# SPDX-License-Identifier: GPL-3.0-or-later
"""From the committee's points to published scores (section 2 of the specification)."""

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from grants import Application, Criterion, Round
from names import normalised
from rounding import half_up

Counted = dict[tuple[str, str], dict[str, Fraction]]
"""Counted points by application and criterion, then by member."""


@dataclass(frozen=True)
class Score:
    published: Fraction | None  # none: unscored
    aggregates: dict[str, Fraction]  # of the criteria that reach the quorum


def published_scores(grants: Round) -> dict[str, Score]:
    counted = counted_points(grants)
    if grants.scores.calibrate == "offset":
        counted = calibrated(counted, grants.criteria)
    return {one.id: score(one, counted, grants) for one in grants.applications.values()}


def counted_points(grants: Round) -> Counted:
    recused = {
        (recusal.member, one.id)
        for recusal in grants.recusals
        for one in grants.applications.values()
        if recusal.application == one.id
        or (recusal.applicant and normalised(recusal.applicant) == normalised(one.applicant))
    }
    counted: Counted = defaultdict(dict)
    for given in grants.points:
        if (given.member, given.application) not in recused:
            counted[given.application, given.criterion][given.member] = given.value
    return counted


def calibrated(counted: Counted, criteria: list[Criterion]) -> Counted:
    """Each point moved by its member's offset for the criterion, clamped to what can be given."""
    by_id = {criterion.id: criterion for criterion in criteria}
    own: dict[tuple[str, str], list[Fraction]] = defaultdict(list)
    common: dict[tuple[str, str], list[Fraction]] = defaultdict(list)
    for (_, criterion), points in counted.items():
        for member, value in points.items():
            own[member, criterion].append(value)
            common[member, criterion].append(mean(list(points.values())))
    offsets = {
        key: half_up(mean(common[key]) - mean(own[key]), 2) if len(own[key]) >= 3 else Fraction(0)
        for key in own
    }
    return {
        (application, criterion): {
            member: min(max(value + offsets[member, criterion], Fraction(0)), by_id[criterion].max)
            for member, value in points.items()
        }
        for (application, criterion), points in counted.items()
    }


def score(application: Application, counted: Counted, grants: Round) -> Score:
    if application.finished_score is not None:
        return Score(application.finished_score, {})
    aggregates = {}
    for criterion in grants.criteria:
        points = list(counted.get((application.id, criterion.id), {}).values())
        if points and len(points) >= grants.scores.quorum:
            aggregates[criterion.id] = AGGREGATES[grants.scores.aggregate](points)
    if not grants.criteria or len(aggregates) < len(grants.criteria):
        return Score(None, aggregates)
    weights = sum(criterion.weight for criterion in grants.criteria)
    weighted = sum(
        criterion.weight * aggregates[criterion.id] / criterion.max for criterion in grants.criteria
    )
    return Score(half_up(100 * weighted / weights, grants.scores.decimals), aggregates)


def mean(points: list[Fraction]) -> Fraction:
    return sum(points, Fraction(0)) / len(points)


def trimmed(points: list[Fraction]) -> Fraction:
    """The mean without one highest and one lowest, from three points on."""
    return mean(sorted(points)[1:-1]) if len(points) >= 3 else mean(points)


AGGREGATES = {"mean": mean, "median": median, "trimmed": trimmed}
