# SPDX-License-Identifier: GPL-3.0-or-later
"""Times Korridor's own stages, family by family and size by size, in CPU seconds of all threads.

For every round: reading it and stating the model; the proved optimum, which builds its certificate and checks it;
that check alone and the certificate's size; beside it the same program by GLPK's own optimizer, which proves
nothing (plain); the optimum with its ties settled; the reasons for every application;
and all breakpoints of the balance weight. Every number is a median. `>` means that the limit came first.
"""

import tempfile
from pathlib import Path

from machine import machine
from running import measure
from suite import keep, median, options, rounds

COLUMNS = [
    ("read", 8), ("solve", 9), ("check", 9), ("nodes", 7), ("multipliers", 11), ("plain", 9), ("allocate", 9),
    ("explain", 9), ("weights", 9),
]


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--explain-up-to", type=int, default=200,
                        help="largest round that GLPK alone is given, and whose reasons and breakpoints are worked out")
    arguments = parser.parse_args()
    print("\n".join(machine()))
    print(f"{'family':18}{'size':>6}{'seed':>5}" + "".join(f"{name:>{width + 2}}" for name, width in COLUMNS))
    rows = []
    for family, size, seed in rounds(arguments):
        stages = "solve,allocate" + (",plain,explain,weights" if size <= arguments.explain_up_to else "")
        with tempfile.TemporaryDirectory() as folder:
            family.write(Path(folder), size, seed)
            measured = measure(Path(folder), stages, arguments.runs, arguments.limit)
        row = {"family": family.name, "size": size, "seed": seed} | cells(measured)
        rows.append(row)
        print(f"{family.name:18}{size:6}{seed:5}"
              + "".join(f"{row[name]:>{width + 2}}" for name, width in COLUMNS), flush=True)
    keep(rows, arguments.results / "own.csv")


def cells(measured: dict) -> dict[str, str]:
    """Seconds and counts by column; blank where there is nothing."""
    found = dict.fromkeys((name for name, _ in COLUMNS), "")
    if "failed" in measured:
        return found | {"read": measured["failed"]}
    found["read"] = seconds(measured["read"], True)
    found["solve"] = seconds(measured["solve"]["runs"], measured["solve"]["status"] != "stopped")
    if certificate := measured.get("certificate"):
        found["check"] = seconds(certificate["check"], True)
        found["nodes"] = str(certificate["nodes"])
        found["multipliers"] = str(certificate["multipliers"])
    for stage in ("plain", "allocate", "explain", "weights"):
        if stage in measured:
            found[stage] = seconds(measured[stage]["runs"], measured[stage]["isFinished"])
    return found


def seconds(runs: list[dict], is_finished: bool) -> str:
    return ("" if is_finished else ">") + f"{median(runs, 'cpu'):.4f}"


if __name__ == "__main__":
    main()
