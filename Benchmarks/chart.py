# SPDX-License-Identifier: GPL-3.0-or-later
"""One chart of `peers.csv`: seconds to a proved optimum by size, a panel for each family."""

from collections import defaultdict
from math import ceil
from pathlib import Path
from statistics import median

import matplotlib

matplotlib.use("svg")
from comparison import Timed, is_proved
from matplotlib import pyplot

STYLES = {
    "korridor": ("Korridor", "#000000", "o"),
    "highs": ("HiGHS", "#0072b2", "s"),
    "scip": ("SCIP", "#d55e00", "^"),
    "cp_sat": ("CP-SAT", "#009e73", "D"),
    "cbc": ("CBC", "#cc79a7", "v"),
    "pabutools_rule": ("pabutools", "#7f7f7f", "P"),
}
"""Name, a colour that colour-blind people can tell from the others (Okabe and Ito), and a mark."""


def draw(rows: list[Timed], limit: float, path: Path) -> None:
    families = list(dict.fromkeys(row.family for row in rows))
    columns = min(4, len(families))
    height = ceil(len(families) / columns)
    figure, axes = pyplot.subplots(
        height, columns, figsize=(max(7.5, 3.2 * columns), max(4.5, 2.7 * height + 1)), sharex=True, sharey=True,
        squeeze=False, layout="constrained")
    for axis, family in zip(axes.flat, families):
        draw_family(axis, [row for row in rows if row.family == family], limit)
        axis.set_title(family, fontsize=10)
    for axis in axes.flat[len(families):]:
        axis.set_axis_off()
    lines = {line.get_label(): line for axis in axes.flat for line in axis.get_lines()}
    figure.legend(
        [lines[label] for label in lines if not label.startswith("_")],
        [label for label in lines if not label.startswith("_")],
        loc="outside upper center", ncols=6, frameon=False)
    figure.supxlabel("applications")
    figure.supylabel(f"CPU seconds to a proof, one thread\n(hollow: none within {limit:g} s)")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)
    print(f"chart: {path}")


def draw_family(axis, rows: list[Timed], limit: float) -> None:
    axis.set_xscale("log")
    axis.set_yscale("log")
    axis.grid(True, which="major", linewidth=0.4, color="#dddddd")
    axis.axhline(limit, linewidth=0.8, linestyle=":", color="#999999")
    for solver, (label, colour, mark) in STYLES.items():
        times, proved = defaultdict(list), defaultdict(lambda: True)
        for row in rows:
            if row.solver == solver and row.setting == "exact":
                times[row.size].append(row.cpu if is_proved(row) else limit)
                proved[row.size] &= is_proved(row)
        if not times:
            continue
        sizes = sorted(times)
        axis.plot(sizes, [median(times[size]) for size in sizes], color=colour, linewidth=1.2,
                  marker=mark, markersize=4, label=label)
        stopped = [size for size in sizes if not proved[size]]
        axis.plot(stopped, [median(times[size]) for size in stopped], linestyle="none", marker=mark,
                  markersize=4, color=colour, markerfacecolor="white")
