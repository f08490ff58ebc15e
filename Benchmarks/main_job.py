# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the whole command on rounds of 200 applications against 20 plain solves by HiGHS.

For every round: `korridor allocate --json`, with the reasons for every application, as one process;
and the same model, stated by the reference in Tests/Reference, solved 20 times by HiGHS with its
default options. Prints one row a round and the median ratio. Needs highspy (pip install highspy).
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Tests" / "Reference"))

import highspy
from deciding import pose
from mixed_integer import Program, load
from reading import read_round
from realistic_round import write_round

SOLVES = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--seeds", default="1..5", help="first..last")
    parser.add_argument("--size", type=int, default=200, help="applications of a round")
    parser.add_argument("--time-limit", type=int, default=120, help="seconds for one round")
    arguments = parser.parse_args()
    first, last = map(int, arguments.seeds.split(".."))
    ratios = []
    print("seed  status    solve s  all s  HiGHS x20 s  ratio")
    for seed in range(first, last + 1):
        with tempfile.TemporaryDirectory() as folder:
            write_round(Path(folder), arguments.size, seed)
            status, solve, total = own(arguments.binary, folder, arguments.time_limit)
            peer = highs(Program(pose(read_round(Path(folder), None)).model))
        ratios.append(total / peer)
        print(f"{seed:4}  {status:9} {solve:7.3f} {total:6.2f} {peer:12.2f} {ratios[-1]:6.3f}")
    print(f"median ratio {statistics.median(ratios):.3f}, worst {max(ratios):.3f}")


def own(binary: Path, folder: str, limit: int) -> tuple[str, float, float]:
    """Status, seconds to the proved optimum, and seconds of the whole process."""
    command = [binary.resolve(), "allocate", folder, "--json", "--timing", "--explain", "full"]
    start = time.perf_counter()
    run = subprocess.run(
        [*command, "--time-limit", str(limit)], capture_output=True, text=True, check=False)
    total = time.perf_counter() - start
    timing = json.loads(run.stderr.splitlines()[-1])
    return json.loads(run.stdout)["status"], timing["solve_ms"] / 1000, total


def highs(program: Program) -> float:
    """Seconds for all solves, loading included."""
    start = time.perf_counter()
    for _ in range(SOLVES):
        solver = highspy.Highs()
        solver.setOptionValue("output_flag", False)
        load(solver, program, highspy)
        solver.run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
