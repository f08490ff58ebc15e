# SPDX-License-Identifier: GPL-3.0-or-later
"""Every breakpoint of the balance weight, from 0 to infinity, in the time that HiGHS needs for a grid of 50 weights.

For every round: `korridor weights --json` as one process, reading and tie rules with it, against one solve at gap zero
and on one thread for each of the weights 1, 2, …, 50. Every grid point is also a check: the line of the exact curve
that holds this weight must be worth just what HiGHS found. A curve that is not proved up to infinity is an error. CPU
seconds.
"""

import json
import statistics
import tempfile
from fractions import Fraction
from pathlib import Path

from integer_program import UNITS, read_mps
from machine import machine, peers as versions
from peers.answer import timed
from running import Peer, korridor
from suite import keep, options, rounds

GRID = range(1, 51)


def main() -> None:
    parser = options(__doc__, sizes="200", families="corridors,every-rule", limit=20)
    arguments = parser.parse_args()
    highs = Peer("highs")
    print("\n".join([*machine(), versions()]))
    print(f"{'family':18}{'size':>6}{'seed':>5}  {'breakpoints':>11}{'Korridor':>10}{'HiGHS grid':>12}{'ratio':>8}"
          "  grid points that agree")
    rows = []
    for family, size, seed in rounds(arguments):
        with tempfile.TemporaryDirectory() as folder:
            family.write(Path(folder), size, seed)
            row = {"family": family.name, "size": size, "seed": seed}
            row |= compared(Path(folder), highs, arguments.limit)
        rows.append(row)
        print(f"{family.name:18}{size:6}{seed:5}  {row['breakpoints']:11}{row['korridor']:10.2f}{row['highs']:12.2f}"
              f"{row['korridor'] / row['highs']:8.3f}  {row['agree']} of {row['proved']} proved by HiGHS", flush=True)
    highs.stop()
    ratios = [row["korridor"] / row["highs"] for row in rows]
    print(f"ratio: median {statistics.median(ratios):.3f}, from {min(ratios):.3f} to {max(ratios):.3f}; "
          f"below 1 in {sum(ratio < 1 for ratio in ratios)} of {len(ratios)}")
    keep(rows, arguments.results / "weights.csv")


def compared(folder: Path, highs: Peer, limit: float) -> dict:
    output = ""

    def curve() -> None:
        nonlocal output
        output = korridor("weights", folder, "--json")

    row = {"korridor": timed(curve)[1]}
    intervals = json.loads(output)["intervals"]
    row |= {"breakpoints": len(intervals) - 1, "highs": 0.0, "proved": 0, "agree": 0}
    for weight in GRID:
        path = folder / "model.mps"
        path.write_text(
            korridor("export", folder, "--format", "mps", "--set", f"balance.weight={weight}"), encoding="utf-8")
        answer = highs.ask(path, limit, 1)
        row["highs"] += answer["runs"][0]["cpu"]
        program = read_mps(path)
        if answer["status"] == "optimal" and program.is_feasible(answer["point"]):
            row["proved"] += 1
            row["agree"] += worth(intervals, weight) == program.worth(answer["point"])
    return row


def worth(intervals: list[dict], weight: int) -> Fraction:
    """What the exact curve says that the best allocation at a weight is worth, in the model's units."""
    line = next(one for one in intervals if Fraction(one["from"]) <= weight and reaches(one, weight))
    return UNITS * (Fraction(str(line["scores"])) - weight * Fraction(str(line["imbalance_pp"])))


def reaches(line: dict, weight: int) -> bool:
    return line["to"] is None or weight <= Fraction(line["to"])


if __name__ == "__main__":
    main()
