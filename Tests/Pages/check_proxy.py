#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the server behind nginx, configured as Guides/server.md says, with TLS on loopback.

    python3 Tests/Pages/check_proxy.py .build/release/korridor-server

Exit code 0: all went as it should, or nginx is missing (then it says so); 1: something did not.
"""
import http.client
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time

from served import served

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
GUIDE = pathlib.Path(__file__).resolve().parents[2] / "Guides" / "server.md"


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def configuration(folder, outer, inner):
    """The guide's own, with this machine's ports and certificate."""
    server = re.search(r"```nginx\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)[1]
    for old, new in (
            ("listen 443 ssl", f"listen 127.0.0.1:{outer} ssl"), ("foerderung.example.org", "localhost"),
            ("/etc/ssl/foerderung", f"{folder}/tls"), ("127.0.0.1:8765", f"127.0.0.1:{inner}")):
        assert old in server, old
        server = server.replace(old, new)
    places = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return f"pid {folder}/pid; events {{}} http {{ access_log off; {places}\n{server} }}"


def ask(port, method, path, fields=None):
    """Through TLS. Whose certificate it is does not matter here."""
    trusting = ssl._create_unverified_context()
    connection = http.client.HTTPSConnection("localhost", port, timeout=60, context=trusting)
    connection.request(method, path, headers=fields or {})
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


def wait(port):
    for _ in range(500):
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError("nginx does not listen")


def check(link, port):
    root = f"https://localhost:{port}"
    assert link.startswith(f"{root}/enter/"), link
    path = link[len(root):]
    assert ask(port, "GET", "/")[0] == 403, "a page without a session"
    assert ask(port, "GET", path)[0] == 200, "the page of the link"
    assert ask(port, "POST", path, {"Origin": "https://evil.example"})[0] == 403, "another site"
    status, headers, _ = ask(port, "POST", path, {"Origin": root})
    assert status == 303, "the button"
    cookie = headers["Set-Cookie"]
    assert {"Secure", "HttpOnly", "SameSite=Lax"} <= set(cookie.split("; ")), cookie
    status, headers, body = ask(port, "GET", "/", {"Cookie": cookie.split(";")[0]})
    assert status == 200 and len(body) > 10_000, "the proposal"
    assert headers["Cache-Control"] == "no-store"
    assert ask(port, "GET", "/", {"Host": "evil.example"})[0] == 403, "another name"
    assert ask(port, "POST", "/language", {"Origin": root, "Content-Length": "999999"})[0] == 413, "too long a form"


def main():
    if NGINX is None or shutil.which("openssl") is None:
        print("skipped: apt-get install nginx-light openssl")
        return 0
    outer, inner = free_port(), free_port()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "1",
             "-keyout", f"{folder}/tls.key", "-out", f"{folder}/tls.pem"], check=True, capture_output=True)
        file = pathlib.Path(folder) / "nginx.conf"
        file.write_text(configuration(folder, outer, inner), encoding="utf-8")
        proxy = subprocess.Popen([NGINX, "-e", f"{folder}/errors", "-c", str(file), "-g", "daemon off;"])
        try:
            options = ("--port", str(inner), "--public-url", f"https://localhost:{outer}")
            with served(sys.argv[1], "scenarios/siegburg-2023", *options) as link:
                wait(outer)
                check(link, outer)
        finally:
            proxy.terminate()
            proxy.wait(timeout=10)
    print("✓ behind nginx")
    return 0


if __name__ == "__main__":
    sys.exit(main())
