# SPDX-License-Identifier: GPL-3.0-or-later
"""What could be given to a corridor at most."""

from grants import Corridor, Round
from model import Choice


def granted_in(corridor: Corridor, grants: Round) -> int:
    return sum(one.granted for one in grants.granted if one.corridor == corridor.id)


def eligible_in(corridor: Corridor, grants: Round, choices: dict) -> list[str]:
    return [id for id in choices if grants.applications[id].corridor == corridor.id]


def demand(corridor: Corridor, grants: Round, choices: dict[str, list[Choice]]) -> int:
    """The most that the corridor's applications could be given, alternatives counted once."""
    largest = {
        id: max(choice.award for choice in choices[id])
        for id in eligible_in(corridor, grants, choices)
    }
    for group in grants.alternatives:
        here = [id for id in group if id in largest]
        taken = any(grants.applications[id].is_granted for id in group)
        kept = None if taken else max(here, key=largest.get, default=None)
        for id in here:
            if id != kept:
                del largest[id]
    return sum(largest.values()) + granted_in(corridor, grants)
