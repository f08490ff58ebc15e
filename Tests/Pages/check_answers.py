#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a server for the JSON of random what-ifs, and the command for the same: every byte must agree.

    python3 Tests/Pages/check_answers.py .build/release/korridor .build/release/korridor-server [--what-ifs 500]
"""
import argparse
import concurrent.futures
import random
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request

from served import enter, served

SCENARIO = "scenarios/siegburg-2023"
APPLICATIONS = [f"P{number:02}" for number in range(1, 35)]
MEMBERS = [f"m{number}" for number in range(1, 9)]
STATUS = {0: 200, 3: 200, 4: 422, 65: 400}
"""What the page answers where the command ends with this code."""


def what_if(chance):
    """The query and the options of one what-if."""
    query, options = [], []

    def add(key, option, value):
        query.append((key, value))
        options.extend([option, value])

    if chance.random() < 0.6:
        add("set", "--set", f"budget={chance.randrange(5_000, 60_000)}")
    if chance.random() < 0.4:
        add("set", "--set", f"balance.weight={chance.randrange(0, 1000) / 100:.2f}")
    if chance.random() < 0.2:
        add("set", "--set", f"corridors.{chance.choice('ABCD')}.share={chance.randrange(0, 60)}")
    if chance.random() < 0.1:
        add("set", "--set", chance.choice(["funding.value=euro", "balance.measure=worst", "scores.aggregate=median"]))
    for key, option in (("include", "--include"), ("exclude", "--exclude")):
        for application in chance.sample(APPLICATIONS, chance.choice([0, 0, 1, 2])):
            add(key, option, application)
    if chance.random() < 0.3:
        add("without", "--without-member", chance.choice(MEMBERS))
    if chance.random() < 0.3:
        application, amount = chance.choice(APPLICATIONS), chance.randrange(100, 5_000)
        query.append(("requested", f"{application}={amount}"))
        options.extend(["--set", f"applications.{application}.requested={amount}"])
    if chance.random() < 0.03:
        add("include", "--include", "P99")
    depth = chance.choices(["none", "brief", "full"], [2, 6, 1])[0]
    return [*query, ("explain", depth)], [*options, "--explain", depth]


def asked(site, query):
    root, cookie = site
    request = urllib.request.Request(
        f"{root}/?{urllib.parse.urlencode(query)}",
        headers={"Accept": "application/json", "Cookie": f"{cookie['name']}={cookie['value']}"})
    try:
        with urllib.request.urlopen(request, timeout=300) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def difference(korridor, site, number):
    """What differs for the what-if of this number; nil where nothing does."""
    query, options = what_if(random.Random(number))
    command = subprocess.run(
        [korridor, "allocate", SCENARIO, "--json", *options], capture_output=True, check=False)
    status, body = asked(site, query)
    if status != STATUS.get(command.returncode):
        return f"{options}: the command ends with {command.returncode}, the page answers {status}"
    if status != 400 and body != command.stdout:
        return f"{options}: the answers differ"
    return None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("korridor")
    options.add_argument("server")
    options.add_argument("--what-ifs", type=int, default=500)
    options = options.parse_args()
    with served(options.server, SCENARIO) as link, concurrent.futures.ThreadPoolExecutor(2) as pool:
        site = enter(link)
        found = [
            one for one in pool.map(
                lambda number: difference(options.korridor, site, number), range(options.what_ifs)) if one]
    print("\n".join(found) or f"✓ {options.what_ifs} what-ifs: page and command agree, byte for byte")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
