"""What a build costs: from nothing, beside the floor and Hugo, and after changes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import corpus
from programs import Programs, Run, ratio
from report import header, line, remove

Runs = dict[str, list[Run]]


@dataclass(frozen=True)
class Variant:
    """The generator with some settings."""

    name: str
    settings: tuple[str, ...] = ()


# None of the programs beside it compresses what it writes.
UNCOMPRESSED = "precompress: false"
BARE = Variant("handout", (UNCOMPRESSED,))
AS_IT_COMES = Variant("handout, as it comes")


@dataclass
class Place:
    """Where a site stands and is published to."""

    folder: Path
    hugo: Path | None = None
    site: Path = field(init=False)
    published: Path = field(init=False)

    def __post_init__(self) -> None:
        self.site = self.folder / "site"
        self.published = self.folder / "published"

    def clear(self) -> None:
        """Takes away what was published, and what the generator keeps of it."""
        remove(self.published, self.site / ".handout")


def measure_cold(programs: Programs, place: Place, variants: list[Variant], rounds: int) -> Runs:
    """Builds from nothing, each program in turn."""

    def handout(variant: Variant) -> Callable[[], Run]:
        def build() -> Run:
            corpus.configure(place.site, *variant.settings)
            return programs.build(place.site, place.published)

        return build

    takes: dict[str, Callable[[], Run]] = {"floor": lambda: programs.run_floor(place.site, place.published)}
    takes.update({variant.name: handout(variant) for variant in variants})
    if hugo := place.hugo:
        takes["hugo"] = lambda: programs.run_hugo(hugo, place.published)
    runs: Runs = {name: [] for name in takes}
    names = list(takes)
    for number in range(rounds):
        for name in names[number % len(names):] + names[: number % len(names)]:
            place.clear()
            # What the run before left to be written must not be written now.
            os.sync()
            runs[name].append(takes[name]())
    place.clear()
    return runs


def show_cold(title: str, runs: Runs) -> None:
    """Prints a table of cold builds."""
    print(f"\n== {title}\n")
    header("", "wall", "fastest", "CPU", "memory", "written", "wall/floor", "CPU/floor")
    for name, found in runs.items():
        line(name, found, f"{ratio(found, runs['floor']):.2f}", f"{ratio(found, runs['floor'], 'cpu'):.2f}")


def edits(site: Path, article: str) -> dict[str, Callable[[int], None]]:
    """What may change between two builds."""

    def append(path: Path, text: str) -> None:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)

    def edit_source(number: int) -> None:
        path = site / "Content" / "data" / "references.json"
        sources = json.loads(path.read_text(encoding="utf-8"))
        sources[0]["title"] = f"A title for the {number}th time"
        path.write_text(json.dumps(sources, indent=1), encoding="utf-8")

    footer = site / "Templates" / "partials" / "footer.mustache"
    return {
        "nothing changed": lambda number: None,
        "one article changed": lambda number: append(site / "Content" / article, f"\nChange {number}.\n"),
        "one template changed": lambda number: append(footer, f"<p>{number}</p>\n"),
        "one source changed": edit_source,
    }


def measure_changes(programs: Programs, place: Place, variant: Variant, rounds: int) -> Runs:
    """Builds again what is published, after changes."""
    corpus.configure(place.site, *variant.settings)
    # The first build wrote down the promised addresses, which the next one reads.
    for _ in range(2):
        programs.build(place.site, place.published)
    found: Runs = {}
    for name, edit in edits(place.site, corpus.outline(11).path).items():
        found[name] = []
        for number in range(rounds):
            edit(number)
            found[name].append(programs.build(place.site, place.published))
    return found


def share(runs: list[Run], others: list[Run], what: str = "wall") -> float:
    """How many times more than others that took place at another time."""
    return median(getattr(run, what) for run in runs) / median(getattr(run, what) for run in others)


def show_changes(title: str, changes: Runs, cold: list[Run]) -> None:
    """Prints a table of builds after changes."""
    print(f"\n== {title}\n")
    header("", "wall", "fastest", "CPU", "memory", "written", "wall/cold", "CPU/cold")
    for name, runs in changes.items():
        line(name, runs, f"{share(runs, cold):.3f}", f"{share(runs, cold, 'cpu'):.3f}")


def compare(programs: Programs, places: dict[str, Place], rounds: int) -> tuple[Runs, Runs]:
    """Builds several sites in turn: each from nothing, and again when nothing changed."""
    cold: Runs = {name: [] for name in places}
    unchanged: Runs = {name: [] for name in places}
    # The first build of a site writes down its promised addresses, which those after only read.
    for place in places.values():
        programs.build(place.site, place.published)
    for _ in range(rounds):
        for name, place in places.items():
            place.clear()
            os.sync()
            cold[name].append(programs.build(place.site, place.published))
        for name, place in places.items():
            unchanged[name].append(programs.build(place.site, place.published))
    return cold, unchanged
