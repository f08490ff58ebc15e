# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the page of a round: from a reader's input to what is painted, and the answers to many members at once.

The first part moves the budget on the page in Chromium, by its slider and as it is typed, and waits, each time, until
the frame in which the change stands has been painted. The second lets members, each with a session of its own, ask for
what-ifs of their own for a minute, each waiting for the answer before the next, and counts what failed. First answers
tell who enters and who leaves; reasons follow.

    make bench-page BENCH="--sizes 200 --members 20 --seconds 60"
"""

import http.client
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from machine import machine
from running import RELEASE
from suite import options, rounds

sys.path.append(str(Path(__file__).resolve().parent.parent / "Tests" / "Pages"))
from served import CHROMIUM, enter, served_to_members  # noqa: E402

MOVED = 30
"""Budgets given to the page in each way."""

WAYS = {"by the slider": "input[type=range][data-for='budget']", "typed": "[id='budget']"}

PAINTED = """([selector, text]) => new Promise((done) => {
  const field = document.querySelector(selector);
  const began = performance.now();
  const watch = new MutationObserver(() => {
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  });
  watch.observe(document.getElementById("corridors"), { subtree: true, childList: true, characterData: true });
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def main() -> None:
    parser = options(__doc__, sizes="40,200", families="every-rule", limit=60)
    parser.add_argument("--members", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=60)
    arguments = parser.parse_args()
    print("\n".join(machine()))
    for family, size, seed in rounds(arguments):
        with tempfile.TemporaryDirectory() as folder:
            family.write(Path(folder), size, seed)
            seat(Path(folder), arguments.members)
            with served_to_members(RELEASE / "korridor-server", folder, arguments.members) as links:
                root, sessions = "", []
                for link in links:
                    root, cookie = enter(link)
                    sessions.append(cookie)
                name = f"{family.name} {size} {seed}"
                if CHROMIUM and shutil.which("chromium"):
                    for way, selector in WAYS.items():
                        show(f"{name}: from input to paint, {way}", painted(root, sessions[0], selector))
                times, failures = asked(root, sessions[1:], arguments.seconds)
                show(f"{name}: first answers to {arguments.members} members, {failures} failed", times)


def seat(folder: Path, members: int) -> None:
    """A committee of so many. Those whom the family does not know give no points."""
    rules = folder / "round.yaml"
    committee = ", ".join(f"{{id: m{number}, name: m{number}}}" for number in range(1, members + 1))
    rules.write_text(re.sub(r"(?m)^committee: .*$", f"committee: [{committee}]", rules.read_text("utf-8")), "utf-8")


def show(what: str, times: list[float]) -> None:
    last = sorted(times)[min(len(times) - 1, len(times) * 99 // 100)]
    print(f"{what}: {len(times)} times, median {statistics.median(times):.0f} ms, 99th percentile {last:.0f} ms", flush=True)


def painted(root: str, cookie: dict, selector: str) -> list[float]:
    """Milliseconds, for what is typed the wait for further typing included."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.context.add_cookies([cookie])
        page.goto(root + "/")
        page.locator("#find").wait_for(state="visible")
        budget = float(page.locator("[id='budget']").input_value().replace(",", "."))
        times = []
        for step in range(MOVED):
            # Between the steps of the slider: no way gets the kept answers of the other.
            text = str(int(budget * (0.6 + 0.8 * step / MOVED)) // 10 * 10 + 7)
            times.append(page.evaluate(PAINTED, [selector, text]))
            page.wait_for_timeout(50)
        browser.close()
    return times


def asked(root: str, sessions: list[dict], seconds: int) -> tuple[list[float], int]:
    """Milliseconds of every answer, and how many were none."""
    times: list[float] = []
    failures: list[str] = []
    end = time.monotonic() + seconds

    def member(number: int, cookie: dict) -> None:
        place = urlsplit(root)
        connection = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
        step = 0
        while time.monotonic() < end:
            step += 1
            began = time.monotonic()
            try:
                connection.request(
                    "GET", f"/?set=budget={20000 + 37 * step + 1000 * number}&explain=none",
                    headers={"Cookie": f"{cookie['name']}={cookie['value']}"})
                answer = connection.getresponse()
                answer.read()
            except OSError as error:
                failures.append(str(error))
                connection.close()
                continue
            times.append(1000 * (time.monotonic() - began))
            if answer.status not in (200, 422):
                failures.append(str(answer.status))

    threads = [threading.Thread(target=member, args=each) for each in enumerate(sessions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, len(failures)


if __name__ == "__main__":
    main()
