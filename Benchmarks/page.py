# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the page of a round: from a reader's input to what is painted, and the answers to many members at once.

The first part types budgets into the page in Chromium and waits, each time, until the frame in which the change
stands has been painted. The second lets members ask for what-ifs of their own for a minute, each waiting for the
answer before the next, and counts what failed. First answers tell who enters and who leaves; reasons follow.

    make bench-page BENCH="--sizes 200 --members 20 --seconds 60"
"""

import http.client
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
from served import CHROMIUM, enter, served  # noqa: E402

TYPED = 30
"""Budgets typed into the page."""

PAINTED = """([name, text]) => new Promise((done) => {
  const field = document.getElementById(name);
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
            with served(RELEASE / "korridor-server", folder) as link:
                root, cookie = enter(link)
                name = f"{family.name} {size} {seed}"
                if CHROMIUM and shutil.which("chromium"):
                    show(f"{name}: from input to paint", painted(root, cookie))
                times, failures = asked(root, cookie, arguments.members, arguments.seconds)
                show(f"{name}: first answers to {arguments.members} members, {failures} failed", times)


def show(what: str, times: list[float]) -> None:
    last = sorted(times)[min(len(times) - 1, len(times) * 99 // 100)]
    print(f"{what}: {len(times)} times, median {statistics.median(times):.0f} ms, 99th percentile {last:.0f} ms", flush=True)


def painted(root: str, cookie: dict) -> list[float]:
    """Milliseconds, the wait for further typing included."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.context.add_cookies([cookie])
        page.goto(root + "/")
        page.locator("#find").wait_for(state="visible")
        budget = float(page.locator("[id='budget']").input_value().replace(",", "."))
        times = []
        for step in range(TYPED):
            text = str(int(budget * (0.6 + 0.8 * step / TYPED)))
            times.append(page.evaluate(PAINTED, ["budget", text]))
            page.wait_for_timeout(50)
        browser.close()
    return times


def asked(root: str, cookie: dict, members: int, seconds: int) -> tuple[list[float], int]:
    """Milliseconds of every answer, and how many were none."""
    times: list[float] = []
    failures: list[str] = []
    end = time.monotonic() + seconds

    def member(number: int) -> None:
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

    threads = [threading.Thread(target=member, args=(number,)) for number in range(members)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times, len(failures)


if __name__ == "__main__":
    main()
