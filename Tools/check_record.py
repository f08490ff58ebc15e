#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the proof in Korridor records: python3 check_record.py record.json …

Follows Guides/certificate.md, in whole numbers and with the standard library alone. It looks at
the program in a record and knows nothing of how that came from a round. One line a file; exit code
0: each digest is right, each allocation keeps every row, every claim of each proof holds; 1:
something does not.
"""
import hashlib
import json
import sys
from copy import copy
from math import gcd


class Refused(Exception):
    pass


def require(condition, complaint):
    if not condition:
        raise Refused(complaint)


def check_digest(record):
    content = {name: value for name, value in record.items() if name != "sha256"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    require(hashlib.sha256(text.encode()).hexdigest() == record["sha256"], "the digest is wrong")


class Program:
    """Maximise objective[j]·x[j] with lower[j] ≤ x[j] ≤ upper[j] and rows (lower, upper, terms)."""

    def __init__(self, program):
        self.lower = [column["lower"] for column in program["columns"]]
        self.upper = [column["upper"] for column in program["columns"]]
        self.objective = [int(column["objective"]) for column in program["columns"]]
        self.rows = [(row.get("lower"), row.get("upper"), pairs(row["terms"]))
                     for row in program["rows"]]

    def require_solution(self, x, name):
        require(len(x) == len(self.objective), f"{name} has not one value a column")
        require(all(l <= v <= u for l, v, u in zip(self.lower, x, self.upper)),
                f"{name} breaks a bound")
        for number, (lower, upper, terms) in enumerate(self.rows):
            activity = sum(a * x[j] for j, a in terms)
            require((lower is None or lower <= activity) and (upper is None or activity <= upper),
                    f"{name} breaks row {number}")


def pairs(terms):
    return [(column, int(coefficient)) for column, coefficient in terms]


def with_sums(program, sums):
    """The program with a column for each sum of columns, and the row that defines it."""
    summed = copy(program)
    summed.lower, summed.upper, summed.rows = program.lower[:], program.upper[:], program.rows[:]
    for columns in sums:
        require(all(0 <= j < len(program.lower) for j in columns), "a sum names no column")
        summed.rows.append((0, 0, [(j, 1) for j in columns] + [(len(summed.lower), -1)]))
        summed.lower.append(sum(program.lower[j] for j in columns))
        summed.upper.append(sum(program.upper[j] for j in columns))
    return summed


def bound(program, objective, argument, scale, lower, upper):
    """The safe upper bound, times 2^scale, and the reduced costs."""
    counts = argument["subject"] == "objective"
    reduced = [(c << scale) if counts else 0 for c in objective]
    total = 0
    for row, multiplier in pairs(argument["multipliers"]):
        if multiplier == 0:
            continue
        side = program.rows[row][multiplier > 0] if 0 <= row < len(program.rows) else None
        if side is None:
            return None, None
        total += multiplier * side
        for j, a in program.rows[row][2]:
            reduced[j] -= multiplier * a
    total += sum(d * (u if d > 0 else l) for d, l, u in zip(reduced, lower, upper))
    return total, reduced


def check_tree(program, objective, optimum, certificate):
    """Nothing is better than optimum; with None: no solution exists at all."""
    scale, nodes = certificate["scale"], certificate["nodes"]
    require(0 <= scale <= 100, "the scale is not between 0 and 100")
    children = [(number, node["branch"][side]) for number, node in enumerate(nodes)
                if "branch" in node for side in ("at_most", "at_least")]
    require(sorted(child for _, child in children) == list(range(1, len(nodes)))
            and all(parent < child for parent, child in children), "the nodes are not one tree")
    step = gcd(*objective) or 1
    program = with_sums(program, certificate.get("sums", []))
    objective = objective + [0] * (len(program.lower) - len(objective))
    stack = [(0, program.lower, program.upper)]
    while stack:
        number, lower, upper = stack.pop()
        lower, upper, closed = lower[:], upper[:], False
        for argument in nodes[number]["arguments"]:
            if argument["subject"] == "objective" and optimum is None:
                continue
            value, reduced = bound(program, objective, argument, scale, lower, upper)
            if value is None:
                continue
            aim = (optimum + step) << scale if argument["subject"] == "objective" else 0
            room = value - aim
            if room < 0:
                closed = True
                break
            for j, cost in enumerate(reduced):  # a variable may leave its better bound so far
                if cost > 0:
                    lower[j] = max(lower[j], upper[j] - room // cost)
                elif cost < 0:
                    upper[j] = min(upper[j], lower[j] + room // -cost)
        if closed:
            continue
        branch = nodes[number].get("branch")
        require(branch is not None, f"node {number} stays open")
        j, value = branch["column"], branch["value"]
        require(0 <= j < len(lower), f"node {number} branches on no column")
        below, above = upper[:], lower[:]
        below[j], above[j] = min(below[j], value), max(above[j], value + 1)
        for child, l, u in ((branch["at_most"], lower, below), (branch["at_least"], above, upper)):
            if l[j] <= u[j]:
                stack.append((child, l, u))


def check_stage(program, stage, x):
    """Checks one claim about x and narrows the program by it."""
    terms = pairs(stage["objective"])
    objective = [0] * len(x)
    for j, a in terms:
        objective[j] = a
    optimum = int(stage["optimum"])
    require(optimum == sum(a * x[j] for j, a in terms), "a claim has another value")
    if "certificate" in stage:
        check_tree(program, objective, optimum, stage["certificate"])
    else:  # the application has its highest award already
        require(stage["claim"] == "lot" and optimum == max(objective), "a certificate is missing")
    if stage["claim"] in ("optimum", "tie-rule"):
        divisor = gcd(*objective) or 1
        program.rows.append((optimum // divisor, None, [(j, a // divisor) for j, a in terms]))
    elif stage["claim"] == "lot":
        for j, _ in terms:
            program.lower[j] = program.upper[j] = x[j]


def check_lot(lot):
    keys = [hashlib.sha256(f"{lot['seed']}\n{t['application']}".encode()).hexdigest()
            for t in lot["tickets"]]
    require(keys == [t["ticket"] for t in lot["tickets"]], "a lot ticket is wrong")
    require(keys == sorted(keys), "the lot tickets are out of order")


def check_resolution(resolution, decisions):
    """What the committee changed has its reasons, and comes to what is said."""
    proposed = {decision["application"]: decision["award"] for decision in decisions}
    rows = {row["application"]: row for row in resolution["rows"]}
    changed = [(name, proposed[name], row["award"]) for name, row in rows.items()
               if row["award"] != proposed[name]]
    require(changed == [(d["application"], d["proposed"], d["resolved"])
                        for d in resolution["deviations"]]
            and all(rows[name].get("reason") for name, _, _ in changed),
            "the decision deviates otherwise, or without a reason")
    spent = sum(proposed.values()) + sum(new - old for _, old, new in changed)
    require(spent == resolution["spent"] == sum(c["spent"] for c in resolution["corridors"]),
            "the decision spends another amount")


def check(record):
    require(record["schema"] == "korridor/record/1", "this is no record of a known schema")
    check_digest(record)
    if "lot" in record:
        check_lot(record["lot"])
    program, status = Program(record["program"]), record["status"]
    if status == "infeasible":
        conflict = record["conflict"]
        if "certificate" not in conflict:
            require(any(rule.split(":")[0] in ("granted", "ineligible")
                        for rule in conflict["rules"]), "a certificate is missing")
            return "facts contradict a demand; there is nothing to compute"
        keep = set(conflict["rules"])
        program.rows = [row for row, stated in zip(program.rows, record["program"]["rows"])
                        if stated["name"] in keep
                        or stated["name"].split(":")[0] in ("one-award", "shortfall")]
        check_tree(program, [0] * len(program.objective), None, conflict["certificate"])
        return "the rules named contradict each other"
    if status == "feasible" and "allocation" not in record:
        return "no allocation was found before a limit came; nothing is proved"
    if "resolution" in record:
        check_resolution(record["resolution"], record["decisions"])
    allocation = record["allocation"]
    x = allocation["values"]
    program.require_solution(x, "the allocation")
    worth = sum(c * v for c, v in zip(program.objective, x))
    require(worth == int(allocation["objective"]["whole"]), "the objective is wrong")
    if status == "feasible":
        return "the allocation keeps every row; that it is the best is not claimed"
    first = record["proof"]["stages"][0]
    require(first["claim"] == "optimum" and pairs(first["objective"])
            == [(j, c) for j, c in enumerate(program.objective) if c], "the optimum is not claimed")
    witnesses = record["proof"]["witnesses"]
    for changes in [[]] + witnesses["changes"]:
        witness = witnesses["origin"][:]
        for j, value in changes:
            witness[j] = value
        program.require_solution(witness, "a witness")
        require(sum(c * v for c, v in zip(program.objective, witness)) == worth,
                "a witness is not optimal")
    for stage in record["proof"]["stages"]:
        check_stage(program, stage, x)
    if status == "tied":
        program.require_solution(record["tie"]["second"]["values"], "the second tied allocation")
        return "the allocations are as good as can be, and no rule chooses between them"
    return "the allocation is optimal"


def answer(path):
    """Whether the file holds, and what to say."""
    try:
        with open(path, encoding="utf-8") as file:
            return True, f"the record holds: {check(json.load(file))}"
    except Refused as complaint:
        return False, f"the record does not hold: {complaint}"
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError, OSError) as error:
        return False, f"this is no record: {type(error).__name__} {error}"


def main(paths):
    answers = [answer(path) for path in paths]
    for path, (_, text) in zip(paths, answers):
        print(f"{path}: {text}")
    return 0 if paths and all(holds for holds, _ in answers) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
