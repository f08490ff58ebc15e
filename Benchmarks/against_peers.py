# SPDX-License-Identifier: GPL-3.0-or-later
"""Solves the same models by Korridor and by the solvers that a user could pick instead.

Models are exported by Korridor. Exact: no gap, one thread, CPU seconds. Defaults: what a peer does unless told
otherwise, Korridor as it is, seconds on the clock. Times are those of solving: reading and building a model is left
out on both sides, and so is the check of Korridor's certificate. Every answer is checked in whole numbers. Where
the limit came first, the limit counts, so a ratio with > is at least what it says.
"""

import argparse
import dataclasses
import tempfile
from pathlib import Path

from chart import draw
from comparison import Timed, has_failed, is_difference, verdict
from families import Family
from integer_program import UNITS, IntegerProgram, read_mps
from machine import machine, peers as versions
from running import Peer, korridor, measure
from suite import keep, median, options, rounds
from table import line, summary, title

EXACT = ["highs", "scip", "cp_sat", "cbc", "pabutools_rule"]
DEFAULTS = ["highs", "cp_sat", "pabutools_rule"]
"""SCIP and CBC solve with one thread and no gap unless told otherwise."""


def main() -> None:
    parser = options(__doc__, limit=20)
    parser.add_argument("--peers", default=",".join(EXACT), help="which, with commas")
    parser.add_argument("--no-defaults", action="store_true", help="leave the runs with defaults out")
    arguments = parser.parse_args()
    chosen = {name: Peer(name) for name in arguments.peers.split(",")}
    print("\n".join([*machine(), versions(), title()]))
    rows: list[Timed] = []
    try:
        for family, size, seed in rounds(arguments):
            found = compare(family, size, seed, chosen, arguments)
            rows += found
            print(line(found, arguments.limit), flush=True)
            for row in filter(lambda row: is_difference(row) or has_failed(row), found):
                print(f"    {row.solver}, {row.setting}: {row.verdict}")
    finally:
        for peer in chosen.values():
            peer.stop()
    print(summary(rows, arguments.limit))
    keep([dataclasses.asdict(row) for row in rows], arguments.results / "peers.csv")
    draw(rows, arguments.limit, arguments.results / "peers.svg")


def compare(
    family: Family, size: int, seed: int, chosen: dict[str, Peer], arguments: argparse.Namespace
) -> list[Timed]:
    """Korridor's row first."""

    def timed(solver: str, setting: str, status: str, said: str, worth: int | None, runs: list[dict]) -> Timed:
        return Timed(
            family.name, size, seed, solver, setting, status, said, worth, median(runs, "wall"),
            median(runs, "cpu"))

    with tempfile.TemporaryDirectory() as folder:
        family.write(Path(folder), size, seed)
        measured = measure(Path(folder), "solve", arguments.runs, arguments.limit)
        if "failed" in measured:
            return [timed("korridor", "exact", measured["failed"], "failed", None, [{"wall": 0, "cpu": 0}])]
        path = Path(folder) / "model.mps"
        path.write_text(korridor("export", folder, "--format", "mps"), encoding="utf-8")
        program = read_mps(path)
        own = measured["solve"]
        said, worth = own_verdict(program, own)
        found = [timed("korridor", "exact", own["status"], said, worth, proving(measured))]
        if published := family.published(seed):
            said = published_verdict(published * UNITS, own)
            found.append(timed("published", "published", "optimal", said, published * UNITS, [{"wall": 0, "cpu": 0}]))
        for setting, names in (("exact", EXACT), ("defaults", [] if arguments.no_defaults else DEFAULTS)):
            for name in names:
                if name not in chosen or (name == "pabutools_rule" and not program.is_knapsack):
                    continue
                answer = chosen[name].ask(
                    path, arguments.limit, arguments.runs, is_exact=setting == "exact")
                said, worth = verdict(program, own, answer, setting == "exact")
                found.append(timed(name, setting, answer["status"], said, worth, answer["runs"]))
    return found


def own_verdict(program: IntegerProgram, own: dict) -> tuple[str, int | None]:
    """Korridor's point is checked like any other."""
    if "solution" not in own:
        return ("same" if own["status"] == "infeasible" else "no proof"), None
    if not program.is_feasible(own["solution"]) or program.worth(own["solution"]) != int(own["objective"]):
        return "KORRIDOR IS WRONG", None
    return ("no proof" if own["status"] == "stopped" else "same"), int(own["objective"])


def published_verdict(published: int, own: dict) -> str:
    """What a published optimum says beside Korridor's."""
    if own["status"] != "optimal":
        return "nothing to compare"
    return "same" if published == int(own["objective"]) else f"another optimum, {published}"


def proving(measured: dict) -> list[dict]:
    """Korridor's runs without the check of the certificate."""
    check = measured.get("certificate", {}).get("check")
    if not check:
        return measured["solve"]["runs"]
    return [
        {clock: max(run[clock] - median(check, clock), 1e-6) for clock in ("wall", "cpu")}
        for run in measured["solve"]["runs"]
    ]


if __name__ == "__main__":
    main()
