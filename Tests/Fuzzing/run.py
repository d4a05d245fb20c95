"""`make fuzz`: the program on sites of mutated files, for a time or once.

The same seed and number always give the same site, on as many cores as there are. Ends with 1 when something failed.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import queue
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic, perf_counter

from judging import Fault, Judge, write
from making import Maker
from reducing import reduce_files
from seeds import REPOSITORY, Files, read_seeds

# How long one failure may be made smaller, and how often one worker does it.
REDUCING = 25
FAILURES = 30


@dataclass
class Report:
    """What a worker says of one run."""

    number: int
    inputs: int
    name: str
    seconds: float
    slowest: float
    largest: int
    published: int
    known: int
    faults: list[tuple[Fault, str]]


class Worker:
    """Makes sites, judges them, and makes those that fail smaller."""

    def __init__(self, program: Path, seed: int, pages: int, found: Path, codes: set[str], folder: Path, reducing: float) -> None:
        self.maker = Maker(read_seeds(), seed)
        self.judge = Judge(program, folder, codes)
        self.seed = seed
        self.pages = pages
        self.found = found
        self.reducing = reducing
        self._seen: set[str] = set()

    def run(self, number: int) -> Report:
        """One run."""
        start = perf_counter()
        judge = self.judge
        judge.slowest, judge.largest, judge.published, judge.known = 0, 0, 0, 0
        trial = self.maker.trial(number, self.pages)
        inputs = len(trial.mutated) + (2 if trial.damages_records else 0)
        faults = judge.judge(trial)
        report = Report(number, inputs, trial.name, 0, judge.slowest, judge.largest, judge.published, judge.known, [])
        kinds: set[str] = set()
        for fault in faults:
            if fault.kind in kinds:
                continue
            kinds.add(fault.kind)
            is_new = fault.kind not in self._seen and len(self._seen) < FAILURES
            self._seen.add(fault.kind)
            report.faults.append((fault, self._keep(number, fault) if is_new else "(like one before)"))
        report.seconds = perf_counter() - start
        return report

    def _keep(self, number: int, fault: Fault) -> str:
        """Makes the site smaller and writes it down; returns the folder."""
        whole = self.maker.trial(number, self.pages)
        last = fault

        def fails(mutated: Files) -> bool:
            nonlocal last
            for other in self.judge.judge(replace(whole, mutated=dict(mutated), removed=set())):
                if other.kind == fault.kind:
                    last = other
                    return True
            return False

        mutated = reduce_files(whole.mutated, fails, self.reducing) if self.reducing else whole.mutated
        is_sure = fails(mutated)
        name = re.sub(r"[^A-Za-z0-9]+", "-", fault.kind).strip("-")[:60]
        folder = self.found / f"{self.seed}-{number}-{name}"
        shutil.rmtree(folder, ignore_errors=True)
        write(whole.base | mutated, folder / "site")
        write(mutated, folder / "mutated")
        (folder / "README.txt").write_text(
            f"{fault.kind}\n\n{last.details}\n\n"
            + f"site/ is the {whole.name!r} site of Tests/Fuzzing/seeds.py with the files in mutated/.\n"
            + ("" if is_sure else "It did not fail again: the whole site may be needed.\n")
            + f"Run again: {again(self.seed, number, self.pages)}\n"
            + "By hand: handout check --site site; handout build --site site\n"
        )
        return str(folder)


def again(seed: int, number: int, pages: int) -> str:
    """The command that repeats a run."""
    return f"python3 Tests/Fuzzing/run.py --seed {seed} --pages {pages} --run {number}"


def work(numbers: range, end: float, reports: "multiprocessing.Queue[Report | str]", *arguments: object) -> None:
    """A process: every so-manieth run until the time is over."""
    # In memory where there is one: disks would take most of the time.
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="handout-fuzz-", dir=place) as folder:
        worker = Worker(*arguments, Path(folder), REDUCING)  # type: ignore[arg-type]
        for number in numbers:
            if monotonic() > end:
                break
            reports.put(worker.run(number))
    reports.put("done")


def known_codes(program: Path) -> set[str]:
    """The codes of all checks, as the program lists them."""
    text = subprocess.run([program, "check", "--list"], capture_output=True, text=True, check=True).stdout
    return {line.split()[0] for line in text.splitlines() if line and not line.startswith(" ")}


def main() -> int:
    """Runs, and says what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, default=REPOSITORY / ".build/release/handout")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--seconds", type=float, default=50)
    parser.add_argument("--runs", type=int, default=10**9, help="the most runs, so that a fast machine does no others")
    parser.add_argument("--pages", type=int, default=400, help="how many mutated pages a large site has")
    parser.add_argument("--run", type=int, help="only this run")
    parser.add_argument("--found", type=Path, default=REPOSITORY / ".build/fuzz", help="where failures are written")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()

    if not options.program.exists():
        parser.error(f"there is no {options.program}: make site builds it, --program names another")
    codes = known_codes(options.program)
    reports: multiprocessing.Queue[Report | str] = multiprocessing.Queue()
    end = monotonic() + options.seconds
    common = (options.program.resolve(), options.seed, options.pages, options.found, codes)
    jobs = 1 if options.run is not None else options.jobs
    print(f"Seed {options.seed}, on {jobs} cores")
    workers = []
    for index in range(jobs):
        numbers = range(index, options.runs, jobs) if options.run is None else range(options.run, options.run + 1)
        worker = multiprocessing.Process(target=work, args=(numbers, end, reports, *common), daemon=True)
        worker.start()
        workers.append(worker)

    inputs = runs = published = known = failures = 0
    slowest, largest = (0.0, 0), (0, 0)
    running = jobs
    told = monotonic()
    while running:
        try:
            report = reports.get(timeout=5)
        except queue.Empty:
            if any(worker.exitcode for worker in workers):
                print("The fuzzer itself failed.")
                return 1
            continue
        if isinstance(report, str):
            running -= 1
            continue
        runs += 1
        inputs += report.inputs
        published += report.published
        known += report.known
        slowest = max(slowest, (report.slowest, report.number))
        largest = max(largest, (report.largest, report.number))
        if monotonic() > told + 60:
            told = monotonic()
            print(f"… {inputs:,} inputs in {runs:,} runs", flush=True)
        for fault, folder in report.faults:
            failures += 1
            print(f"FAILED  {fault.kind}\n  {fault.details[:600]}\n  kept in {folder}")
            print(f"  again: {again(options.seed, report.number, options.pages)}", flush=True)
    print(f"Most work: {slowest[0]:.1f} s of a core (run {slowest[1]}); most memory: {largest[0] / 1e6:.0f} MB (run {largest[1]})")
    if known:
        print(f"Met {known:,} times what Tests/Fuzzing/known.py lists.")
    print(f"Published and read {published:,} files. Seed {options.seed}.")
    print(f"Fuzzed {inputs:,} inputs in {runs:,} runs: {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
