#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the proof in Korridor records, without Korridor: python3 check_record.py record.json …

Follows Guides/certificate.md. A row is (low, high, {column: coefficient}); a side of None bounds nothing.
"""
import hashlib
import json
import sys
from collections import Counter
from fractions import Fraction
from math import gcd

IN_JSON, IN_64_BITS, IN_128_BITS = range(-2**53, 2**53 + 1), range(-2**63, 2**63), range(-2**127, 2**127)


def require(condition, complaint):
    if not condition:
        raise ValueError(complaint)


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(document):
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def whole(text, limits=IN_JSON):
    """The number that a text is the one spelling of."""
    number = int(text)
    require(str(number) == text and number in limits, "a number is too large, or misspelt")
    return number


def spelt(number):
    """As JSON has it: a text beyond 2⁵³."""
    return number if number in IN_JSON else str(number)


def expression(pairs):
    """Pairs of a column and its coefficient as {column: coefficient}."""
    columns = [j for j, _ in pairs]
    require(all(type(n) is int for pair in pairs for n in pair), "a pair is none of numbers")
    require(columns == sorted({*columns}) and all(a for _, a in pairs), "columns do not rise, or do not count")
    return dict(pairs)


def value(terms, x):
    return sum(a * x[j] for j, a in terms.items())


def merged(columns, rows, choices):
    """The program with choices added up, and columns that no row tells apart made one, their sum."""
    rows, kinds, bounds = dict(rows), dict.fromkeys(columns, ()), {}
    added = [r for group in choices for r in group]
    require(all(choices) and len({*added}) == len(added), "adds up nothing, or a row twice")
    require(all(type(r) is int and rows[r][:2] == (None, 1) and {*rows[r][2].values()} == {1} for r in added),
            "adds up what is no choice")
    for group in choices:
        total = sum((Counter(rows[r][2]) for r in group), Counter())
        rows.update({r: (None, None, {}) for r in group})
        rows[group[0]] = (None, len(group), total)
    for r, (_, _, terms) in rows.items():
        for j, a in terms.items():
            kinds[j] += (r, a)
    for j, kind in kinds.items():
        lows, highs = bounds.get(kind, (0, 0))
        bounds[kind] = (lows + columns[j][0], highs + columns[j][1])
    place = {kind: number for number, kind in enumerate(bounds)}
    return dict(enumerate(bounds.values())), {
        r: (low, high, {place[kinds[j]]: a for j, a in terms.items()}) for r, (low, high, terms) in rows.items()}


def with_sums(columns, rows, sums):
    """The program with a column more for each sum, and the row that defines it."""
    wider, longer = dict(columns), dict(rows)
    for terms in sums:
        span = tuple(sum(a * columns[j][(a > 0) == is_upper] for j, a in terms.items())
                     for is_upper in (False, True))
        require(all(n in IN_64_BITS for n in span), "a sum is too large")
        longer[len(longer)] = (0, 0, {**terms, len(wider): -1})
        wider[len(wider)] = span
    return wider, longer


def node(line):
    """Its arguments, lists of (row, multiplier), and its branch (column, value), or None."""
    arguments, bar, branch = line.partition("|")
    arguments = [[(whole(r, IN_64_BITS), whole(y, IN_128_BITS)) for r, y in
                  (multiplier.split(":") for multiplier in argument.split(" "))]
                 for argument in arguments.split(",") if arguments]
    require(all(y for argument in arguments for _, y in argument), "a multiplier is 0")
    return arguments, tuple(whole(n, IN_64_BITS) for n in branch.split("<=", 1)) if bar else None


def closes(argument, bounds, rows):
    """Adds up rows: True where no point between the bounds keeps them; else narrows the bounds."""
    room, reduced, numbers = 0, Counter(), []
    for r, y in argument:
        low, high, terms = rows.get(r, (None, None, {}))
        side = high if y > 0 else low
        if side is None:
            return False
        products = {j: y * a for j, a in terms.items()}
        reduced.subtract(products)
        room += y * side
        numbers += room, y * side, *products.values()
    for j, d in reduced.items():
        room += d * bounds[j][d > 0]
        numbers += room, d, d * bounds[j][d > 0]
    if min(numbers) not in IN_128_BITS or max(numbers) not in IN_128_BITS:
        return False
    for j, d in reduced.items():  # a column may leave its better bound only as far as there is room
        if room >= 0 and d:
            low, high = bounds[j]
            bounds[j] = (max(low, high - room // d), high) if d > 0 else (low, min(high, low + room // -d))
    return room < 0


def check_tree(columns, rows, certificate):
    """No whole point between the bounds keeps all rows."""
    require({*certificate} <= {"choices", "nodes", "sums"} and all(certificate.values()), "has other members")
    columns, rows = merged(columns, rows, certificate.get("choices", []))
    columns, rows = with_sums(columns, rows, map(expression, certificate.get("sums", [])))
    places = [columns]
    for arguments, branch in map(node, certificate["nodes"]):
        bounds = places.pop()
        if any(low > high for low, high in bounds.values()) or any(
                closes(argument, bounds, rows) for argument in arguments):
            continue
        j, at = branch
        low, high = bounds[j]
        places += {**bounds, j: (max(low, at + 1), high)}, {**bounds, j: (low, min(high, at))}
    require(not places, "nodes are missing")


def check_stage(stage, x, columns, rows):
    """No solution has more of what the stage claims than x: the next stages keep to that."""
    claim, terms = stage["claim"], expression(stage["objective"])
    optimum = value(terms, x)
    require(stage["optimum"] == spelt(optimum), "a claim has another value")
    if "certificate" in stage or claim != "lot" or optimum < max(terms.values()):
        better = (optimum + (gcd(*terms.values()) or 1), None, terms)
        check_tree(columns, {**rows, len(rows): better}, stage["certificate"])
    if claim in ("optimum", "tie-rule"):
        rows[len(rows)] = (optimum, None, terms)
    else:
        require(claim in ("same", "lot"), "a claim is none")
        columns.update({j: (x[j], x[j]) for j in terms})


def check_spent(awards, said):
    sums = [sum(awards.values()), sum(corridor["spent"] for corridor in said["corridors"])]
    require(sums == [said["spent"]] * 2, "another amount is spent")


def check_awards(record, allocation):
    """The awards are the solution's, and come to what is spent, before and after what the committee changed."""
    names = [column["name"] for column in record["program"]["columns"]]
    shortfalls = {"shortfall:worst", *("shortfall:" + corridor["id"] for corridor in allocation["corridors"])}
    funded = [j for j, v in enumerate(allocation["values"]) if v and names[j] not in shortfalls]
    require([names[j] for j in funded] == [f"{award['application']}@{award['level']}"
                                           for award in allocation["awards"]], "others are funded")
    budget = dict(pair for row in record["program"]["rows"] if row["name"] == "budget" for pair in row["terms"])
    units = {Fraction(award["award"], budget[j]) for j, award in zip(funded, allocation["awards"])}
    require(len(units) < 2, "the awards are not those of the budget's row")
    chosen = {award["application"]: award["award"] for award in allocation["awards"]}
    check_spent({**chosen, None: allocation["granted"]}, allocation)
    awards = {decision["application"]: decision["award"] for decision in record["decisions"]}
    if record["status"] == "optimal":
        require(chosen.items() <= awards.items(), "the decisions are others")
        check_spent(awards, allocation)
    if "resolution" in record:
        taken = {row["application"]: row["award"] for row in record["resolution"]["rows"]}
        changed = [(name, awards[name], award) for name, award in taken.items() if award != awards[name]]
        require(changed == [(d["application"], d["proposed"], d["resolved"])
                            for d in record["resolution"]["deviations"]], "the decision deviates otherwise")
        check_spent({**awards, **taken}, record["resolution"])


def check_solution(x, columns, rows):
    kept = [*zip(x.values(), columns.values(), strict=True), *((value(row[2], x), row[:2]) for row in rows.values())]
    require(all(low is None or low <= v for v, (low, _) in kept), "the allocation is below a bound")
    require(all(high is None or v <= high for v, (_, high) in kept), "the allocation is above a bound")


def check_conflict(conflict, columns, rows, names):
    """The rules that contradict each other do so with what only defines a variable."""
    rules = conflict["rules"]
    kept = {*rules, "one-award", "shortfall"}
    rows = [row for row, name in zip(rows.values(), names) if kept & {name, name.split(":")[0]}]
    if not any(rule.split(":")[0] in ("granted", "ineligible") for rule in rules):
        check_tree(columns, dict(enumerate(rows)), conflict["certificate"])


def check(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    record = json.loads(text, parse_int=whole, parse_float=str, parse_constant=str)
    require(canonical(record) == text.strip(), "this is no canonical JSON of whole numbers")
    require(record.pop("sha256") == sha256(canonical(record)), "the digest is wrong")
    tickets = record.get("lot", {"tickets": []})["tickets"]
    drawn = [sha256(f"{record['lot']['seed']}\n{ticket['application']}") for ticket in tickets]
    require(sorted(drawn) == [ticket["ticket"] for ticket in tickets] == drawn, "the lot is wrong")
    program, status = record["program"], record["status"]
    require(status in ("optimal", "tied", "feasible", "infeasible"), "the status is none")
    columns = {j: (column["lower"], column["upper"]) for j, column in enumerate(program["columns"])}
    rows = {r: (row.get("lower"), row.get("upper"), expression(row["terms"]))
            for r, row in enumerate(program["rows"])}
    if status == "infeasible":
        check_conflict(record["conflict"], columns, rows, [row["name"] for row in program["rows"]])
    elif "allocation" in record:
        allocation, x = record["allocation"], dict(enumerate(record["allocation"]["values"]))
        objective = {j: c["objective"] for j, c in enumerate(program["columns"]) if c["objective"]}
        check_solution(x, columns, rows)
        require(allocation["objective"]["whole"] == spelt(value(objective, x)), "the objective is another")
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
