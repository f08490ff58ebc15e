# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets one peer solve models in a process of its own: a line of JSON in, a line of JSON out.

A request is {"path", "is_exact", "limit", "runs"}, and "forced": {"variables", "is_in"} where an application
is forced; an answer is an `Answer` with all runs. Some peers' libraries clash with others', and none may
take the benchmark down with it.
"""

import dataclasses
import importlib
import json
import os
import sys
from pathlib import Path

from integer_program import IntegerProgram, read_mps
from peers.answer import Answer, Settings


def main() -> None:
    peer = importlib.import_module(f"peers.{sys.argv[1]}")
    # Whatever a library prints must not get between the answers.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin:
        request = json.loads(line)
        path = Path(request["path"])
        settings = Settings(request["is_exact"], request["limit"])
        program = read_mps(path)
        if "forced" in request:
            program = program.forced(**request["forced"])
        answer, runs = several(peer, program, path, settings, request["runs"])
        print(json.dumps(dataclasses.asdict(answer) | {"runs": runs}), file=answers, flush=True)


def several(
    peer, program: IntegerProgram, path: Path, settings: Settings, most: int
) -> tuple[Answer, list[dict]]:
    """The last answer and all times; no further run once a second is spent."""
    runs = []
    while True:
        try:
            answer = peer.solve(program, path, settings)
        except Exception as error:  # A peer's failure is a result, whatever it is.
            answer = Answer(f"failed: {type(error).__name__}: {error}", None, 0, 0)
        runs.append({"wall": answer.wall, "cpu": answer.cpu})
        if len(runs) >= most or sum(run["wall"] for run in runs) >= 1:
            return answer, runs


if __name__ == "__main__":
    main()
