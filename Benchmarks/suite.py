# SPDX-License-Identifier: GPL-3.0-or-later
"""Which rounds a benchmark runs, how often, and where its raw rows go."""

import argparse
import csv
import statistics
from collections.abc import Iterator
from pathlib import Path

from families import FAMILIES, Family
from knapsacks import problems
from shapes import SHAPES
from towns import towns

HERE = Path(__file__).parent


def median(runs: list[dict], clock: str) -> float:
    """Seconds; `clock` is `wall` or `cpu`."""
    return statistics.median(run[clock] for run in runs)


def options(description: str, **defaults) -> argparse.ArgumentParser:
    """What every benchmark takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--families", default=defaults.get("families", "four-corridors"),
                        help="names, with commas; `four-corridors` and `shapes` stand for many")
    parser.add_argument("--sizes", default=defaults.get("sizes", "20,50,200,1000,5000,10000"),
                        help="numbers of applications, with commas")
    parser.add_argument("--seeds", default="1..1", help="first..last")
    parser.add_argument("--knapsacks", type=Path, help="a file of OR-Library, in place of families, sizes and seeds")
    parser.add_argument("--pabulib", type=Path, help="a folder with files of Pabulib, in place of families")
    parser.add_argument("--limit", type=float, default=defaults.get("limit", 10), help="seconds for one solve or stage")
    parser.add_argument("--runs", type=int, default=3, help="runs of what takes less than a second; the median counts")
    parser.add_argument("--results", type=Path, default=HERE / "results", help="folder for the CSV files")
    return parser


GROUPS = {"four-corridors": FAMILIES, "shapes": SHAPES}


def rounds(arguments: argparse.Namespace) -> Iterator[tuple[Family, int, int]]:
    """Family, size and seed."""
    if arguments.knapsacks:
        yield from problems(arguments.knapsacks)
        return
    first, last = map(int, arguments.seeds.split(".."))
    sizes, seeds = list(map(int, arguments.sizes.split(","))), range(first, last + 1)
    if arguments.pabulib:
        yield from towns(arguments.pabulib, sizes, seeds)
        return
    every = [*FAMILIES, *SHAPES]
    names = arguments.families.split(",")
    unknown = set(names) - {one.name for one in every} - set(GROUPS)
    if unknown:
        raise SystemExit(f"no family {', '.join(sorted(unknown))}; there are {', '.join(one.name for one in every)}")
    chosen = {one.name for name in names for one in GROUPS.get(name, [])} | (set(names) - set(GROUPS))
    for family in every:
        if family.name in chosen:
            yield from ((family, size, seed) for size in sizes for seed in seeds)


def keep(rows: list[dict], path: Path) -> None:
    """Writes raw rows as CSV, with the keys of the first as header."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    print(f"raw rows: {path}")
