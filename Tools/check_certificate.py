# SPDX-License-Identifier: GPL-3.0-or-later
"""Check one certificate: that no whole point between the bounds of the columns keeps all rows.

Follows Guides/certificate.md, section The certificate. `columns` are {number: (lower, upper)}, `rows`
{number: (lower, upper, {column: coefficient})}; a side of None bounds nothing.
"""
from collections import Counter

IN_JSON, IN_64_BITS, IN_128_BITS = range(-2**53, 2**53 + 1), range(-2**63, 2**63), range(-2**127, 2**127)
MOST_BOUNDS = 50_000_000  # of all places that wait, so that no certificate exhausts the memory


def require(condition, complaint):
    if not condition:
        raise ValueError(complaint)


def whole(text, limits=IN_JSON):
    """The number that a text is the one spelling of."""
    number = int(text)
    require(str(number) == text and number in limits, "a number is too large, or misspelt")
    return number


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
        require(all(n in IN_64_BITS for n in (*span, span[1] - span[0])), "a sum is too large")
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
        require(len(places) * len(columns) <= MOST_BOUNDS, "the tree is too deep")
    require(not places, "nodes are missing")
