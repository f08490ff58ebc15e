# SPDX-License-Identifier: GPL-3.0-or-later
"""Random applications, points, association rows and recusals of a round."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

OPENS = datetime(2023, 5, 29)
CLOSES = datetime(2023, 6, 14)
YEAR = 2023
TITLES = [
    "Jugendorchester auf Reisen", "Schüleraustausch im Herbst", "Theaternacht am Fluss",
    "Handwerk trifft Handel", "Kochen ohne Grenzen", "Radtour der Freundschaft",
    "Fotografien von unterwegs", "Chöre singen gemeinsam", "Robotik-Werkstatt",
    "Lesung, Musik und Gespräch", "Wanderung zum Kloster", "Fußballturnier der Städte",
    "Gründerinnen lernen voneinander", "Imker im Gespräch", "Schach über den Zaun",
    "Denkmäler neu gesehen", "Tanz in den Mai", "Sprachkurs für Anfänger",
    "Bäckerei öffnet ihre Stube", "Ferienlager am See", "Filmtage im Museum",
    "Feuerwehren üben zusammen", "Garten der Partnerschaft", "Zeitzeugen erzählen",
]
APPLICANTS = [
    "Förderverein Gymnasium e.V.", "Musikschule Engelbert", "Turnverein 1862",
    "Gründerzentrum GmbH", "Kulturhaus Öffentlich", "Pfadfinder Rhein-Sieg", "Stadtbücherei",
]
PARTNERS = ["Nogent-sur-Marne", "Guarda", "Bolesławiec", "Orestiada", "Selçuk", "Werder (Havel)"]
ELSEWHERE = ["Hospizdienst Abendlicht", "Eisenbahnfreunde", "Karnevalsgesellschaft Blau"]
STRANGE_TITLES = ["Modellbahn im Keller", "Prunksitzung", "Besuchsdienst", "Adventskalender"]
OPEN_COUNTS = {"small": [1, 2, 3, 4, 5, 6, 6, 7, 7, 8, 8, 8, 9, 9], "medium": range(20, 61)}
MANNERS = {
    False: ["hundreds", "cents", "cents", "tiny"],
    True: ["few", "few", "few", "hundreds", "cents"],
}
RESOURCES = ["staff-hours", "rooms"]
COUNTING = ["corridor", "requested", "total-cost", "minimum", "received", "score"]
FREE_COLUMNS = ["district", "Zielgruppe"]


@dataclass(frozen=True)
class Rows:
    applications: list[dict]
    criteria: list[dict]
    members: list[str]
    points: list[dict]
    association: list[dict]
    recusals: list[dict]


class RowDraft:
    """Draws the rows of one round; what is drawn once for the round is kept as its manner."""

    def __init__(self, random: Random, size: str):
        self.random = random
        self.open_count = random.choice(OPEN_COUNTS[size])
        self.corridor_count = random.choice([1, 2, 2, 3, 4, 4, 5])
        self.resources = RESOURCES[: random.choice([0, 0, 1, 1, 2])]
        self.is_coarse = random.random() < 0.55
        self.manner = random.choice(MANNERS[self.is_coarse])
        self.few_amounts = [random.randint(100, 2_500) * 100 for _ in range(random.randint(1, 2))]
        self.partial_share = random.choice([0, 0.4, 0.8, 1])
        self.largest_score = 100 if size == "medium" else random.choice([100, 100, 100, 1_000_000])
        self.cost_percents = random.choice([[120], [100, 110, 133, 200]])
        self.finished_share = random.choice([0, 0, 0.2, 1])
        self.trouble = random.choice([0, 0, 0.03, 0.12])
        self.twin_share = random.choice([0, 0, 0.4, 0.8])
        self.twins: dict[str, str] = {}
        self.pilot = random.random() < 0.2

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def rows(self) -> Rows:
        extra = self.random.randint(0, 4) if self.pilot or self.chance(0.4) else 0
        count = self.open_count + extra
        ids = self.ids(count)
        statuses = ["open"] * self.open_count + [
            self.random.choice(["granted", "granted", "withdrawn"]) for _ in range(extra)
        ]
        applications = [
            self.application(at, id, status) for at, (id, status) in enumerate(zip(ids, statuses))
        ]
        self.make_twins(applications)
        criteria = [] if self.finished_share == 1 else self.criteria()
        members = [f"m{number}" for number in range(1, self.random.randint(1, 6) + 1)]
        scored = [one["id"] for one in applications if one["score"] is None]
        return Rows(
            applications=applications,
            criteria=criteria,
            members=members,
            points=self.points(scored, criteria, members),
            association=self.association(applications),
            recusals=self.recusals(applications, members),
        )

    def ids(self, count: int) -> list[str]:
        pattern = self.random.choice(["P{:02}", "BO.D{}.35/23", "Ä-{}", "{}"])
        numbers = self.random.sample(range(1, 3 * count + 1), count)
        return [pattern.format(number) for number in numbers]

    def application(self, at: int, id: str, status: str) -> dict:
        requested = 0 if self.chance(0.05) else self.amount()
        partly = self.chance(self.partial_share)
        received = None if self.chance(0.1) else self.receipt()
        return {
            "id": id,
            "title": TITLES[at % len(TITLES)] + (f" {at}" if at >= len(TITLES) else ""),
            "applicant": self.spelled_body(self.random.choice(APPLICANTS)),
            "corridor": "ABCDE"[self.random.randrange(self.corridor_count)],
            "requested": requested,
            "partner": self.spelled(self.random.choice([*PARTNERS, None])),
            "total-cost": requested * self.random.choice(self.cost_percents) // 100,
            "minimum": requested * self.random.randint(0, 100) // 100 if partly else None,
            "received": received,
            "task": self.task(),
            "status": status if status != "open" else self.random.choice(["open", None]),
            "granted": max(1, requested * self.random.randint(20, 100) // 100)
            if status == "granted" else None,
            "score": self.finished_score(),
            "contact": "Frau Müller",
            "district": self.spelled(self.random.choice(["Nord", "Süd", "Mitte", None])),
            "Zielgruppe": self.random.choice(["Jugend", "Alle", None]),
        } | {resource: self.need() for resource in self.resources}

    def task(self) -> str | None:
        return "association" if self.chance(self.trouble) else self.random.choice(["new", None])

    def make_twins(self, applications: list[dict]) -> None:
        """Makes some equal an earlier one in all that counts, so that many allocations tie."""
        for earlier, one in zip(applications, applications[1:]):
            if earlier["granted"] == one["granted"] and self.chance(self.twin_share):
                one |= {column: earlier[column] for column in [*COUNTING, *self.resources]}
                self.twins[one["id"]] = earlier["id"]

    def amount(self) -> int:
        match self.manner:
            case "hundreds":
                return self.random.randint(1, 30) * 10_000
            case "few":
                return self.random.choice(self.few_amounts)
            case "tiny":
                return self.random.randint(1, 3_000)
            case _:
                return self.random.randint(2_000, 500_000)

    def need(self) -> Decimal:
        return Decimal(self.random.choice([0, 0, 50, 100, 100, 250, 775])) / 100

    def spelled(self, text: str | None) -> str | None:
        """The same value as another clerk may have typed it."""
        if text is None:
            return None
        return self.random.choice([text, text, text, text.upper(), text + " "])

    def receipt(self) -> datetime:
        if self.chance(self.trouble):
            return self.random.choice([OPENS - timedelta(minutes=1), CLOSES + timedelta(days=1)])
        day = OPENS + timedelta(days=self.random.randint(0, (CLOSES - OPENS).days))
        return day + timedelta(minutes=self.random.choice([0, 0, 1, 600, 23 * 60 + 59]))

    def finished_score(self) -> Decimal | None:
        if not self.chance(self.finished_share) or self.chance(self.trouble):
            return None
        if self.is_coarse:
            return Decimal(self.random.choice([0, 50, 50, 60]))
        return Decimal(self.random.randint(0, self.largest_score * 100)) / 100

    def criteria(self) -> list[dict]:
        criteria = []
        for at in range(self.random.randint(1, 3)):
            most = self.random.choice([5, 10, 10, 20])
            one = {"id": f"k{at}", "name": f"Kriterium {at}", "max": most}
            if self.chance(0.7):
                one["weight"] = Decimal(self.random.choice([100, 200, 300, 150, 33, 1])) / 100
            if self.chance(self.trouble * 2):
                one["minimum"] = Decimal(most * self.random.randint(20, 45)) / 100
            criteria.append(one)
        return criteria

    def points(self, scored: list[str], criteria: list[dict], members: list[str]) -> list[dict]:
        """One row a member and application, a criterion a column; blanks are abstentions."""
        abstention = self.random.choice([0, 0, 0.05, 0.2])
        strictness = {member: self.random.randint(-2, 2) for member in members}
        sheets: dict[str, list[dict]] = {}
        for id in scored if criteria else []:
            if self.twins.get(id) in sheets:
                sheets[id] = [row | {"application": id} for row in sheets[self.twins[id]]]
                continue
            usual = self.random.randint(0, 2) if self.is_coarse else None
            sheets[id] = [
                {"member": member, "application": id}
                | {
                    one["id"]: self.given(one["max"], usual, strictness[member])
                    for one in criteria
                    if not self.chance(abstention)
                }
                for member in members
            ]
        return [row for sheet in sheets.values() for row in sheet]

    def given(self, most: int, usual: int | None, strictness: int) -> Decimal:
        if usual is not None:
            return Decimal([most // 2, most // 2, most][usual])
        typed = self.random.randint(0, most * 4) * 25 + self.random.choice([0, 0, 0, 1])
        return Decimal(min(max(typed - 100 * strictness, 0), most * 100)) / 100

    def association(self, applications: list[dict]) -> list[dict]:
        rows = [self.unrelated_row()]
        for one in applications:
            if self.chance(self.trouble):
                rows.append(self.related_row(one))
        return [{"id": f"V{at}"} | row for at, row in enumerate(rows)]

    def unrelated_row(self) -> dict:
        return {
            "title": self.random.choice(STRANGE_TITLES),
            "applicant": self.random.choice(ELSEWHERE),
            "amount": self.random.randint(1, 90) * 1_000,
            "year": self.random.choice([YEAR, YEAR, None]),
        }

    def related_row(self, one: dict) -> dict:
        """Named, identical but for its spelling, of another year, or decided to be different."""
        identical = self.unrelated_row() | {
            "title": self.disguised(one["title"]),
            "applicant": self.disguised_body(one["applicant"]),
        }
        return self.random.choice([
            self.unrelated_row() | {"application": one["id"]},
            self.unrelated_row() | {"application": one["id"], "decision": "same"},
            identical,
            identical | {"year": YEAR - 1},
            identical | {"application": one["id"], "decision": "different"},
        ])

    def disguised(self, title: str) -> str:
        """Another case, order of words, punctuation and spelling of umlauts."""
        words = title.replace(",", "").split()
        self.random.shuffle(words)
        mark = self.random.choice(["", "!", ","])
        text = f"{mark} ".join(words) + mark
        if self.chance(0.5):
            text = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
        return self.random.choice([text, text.upper(), text.lower()])

    def spelled_body(self, applicant: str) -> str:
        """Now and then as somebody else writes it: limits and recusals know it all the same."""
        return self.disguised_body(applicant) if self.chance(0.2) else applicant

    def disguised_body(self, applicant: str) -> str:
        form = self.random.choice(["", " e.V.", " e. V.", " gGmbH", " GbR"])
        bare = applicant.removesuffix(" e.V.").removesuffix(" GmbH")
        return self.random.choice([bare, bare.upper()]) + form

    def recusals(self, applications: list[dict], members: list[str]) -> list[dict]:
        rows = []
        for _ in range(self.random.choice([0, 0, 1, 3])):
            one = self.random.choice(applications)
            subject = self.random.choice(["application", "applicant"])
            disguised = self.disguised_body(one["applicant"])
            named = one["id"] if subject == "application" else disguised
            member = self.random.choice(members)
            row = {"member": member, subject: named, "reason": "Vorstand"}
            if row not in rows:
                rows.append(row)
        return rows
