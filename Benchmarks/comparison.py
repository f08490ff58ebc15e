# SPDX-License-Identifier: GPL-3.0-or-later
"""What one answer says beside Korridor's, and how much quicker who was."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log

from integer_program import IntegerProgram

PROVED = ("optimal", "infeasible")


@dataclass(frozen=True)
class Timed:
    """One solver's answer to one model, with the exact worth of its point."""

    family: str
    size: int
    seed: int
    solver: str
    setting: str
    """`exact` (no gap, one thread) or `defaults`."""
    status: str
    verdict: str
    worth: int | None
    wall: float
    cpu: float


def verdict(program: IntegerProgram, own: dict, answer: dict, is_exact: bool) -> tuple[str, int | None]:
    """What a peer's answer says beside Korridor's, and the worth of its point.

    `same`, `no proof`, `nothing to compare` and `failed: …` are no difference; everything else is one.
    """
    status, point = answer["status"], answer["point"]
    if status.startswith("failed"):
        return status, None
    if point is not None and not program.is_feasible(point):
        return "breaks a row", None
    worth = None if point is None else program.worth(point)
    best = int(own["objective"]) if own.get("objective") else None
    if own["status"] == "stopped":
        return "nothing to compare", worth
    if worth is not None and (best is None or worth > best):
        return "KORRIDOR IS WRONG", worth
    if status not in PROVED:
        return "no proof", worth
    if worth == best:
        return "same", worth
    if worth is None:
        return "calls it infeasible", worth
    return "worse" if is_exact else "worse, but with a gap allowed", worth


def is_difference(row: Timed) -> bool:
    return not has_failed(row) and row.verdict not in ("same", "no proof", "nothing to compare")


def has_failed(row: Timed) -> bool:
    return row.verdict.startswith("failed")


def is_proved(row: Timed) -> bool:
    return row.status in PROVED and row.verdict in ("same", "nothing to compare")


def geometric_mean(ratios: Iterable[float]) -> float:
    logs = [log(ratio) for ratio in ratios]
    return exp(sum(logs) / len(logs)) if logs else float("nan")
