# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a random funding round, the same for the same seed and size."""

import argparse
from pathlib import Path
from random import Random

from drafting import FREE_COLUMNS, RowDraft, Rows
from drafting_rules import RuleDraft
from writing import write_table, write_yaml

WHAT_IF = Path("what-if") / "force.yaml"
GERMAN_HEADERS = {
    "id": "Antrag", "title": "Titel", "applicant": "Antragsteller", "corridor": "Korridor",
    "requested": "Beantragt", "partner": "Partnerstadt", "total-cost": "Gesamtkosten",
    "minimum": "Mindestbetrag", "received": "Eingang", "task": "Aufgabe", "status": "Status",
    "granted": "Bewilligt", "score": "Punkte", "contact": "Kontakt",
}
REQUIRED_COLUMNS = ["id", "title", "applicant", "corridor", "requested", "total-cost"]
OPTIONAL_COLUMNS = [
    "minimum", "received", "task", "status", "granted", "score", "contact",
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", choices=["small", "medium"], default="small")
    arguments = parser.parse_args()
    generate_round(arguments.seed, arguments.folder, arguments.size)


def generate_round(seed: int, folder: Path, size: str) -> None:
    random = Random(f"{size} {seed}")
    draft = RowDraft(random, size)
    rows = draft.rows()
    rules = RuleDraft(random, draft, rows)
    folder.mkdir(parents=True, exist_ok=True)
    write_yaml(folder / "round.yaml", rules.rules())
    write_applications(folder, draft, rows, random)
    write_points(folder, rows, random)
    write_told(folder / "association.csv", rows.association, random)
    if rows.recusals:
        write_told(folder / "recusals.csv", rows.recusals, random)
    if random.random() < 0.15:
        write_yaml(folder / WHAT_IF, {"force": rules.force()})


def write_told(path: Path, rows: list[dict], random: Random) -> None:
    """The columns that any row has something in."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    write_table(path, rows, same_names(columns), random)


def write_applications(folder: Path, draft: RowDraft, rows: Rows, random: Random) -> None:
    """Optional columns without any value are left out; the free ones stay, for limits name them."""
    told = [
        column
        for column in OPTIONAL_COLUMNS
        if any(one[column] is not None for one in rows.applications)
    ]
    columns = [*REQUIRED_COLUMNS, "partner", *told, *draft.resources, *FREE_COLUMNS]
    random.shuffle(columns)
    german = GERMAN_HEADERS if random.random() < 0.4 else {}
    headers = {column: german.get(column, column) for column in columns}
    write_table(folder / "applications.csv", rows.applications, headers, random)


def write_points(folder: Path, rows: Rows, random: Random) -> None:
    criteria = [one["id"] for one in rows.criteria]
    if criteria and random.random() < 0.5:
        wide = same_names(["member", "application", *criteria])
        write_table(folder / "scores.csv", rows.points, wide, random)
        return
    long = [
        {key: row[key] for key in ("member", "application")}
        | {"criterion": criterion, "points": row.get(criterion)}
        for row in rows.points
        for criterion in criteria
        if criterion in row or random.random() < 0.5
    ]
    columns = ["member", "application", "criterion", "points"]
    write_table(folder / "scores.csv", long, same_names(columns), random)


def same_names(columns: list[str]) -> dict[str, str]:
    return {column: column for column in columns}


if __name__ == "__main__":
    main()
