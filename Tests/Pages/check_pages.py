#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks pages with axe-core in Chromium, light and dark, at two widths: no barrier by WCAG 2.2 AA or by good
practice, nothing wider than the screen.

    apt-get install chromium && pip install playwright axe-playwright-python
    python3 Tests/Pages/check_pages.py OUT/proposal.html

Exit code 0: nothing found, or the tools are missing (then it says so); 1: something was found.
"""
import pathlib
import shutil
import sys

try:
    import axe_playwright_python
    from playwright.sync_api import sync_playwright
except ImportError:
    sys.exit(print("skipped: pip install playwright axe-playwright-python"))

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")
# target-size is of WCAG 2.2 and off unless asked for.
RULES = """{
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: {"target-size": {enabled: true}},
    resultTypes: ["violations"],
}"""


def axe_script():
    folder = pathlib.Path(axe_playwright_python.__file__).parent
    return str(next(folder.rglob("axe*.js")))


def findings(page, path, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(pathlib.Path(path).resolve().as_uri())
    page.add_script_tag(path=axe_script())
    for violation in page.evaluate(f"axe.run({RULES})")["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html'][:120]}"
    found = page.evaluate("document.documentElement.scrollWidth")
    if found > width:
        yield f"{found} pixels wide"


def main(paths):
    if CHROMIUM is None:
        print("skipped: apt-get install chromium")
        return 0
    failed = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for scheme in SCHEMES:
            # The paper's own policy would not let axe run in it.
            page = browser.new_page(color_scheme=scheme, bypass_csp=True)
            for path in paths:
                for width in WIDTHS:
                    for finding in findings(page, path, width):
                        failed = True
                        print(f"{path}, {scheme}, at {width}: {finding}")
        browser.close()
    print("something was found" if failed else f"{len(paths)} pages: nothing found")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
