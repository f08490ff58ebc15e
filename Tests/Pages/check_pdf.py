#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks proposal.pdf: tags, language, title, table headers, and a text for every picture.

    pip install pikepdf
    python3 Tests/Pages/check_pdf.py OUT/proposal.pdf

Exit code 0: nothing found, or pikepdf is missing (then it says so); 1: something was found.
"""
import sys

try:
    import pikepdf
except ImportError:
    print("skipped: pip install pikepdf")
    sys.exit(0)


def elements(node):
    """Every structure element below a node."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def findings(path):
    with pikepdf.open(path) as document:
        root = document.Root
        if str(root.get("/Lang", "")) not in ("de", "en"):
            yield "no language"
        if not str(document.docinfo.get("/Title", "")):
            yield "no title"
        if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
            yield "the title is not shown"
        if str(document.open_metadata().get("pdfuaid:part", "")) != "1":
            yield "not said to be PDF/UA"
        if not bool(root.get("/MarkInfo", {}).get("/Marked", False)):
            yield "not tagged"
            return
        found = list(elements(root.StructTreeRoot.K))
        kinds = {str(element.S) for element in found}
        for kind in ("/H1", "/H2", "/Table", "/TH", "/TD", "/Caption"):
            if kind not in kinds:
                yield f"no {kind}"
        for element in found:
            if str(element.S) == "/Figure" and not str(element.get("/Alt", "")):
                yield "a picture without a text"
            if str(element.S) == "/Table":
                if not any(str(inner.S) == "/TH" for inner in elements(element.K)):
                    yield "a table without headers"


def main(paths):
    failed = False
    for path in paths:
        for finding in findings(path):
            failed = True
            print(f"{path}: {finding}")
    print("something was found" if failed else f"{len(paths)} documents: nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
