# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a funding round of any size that uses every rule: odd cents, levels, staff hours, limits."""

import csv
from pathlib import Path
from random import Random

CORRIDORS = "ABCD"
PARTNERS = ["Nogent-sur-Marne", "Guarda", "Bolesławiec", "Orestiada", "Selçuk", "Werder (Havel)"]
MEMBERS = [f"m{number}" for number in range(1, 9)]
CRITERIA = ["idea", "feasibility", "encounter"]


def write_round(folder: Path, size: int, seed: int) -> None:
    random = Random(f"{size} {seed}")
    ids = [f"P{number:05}" for number in range(1, size + 1)]
    applications = [application(id, size, random) for id in ids]
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "applications.csv", applications)
    write(folder / "scores.csv", [row for id in ids for row in points(id, random)])
    write(folder / "association.csv", association(applications, random))
    budget = round(sum(float(row["requested"]) for row in applications) * 0.45, 2)
    hours = sum(int(row["staff-hours"]) for row in applications) * 45 // 100
    (folder / "round.yaml").write_text(rules(ids, budget, hours), encoding="utf-8")


def application(id: str, size: int, random: Random) -> dict:
    requested = random.randint(30_000, 800_000) / 100
    total = requested * random.uniform(1.1, 2.5)
    partial = random.random() < 0.4
    granted = random.random() < 0.02
    return {
        "id": id,
        "title": f"Vorhaben {id}",
        "applicant": f"Verein {random.randint(1, max(2, size * 2 // 3))} e.V.",
        "corridor": random.choice(CORRIDORS),
        "partner": random.choice(PARTNERS),
        "requested": f"{requested:.2f}",
        "total-cost": f"{total:.2f}",
        "minimum": f"{requested * 0.45:.2f}" if partial else "",
        "staff-hours": random.randint(0, 40),
        "task": "association" if random.random() < 0.02 else "new",
        "received": f"2023-06-{random.randint(1, 15):02} {random.randint(8, 17):02}:{random.randint(0, 59):02}",
        "status": "granted" if granted else "withdrawn" if random.random() < 0.02 else "open",
        "granted": f"{requested * 0.6:.2f}" if granted else "",
    }


def points(id: str, random: Random) -> list[dict]:
    level = random.gauss(6.5, 1.5)
    rows = []
    for member in MEMBERS:
        given = {
            criterion: min(10, max(0, round(2 * random.gauss(level, 1)) / 2)) for criterion in CRITERIA
        }
        if random.random() < 0.9:
            rows.append({"member": member, "application": id, **given})
    return rows


def association(applications: list[dict], random: Random) -> list[dict]:
    twice = random.sample(applications, max(1, len(applications) // 50))
    return [
        {"id": f"V{number}", "title": row["title"], "applicant": row["applicant"],
         "amount": row["requested"], "year": 2023}
        for number, row in enumerate(twice, 1)
    ]


def rules(ids: list[str], budget: float, hours: int) -> str:
    return f"""name: Vergleichsrunde
year: 2023
budget: {budget:.2f}
call: {{opens: 2023-06-01, closes: 2023-06-14}}
corridors:
  - {{id: A, name: Schulen, share: 30, floor: 10, cap: 45}}
  - {{id: B, name: Kultur, share: 30, floor: 10, cap: 45}}
  - {{id: C, name: Wirtschaft, share: 20, floor: 5, cap: 40}}
  - {{id: D, name: Begegnung, share: 20, floor: 5, cap: 40}}
criteria:
  - {{id: idea, name: Idee, weight: 2, max: 10}}
  - {{id: feasibility, name: Umsetzung, weight: 3, max: 10, minimum: 3}}
  - {{id: encounter, name: Begegnung, weight: 2, max: 10}}
committee: [{", ".join(f"{{id: {member}, name: {member}}}" for member in MEMBERS)}]
scores: {{quorum: 3, minimum: 30}}
funding: {{levels: [100, 75, 50], max-rate: 75, award-step: 0.05}}
resources: [{{id: staff-hours, name: Personalstunden, capacity: {hours}}}]
limits: [{{by: applicant, max-count: 2}}, {{by: partner, max-share: 30}}]
alternatives: [[{ids[0]}, {ids[1]}], [{ids[2]}, {ids[3]}, {ids[4]}]]
requires: [{{application: {ids[5]}, needs: {ids[6]}}}, {{application: {ids[7]}, needs: {ids[8]}}}]
ties: [more-projects, smaller-spend, earlier-received, lot]
lot: {{seed: "3 14 27 31 44 49", source: "Zahlen vom 2023-06-17"}}
"""


def write(path: Path, rows: list[dict]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
