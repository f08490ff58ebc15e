#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the proof in Korridor records: python3 check_record.py record.json …

Follows Guides/certificate.md, in whole numbers and without Korridor. Exit code 0: each digest and lot
ticket is right, each allocation keeps every row, each claim of each proof holds.
A row is (low, high, {column: coefficient}); a side that is None bounds nothing.
"""
import hashlib
import json
import sys
from collections import Counter
from math import gcd


def require(condition, complaint):
    if not condition:
        raise ValueError(complaint)


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def value(terms, x):
    return sum(a * x[j] for j, a in terms.items())


def keeps(x, columns, rows):
    return len(x) == len(columns) and all(l <= v <= u for v, (l, u) in zip(x, columns)) and all(
        (low is None or low <= value(terms, x)) and (high is None or value(terms, x) <= high)
        for low, high, terms in rows)


def merged(columns, rows, choices):
    """The program with choices added up, and columns that no row tells apart made one, their sum."""
    rows, kinds, bounds = list(rows), [()] * len(columns), {}
    for group in choices:
        require(all(rows[r][:2] == (None, 1) for r in group), "what is added up is no choice")
        total = sum((Counter(rows[r][2]) for r in group), Counter())
        rows = [(None, None, {}) if r in group else row for r, row in enumerate(rows)]
        rows[group[0]] = (None, len(group), total)
    for number, (_, _, terms) in enumerate(rows):
        for j, a in terms.items():
            kinds[j] += (number, a)
    for kind, (low, high) in zip(kinds, columns):
        bounds[kind] = (bounds.get(kind, (0, 0))[0] + low, bounds.get(kind, (0, 0))[1] + high)
    place = {kind: number for number, kind in enumerate(bounds)}
    return list(bounds.values()), [(low, high, {place[kinds[j]]: a for j, a in terms.items()})
                                   for low, high, terms in rows]


def closes(argument, bounds, rows):
    """Adds up rows: True where no point between the bounds keeps them; else narrows the bounds."""
    room, reduced = 0, Counter()
    for multiplier in argument.split(" "):
        r, y = map(int, multiplier.split(":"))
        low, high, terms = rows[r] if 0 <= r < len(rows) else (None, None, {})
        side = high if y > 0 else low
        if side is None:
            return False
        room += y * side
        for j, a in terms.items():
            reduced[j] -= y * a
    room += sum(d * bounds[j][d > 0] for j, d in reduced.items())
    for j, d in reduced.items():
        low, high = bounds[j]  # a column may leave its better bound only as far as there is room
        if room >= 0 and d:
            bounds[j] = ((max(low, high - room // d), high) if d > 0
                         else (low, min(high, low + room // -d)))
    return room < 0


def check_tree(columns, rows, certificate):
    """No whole point between the bounds keeps all rows."""
    columns, rows = merged(columns, rows, certificate.get("choices", []))
    for members in certificate.get("sums", []):  # a column more, and the row that defines it
        require(all(0 <= j < len(columns) for j in members), "a sum names no column")
        rows.append((0, 0, {**Counter(members), len(columns): -1}))
        columns.append((sum(columns[j][0] for j in members), sum(columns[j][1] for j in members)))
    places = [columns]
    for line in certificate["nodes"]:
        bounds, (arguments, _, branch) = list(places.pop()), line.partition("|")
        if any(low > high for low, high in bounds) or any(
                closes(argument, bounds, rows) for argument in arguments.split(",") if argument):
            continue
        require(branch, "a node stays open")
        j, at = map(int, branch.split("<="))
        require(j >= 0, "a node branches on no column")
        low, high = bounds[j]
        for side in (max(low, at + 1), high), (low, min(high, at)):
            places.append([*bounds[:j], side, *bounds[j + 1:]])
    require(not places, "nodes are missing")
    return True


def check_stage(stage, x, columns, rows):
    """No solution has more of what the stage claims than x: the next stages keep to that."""
    terms, optimum = dict(stage["objective"]), int(stage["optimum"])
    require(optimum == value(terms, x), "a claim has another value")
    if stage["claim"] != "lot" or optimum < max(terms.values()):
        better = (optimum + (gcd(*terms.values()) or 1), None, terms)
        check_tree(columns, [*rows, better], stage["certificate"])
    if stage["claim"] in ("optimum", "tie-rule"):
        rows.append((optimum, None, terms))
    else:
        for j in terms:
            columns[j] = (x[j], x[j])


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
    content = {name: member for name, member in record.items() if name != "sha256"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    require(sha256(text) == record["sha256"], "the digest is wrong")
    tickets = record.get("lot", {"tickets": []})["tickets"]
    drawn = [sha256(f"{record['lot']['seed']}\n{ticket['application']}") for ticket in tickets]
    require(sorted(drawn) == [ticket["ticket"] for ticket in tickets] == drawn, "the lot is wrong")
    program, status = record["program"], record["status"]
    columns = [(column["lower"], column["upper"]) for column in program["columns"]]
    rows = [(row.get("lower"), row.get("upper"), dict(row["terms"])) for row in program["rows"]]
    objective = {j: c["objective"] for j, c in enumerate(program["columns"]) if c["objective"]}
    if status == "infeasible":
        conflict = record["conflict"]
        facts = any(rule.split(":")[0] in ("granted", "ineligible") for rule in conflict["rules"])
        kept = {*conflict["rules"], "one-award", "shortfall"}
        rows = [row for row, stated in zip(rows, program["rows"])
                if kept & {stated["name"], stated["name"].split(":")[0]}]
        require(facts or check_tree(columns, rows, conflict["certificate"]), "no contradiction")
    if "resolution" in record:
        check_resolution(record["resolution"], record["decisions"])
    if "allocation" in record:
        x = record["allocation"]["values"]
        require(keeps(x, columns, rows), "the allocation breaks a row")
        require(value(objective, x) == int(record["allocation"]["objective"]["whole"]), "objective")
    if status in ("optimal", "tied"):
        first = record["proof"]["stages"][0]
        require(first["claim"] == "optimum" and dict(first["objective"]) == objective, "no optimum")
        for stage in record["proof"]["stages"]:
            check_stage(stage, x, columns, rows)
    return status


def holds(path):
    try:
        with open(path, encoding="utf-8") as file:
            print(f"{path}: the record holds: {check(json.load(file))}")
        return True
    except (ValueError, LookupError, TypeError, AttributeError, OSError) as flaw:
        print(f"{path}: the record does not hold: {type(flaw).__name__} {flaw}")
        return False


if __name__ == "__main__":
    sys.exit(0 if all([holds(path) for path in sys.argv[1:]] or [False]) else 1)
