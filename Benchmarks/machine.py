# SPDX-License-Identifier: GPL-3.0-or-later
"""What a benchmark ran on."""

import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ["highspy", "PySCIPOpt", "ortools", "pabutools"]


def machine() -> list[str]:
    """Lines for the head of a table: processor, memory, load, system, versions."""
    return [
        f"{processor()}, {os.cpu_count()} cores, {memory():.0f} GB, "
        f"load {os.getloadavg()[0]:.1f} at the start",
        f"{platform.system()} {platform.release()}, {revision()}",
    ]


def peers() -> str:
    found = []
    for package in PACKAGES:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            pass
    return ", ".join(found + [cbc()])


def cbc() -> str:
    status = subprocess.run(
        ["dpkg-query", "-W", "-f", "coinor-cbc ${Version}", "coinor-cbc"],
        capture_output=True, text=True, check=False)
    return status.stdout or "coinor-cbc of unknown version"


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9


def revision() -> str:
    run = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False,
        cwd=Path(__file__).parent)
    return f"korridor {run.stdout.strip() or 'of unknown revision'}"
