# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a round folder, with the defaults that the specification gives."""

from fractions import Fraction
from pathlib import Path

try:
    import yaml
except ImportError as missing:
    raise SystemExit("PyYAML is needed to read round.yaml: pip install pyyaml") from missing

from grants import (
    Application,
    AssociationRow,
    Corridor,
    Criterion,
    FundingRules,
    Limit,
    Points,
    Recusal,
    Round,
    ScoreRules,
)
from text import cents, decimal, moment, table

GERMAN_HEADERS = {
    "Antrag": "id", "Titel": "title", "Antragsteller": "applicant", "Korridor": "corridor",
    "Beantragt": "requested", "Partnerstadt": "partner", "Gesamtkosten": "total-cost",
    "Mindestbetrag": "minimum", "Eingang": "received", "Aufgabe": "task", "Status": "status",
    "Bewilligt": "granted", "Punkte": "score", "Kontakt": "contact",
}
LIMIT_KINDS = {
    "max-count": decimal, "min-count": decimal, "min-groups": decimal, "max-share": decimal,
    "max-amount": lambda text: Fraction(cents(text)),
}


def read_round(folder: Path, what_if: Path | None = None) -> Round:
    """The round in `folder`; of an overlay only `force` is read."""
    rules = read_yaml(folder / "round.yaml")
    force = read_yaml(what_if).get("force", {}) if what_if else {}
    resources = {one["id"]: decimal(one["capacity"]) for one in rules.get("resources", [])}
    balance = rules.get("balance", {})
    call = rules.get("call", {})
    opens, closes = moment(call.get("opens", "")), moment(call.get("closes", ""))
    applications = [read_application(row, resources) for row in applications_table(folder)]
    criteria = [read_criterion(one) for one in rules.get("criteria", [])]
    return Round(
        year=whole_number(rules.get("year", "")),
        budget=cents(rules["budget"]),
        reserve=cents(rules.get("reserve", "0")),
        pilot=rules.get("pilot", "false") == "true",
        opens=opens.date() if opens else None,
        closes=closes.date() if closes else None,
        corridors=[read_corridor(one) for one in rules["corridors"]],
        balance_weight=decimal(balance.get("weight", "5")),
        balance_measure=balance.get("measure", "total"),
        criteria=criteria,
        scores=read_score_rules(rules.get("scores", {})),
        funding=read_funding_rules(rules.get("funding", {})),
        capacities=resources,
        limits=[limit for one in rules.get("limits", []) for limit in read_limits(one)],
        alternatives=rules.get("alternatives", []),
        requires=[(one["application"], listed(one["needs"])) for one in rules.get("requires", [])],
        association_tasks=rules.get("association", {}).get("tasks", "exclude"),
        ties=rules.get("ties", ["more-projects", "smaller-spend", "lot"]),
        lot_seed=rules.get("lot", {}).get("seed"),
        include=frozenset(force.get("include", [])),
        exclude=frozenset(force.get("exclude", [])),
        applications={one.id: one for one in sorted(applications, key=lambda one: one.id)},
        points=read_points(folder, criteria),
        association=[read_association_row(row) for row in table(folder / "association.csv")],
        recusals=[
            Recusal(row["member"], row.get("application", ""), row.get("applicant", ""))
            for row in table(folder / "recusals.csv")
        ],
    )


def read_yaml(path: Path) -> dict:
    """All scalars stay text, so that no decimal passes through floating point."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) or {}


def applications_table(folder: Path) -> list[dict[str, str]]:
    return [
        {GERMAN_HEADERS.get(column, column): cell for column, cell in row.items()}
        for row in table(folder / "applications.csv")
    ]


def read_application(row: dict[str, str], resources: dict[str, Fraction]) -> Application:
    return Application(
        id=row["id"],
        title=row["title"],
        applicant=row["applicant"],
        corridor=row["corridor"],
        requested=cents(row["requested"]),
        total_cost=optional(cents, row.get("total-cost", "")),
        minimum=optional(cents, row.get("minimum", "")),
        needs={resource: decimal(row[resource]) for resource in resources},
        task=row.get("task") or "new",
        received=moment(row.get("received", "")),
        status=row.get("status") or "open",
        granted=optional(cents, row.get("granted", "")) or 0,
        finished_score=optional(decimal, row.get("score", "")),
        columns=row,
    )


def read_corridor(one: dict[str, str]) -> Corridor:
    return Corridor(
        id=one["id"],
        share=decimal(one.get("share", "1")),
        floor_percent=optional(decimal, one.get("floor", "")),
        floor_amount=optional(cents, one.get("floor-amount", "")),
        cap_percent=optional(decimal, one.get("cap", "")),
        cap_amount=optional(cents, one.get("cap-amount", "")),
    )


def read_criterion(one: dict[str, str]) -> Criterion:
    return Criterion(
        id=one["id"],
        weight=decimal(one.get("weight", "1")),
        max=decimal(one["max"]),
        minimum=optional(decimal, one.get("minimum", "")),
    )


def read_score_rules(rules: dict[str, str]) -> ScoreRules:
    return ScoreRules(
        aggregate=rules.get("aggregate", "mean"),
        calibrate=rules.get("calibrate", "none"),
        quorum=int(rules.get("quorum", "1")),
        decimals=int(rules.get("decimals", "1")),
        minimum=decimal(rules.get("minimum", "0")),
    )


def read_funding_rules(rules: dict) -> FundingRules:
    return FundingRules(
        levels=[decimal(level) for level in rules.get("levels", ["100"])],
        max_rate=optional(decimal, rules.get("max-rate", "")),
        max_award=optional(cents, rules.get("max-award", "")),
        award_step=cents(rules.get("award-step", "0.01")),
        value=rules.get("value", "project"),
    )


def read_limits(one: dict[str, str]) -> list[Limit]:
    return [
        Limit(one["by"], kind, parse(one[kind]))
        for kind, parse in LIMIT_KINDS.items()
        if kind in one
    ]


def read_points(folder: Path, criteria: list[Criterion]) -> list[Points]:
    """Long or wide; blanks are abstentions and are left out."""
    found = []
    for row in table(folder / "scores.csv"):
        if "criterion" in row:
            cells = {row["criterion"]: row["points"]}
        else:
            cells = {criterion.id: row.get(criterion.id, "") for criterion in criteria}
        found += [
            Points(row["member"], row["application"], criterion, decimal(cell))
            for criterion, cell in cells.items()
            if cell
        ]
    return found


def read_association_row(row: dict[str, str]) -> AssociationRow:
    return AssociationRow(
        title=row["title"],
        applicant=row["applicant"],
        year=whole_number(row.get("year", "")),
        application=row.get("application", ""),
        decision=row.get("decision", ""),
    )


def listed(value) -> list[str]:
    return value if isinstance(value, list) else [value]


def optional(parse, text: str):
    return parse(text) if text else None


def whole_number(text: str) -> int | None:
    return optional(int, text)
