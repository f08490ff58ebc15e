# SPDX-License-Identifier: GPL-3.0-or-later
"""Forces every application in turn in or out, against what the optimum does with it.

All answers are exact: Korridor's in one process that knows the optimum, which is not counted, and HiGHS's, the
same models solved one after the other with no gap and one thread. CPU seconds; any difference is printed.
"""

import tempfile
from pathlib import Path

from comparison import verdict
from integer_program import read_mps
from machine import machine, peers as versions
from running import Peer, korridor, measure
from suite import keep, median, options, rounds


def main() -> None:
    arguments = options(
        __doc__, sizes="200", families="one-budget,corridors,every-rule,levels", limit=600).parse_args()
    highs = Peer("highs")
    print("\n".join([*machine(), versions()]))
    print(f"{'family':18}{'size':>6}{'seed':>5}{'models':>8}{'Korridor':>10}{'HiGHS':>10}{'share':>9}  differences")
    rows = []
    for family, size, seed in rounds(arguments):
        with tempfile.TemporaryDirectory() as folder:
            row = compare(family.write, Path(folder), size, seed, highs, arguments.limit)
        rows.append({"family": family.name, "size": size, "seed": seed} | row)
        print(f"{family.name:18}{size:6}{seed:5}{row['models']:8}{row['korridor']:10.3f}{row['highs']:10.3f}"
              f"{row['korridor'] / row['highs']:9.4f}  {row['differences']}", flush=True)
    highs.stop()
    keep(rows, arguments.results / "forced.csv")


def compare(write, folder: Path, size: int, seed: int, highs: Peer, limit: float) -> dict:
    write(folder, size, seed)
    forced = measure(folder, "forced", 1, limit)["forced"]
    path = folder / "model.mps"
    path.write_text(korridor("export", folder, "--format", "mps"), encoding="utf-8")
    program = read_mps(path)
    seconds, differences = 0.0, 0
    for question in forced["questions"]:
        change = {"variables": question["variables"], "is_in": question["isIn"]}
        answer = highs.ask(path, limit, 1, forced=change)
        seconds += median(answer["runs"], "cpu")
        said, worth = verdict(program.forced(**change), question, answer, True)
        if said != "same":
            differences += 1
            print(f"    {change}: Korridor {question.get('objective', question['status'])}, HiGHS {worth}: {said}")
    return {
        "models": len(forced["questions"]), "korridor": median(forced["runs"], "cpu"), "highs": seconds,
        "differences": differences,
    }


if __name__ == "__main__":
    main()
