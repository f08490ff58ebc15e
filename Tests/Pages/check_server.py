#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a member's way through the page of a round, in Chromium, with and without script, and looks for barriers.

    python3 Tests/Pages/check_server.py .build/release/korridor-server [--pictures DIR]

Exit code 0: all went as it should, or the tools are missing (then it says so); 1: something did not.
"""
import argparse
import pathlib
import re
import sys
import traceback

from check_pages import RULES, SCHEMES, WIDTHS, axe_script
from served import CHROMIUM, served

try:
    from playwright.sync_api import expect, sync_playwright
except ImportError:
    sys.exit(print("skipped: pip install playwright axe-playwright-python"))

ROWS = "tr[id^='row-']"


class Visit:
    """One browser window at the served round, which keeps every complaint of the browser.

    The first comes in by the launch link, which holds once; the others are the same person's.
    """

    cookies = []

    def __init__(self, browser, address, pictures=None, **options):
        self.context = browser.new_context(locale="de-DE", **options)
        # How long an answer takes is a matter of the benchmark: on a busy machine a paper takes half a minute.
        self.context.set_default_timeout(120_000)
        self.page = self.context.new_page()
        self.complaints = []
        self.pictures = pictures
        self.page.on("console", lambda message: self.hear(message))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.root = "/".join(address.split("/")[:3])
        if Visit.cookies:
            self.context.add_cookies(Visit.cookies)
            self.page.goto(self.root + "/")
        else:
            self.page.goto(address)
            self.page.locator("button.enter").click()
            self.page.wait_for_url(self.root + "/")
            Visit.cookies = self.context.cookies()

    def hear(self, message):
        # A what-if that contradicts itself is answered with 422, which the browser logs as an error.
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)

    def go(self, target):
        self.page.goto(self.root + target)

    def picture(self, name):
        if self.pictures:
            self.page.screenshot(path=self.pictures / f"{name}.png", full_page=True)

    def close(self):
        self.context.close()
        assert not self.complaints, self.complaints


def member_with_script(visit):
    """Moves the budget, sees who leaves and why, forces one in, and goes back."""
    page = visit.page
    page.locator("#find").wait_for(state="visible")
    count = page.locator(ROWS).count()
    visit.picture("proposal")

    budget = page.locator("[id='budget']")
    budget.fill("20.000")
    page.wait_for_url("**/?set=budget=20000")
    expect(page.locator("#change")).to_contain_text("Fällt heraus")
    assert page.evaluate("document.activeElement.id") == "budget", "the focus stayed where it was"
    assert budget.input_value() == "20.000", "what was typed stays as it was typed"
    leaving = page.locator(".groups .leaves li").count()
    assert leaving > 0 and page.locator("tr.marked.leaves").count() == leaving
    assert page.locator(ROWS).count() == count
    visit.picture("what-if")
    saving, change = page.locator("#save-name").bounding_box(), page.locator("#change").bounding_box()
    assert saving["y"] + saving["height"] <= change["y"] + change["height"], "saving is in view"

    page.locator("select[name='choice.P12']").select_option("out")
    page.wait_for_url("**/?set=budget=20000&exclude=P12")
    page.locator("#show").select_option("changed")
    assert page.locator(f"{ROWS}:visible").count() == page.locator("tr.marked").count()
    page.locator("#show").select_option("all")
    page.locator("#find").fill("theater")
    assert 0 < page.locator(f"{ROWS}:visible").count() < count
    page.locator("#find").fill("")

    page.go_back()
    page.wait_for_url("**/?set=budget=20000")
    expect(page.locator("select[name='choice.P12']")).to_have_value("free")
    page.go_back()
    page.wait_for_url(visit.root + "/")
    expect(budget).to_have_value("30000")
    expect(page.locator("#change-sentence")).to_contain_text("Das ist der Vorschlag")


def draft(visit):
    """What was tried last is still there after the window was closed."""
    page = visit.page
    page.locator("#find").wait_for(state="visible")
    expect(page.locator("#draft")).to_be_hidden()
    page.locator("[id='budget']").fill("21000")
    page.wait_for_url("**/?set=budget=21000")
    expect(page.locator("#draft")).to_contain_text(re.compile(r"Gespeichert um \d\d:\d\d"))
    visit.picture("draft")
    page.close()
    page = visit.page = visit.context.new_page()
    page.goto(visit.root + "/")
    offer = page.locator("#draft a")
    expect(offer).to_contain_text("Weiter mit dem")
    offer.click()
    page.wait_for_url("**/?set=budget=21000")
    expect(page.locator("[id='budget']")).to_have_value("21000")


def slider(visit):
    page = visit.page
    page.locator("#find").wait_for(state="visible")
    handle = page.locator("input[type=range][data-for='budget']")
    handle.focus()
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/?set=budget=29500")
    assert page.locator("[id='budget']").input_value() == "29500"
    assert page.evaluate("document.activeElement.dataset.for") == "budget"


def weights(visit):
    """The exact intervals come by themselves, and each can be tried."""
    page = visit.page
    step = page.locator("#steps li a")
    step.first.wait_for(state="visible", timeout=60_000)
    assert page.locator("#steps li a[aria-current]").count() == 1
    visit.picture("steps")
    step.first.click()
    page.wait_for_url("**/?set=balance.weight=*")
    expect(page.locator("#steps li a").first).to_have_attribute("aria-current", "true")


def details(visit):
    """Everything about one application, without leaving the page, by keyboard."""
    page = visit.page
    page.locator("#find").wait_for(state="visible")
    link = page.locator("#row-P03 a.title")
    link.focus()
    page.keyboard.press("Enter")
    panel = page.locator("dialog.panel")
    expect(panel).to_contain_text("Warum", timeout=60_000)
    visit.picture("details")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('tr').id") == "row-P03"


def reasons_follow(visit):
    """After a second of rest the brief answer becomes the full one."""
    page = visit.page
    page.locator("#find").wait_for(state="visible")
    page.locator("[id='budget']").fill("28000")
    page.wait_for_url("**/?set=budget=28000")
    expect(page.locator("#standing")).not_to_have_attribute("data-next", re.compile(""), timeout=60_000)
    assert page.locator(".reason.more").count() > 0 or "Punkte" in page.locator("#applications").inner_text()
    assert page.url.endswith("/?set=budget=28000"), "the address stays that of the what-if"


def contradiction(visit):
    page = visit.page
    page.locator("#find").wait_for(state="visible")
    page.locator("select[name='choice.P03']").select_option("in")
    page.locator("select[name='choice.P04']").select_option("in")
    expect(page.locator("#standing")).to_contain_text("Zusammen unerfüllbar")
    visit.picture("contradiction")


def mistyped(visit):
    page = visit.page
    page.locator("#find").wait_for(state="visible")
    page.locator("[id='budget']").fill("viel")
    expect(page.locator("#standing")).to_contain_text("viel")
    expect(page.locator("[id='budget']")).to_have_attribute("aria-invalid", "true")


def member_without_script(visit):
    """The same way by forms and links."""
    page = visit.page
    assert page.locator("#find").is_hidden(), "what needs a script is not offered"
    page.locator("[id='budget']").fill("20.000")
    page.locator("select[name='choice.P12']").select_option("out")
    page.locator("button.calculate").first.click()
    assert page.url == visit.root + "/?set=budget=20000&exclude=P12", page.url
    assert page.locator(".groups .leaves li").count() > 0
    page.locator("#row-P03 a.pin").click()
    assert page.url.endswith("&pin=P03"), page.url
    expect(page.locator("#change")).to_contain_text("Meine Anträge")
    page.locator("#row-P03 a.title").click()
    expect(page.locator("#application")).to_contain_text("Warum")
    page.locator("[id='amount']").fill("2.000")
    page.locator("form.one button").click()
    assert "requested=P03=2000" in page.url, page.url
    page.locator(".back a").first.click()
    page.locator("nav a").nth(1).click()
    assert page.locator("a[data-step]").count() > 0
    page.locator("a[data-step]").first.click()
    assert "balance.weight=" in page.url
    page.locator("a.button", has_text="Zurück zum Vorschlag").click()
    assert page.url == visit.root + "/?pin=P03", page.url


def save(page, name):
    page.locator("#save-name").fill(name)
    page.locator("#save button").click()
    page.wait_for_url("**/saved")


def to_the_final_paper(visit):
    """Two what-ifs are saved and compared; suspicions are settled; the decision is recorded and its paper read."""
    page = visit.page
    page.locator("[id='budget']").fill("25.000")
    page.wait_for_url("**/?set=budget=25000")
    save(page, "Kleines Budget")
    visit.go("/")
    page.locator("#find").wait_for(state="visible")
    expect(page.locator("#draft")).to_be_hidden()
    visit.go("/?exclude=P06")
    save(page, "Ohne Orchester")
    visit.picture("saved")
    for box in page.locator("input[name='saved']").all():
        box.check()
    page.locator("button", has_text="Angekreuzte vergleichen").click()
    page.wait_for_url("**/compare?saved=*")
    expect(page.locator("main")).to_contain_text("Kleines Budget")
    expect(page.locator("main")).to_contain_text("Ohne Orchester")
    visit.picture("compared")

    visit.go("/saved")
    rows = page.locator("table.kept tbody tr")
    page.locator("tr", has_text="Kleines Budget").locator("button", has_text="Löschen").click()
    page.locator("button", has_text="Wiederherstellen").wait_for()
    assert rows.count() == 1
    page.locator("button", has_text="Wiederherstellen").click()
    page.wait_for_url("**/saved")
    assert rows.count() == 2

    visit.go("/decision")
    expect(page.locator(".suspicion .side")).to_have_count(2)
    visit.picture("suspicion")
    page.locator("button", has_text="Verschiedene Vorhaben").click()
    expect(page.locator(".suspicion")).to_have_count(0)
    visit.go("/saved")
    expect(page.locator("table.kept")).to_contain_text("für eine frühere Fassung")

    visit.go("/?exclude=P06")
    other = visit.context.new_page()
    other.goto(visit.root + "/meeting")
    expect(other.locator("#meeting h1")).to_have_text("Vorschlag")
    page.locator("button", has_text="In der Sitzung zeigen").click()
    page.wait_for_url("**/meeting")
    expect(other.locator("#meeting h1")).to_have_text("ohne P06", timeout=30_000)
    expect(other.locator("#meeting .leaves")).to_contain_text("P06")
    visit.picture("meeting")
    other.close()

    visit.go("/?exclude=P06")
    page.locator("a", has_text="Als Beschluss").click()
    page.wait_for_url("**/decision?exclude=P06")
    expect(page.locator("#what-if")).to_have_count(0)
    page.locator("button", has_text="Als Beschluss festhalten").click()
    expect(page.locator(".wrong").first).to_contain_text("P06", timeout=120_000)
    for reason in page.locator("textarea.needed").all():
        reason.fill("Der Ausschuss hat anders entschieden.")
    visit.picture("decision")
    page.locator("button", has_text="Als Beschluss festhalten").click()
    paper = page.locator("a", has_text="Beschlussvorlage öffnen")
    paper.wait_for(timeout=120_000)
    visit.picture("decided")
    paper.click()
    expect(page.locator("body")).to_contain_text("Der Ausschuss hat anders entschieden.")
    expect(page.locator("body")).to_contain_text("korridor history")
    visit.go("/history")
    expect(page.locator(".summary")).to_contain_text("jeder unverändert")
    visit.picture("history")


def other_language(visit):
    page = visit.page
    page.locator("form.language button").click()
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator("#change-sentence")).to_contain_text("This is the proposal")


def barriers(visit):
    page = visit.page
    script = axe_script()
    targets = [
        "/", "/?set=budget=20000&include=P12&pin=P01&set=funding.value=euro", "/?include=P03&include=P04",
        "/applications/P03", "/weights", "/compare", "/nowhere", "/change?budget=viel", "/saved",
        "/compare?saved=Ohne+Orchester", "/decision", "/decision?set=budget=25000", "/history", "/meeting",
    ]
    found = []
    for target in targets:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            visit.go(target)
            # The policy of the pages refuses scripts from elsewhere, this one too.
            page.evaluate(pathlib.Path(script).read_text())
            for violation in page.evaluate(f"axe.run({RULES})")["violations"]:
                for node in violation["nodes"]:
                    found.append(f"{target} at {width}: {violation['id']}: {node['html'][:120]}")
            if (wide := page.evaluate("document.documentElement.scrollWidth")) > width:
                found.append(f"{target} at {width}: {wide} pixels wide")
            visit.picture(f"{target.strip('/').replace('/', '-').split('?')[0] or 'front'}-{width}")
    assert not found, "\n".join(sorted(set(found)))


WITH_SCRIPT = [
    member_with_script, draft, slider, weights, details, reasons_follow, contradiction, mistyped, other_language,
]


def main():
    options = argparse.ArgumentParser()
    options.add_argument("server")
    options.add_argument("--pictures", type=pathlib.Path)
    options = options.parse_args()
    if CHROMIUM is None:
        print("skipped: apt-get install chromium")
        return 0
    failed = []
    with served(options.server) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])

        def play(name, way, **settings):
            visit = Visit(browser, address, options.pictures, **settings)
            try:
                way(visit)
                visit.close()
                print(f"✓ {name}")
            except Exception:
                failed.append(name)
                print(f"× {name}\n{traceback.format_exc()}")
                visit.context.close()

        for way in WITH_SCRIPT:
            play(way.__name__, way)
        play("member_without_script", member_without_script, java_script_enabled=False)
        # Last, for it changes the round.
        play("to_the_final_paper", to_the_final_paper)
        for scheme in SCHEMES:
            play(f"barriers, {scheme}", barriers, color_scheme=scheme)
        browser.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
