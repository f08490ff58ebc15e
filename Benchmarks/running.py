# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Korridor and its peers as processes of their own."""

import json
import os
import select
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
RELEASE = HERE.parent / ".build" / "release"
GRACE = 10
"""Seconds that a peer may overrun its own limit before its process is ended."""


def korridor(*arguments: str | Path) -> str:
    run = subprocess.run(
        [RELEASE / "korridor", *arguments], capture_output=True, text=True, check=True)
    return run.stdout


def measure(folder: Path, stages: str, runs: int, limit: float) -> dict:
    """What `korridor-measure` says about a round; {"failed": …} where it ended badly."""
    run = subprocess.run(
        [RELEASE / "korridor-measure", folder, "--stages", stages, "--runs", str(runs),
         "--limit", str(limit)],
        capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return {"failed": f"exit {run.returncode}: {run.stderr.strip()[-200:]}"}
    return json.loads(run.stdout)


@dataclass
class Peer:
    """A peer's process, started when it is first asked, and again after it had to be ended."""

    name: str
    process: subprocess.Popen | None = None

    def ask(
        self, path: Path, limit: float, runs: int, is_exact: bool = True, forced: dict | None = None
    ) -> dict:
        """`Answer` as a dictionary, with `runs`."""
        process = self.process or self.start()
        request = {"path": str(path), "is_exact": is_exact, "limit": limit, "runs": runs}
        if forced:
            request["forced"] = forced
        try:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
        except BrokenPipeError:
            pass
        # Reading and building a model takes a while too; several runs come within a second.
        ready, _, _ = select.select([process.stdout], [], [], 2 * limit + GRACE)
        line = process.stdout.readline() if ready else ""
        if line:
            return json.loads(line)
        self.stop()
        status = "failed: its process ended" if ready else "stopped"
        return {"status": status, "point": None, "runs": [{"wall": limit, "cpu": limit}]}

    def start(self) -> subprocess.Popen:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "peers.worker", self.name], cwd=HERE, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=os.environ | {"PYTHONPATH": str(HERE)})
        return self.process

    def stop(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None
