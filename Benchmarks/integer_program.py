# SPDX-License-Identifier: GPL-3.0-or-later
"""The integer programs that Korridor exports, in whole numbers, and the exact check of answers."""

from dataclasses import dataclass, field
from functools import cached_property
from math import gcd
from pathlib import Path

UNITS = 1000
"""The model's objective counts thousandths of a point."""


@dataclass
class Row:
    lower: int | None
    upper: int | None
    entries: dict[int, int] = field(default_factory=dict)
    """Coefficients by column."""


@dataclass
class IntegerProgram:
    """Maximise objective · x with lower ≤ x ≤ upper and all rows, x whole."""

    objective: list[int]
    lower: list[int]
    upper: list[int]
    rows: list[Row]

    @cached_property
    def divisor(self) -> int:
        """Of all coefficients of the objective: peers get it divided, which is easier for them."""
        return gcd(*self.objective) or 1

    def worth(self, point: list[int]) -> int:
        return sum(coefficient * value for coefficient, value in zip(self.objective, point))

    def is_feasible(self, point: list[int]) -> bool:
        within = all(l <= x <= u for l, x, u in zip(self.lower, point, self.upper))
        return within and all(keeps(row, point) for row in self.rows)

    @property
    def is_knapsack(self) -> bool:
        """Whether it is binaries and a budget, and nothing else."""
        if len(self.rows) != 1 or set(zip(self.lower, self.upper)) != {(0, 1)}:
            return False
        row = self.rows[0]
        coefficients = [*row.entries.values(), *self.objective]
        return row.lower is None and (row.upper or 0) >= 0 and min(coefficients) >= 0

    def forced(self, variables: list[int], is_in: bool) -> "IntegerProgram":
        """The same with one application out (its variables 0) or in (at least one of them 1)."""
        upper = list(self.upper)
        rows = list(self.rows)
        if is_in:
            rows.append(Row(1, None, dict.fromkeys(variables, 1)))
        else:
            for variable in variables:
                upper[variable] = 0
        return IntegerProgram(self.objective, self.lower, upper, rows)


def keeps(row: Row, point: list[int]) -> bool:
    activity = sum(coefficient * point[column] for column, coefficient in row.entries.items())
    return (row.lower is None or row.lower <= activity) and (
        row.upper is None or activity <= row.upper)


def read_mps(path: Path) -> IntegerProgram:
    """Reads what `korridor export --format mps` writes: free format, columns c0 …, rows r0 ….

    There the negative of the objective is minimised."""
    program = IntegerProgram([], [], [], [])
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("*") or not line.strip():
            continue
        words = line.split()
        if not line.startswith(" "):
            section = words[0]
        else:
            read_line(program, section, words)
    return program


def read_line(program: IntegerProgram, section: str, words: list[str]) -> None:
    match section, words:
        case "ROWS", ["N", "objective"]:
            pass
        case "ROWS", [kind, _]:
            lower = None if kind in "NL" else 0
            upper = None if kind in "NG" else 0
            program.rows.append(Row(lower, upper))
        case "COLUMNS", [_, "'MARKER'", _]:
            pass
        case "COLUMNS", [_, "objective", value]:
            program.objective.append(-int(value))
            program.lower.append(0)
            program.upper.append(0)
        case "COLUMNS", [column, row, value]:
            program.rows[int(row[1:])].entries[int(column[1:])] = int(value)
        case "RHS", [_, name, value]:
            row = program.rows[int(name[1:])]
            row.lower = None if row.lower is None else int(value)
            row.upper = None if row.upper is None else int(value)
        case "RANGES", [_, name, value]:
            row = program.rows[int(name[1:])]
            row.lower = row.upper - int(value)
        case "BOUNDS", ["LO", _, column, value]:
            program.lower[int(column[1:])] = int(value)
        case "BOUNDS", ["UP", _, column, value]:
            program.upper[int(column[1:])] = int(value)
        case _:
            raise ValueError(f"section {section}: {' '.join(words)}")
