#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks proposal.pdf: tags, language, title, headers for every cell of a table, a text for every picture,
and that nothing in it leads elsewhere or does anything.

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


def attribute(cell, name):
    """Of a table cell; None where it has none of this name."""
    found = cell.get("/A", [])
    for attributes in found if isinstance(found, pikepdf.Array) else [found]:
        if name in attributes:
            return attributes[name]
    return None


def lost_cells(table):
    """Cells that name no header of their own, in a table whose headers do not say what they head."""
    headers = [element for element in table if str(element.S) == "/TH"]
    if all(attribute(header, "/Scope") is not None for header in headers):
        return
    known = {str(header.get("/ID", "")) for header in headers} - {""}
    for element in table:
        if str(element.S) == "/TD":
            named = {str(name) for name in attribute(element, "/Headers") or []}
            if not named or not named <= known:
                yield "a cell without headers"


def doings(document):
    """Links, actions, scripts, attached files and forms, wherever they stand."""
    for thing in document.objects:
        if isinstance(thing, pikepdf.Dictionary):
            for key in ("/URI", "/JS", "/Launch", "/OpenAction", "/AA", "/EmbeddedFiles", "/AcroForm"):
                if key in thing:
                    yield f"{key[1:]} in it"
            if str(thing.get("/Subtype", "")) == "/Link":
                yield "a link in it"


def findings(path):
    with pikepdf.open(path) as document:
        root = document.Root
        yield from doings(document)
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
                yield from lost_cells(list(elements(element.K)))


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
