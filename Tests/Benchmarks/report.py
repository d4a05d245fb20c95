"""The tables, and at the end the goals: met or not."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from programs import Run

MEGABYTE = 1_000_000


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


class Goals:
    """What was wanted, and what was found."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, str, str, str]] = []

    def add(self, goal: str, found: float | None, limit: float, unit: str, cpu: float | None = None,
            at_least: bool = False) -> None:
        """Notes one goal; `cpu` is the same by CPU time, which a busy machine disturbs less."""
        if found is None:
            return
        is_met = found >= limit if at_least else found <= limit
        self._lines.append((f"{goal}: at {'least' if at_least else 'most'} {limit:g} {unit}".rstrip(), f"{found:.3g}",
                            "" if cpu is None else f"{cpu:.3g}", "met" if is_met else "NOT MET"))

    def show(self) -> None:
        """Prints them: those of what was measured."""
        print(f"\n== Goals\n\n{'':<78}{'found':>9}{'by CPU':>9}")
        for goal, found, cpu, outcome in self._lines:
            print(f"{goal:<78}{found:>9}{cpu:>9}   {outcome}")


def remove(*folders: Path) -> None:
    """Removes folders that may not be there."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def workplace(parent: Path) -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="handout-bench-", dir=parent) as folder:
        yield Path(folder)
