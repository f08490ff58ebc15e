# SPDX-License-Identifier: GPL-3.0-or-later
"""Which applications the partnership association already funds (section 3)."""

import re
import unicodedata

from grants import Application, AssociationRow, Round

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
LEGAL_FORMS = re.compile(r"\b(e\.?\s?v|ggmbh|gmbh|gug|ug|ag|e\.?\s?g|kg|gbr)\b\.?")
NO_WORD = re.compile(r"[\W_]+")


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


def normalised(text: str) -> list[str]:
    """Words in alphabetical order, without case, accents, punctuation and legal forms; ä is ae."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(UMLAUTS)
    without_forms = LEGAL_FORMS.sub(" ", folded)
    letters = "".join(
        letter
        for letter in unicodedata.normalize("NFD", without_forms)
        if not unicodedata.combining(letter)
    )
    return sorted(NO_WORD.sub(" ", letters).split())
