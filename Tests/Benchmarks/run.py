"""`make bench`: this generator, the least that any could do, and Hugo, in turn on the same articles.

Each program runs in every round, so that a busy minute of the machine disturbs all of them; ratios are the medians of those of
each round. Prints the goals at the end, and whether they are met.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import corpus
import hugo_site
import saving
import searching
from programs import Programs, Run, find_hugo, ratio

REPOSITORY = corpus.REPOSITORY
MEGABYTE = 1_000_000

# Beyond this Hugo needs more memory than most machines have: 2.5 GB for 10,000 articles.
HUGO_LIMIT = 20_000
# Beyond this a disk is busy for minutes and says nothing new.
DISK_LIMIT = 20_000


class Goals:
    """What was wanted, and what was found."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, str, str]] = []

    def add(self, goal: str, found: float | None, limit: float, unit: str, at_least: bool = False) -> None:
        """Notes one goal."""
        if found is None:
            self._lines.append((goal, "–", "not measured"))
            return
        is_met = found >= limit if at_least else found <= limit
        self._lines.append((goal, f"{found:.3g} {unit}".strip(), "met" if is_met else "NOT MET"))

    def show(self) -> None:
        """Prints them."""
        print("\n== Goals\n")
        for goal, found, outcome in self._lines:
            print(f"{goal:<62} {found:>12}   {outcome}")


class Results:
    """What later goals need to know."""

    def __init__(self) -> None:
        self.cold: dict[int, dict[str, list[Run]]] = {}
        self.changes: dict[int, dict[str, list[Run]]] = {}
        self.saved: dict[int, float] = {}
        self.searched: dict[int, dict[str, float]] = {}
        self.start: float | None = None


def remove(*folders: Path) -> None:
    """Removes folders that may not be there."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def header(*columns: str) -> None:
    """Prints the first line of a table."""
    print(f"{columns[0]:<28}" + "".join(f"{column:>13}" for column in columns[1:]))


def line(name: str, runs: list[Run], *more: str) -> None:
    """Prints what some runs of a program took."""
    print(
        f"{name:<28}{median(run.wall for run in runs):>11.3f} s{min(run.wall for run in runs):>11.3f} s"
        f"{median(run.cpu for run in runs):>11.3f} s{max(run.memory for run in runs) / MEGABYTE:>10.1f} MB"
        f"{median(run.written for run in runs) / MEGABYTE:>10.1f} MB" + "".join(f"{text:>13}" for text in more),
        flush=True,
    )


def measure_cold(programs: Programs, folder: Path, site: Path, hugo: Path | None, rounds: int) -> dict[str, list[Run]]:
    """Builds from nothing, each program in turn; what the generator published last stays in `folder/handout`."""
    (published, floor, by_hugo) = (folder / "handout", folder / "floor", folder / "hugo-output")
    takes: dict[str, Callable[[], Run]] = {
        "floor": lambda: programs.run_floor(site, floor),
        "handout": lambda: programs.build(site, published),
    }
    if hugo:
        takes["hugo"] = lambda: programs.run_hugo(hugo, by_hugo)
    runs: dict[str, list[Run]] = {name: [] for name in takes}
    for number in range(rounds):
        names = list(takes)
        for name in names[number % len(names):] + names[: number % len(names)]:
            remove(published if name == "handout" else floor if name == "floor" else by_hugo)
            if name == "handout":
                remove(site / ".handout")
            # What the run before left to be written must not be written now.
            os.sync()
            runs[name].append(takes[name]())
    remove(floor, by_hugo)
    return runs


def show_cold(place: str, articles: int, runs: dict[str, list[Run]]) -> None:
    """Prints a table of cold builds."""
    print(f"\n== {articles:,} articles, from nothing, on {place}\n")
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


def measure_changes(programs: Programs, folder: Path, site: Path, rounds: int) -> dict[str, list[Run]]:
    """Builds again what is published, after changes."""
    article = corpus.outline(11).path
    # The first build wrote down the promised addresses, which the next one reads.
    programs.build(site, folder / "handout")
    found: dict[str, list[Run]] = {}
    for name, edit in edits(site, article).items():
        found[name] = []
        for number in range(rounds):
            edit(number)
            found[name].append(programs.build(site, folder / "handout"))
    return found


def show_changes(articles: int, changes: dict[str, list[Run]], cold: list[Run]) -> None:
    """Prints a table of builds after changes."""
    print(f"\n== {articles:,} articles, published already, in memory\n")
    header("", "wall", "fastest", "CPU", "memory", "written", "wall/cold", "CPU/cold")
    for name, runs in changes.items():
        line(name, runs, f"{median(run.wall for run in runs) / median(run.wall for run in cold):.2f}",
             f"{median(run.cpu for run in runs) / median(run.cpu for run in cold):.2f}")


@contextmanager
def workplace(parent: Path) -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="handout-bench-", dir=parent) as folder:
        yield Path(folder)


def measure_search(programs: Programs, options: argparse.Namespace, articles: int, results: Results) -> None:
    """Measures the search on articles of its own, since it changes them."""
    with workplace(options.memory) as folder:
        corpus.make(folder / "site", articles)
        results.searched[articles] = searching.measure(
            programs, options.chromium, options.venv, folder, articles, options.rounds)


def measure_size(programs: Programs, memory: Path, disk: Path, articles: int, rounds: int, results: Results) -> None:
    """Measures everything for one size."""
    with workplace(memory) as folder:
        site = folder / "site"
        corpus.make(site, articles)
        hugo = folder / "hugo" if programs.hugo and articles <= HUGO_LIMIT else None
        if hugo:
            hugo_site.make(site, hugo)
        results.cold[articles] = measure_cold(programs, folder, site, hugo, rounds)
        show_cold("tmpfs", articles, results.cold[articles])
        if programs.hugo and not hugo:
            print(f"(Hugo is left out above {HUGO_LIMIT:,} articles: it would need tens of gigabytes of memory)")
        results.changes[articles] = measure_changes(programs, folder, site, rounds)
        show_changes(articles, results.changes[articles], results.cold[articles]["handout"])
        if "--timings" in programs.run(programs.handout, "build", "--help").output:
            remove(folder / "handout", site / ".handout")
            print("\nThe steps of a build from nothing:\n")
            print(programs.build(site, folder / "handout", "--timings").output, end="")
        if articles <= HUGO_LIMIT:
            heard, shown = saving.measure(programs.handout, site, corpus.outline(17).path, 15)
            results.saved[articles] = shown
            print(f"\nserve, from the save of an article: {heard * 1000:.1f} ms to the message in the browser, "
                  f"{shown * 1000:.1f} ms to the new page")
        if articles <= DISK_LIMIT:
            with workplace(disk) as on_disk:
                for name in ("site", "hugo") if hugo else ("site",):
                    shutil.copytree(folder / name, on_disk / name)
                show_cold("disk", articles, measure_cold(
                    programs, on_disk, on_disk / "site", on_disk / "hugo" if hugo else None, rounds))


def conclude(results: Results) -> None:
    """Compares what was found with the goals."""
    goals = Goals()
    cold, changes = results.cold.get(10_000), results.changes.get(10_000)
    large = results.cold.get(100_000)

    def wall(runs: list[Run]) -> float:
        return median(run.wall for run in runs)

    goals.add("from nothing, times the floor (10,000): at most 1.5",
              cold and ratio(cold["handout"], cold["floor"]), 1.5, "×")
    goals.add("from nothing, times faster than Hugo (10,000): at least 10",
              cold and "hugo" in cold and ratio(cold["hugo"], cold["handout"]) or None, 10, "×", at_least=True)
    goals.add("peak memory (10,000): at most 200 MB",
              cold and max(run.memory for run in cold["handout"]) / MEGABYTE, 200, "MB")
    goals.add("peak memory (100,000): at most 1,000 MB",
              large and max(run.memory for run in large["handout"]) / MEGABYTE, 1000, "MB")
    goals.add("time for 100,000, times that for 10,000: at most 10.5",
              cold and large and wall(large["handout"]) / wall(cold["handout"]), 10.5, "×")
    for name, limit in (("nothing changed", 0.2), ("one article changed", 0.25)):
        goals.add(f"{name}, times from nothing (10,000): at most {limit}",
                  cold and changes and wall(changes[name]) / wall(cold["handout"]), limit, "×")
    saved = results.saved.get(10_000)
    goals.add("save to browser with serve (10,000): at most 50 ms", saved and saved * 1000, 50, "ms")
    for articles, found in sorted(results.searched.items()):
        goals.add(f"search ({articles:,}): at most 1.1 times the build", found["build"], 1.1, "×")
        goals.add(f"search ({articles:,}), one article changed: at most 1.1 times", found["change"], 1.1, "×")
        goals.add(f"search ({articles:,}), index: at most 0.25 of the text", found["index"] / found["text"], 0.25, "")
        goals.add(f"search ({articles:,}), first query: at most 20 kB", found["handout query"] / 1000, 20, "kB")
    goals.add("start (handout --version): at most 10 ms", results.start and results.start * 1000, 10, "ms")
    goals.show()


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--handout", type=Path, default=REPOSITORY / ".build" / "release" / "handout")
    parser.add_argument("--venv", type=Path, default=REPOSITORY / ".venv-bench")
    parser.add_argument("--memory", type=Path, default=Path("/dev/shm"), help="a folder on tmpfs")
    parser.add_argument("--chromium", default=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    parser.add_argument("--only", choices=["search"], help="measure this alone")
    parser.add_argument("--disk", type=Path, default=REPOSITORY / ".build", help="a folder on a disk")
    options = parser.parse_args()
    # Whoever ends it early shall not find its folders left behind.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))
    results = Results()
    with workplace(options.disk) as tools:
        programs = Programs(options.handout, find_hugo(options.venv), tools)
        print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} processes waiting for them in the last minute; "
              f"{options.rounds} rounds")
        starts = [programs.run(programs.handout, "--version") for _ in range(21)]
        results.start = median(run.wall for run in starts)
        print(f"start (handout --version): {results.start * 1000:.1f} ms, "
              f"fastest {min(run.wall for run in starts) * 1000:.1f} ms")
        for articles in options.sizes:
            if options.only != "search":
                measure_size(programs, options.memory, options.disk, articles, options.rounds, results)
            if articles <= DISK_LIMIT:
                measure_search(programs, options, articles, results)
        with workplace(options.memory) as folder:
            searching.measure_quality(programs, options.chromium, options.venv, folder)
    conclude(results)


if __name__ == "__main__":
    main()
