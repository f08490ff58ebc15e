# SPDX-License-Identifier: GPL-3.0-or-later
"""When two names are the same (section 3): what applicants, titles and values are compared by."""

import re
import unicodedata

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
APOSTROPHES = "'’‘‛´`ʼ′"
LEGAL_FORMS = {
    "ev", "gmbh", "ggmbh", "ug", "gug", "ag", "eg", "kg", "gbr",
    "ughaftungsbeschraenkt", "gughaftungsbeschraenkt", "gmbhcokg",
}  # fmt: skip
# Points between single letters part no word, with blanks or without: T.S.V., e. V.
INITIALS = re.compile(r"(?<![^\W_])[^\W\d_](?:\.\s*[^\W\d_](?![^\W_]))+")
INSIDE_WORDS = re.compile(rf"(?<=[^\W_])[{APOSTROPHES}*_()](?=[^\W_])|(?<=[^\W\d_]):(?=[^\W\d_])")
WORD = re.compile(r"[^\W_]+")


def normalised(text: str) -> list[str]:
    """Words in alphabetical order, without case, accents, punctuation and legal forms; ä is ae."""
    words = without_legal_forms(words_of(text))
    return sorted(words) or ["", "".join(text.split())]


def words_of(text: str) -> list[str]:
    folded = unicodedata.normalize("NFC", text).casefold().translate(UMLAUTS)
    plain = INSIDE_WORDS.sub("", "".join("'" if c in APOSTROPHES else c for c in folded))
    letters = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", plain)
        if not unicodedata.category(letter).startswith("M") and letter != "\u00ad"
    )
    # Kath. Jugend and Ev. Jugend are two, Jugend eV. is Jugend.
    protestant = re.compile(r"(?<![^\W_])ev\.(?=\s*[^\W_])")
    letters = protestant.sub("ev\ue000 ", letters)
    joined = INITIALS.sub(lambda run: re.sub(r"[.\s]", "", run[0]), letters)
    return re.findall(r"[^\W_]+\ue000?", joined)


def without_legal_forms(words: list[str]) -> list[str]:
    kept, at = [], 0
    while at < len(words):
        lengths = [n for n in range(1, 5) if "".join(words[at : at + n]) in LEGAL_FORMS]
        if lengths:
            at += max(lengths)
        else:
            kept.append(words[at])
            at += 1
    return [word.rstrip("\ue000") for word in kept or words]
