# SPDX-License-Identifier: GPL-3.0-or-later
"""Check many records in one process: python3 check_batch.py TOOLS FILE

FILE has each record behind a line that says how many bytes it has. Prints a line each: 1 holds, 0 does not.
"""
import sys

sys.path.insert(0, sys.argv[1])
from check_record import check  # noqa: E402

with open(sys.argv[2], "rb") as file:
    while line := file.readline():
        try:
            check(file.read(int(line)))
            print(1)
        except Exception:  # whatever a stranger wrote
            print(0)
