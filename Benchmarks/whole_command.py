# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the whole command, in solves of the same model by HiGHS with its default options.

For every round: `korridor allocate --json` with the reasons for every application, as one process, against 20
solves; the proved optimum with its ties and certificate, and `korridor verify` of the whole record, each against
one solve. CPU seconds.
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

SOLVES = 20


def main() -> None:
    arguments = options(__doc__, sizes="200", families="every-rule", limit=120).parse_args()
    highs = Peer("highs")
    print("\n".join([*machine(), versions()]))
    print(f"{'family':18}{'size':>6}{'seed':>5}  {'status':9}{'HiGHS':>8}{'whole':>8}{'/ 20 solves':>13}"
          f"{'solve':>8}{'/ solve':>9}{'verify':>8}{'/ solve':>9}{'record kB':>11}")
    rows = []
    for family, size, seed in rounds(arguments):
        with tempfile.TemporaryDirectory() as folder:
            family.write(Path(folder), size, seed)
            row = {"family": family.name, "size": size, "seed": seed} | own(Path(folder), arguments.limit)
            path = Path(folder) / "model.mps"
            path.write_text(korridor("export", folder, "--format", "mps"), encoding="utf-8")
            answer = highs.ask(path, arguments.limit, arguments.runs, is_exact=False)
            row["highs"] = median(answer["runs"], "cpu")
        rows.append(row)
        print(f"{family.name:18}{size:6}{seed:5}  {row['status']:9}{row['highs']:8.3f}{row['whole']:8.3f}"
              f"{row['whole'] / row['highs'] / SOLVES:13.3f}{row['solve']:8.3f}{row['solve'] / row['highs']:9.3f}"
              f"{row['verify']:8.3f}{row['verify'] / row['highs']:9.3f}{row['record_kB']:11}", flush=True)
    highs.stop()
    for name, solves in (("whole", SOLVES), ("solve", 1), ("verify", 1)):
        ratios = [row[name] / row["highs"] / solves for row in rows]
        print(f"{name}: median {statistics.median(ratios):.3f}, from {min(ratios):.3f} to {max(ratios):.3f}")
    keep(rows, arguments.results / "whole_command.csv")


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

    row = {"whole": timed(whole)[1], "solve": timed(solve)[1], "verify": timed(verify)[1]}
    return row | {"status": json.loads(output)["status"], "record_kB": record.stat().st_size // 1000}


if __name__ == "__main__":
    main()
