"""The file of studies as an independent reader sees it: Python's own CSV module and arithmetic."""

from __future__ import annotations

import csv
from functools import cache
from math import sqrt

from published import BASE_PATH, REPOSITORY

ALCOHOL, COCAINE, OPIOIDS, CANNABIS = (
    f"{BASE_PATH}/evidence/{name}/" for name in ["alcohol", "cocaine", "opioids", "cannabis-and-other"]
)
Study = dict[str, str]


@cache
def studies() -> dict[str, list[Study]]:
    """The rows of every study, one for each outcome, by the name that readers see: what it is about, and the year."""
    found: dict[str, list[Study]] = {}
    keys: dict[str, list[Study]] = {}
    with (REPOSITORY / "Content/data/studies.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            rows = keys.setdefault(row["key"], [])
            if not rows:
                found[row["name"] or f"{row['about'].capitalize()}, {row['year']}"] = rows
            rows.append(row)
    return found


def groups(row: Study) -> list[tuple[int, int, str]]:
    """How many of how many, and the percentage, of the groups whose counts are known."""
    return [
        (int(row[f"events-{arm}"]), int(row[f"total-{arm}"]), row[f"percent-{arm}"])
        for arm in [1, 2]
        if row[f"events-{arm}"]
    ]


def interval(events: int, total: int) -> str:
    """Wilson's interval in per cent, as the centre and the half-width of the textbook form."""
    z, share = 1.959963984540054, events / total
    centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return f"{100 * (centre - half):.1f}% to {100 * (centre + half):.1f}%"
