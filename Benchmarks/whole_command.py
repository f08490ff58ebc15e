# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the whole command, in solves of the same model by HiGHS with its default options.

For every round: `korridor allocate --json` with the reasons for every application, as one process, against 20
solves; the proved optimum with its ties and certificate, and `korridor verify` of the whole record, each against
one solve. Seconds by the clock, and what all threads computed (CPU).
"""

import json
import statistics
import subprocess
import tempfile
from pathlib import Path

from machine import machine, peers as versions
from peers.answer import timed
from running import RELEASE, Peer, korridor
from suite import keep, median, options, rounds

SOLVES = {"whole": 20, "solve": 1, "verify": 1}
"""What each is compared with, in solves by HiGHS."""
CLOCKS = ("wall", "cpu")


def main() -> None:
    arguments = options(__doc__, sizes="200", families="every-rule", limit=120).parse_args()
    highs = Peer("highs")
    print("\n".join([*machine(), versions()]))
    print("Seconds by the clock; shares by the clock and by CPU")
    compared = "".join(f"{name:>9}{f'/ {solves} HiGHS':>14}{'CPU':>8}" for name, solves in SOLVES.items())
    print(f"{'family':18}{'size':>6}{'seed':>5}  {'status':9}{'HiGHS':>8}{compared}{'record kB':>11}")
    rows = []
    for family, size, seed in rounds(arguments):
        with tempfile.TemporaryDirectory() as folder:
            family.write(Path(folder), size, seed)
            row = {"family": family.name, "size": size, "seed": seed} | own(Path(folder), arguments.limit)
            path = Path(folder) / "model.mps"
            path.write_text(korridor("export", folder, "--format", "mps"), encoding="utf-8")
            answer = highs.ask(path, arguments.limit, arguments.runs, is_exact=False)
            row |= {f"highs_{clock}": median(answer["runs"], clock) for clock in CLOCKS}
        rows.append(row)
        shown = "".join(
            f"{row[f'{name}_wall']:9.3f}{share(row, name, 'wall'):14.3f}{share(row, name, 'cpu'):8.3f}" for name in SOLVES)
        print(f"{family.name:18}{size:6}{seed:5}  {row['status']:9}{row['highs_wall']:8.3f}{shown}"
              f"{row['record_kB']:11}", flush=True)
    highs.stop()
    for name in SOLVES:
        for clock in CLOCKS:
            shares = [share(row, name, clock) for row in rows]
            print(f"{name}, {clock}: median {statistics.median(shares):.3f}, from {min(shares):.3f} to {max(shares):.3f}")
    keep(rows, arguments.results / "whole_command.csv")


def share(row: dict, name: str, clock: str) -> float:
    return row[f"{name}_{clock}"] / row[f"highs_{clock}"] / SOLVES[name]


def own(folder: Path, limit: float) -> dict:
    record = folder / "out" / "record.json"
    common = [RELEASE / "korridor", "allocate", folder, "--json", "--time-limit", str(limit)]
    output = ""

    def whole() -> None:
        nonlocal output
        output = subprocess.run(
            [*common, "--explain", "full"], capture_output=True, text=True, check=False).stdout

    def solve() -> None:
        subprocess.run(
            [*common, "--explain", "none", "--output", record.parent], capture_output=True, check=False)

    def verify() -> None:
        subprocess.run([RELEASE / "korridor", "verify", record], capture_output=True, check=True)

    row = {}
    for body in (whole, solve, verify):
        row[f"{body.__name__}_wall"], row[f"{body.__name__}_cpu"] = timed(body)
    return row | {"status": json.loads(output)["status"], "record_kB": record.stat().st_size // 1000}


if __name__ == "__main__":
    main()
