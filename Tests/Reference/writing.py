# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the files of a round the many ways in which offices write them."""

import csv
import io
import json
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from random import Random

AMOUNTS = {"requested", "total-cost", "minimum", "granted", "amount"}


@dataclass(frozen=True)
class Style:
    """How one file is written. Within it a mark means one thing, so nothing is ambiguous."""

    separator: str
    line_end: str
    encoding: str
    decimal_mark: str
    grouping: str
    euro_sign: bool


def random_style(random: Random) -> Style:
    mark = random.choice(",.")
    return Style(
        separator=random.choice(";,\t"),
        line_end=random.choice(["\n", "\r\n"]),
        encoding=random.choice(["utf-8", "utf-8-sig", "cp1252"]),
        decimal_mark=mark,
        grouping=random.choice(["", "", " ", "." if mark == "," else ","]),
        euro_sign=random.random() < 0.2,
    )


def write_table(path: Path, rows: list[dict], headers: dict[str, str], random: Random) -> None:
    """`rows` in random order; `headers` by column, in their order."""
    style = random_style(random)
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=style.separator, lineterminator=style.line_end)
    writer.writerow(headers.values())
    for row in random.sample(rows, len(rows)):
        writer.writerow([cell(row.get(column), column, style, random) for column in headers])
    path.write_bytes(encoded(lines.getvalue(), style.encoding))


def cell(value, column: str, style: Style, random: Random) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return date_text(value, random)
    if column in AMOUNTS:
        return amount_text(value, style, random)
    if isinstance(value, Decimal):
        return decimal_text(value).replace(".", style.decimal_mark)
    return str(value)


def amount_text(cents: int, style: Style, random: Random) -> str:
    """`3.000`, `1 234,5`, `1234.56 €`: decimals are left out where they are zero, or not."""
    whole, fraction = divmod(cents, 100)
    grouped = f"{whole:,}".replace(",", style.grouping)
    if fraction or random.random() < 0.5:
        digits = f"{fraction:02}"
        if fraction % 10 == 0 and random.random() < 0.3:
            digits = digits[0]
        grouped += style.decimal_mark + digits
    return grouped + (" €" if style.euro_sign else "")


def decimal_text(value: Decimal) -> str:
    return f"{value.normalize():f}"


def date_text(moment: datetime, random: Random) -> str:
    day = random.choice(["%Y-%m-%d", "%d.%m.%Y"])
    if (moment.hour, moment.minute) == (0, 0) and random.random() < 0.5:
        return moment.strftime(day)
    return moment.strftime(day + random.choice([" %H:%M", "T%H:%M" if "-" in day else " %H:%M"]))


def encoded(text: str, encoding: str) -> bytes:
    """In UTF-8 where the wished encoding lacks a letter, as Bolesławiec does in Windows-1252."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8")


def write_yaml(path: Path, rules: dict) -> None:
    """One line a key, values in flow style; decimals as typed, text always quoted."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {flow(value)}" for key, value in rules.items()]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def flow(value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, Euro):
        return f"{value.cents // 100}.{value.cents % 100:02}"
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True)
class Euro:
    """An amount in round.yaml."""

    cents: int
