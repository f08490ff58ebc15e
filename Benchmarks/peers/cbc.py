# SPDX-License-Identifier: GPL-3.0-or-later
"""CBC, Debian's coinor-cbc, as a command. Its defaults are one thread and no gap: both settings are the same.

Its time is that of the process less that of a process which only reads the same file.
"""

import subprocess
import tempfile
from pathlib import Path

from integer_program import IntegerProgram
from peers.answer import Answer, Settings, timed

SHORTEST = 0.001
"""Seconds; a difference of two processes says no more."""


def solve(program: IntegerProgram, path: Path, settings: Settings) -> Answer:
    with tempfile.TemporaryDirectory() as folder:
        solution = Path(folder) / "solution"
        base_wall, base_cpu, _ = run(path, settings, [])
        wall, cpu, output = run(
            path, settings, ["-ratioGap", "0", "-allowableGap", "0", "-solve", "-solution", str(solution)])
        if not solution.exists():
            return Answer(f"failed: {output[-200:]}", None, wall, cpu)
        lines = solution.read_text(encoding="utf-8").splitlines()
    status = STATUSES.get(lines[0].split(" -")[0].split(" (")[0], f"failed: {lines[0]}")
    return Answer(
        status, None if status == "infeasible" else point(program, lines[1:]),
        max(SHORTEST, wall - base_wall), max(SHORTEST, cpu - base_cpu))


STATUSES = {
    "Optimal": "optimal", "Infeasible": "infeasible", "Integer infeasible": "infeasible",
    "Stopped on time": "stopped",
}


def point(program: IntegerProgram, lines: list[str]) -> list[int]:
    """Columns that are not listed are 0."""
    values = [0] * len(program.objective)
    for line in lines:
        words = line.replace("**", " ").split()
        values[int(words[1][1:])] = round(float(words[2]))
    return values


def run(path: Path, settings: Settings, commands: list[str]) -> tuple[float, float, str]:
    """Wall and CPU seconds of a process, and what it said."""
    command = ["cbc", str(path), "-timeMode", "elapsed", "-sec", str(settings.limit)]
    output = ""

    def call() -> None:
        nonlocal output
        output = subprocess.run(
            [*command, *commands, "-quit"], capture_output=True, text=True, check=False).stdout

    wall, cpu = timed(call)
    return wall, cpu, output
