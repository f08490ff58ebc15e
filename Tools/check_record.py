#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the proof in Korridor records, without Korridor: python3 check_record.py record.json …

Follows Guides/certificate.md. A row is (low, high, {column: coefficient}); a side of None bounds nothing.
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


def canonical(document):
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def value(terms, x):
    return sum(a * x[j] for j, a in terms.items())


def merged(columns, rows, choices):
    """The program with choices added up, and columns that no row tells apart made one, their sum."""
    rows, kinds, bounds = list(rows), [()] * len(columns), {}
    require(all(0 <= j < len(columns) for row in rows for j in row[2]), "a row names no column")
    for group in choices:
        total = Counter()
        for r in group:
            require(rows[r][:2] == (None, 1) and {*rows[r][2].values()} == {1}, "adds up what is no choice")
            total.update(rows[r][2])
            rows[r] = (None, None, {})
        rows[group[0]] = (None, len(group), total)
    for r, (_, _, terms) in enumerate(rows):
        for j, a in terms.items():
            kinds[j] += (r, a)
    for kind, (low, high) in zip(kinds, columns):
        lows, highs = bounds.get(kind, (0, 0))
        bounds[kind] = (lows + low, highs + high)
    place = {kind: number for number, kind in enumerate(bounds)}
    return [*bounds.values()], [(*row[:2], {place[kinds[j]]: a for j, a in row[2].items()}) for row in rows]


def closes(argument, bounds, rows):
    """Adds up rows: True where no point between the bounds keeps them; else narrows the bounds."""
    room, reduced = 0, Counter()
    for r, y in (map(int, multiplier.split(":")) for multiplier in argument.split(" ")):
        low, high, terms = rows[r] if 0 <= r < len(rows) else (None, None, {})
        side = high if y > 0 else low
        if side is None:
            return False
        room += y * side
        reduced.subtract({j: y * a for j, a in terms.items()})
    room += sum(d * bounds[j][d > 0] for j, d in reduced.items())
    for j, d in reduced.items():  # a column may leave its better bound only as far as there is room
        if room >= 0 and d:
            low, high = bounds[j]
            bounds[j] = (max(low, high - room // d), high) if d > 0 else (low, min(high, low + room // -d))
    return room < 0


def check_tree(columns, rows, certificate):
    """No whole point between the bounds keeps all rows."""
    columns, rows = merged(columns, rows, certificate.get("choices", []))
    for terms in map(dict, certificate.get("sums", [])):  # a column more, and the row that defines it
        require(all(0 <= j < len(columns) for j in terms), "a sum names no column")
        rows.append((0, 0, {**terms, len(columns): -1}))
        columns.append(tuple(sum(a * columns[j][(a > 0) == is_upper] for j, a in terms.items())
                             for is_upper in (False, True)))
    places = [columns]
    for line in certificate["nodes"]:
        bounds, (arguments, _, branch) = [*places.pop()], line.partition("|")
        if any(low > high for low, high in bounds) or any(
                closes(argument, bounds, rows) for argument in arguments.split(",") if argument):
            continue
        j, at = map(int, branch.split("<="))
        require(j >= 0, "a node branches on no column")
        low, high = bounds[j]
        for side in (max(low, at + 1), high), (low, min(high, at)):
            places.append([*bounds[:j], side, *bounds[j + 1:]])
    require(not places, "nodes are missing")


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


def check_spent(awards, said):
    sums = [sum(awards.values()), sum(corridor["spent"] for corridor in said["corridors"])]
    require(sums == [said["spent"]] * 2, "another amount is spent")


def check_awards(record, allocation):
    """The awards come to what is said to be spent, before and after what the committee changed."""
    chosen = {award["application"]: award["award"] for award in allocation["awards"]}
    check_spent({**chosen, None: allocation["granted"]}, allocation)
    awards = {decision["application"]: decision["award"] for decision in record["decisions"]}
    if record["status"] == "optimal":
        check_spent(awards, allocation)
    if "resolution" in record:
        taken = {row["application"]: row["award"] for row in record["resolution"]["rows"]}
        changed = [(name, awards[name], award) for name, award in taken.items() if award != awards[name]]
        require(changed == [(d["application"], d["proposed"], d["resolved"])
                            for d in record["resolution"]["deviations"]], "the decision deviates otherwise")
        check_spent({**awards, **taken}, record["resolution"])


def check(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    record = json.loads(text, parse_float=str, parse_constant=str)
    require(canonical(record) == text.strip(), "this is no canonical JSON of whole numbers")
    require(record.pop("sha256") == sha256(canonical(record)), "the digest is wrong")
    tickets = record.get("lot", {"tickets": []})["tickets"]
    drawn = [sha256(f"{record['lot']['seed']}\n{ticket['application']}") for ticket in tickets]
    require(sorted(drawn) == [ticket["ticket"] for ticket in tickets] == drawn, "the lot is wrong")
    program, status = record["program"], record["status"]
    require(status in ("optimal", "tied", "feasible", "infeasible"), "the status is none")
    columns = [(column["lower"], column["upper"]) for column in program["columns"]]
    rows = [(row.get("lower"), row.get("upper"), dict(row["terms"])) for row in program["rows"]]
    if status == "infeasible":
        rules, names = record["conflict"]["rules"], [row["name"] for row in program["rows"]]
        kept = {*rules, "one-award", "shortfall"}
        rows = [row for row, name in zip(rows, names) if kept & {name, name.split(":")[0]}]
        if not any(rule.split(":")[0] in ("granted", "ineligible") for rule in rules):
            check_tree(columns, rows, record["conflict"]["certificate"])
        return status
    if "allocation" in record:
        allocation, x = record["allocation"], record["allocation"]["values"]
        objective = {j: c["objective"] for j, c in enumerate(program["columns"]) if c["objective"]}
        kept = [*zip(x, columns, strict=True), *((value(row[2], x), row[:2]) for row in rows)]
        require(all(low is None or low <= v for v, (low, _) in kept), "the allocation is below a bound")
        require(all(high is None or v <= high for v, (_, high) in kept), "the allocation is above a bound")
        require(value(objective, x) == int(allocation["objective"]["whole"]), "the objective is another")
        check_awards(record, allocation)
    if status in ("optimal", "tied"):
        first = record["proof"]["stages"][0]
        require(first["claim"] == "optimum" and dict(first["objective"]) == objective, "no optimum")
        for stage in record["proof"]["stages"]:
            check_stage(stage, x, columns, rows)
    return status


if __name__ == "__main__":
    flaws = 0 if sys.argv[1:] else 1
    for path in sys.argv[1:]:
        try:
            print(f"{path}: the record holds: {check(path)}")
        except Exception as flaw:  # whatever a stranger wrote
            flaws += 1
            print(f"{path}: the record does not hold: {type(flaw).__name__} {flaw}")
    sys.exit(1 if flaws else 0)
