# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a korridor binary on generated rounds and compares every answer with the reference."""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from functools import partial
from pathlib import Path

from deciding import best_allocation, decide, pose
from differences import with_best, with_decision
from generate import WHAT_IF, generate_round
from reading import read_round

PROCESSES = 2
SHOWN_DIFFERENCES = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--seeds", default="1..200", help="first..last")
    parser.add_argument("--size", choices=["small", "medium"], default="small")
    parser.add_argument("--time-limit", type=int, default=60, help="seconds for one round")
    arguments = parser.parse_args()
    first, last = map(int, arguments.seeds.split(".."))
    check = partial(
        check_seed,
        command=[str(arguments.binary.resolve()), "allocate", *fast_options(arguments.binary)],
        size=arguments.size,
        time_limit=arguments.time_limit,
    )
    passed = failed = 0
    with ProcessPoolExecutor(PROCESSES) as pool:
        for report in pool.map(check, range(first, last + 1)):
            passed, failed = passed + (not report), failed + bool(report)
            if report:
                print(report, flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def fast_options(binary: Path) -> list[str]:
    """Explanations are not compared; they are left out where the program can leave them out."""
    usage = subprocess.run(
        [binary.resolve(), "allocate", "--help"], capture_output=True, text=True, check=False
    ).stdout
    return ["--explain", "none"] if "--explain" in usage else []


def check_seed(seed: int, command: list[str], size: str, time_limit: int) -> str:
    """The differences as text, blank where there are none. A failing round's folder is kept."""
    folder = Path(tempfile.mkdtemp(prefix=f"korridor-{size}-{seed}-"))
    try:
        generate_round(seed, folder, size)
        lines = compare(folder, command, size, time_limit)
    except Exception as error:  # whatever it is, the seed that led to it is what helps
        lines = [f"{type(error).__name__}: {error}"]
    if not lines:
        shutil.rmtree(folder)
        return ""
    hidden = len(lines) - SHOWN_DIFFERENCES
    more = [f"… and {hidden} more"] if hidden > 0 else []
    head = f"seed {seed} ({size}) differs, kept in {folder}"
    return "\n  ".join([head, *lines[:SHOWN_DIFFERENCES], *more])


def compare(folder: Path, command: list[str], size: str, time_limit: int) -> list[str]:
    overlay = folder / WHAT_IF
    what_if = overlay if overlay.exists() else None
    problem = pose(read_round(folder, what_if))
    options = ["--what-if", str(what_if)] if what_if else []
    run = subprocess.run(
        [*command, str(folder), "--json", *options],
        capture_output=True, text=True, timeout=time_limit, check=False,
    )
    if not run.stdout.strip():
        return [f"exit {run.returncode} without an answer", *run.stderr.strip().splitlines()]
    answer = json.loads(run.stdout, parse_float=Fraction)
    if size == "small":
        return with_decision(answer, run.returncode, problem, decide(problem))
    return with_best(answer, run.returncode, problem, best_allocation(problem))


if __name__ == "__main__":
    main()
