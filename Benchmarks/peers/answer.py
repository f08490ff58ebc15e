# SPDX-License-Identifier: GPL-3.0-or-later
"""What a peer is asked and what it answers."""

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """With `is_exact` the gap is zero and there is one thread; otherwise everything is the peer's default."""

    is_exact: bool
    limit: float
    """Seconds."""


@dataclass(frozen=True)
class Answer:
    status: str
    """`optimal`, `infeasible`, `stopped`, or `failed: …`, in the peer's own belief."""
    point: list[int] | None
    wall: float
    """Seconds of solving; building the peer's model is not counted unless its module says so."""
    cpu: float
    """Seconds that all its threads computed."""


def timed(body: Callable[[], object]) -> tuple[float, float]:
    """Wall and CPU seconds, those of processes that `body` starts included."""
    wall, cpu = time.perf_counter(), computed()
    body()
    return time.perf_counter() - wall, computed() - cpu


def computed() -> float:
    """CPU seconds of this process and of its finished children."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def rounded(values) -> list[int]:
    return [round(value) for value in values]
