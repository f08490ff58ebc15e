# SPDX-License-Identifier: GPL-3.0-or-later
"""optima.py FILE…: what other solvers find in LP and MPS files, one JSON object a line: by solver the optimum
as it is to be maximised, or null where there is no solution. Solvers that are not installed are left out:
glpsol and cbc as commands, HiGHS and SCIP as highspy and PySCIPOpt."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import highspy
except ImportError:
    highspy = None
try:
    import pyscipopt
except ImportError:
    pyscipopt = None


def glpsol(path: Path, output: Path) -> float | None:
    kind = "--lp" if path.suffix == ".lp" else "--freemps"
    done = subprocess.run(
        ["glpsol", kind, path, "--output", output], capture_output=True, text=True, check=False)
    # "PROBLEM HAS NO PRIMAL/INTEGER FEASIBLE SOLUTION"
    if re.search(r"HAS NO \w+ FEASIBLE SOLUTION", done.stdout):
        return None
    text = output.read_text(encoding="utf-8")
    if "INTEGER OPTIMAL" not in text:
        raise ValueError(f"glpsol: {path}: {done.stdout[-300:]}")
    value, sense = re.search(r"Objective: .* = (\S+) \((MIN|MAX)imum\)", text).groups()
    return float(value) if sense == "MAX" else -float(value)


def cbc(path: Path, output: Path) -> float | None:
    done = subprocess.run(
        ["cbc", path, "-ratioGap", "0", "-allowableGap", "0", "-solve", "-solution", output, "-quit"],
        capture_output=True, text=True, check=False)
    if re.search(r"(?i)infeasible", output.read_text(encoding="utf-8").splitlines()[0]):
        return None
    if "Result - Optimal solution found" not in done.stdout:
        raise ValueError(f"cbc: {path}: {done.stdout[-300:]}")
    value = float(re.search(r"(?m)^Objective value:\s+(\S+)", done.stdout)[1])
    # Of what is to be maximised it prints the value as it is; of the rest the least.
    return value if path.suffix == ".lp" else -value


def highs(path: Path, output: Path) -> float | None:
    solver = highspy.Highs()
    solver.silent()
    if solver.readModel(str(path)) == highspy.HighsStatus.kError:
        raise ValueError(f"HiGHS: {path}")
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.0)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return None
    if status != highspy.HighsModelStatus.kOptimal:
        raise ValueError(f"HiGHS: {path}: {solver.modelStatusToString(status)}")
    value = solver.getInfo().objective_function_value
    return value if solver.getObjectiveSense()[1] == highspy.ObjSense.kMaximize else -value


def scip(path: Path, output: Path) -> float | None:
    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(str(path))
    model.optimize()
    if model.getStatus() == "infeasible":
        return None
    if model.getStatus() != "optimal":
        raise ValueError(f"SCIP: {path}: {model.getStatus()}")
    value = model.getObjVal()
    return value if model.getObjectiveSense() == "maximize" else -value


def main() -> None:
    # Some solvers print to standard output whatever they are told.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    found = {
        "glpsol": glpsol if shutil.which("glpsol") else None, "cbc": cbc if shutil.which("cbc") else None,
        "HiGHS": highs if highspy else None, "SCIP": scip if pyscipopt else None,
    }
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:]:
            optima = {}
            for solver, solve in found.items():
                if solve:
                    value = solve(Path(name), Path(folder) / "solution")
                    optima[solver] = None if value is None else round(value)
            print(json.dumps(optima), file=answers)


if __name__ == "__main__":
    main()
