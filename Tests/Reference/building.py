# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the integer program of an assessed round."""

from fractions import Fraction

from demand import demand, eligible_in, granted_in
from eligibility import Assessment, Offer
from grants import Corridor, Round
from model import BalancedCorridor, Choice, Model
from rounding import half_up, hundredths
from rows import RowBuilder


def build_model(grants: Round, assessment: Assessment) -> Model:
    choices = {
        id: [
            Choice(offer.level, offer.award, value(assessment.scores[id].published, offer, grants))
            for offer in offers
        ]
        for id, offers in assessment.offers.items()
    }
    return Model(
        available=grants.available,
        choices=choices,
        rows=RowBuilder(grants, assessment, choices).rows(),
        spreads=RowBuilder(grants, assessment, choices).spreads(),
        corridors=[balanced(one, grants, choices) for one in grants.corridors],
        weight=hundredths(grants.balance_weight),
        measure=grants.balance_measure,
    )


def value(score: Fraction, offer: Offer, grants: Round) -> int:
    if grants.funding.value == "euro":
        exact = score * 10 * offer.award / grants.available
    else:
        exact = score * offer.level / 100
    return hundredths(half_up(exact, 2))


def balanced(corridor: Corridor, grants: Round, choices: dict) -> BalancedCorridor:
    shares = sum(one.share for one in grants.corridors)
    fair = corridor.share / shares * grants.available
    return BalancedCorridor(
        id=corridor.id,
        applications=eligible_in(corridor, grants, choices),
        granted=granted_in(corridor, grants),
        target=min(fair, Fraction(demand(corridor, grants, choices))),
    )
