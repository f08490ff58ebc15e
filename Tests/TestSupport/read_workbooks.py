# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads workbooks with python-calamine and openpyxl and says what each finds in every cell.

    read_workbooks.py FILE...

prints one JSON object: by file and by reader the sheets in their order, each with its name and its
cells as [row, column, kind, value], from 1. Blank cells are left out. A reader that gives a file up
says why.
"""

import datetime
import decimal
import json
import sys

import openpyxl
import python_calamine


def plain(number):
    """The decimal of 15 digits, as a spreadsheet shows it."""
    text = repr(number) if isinstance(number, int) else format(number, ".15g")
    return format(decimal.Decimal(text).normalize(), "f")


def described(value):
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return ["truth", "true" if value else "false"]
    if isinstance(value, (int, float)):
        return ["number", plain(value)]
    if isinstance(value, datetime.datetime):
        return ["moment", value.isoformat(sep=" ")]
    if isinstance(value, datetime.date):
        return ["moment", value.isoformat() + " 00:00:00"]
    if isinstance(value, datetime.time):
        return ["time", value.isoformat()]
    if isinstance(value, datetime.timedelta):
        return ["duration", plain(value.total_seconds())]
    return ["text", value]


def calamine(path):
    workbook = python_calamine.CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        yield name, sheet.to_python(skip_empty_area=False)


def by_openpyxl(path):
    workbook = openpyxl.load_workbook(path, data_only=True)
    for sheet in workbook.worksheets:
        yield sheet.title, sheet.iter_rows(values_only=True)


def sheets(reader, path):
    try:
        return [
            {
                "name": name,
                "cells": [
                    [row, column, *cell]
                    for row, values in enumerate(rows, 1)
                    for column, value in enumerate(values, 1)
                    if (cell := described(value)) is not None
                ],
            }
            for name, rows in reader(path)
        ]
    except Exception as error:  # Whatever it is, the test says it.
        return f"{type(error).__name__}: {error}"


def main():
    readings = {}
    for path in sys.argv[1:]:
        readings[path] = {"calamine": sheets(calamine, path)}
        if path.endswith(".xlsx"):
            readings[path]["openpyxl"] = sheets(by_openpyxl, path)
    json.dump(readings, sys.stdout)


if __name__ == "__main__":
    main()
