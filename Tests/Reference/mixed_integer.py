# SPDX-License-Identifier: GPL-3.0-or-later
"""The optimum of a model too large to enumerate, by HiGHS, re-checked in whole numbers.

A second floating-point solver is no proof. Where HiGHS and the program under test disagree, the
allocations themselves, re-checked exactly, show who is wrong.
"""

from math import ceil, gcd

from model import Allocation, BalancedCorridor, Model, Row, Spread


def optimal_allocation(model: Model) -> Allocation | None:
    """An optimal allocation, none where the rules contradict each other.

    Solved with and without presolve; the better answer that survives the exact check counts.
    """
    if not model.choices:
        return None if model.broken_rows({}) else {}
    answers, failures = [], []
    for presolve in ("on", "off"):
        try:
            answers.append(solved(model, presolve))
        except Unreliable as failure:
            failures.append(failure)
    allocations = [one for one in answers if one is not None]
    if failures and not allocations:
        raise failures[0]
    return max(allocations, key=lambda one: model.outcome(one).value, default=None)


class Unreliable(Exception):
    """HiGHS stopped early, or its answer does not survive the exact check."""


def solved(model: Model, presolve: str) -> Allocation | None:
    try:
        import highspy
    except ImportError as missing:
        raise SystemExit("larger rounds need HiGHS: pip install highspy") from missing
    solver = highspy.Highs()
    for option, setting in (SETTINGS | {"presolve": presolve}).items():
        solver.setOptionValue(option, setting)
    program = Program(model)
    load(solver, program, highspy)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return None
    if status != highspy.HighsModelStatus.kOptimal:
        raise Unreliable(f"HiGHS stopped: {solver.modelStatusToString(status)}")
    allocation = program.allocation(solver.getSolution().col_value)
    claimed = round(solver.getObjectiveValue()) * program.divisor
    if model.broken_rows(allocation) or model.outcome(allocation).value != claimed:
        raise Unreliable("HiGHS's answer does not survive the exact check")
    return allocation


def load(solver, program: "Program", highspy) -> None:
    infinity = highspy.kHighsInf
    for column, (cost, upper) in enumerate(program.columns):
        solver.addCol(cost, 0, upper, 0, [], [])
        solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
    for lower, upper, entries in program.rows:
        low = -infinity if lower is None else lower
        high = infinity if upper is None else upper
        solver.addRow(low, high, len(entries), list(entries), list(entries.values()))
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)


SETTINGS = {"output_flag": False, "threads": 1, "mip_rel_gap": 0.0, "mip_abs_gap": 0.0}
"""No gap, but default tolerances: with 1e-9 for integrality HiGHS 1.15.1 called 1.1 the best value of
a small round where enumeration finds 80.5. The exact check makes up for the loose ones."""


class Program:
    """Columns: one a choice, then the counted tenths of a point of shortfall. Integers only."""

    def __init__(self, model: Model):
        self.model = model
        self.picks = [(id, choice) for id, some in model.choices.items() for choice in some]
        self.column = {choice: index for index, (_, choice) in enumerate(self.picks)}
        costs = [10 * choice.value for _, choice in self.picks] + [-model.weight]
        self.divisor = gcd(*costs) or 1
        self.columns = [(10 * choice.value // self.divisor, 1) for _, choice in self.picks]
        self.rows: list[tuple[int | None, int | None, dict[int, int]]] = []
        for choices in model.choices.values():
            self.add({self.column[choice]: 1 for choice in choices}, None, 1)
        for row in model.rows:
            self.add_row(row)
        for spread in model.spreads:
            self.add_spread(spread)
        if model.available > 0 and model.weight > 0:
            self.add_imbalance()

    def add_row(self, row: Row) -> None:
        entries = {
            self.column[choice]: coefficient
            for by_choice in row.coefficients.values()
            for choice, coefficient in by_choice.items()
        }
        self.add(entries, row.lower, row.upper)

    def add_spread(self, spread: Spread) -> None:
        """A column for each value that is not granted: no more than the number funded with it."""
        columns = []
        for value in sorted(set(spread.values.values()) - spread.granted):
            column = len(self.columns)
            columns.append(column)
            self.columns.append((0, 1))
            funded = {
                self.column[choice]: -1
                for id, own in spread.values.items()
                if own == value
                for choice in self.model.choices[id]
            }
            self.add(funded | {column: 1}, None, 0)
        self.add(dict.fromkeys(columns, 1), spread.least - len(spread.granted), None)

    def add_imbalance(self) -> None:
        shared = None
        for corridor in self.model.corridors:
            if shared is None or self.model.measure == "total":
                shared = len(self.columns)
                self.columns.append((-self.model.weight // self.divisor, 1000))
            self.add_shortfall(corridor, shared)

    def add_shortfall(self, corridor: BalancedCorridor, column: int) -> None:
        """A · tenths + 1000 · open spend ≥ 1000 · (target − granted), for tenths of A."""
        entries = {
            self.column[choice]: 1000 * choice.award
            for id in corridor.applications
            for choice in self.model.choices[id]
        }
        missing = ceil(1000 * (corridor.target - corridor.granted))
        self.add(entries | {column: self.model.available}, missing, None)

    def add(self, entries: dict[int, int], lower: int | None, upper: int | None) -> None:
        divisor = gcd(*entries.values()) or 1
        low = None if lower is None else -(-lower // divisor)
        high = None if upper is None else upper // divisor
        reduced = {column: value // divisor for column, value in entries.items() if value}
        self.rows.append((low, high, reduced))

    def allocation(self, values) -> Allocation:
        return {id: choice for id, choice in self.picks if values[self.column[choice]] > 0.5}
