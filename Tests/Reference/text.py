# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts, decimals, dates and tables out of text. Valid input only: this is no validator."""

import csv
import io
import re
from datetime import datetime
from fractions import Fraction
from pathlib import Path

NOTHING_BUT_DIGITS_AND_MARKS = re.compile(r"[^0-9.,]")
DATE_FORMATS = [
    day + time
    for day in ("%Y-%m-%d", "%d.%m.%Y")
    for time in ("", " %H:%M", "T%H:%M", " %H:%M:%S", "T%H:%M:%S")
]


def decimal(text: str) -> Fraction:
    """A number without grouping: `7,5` or `7.5`."""
    return Fraction(text.strip().replace(",", "."))


def cents(text: str) -> int:
    """An amount in euro as whole cents: `1.234,56`, `1 234,56 €`, `1234.5`, `3.000`."""
    digits = NOTHING_BUT_DIGITS_AND_MARKS.sub("", text)
    marks = [mark for mark in digits if mark in ".,"]
    if marks:
        whole, _, behind = digits.rpartition(marks[-1])
        only_grouping = len(set(marks)) == 1 and len(behind) == 3
        whole = whole.replace(".", "").replace(",", "")
        digits = whole + behind if only_grouping else f"{whole}.{behind}"
    amount = Fraction(digits) * 100
    if amount.denominator != 1:
        raise ValueError(f"{text!r} is no amount in whole cents")
    return amount.numerator


def moment(text: str) -> datetime | None:
    """A date or date-time; a date counts from its first moment, a blank is none."""
    text = text.strip()
    if not text:
        return None
    for pattern in DATE_FORMATS:
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            pass
    raise ValueError(f"{text!r} is no date")


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file by column, cells trimmed; a missing file has no rows."""
    if not path.exists():
        return []
    lines = decoded(path.read_bytes())
    header = lines.split("\n", 1)[0]
    separator = max(";,\t", key=header.count)
    rows = csv.reader(io.StringIO(lines, newline=""), delimiter=separator)
    columns = [name.strip() for name in next(rows)]
    return [dict(zip(columns, (cell.strip() for cell in row))) for row in rows if row]


def decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")
