# SPDX-License-Identifier: GPL-3.0-or-later
"""A running korridor-server for the checks of its pages."""
import contextlib
import http.client
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
from urllib.parse import urlsplit

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@contextlib.contextmanager
def served(server, scenario="scenarios/siegburg-2023", *options):
    """The launch link of a server over a copy of a round, which it may write beside; it is ended at the end."""
    with _links(server, scenario, 1, *options) as links:
        yield links[0]


@contextlib.contextmanager
def served_to_members(server, scenario, members):
    """The same, and behind the launch link those of so many members of the committee."""
    with _links(server, scenario, 1 + members, "--members") as links:
        yield links


@contextlib.contextmanager
def _links(server, scenario, count, *options):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / pathlib.Path(scenario).name
        shutil.copytree(scenario, copy)
        process = subprocess.Popen(
            [os.path.abspath(server), str(copy), "--port", "0", *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            links = []
            for _ in range(count):
                line = process.stdout.readline()
                found = re.search(r"https?://\S+", line)
                if not found:
                    raise RuntimeError(f"the server did not start: {line} {process.stderr.read()}")
                links.append(found[0])
            yield links
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                raise RuntimeError("the server did not end when it was told to")


def enter(link):
    """Presses the button on the page of a link, as a browser would: the site's root, and the cookie of the session."""
    place = urlsplit(link)
    connection = http.client.HTTPConnection(place.hostname, place.port, timeout=60)
    connection.request("POST", place.path, headers={"Sec-Fetch-Site": "same-origin"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 303:
        raise RuntimeError(f"the link does not open: {answer.status}")
    name, value = answer.headers["Set-Cookie"].split(";")[0].split("=", 1)
    root = f"{place.scheme}://{place.netloc}"
    return root, {"name": name, "value": value, "url": root}
