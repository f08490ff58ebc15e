# SPDX-License-Identifier: GPL-3.0-or-later
"""Which applications the partnership association already funds (section 3)."""

from grants import Application, AssociationRow, Round
from names import normalised


def association_funded(grants: Round) -> set[str]:
    return {
        one.id
        for one in grants.applications.values()
        for row in grants.association
        if row.year in (None, grants.year) and matches(row, one)
    }


def matches(row: AssociationRow, application: Application) -> bool:
    if row.application == application.id:
        return row.decision != "different"
    return normalised(row.title) == normalised(application.title) and normalised(
        row.applicant
    ) == normalised(application.applicant)
