# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of `against_peers.py`: one line a model, then what all of them say together."""

from collections import Counter
from collections.abc import Callable

from comparison import Timed, geometric_mean, has_failed, is_difference, is_proved


def title() -> str:
    return (f"{'family':18}{'size':>6}{'seed':>5}{'Korridor':>11}{'fastest':>11}  {'who':10}{'ratio':>9}"
            f"{'HiGHS':>11}{'ratio':>9}   defaults: {'fastest':>10}  {'who':10}{'ratio':>9}")


def line(rows: list[Timed], limit: float) -> str:
    own = rows[0]
    text = f"{own.family:18}{own.size:6}{own.seed:5}{time(own, limit, 'cpu'):>11}"
    fastest = best(rows[1:], "exact", "cpu")
    text += f"{time(fastest, limit, 'cpu'):>11}  {name(fastest):10}{ratio(fastest, own, limit, 'cpu'):>9}"
    highs = of(rows, "highs", "exact")
    text += f"{time(highs, limit, 'cpu'):>11}{ratio(highs, own, limit, 'cpu'):>9}"
    usual = best(rows[1:], "defaults", "wall")
    return text + (
        f"{time(usual, limit, 'wall'):>24}  {name(usual):10}{ratio(usual, own, limit, 'wall'):>9}")


def summary(rows: list[Timed], limit: float) -> str:
    models = list(by_model(rows).values())
    pairs = [(best(one[1:], "exact", "cpu"), one[0]) for one in models]
    highs = [(of(one, "highs", "exact"), one[0]) for one in models]
    usual = [(of(one, "highs", "defaults"), one[0]) for one in models]
    slower = sorted(
        (quotient(best(one[1:], "exact", "cpu"), one[0], limit, "cpu"), number)
        for number, one in enumerate(models))
    slower = [models[number] for share, number in slower if share < 1]
    differences, failures = counted(rows, is_difference), counted(rows, has_failed)
    lines = [
        f"{len(models)} models, {sum(is_proved(own) for _, own in pairs)} proved by Korridor within {limit:g} s",
        f"geometric mean of HiGHS / Korridor: {mean(highs, limit, 'cpu')} (no gap, one thread, CPU), "
        f"{mean(usual, limit, 'wall')} (defaults, clock)",
        f"geometric mean of the fastest peer / Korridor: {mean(pairs, limit, 'cpu')}",
        f"models on which a peer was faster, the worst first: {len(slower)}"
        + "".join(f"\n{line(one, limit)}" for one in slower),
        f"answers that differ: {differences.total()}{listed(differences)}",
        f"peers that failed: {failures.total()}{listed(failures)}",
    ]
    return "\n".join(lines)


def counted(rows: list[Timed], matches: Callable[[Timed], bool]) -> Counter:
    return Counter(f"{row.solver} ({row.setting}): {row.verdict}" for row in rows if matches(row))


def listed(counts: Counter) -> str:
    return "".join(f"\n    {count} × {what}" for what, count in sorted(counts.items()))


def mean(pairs: list[tuple[Timed | None, Timed]], limit: float, clock: str) -> str:
    """Over the models that at least one of the two proved."""
    ratios = [
        quotient(peer, own, limit, clock)
        for peer, own in pairs if peer and (is_proved(peer) or is_proved(own))
    ]
    return f"{geometric_mean(ratios):.3g} over {len(ratios)} models"


def best(rows: list[Timed], setting: str, clock: str) -> Timed | None:
    """The peer with the fastest proof; where none has one, any that hit the limit."""
    those = [row for row in rows if row.setting == setting]
    proved = [row for row in those if is_proved(row)]
    return min(proved, key=lambda row: getattr(row, clock), default=those[0] if those else None)


def of(rows: list[Timed], solver: str, setting: str) -> Timed | None:
    return next((row for row in rows if (row.solver, row.setting) == (solver, setting)), None)


def by_model(rows: list[Timed]) -> dict[tuple, list[Timed]]:
    models: dict[tuple, list[Timed]] = {}
    for row in rows:
        models.setdefault((row.family, row.size, row.seed), []).append(row)
    return models


def spent(row: Timed, limit: float, clock: str) -> float:
    return getattr(row, clock) if is_proved(row) else limit


def quotient(peer: Timed | None, own: Timed, limit: float, clock: str) -> float:
    return spent(peer, limit, clock) / spent(own, limit, clock) if peer else float("inf")


def time(row: Timed | None, limit: float, clock: str) -> str:
    if row is None:
        return "–"
    return f"{getattr(row, clock):.4f}" if is_proved(row) else f">{limit:g}"


def ratio(peer: Timed | None, own: Timed, limit: float, clock: str) -> str:
    """How many times as long the peer took; > or < where one of them hit the limit, ? where both did."""
    if peer is None:
        return "–"
    if not is_proved(peer) and not is_proved(own):
        return "?"
    sign = ">" if not is_proved(peer) else "<" if not is_proved(own) else ""
    return f"{sign}{quotient(peer, own, limit, clock):.3g}"


def name(row: Timed | None) -> str:
    return "" if row is None else row.solver if is_proved(row) else "nobody"
