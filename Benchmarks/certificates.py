# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes and times of certificates, beside single solves of the same model by HiGHS.

For every round: the time to the proved optimum, certificate included; the time in which `korridor
verify` checks the whole record as one process; the size of the record and the nodes of its first
tree; and the time of one solve by HiGHS with its default options. Needs highspy (pip install highspy).
"""

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from main_job import SOLVES, highs
from deciding import pose
from mixed_integer import Program
from reading import read_round
from realistic_round import write_round


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--seeds", default="1..5", help="first..last")
    parser.add_argument("--size", type=int, default=200, help="applications of a round")
    arguments = parser.parse_args()
    first, last = map(int, arguments.seeds.split(".."))
    built, checked = [], []
    print("seed  solve s  verify s  HiGHS s  solves to build  solves to check  nodes  record kB")
    for seed in range(first, last + 1):
        with tempfile.TemporaryDirectory() as folder:
            write_round(Path(folder), arguments.size, seed)
            solve, verify, nodes, size = own(arguments.binary.resolve(), Path(folder))
            peer = highs(Program(pose(read_round(Path(folder), None)).model)) / SOLVES
        built.append(solve / peer)
        checked.append(verify / peer)
        print(f"{seed:4}  {solve:7.3f}  {verify:8.3f}  {peer:7.3f}  {built[-1]:15.2f}"
              f"  {checked[-1]:15.2f}  {nodes:5}  {size / 1000:9.0f}", flush=True)
    print(f"median: built in {statistics.median(built):.2f} solves, "
          f"checked in {statistics.median(checked):.2f}; "
          f"worst {max(built):.2f} and {max(checked):.2f}")


def own(binary: Path, folder: Path) -> tuple[float, float, int, int]:
    """Seconds to the proved optimum, seconds of `verify`, nodes of the first tree, bytes."""
    output = folder / "out"
    run = subprocess.run(
        [binary, "allocate", folder, "--json", "--timing", "--explain", "none", "--output", output],
        capture_output=True, text=True, check=True)
    solve = json.loads(run.stderr.splitlines()[-1])["solve_ms"] / 1000
    record = output / "record.json"
    start = time.perf_counter()
    subprocess.run([binary, "verify", record], capture_output=True, check=True)
    verify = time.perf_counter() - start
    stages = json.loads(record.read_text(encoding="utf-8"))["proof"]["stages"]
    return solve, verify, len(stages[0]["certificate"]["nodes"]), record.stat().st_size


if __name__ == "__main__":
    main()
