#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the proof in Korridor records, without Korridor: python3 check_record.py record.json …

Follows Guides/certificate.md; check_certificate.py, beside it, checks each of the certificates.
"""
import hashlib
import json
import sys
from fractions import Fraction
from math import gcd

from check_certificate import IN_JSON, check_tree, expression, require, value, whole

SCHEMA, MOST_BYTES, DEEPEST = "korridor/record/1", 100_000_000, 32


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(document):
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def members(pairs):
    require(len(dict(pairs)) == len(pairs), "a name stands twice")
    require(all(name.isascii() for name, _ in pairs), "a name is not in ASCII")
    return dict(pairs)


def refuse(text):
    raise ValueError("a number is not whole")


def plain(node, depth=0):
    """The same with truths as texts: Python takes them for numbers. There is no null, and no deep nesting."""
    require(node is not None and depth <= DEEPEST - (type(node) in (dict, list)), "there is null, or deep nesting")
    if type(node) is dict:
        return {name: plain(child, depth + 1) for name, child in node.items()}
    if type(node) is list:
        return [plain(child, depth + 1) for child in node]
    return str(node) if type(node) is bool else node


def read(data):
    """The document, and its digest: in any order and with any blanks, as long as it says one thing only."""
    require(len(data) <= MOST_BYTES, "the file is too large")
    record = json.loads(data.decode(), parse_int=whole, parse_float=refuse, parse_constant=refuse,
                        object_pairs_hook=members)
    require(record["schema"] == SCHEMA, "the schema is another")
    require(record.pop("sha256") == sha256(canonical(record)), "the digest is wrong")
    return plain(record)


def spelt(number):
    """As JSON has it: a text beyond 2⁵³."""
    return number if number in IN_JSON else str(number)


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
    # An award is called by its level, behind an @; what says that a group has one never has an @.
    funded = [j for j, v in enumerate(allocation["values"]) if v and "@" in names[j] and names[j] not in shortfalls]
    require([names[j] for j in funded] == [f"{award['application']}@{award['level']}"
                                           for award in allocation["awards"]], "others are funded")
    budget = dict(pair for row in record["program"]["rows"] if row["name"] == "budget" for pair in row["terms"])
    # Who asks for no money is in no row of money.
    units = {Fraction(award["award"], budget[j]) for j, award in zip(funded, allocation["awards"]) if j in budget}
    free = [award["award"] for j, award in zip(funded, allocation["awards"]) if j not in budget]
    require(len(units) < 2 and not any(free), "the awards are not those of the budget's row")
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


def check_conflict(record, columns, rows, names):
    """The rules that contradict each other do so with what only defines a variable."""
    conflict = record["conflict"]
    rules, basis = conflict["rules"], record["basis"]
    kept = {*rules, "one-award", "shortfall", "group"}
    rows = [row for row, name in zip(rows.values(), names) if kept & {name, name.split(":")[0]}]
    if "certificate" in conflict:
        check_tree(columns, dict(enumerate(rows)), conflict["certificate"])
        return "infeasible"
    standing = {verdict["application"]: verdict["standing"] for verdict in basis["eligibility"]}
    facts = [[f"{demand}:{one}", f"{fact}:{one}"]
             for demand, fact in (("include", "ineligible"), ("exclude", "granted"))
             for one in basis["rules"][demand] if standing.get(one) == fact]
    require(rules in facts, "the contradiction is not proved")
    return "infeasible by facts, not proved here: that they follow is what korridor verify derives"


def check(data):
    record = read(data)
    tickets = record.get("lot", {"tickets": []})["tickets"]
    drawn = [sha256(f"{record['lot']['seed']}\n{ticket['application']}") for ticket in tickets]
    require(sorted(drawn) == [ticket["ticket"] for ticket in tickets] == drawn, "the lot is wrong")
    program, status = record["program"], record["status"]
    require(status in ("optimal", "tied", "feasible", "infeasible"), "the status is none")
    columns = {j: (column["lower"], column["upper"]) for j, column in enumerate(program["columns"])}
    rows = {r: (row.get("lower"), row.get("upper"), expression(row["terms"]))
            for r, row in enumerate(program["rows"])}
    if status == "infeasible":
        return check_conflict(record, columns, rows, [row["name"] for row in program["rows"]])
    if "allocation" in record:
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
            with open(path, "rb") as file:
                print(f"{path}: the record holds: {check(file.read(MOST_BYTES + 1))}")
        except Exception as flaw:  # whatever a stranger wrote
            flaws += 1
            print(f"{path}: the record does not hold: {type(flaw).__name__} {ascii(str(flaw))[1:-1]}")
    sys.exit(1 if flaws else 0)
