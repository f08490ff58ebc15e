#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks proposal.pdf: tags, language, title, headers for every cell of a table, a text for every picture,
and that nothing in it leads elsewhere or does anything.

    pip install pikepdf
    python3 Tests/Pages/check_pdf.py OUT/proposal.pdf
    python3 Tests/Pages/check_pdf.py --core-sheets 3 OUT/proposal.pdf   and no more before the first annex

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


def core_sheets(document):
    """How many sheets come before the first annex, by the document's outline; None where it has none."""
    with document.open_outline() as outline:
        stack = list(outline.root)
        while stack:
            item = stack.pop(0)
            stack[:0] = item.children
            if item.title.startswith(("Anlage 1:", "Annex 1:")):
                target = item.destination[0]
                return next(n for n, page in enumerate(document.pages) if page.obj.objgen == target.objgen)
    return None


def long_cores(path, most):
    with pikepdf.open(path) as document:
        sheets = core_sheets(document)
        if sheets is None:
            yield "no annex"
        elif sheets > most:
            yield f"{sheets} sheets before the first annex"


def main(arguments):
    most = None
    if arguments[:1] == ["--core-sheets"]:
        most, arguments = int(arguments[1]), arguments[2:]
    paths = arguments
    failed = False
    for path in paths:
        found = list(findings(path)) + ([] if most is None else list(long_cores(path, most)))
        for finding in found:
            failed = True
            print(f"{path}: {finding}")
    print("something was found" if failed else f"{len(paths)} documents: nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
