"""The programs that are measured, and what one run of a program took."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Run:
    """What a program took: seconds, bytes, and what it said."""

    wall: float
    user: float
    system: float
    memory: int
    written: int
    status: int
    output: str

    @property
    def cpu(self) -> float:
        """Seconds of all cores together."""
        return self.user + self.system


class Programs:
    """The generator, the floor, Hugo, and the program that measures them."""

    # On how many cores programs run; all of them where it is `None`.
    cores: int | None = None

    def __init__(self, handout: Path, hugo: Path | None, folder: Path) -> None:
        self.handout = handout
        self.hugo = hugo
        self.floor = compile_c("floor", folder, cmark_options())
        self._measure = compile_c("measure", folder, [])

    def run(self, *command: str | Path, may_fail: bool = False) -> Run:
        """Runs a command to its end."""
        # What it says goes to a file: to read a hundred thousand warnings meanwhile would take a core from it.
        with tempfile.NamedTemporaryFile("r") as told, tempfile.TemporaryFile() as said:
            result = subprocess.run([self._measure, told.name, *command], stdout=said, stderr=subprocess.STDOUT,
                                    check=False, preexec_fn=self._keep_to_cores)
            said.seek(0)
            output = said.read().decode(errors="replace")
            line = told.read()
        if result.returncode != 0 or not line:
            raise SystemExit(f"error: {command[0]} could not be measured\n{output}")
        run = Run(output=output, **json.loads(line))
        if run.status != 0 and not may_fail:
            raise SystemExit(f"error: {' '.join(map(str, command))} ended with {run.status}\n{output[-4000:]}")
        return run

    def _keep_to_cores(self) -> None:
        """What a program and all that it starts may run on."""
        if self.cores is not None:
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: self.cores])

    def build(self, site: Path, output: Path, *options: str) -> Run:
        """Publishes a site with the generator."""
        return self.run(self.handout, "build", "--site", site, "--output", output, *options)

    def run_floor(self, site: Path, output: Path) -> Run:
        """Turns the articles of a site into HTML and nothing more."""
        return self.run(self.floor, site / "Content", output)

    def run_hugo(self, site: Path, output: Path) -> Run:
        """Publishes a site with Hugo."""
        if not self.hugo:
            raise SystemExit("error: there is no Hugo to measure")
        return self.run(self.hugo, "--quiet", "--noBuildLock", "--source", site, "--destination", output,
                        "--cacheDir", site / ".cache")


def compile_c(name: str, folder: Path, options: list[str]) -> Path:
    """Compiles one of the small programs of the benchmark."""
    compiler = next((found for found in map(shutil.which, ("cc", "gcc", "clang")) if found), None)
    if not compiler:
        raise SystemExit("error: a C compiler is missing (Debian: gcc)")
    program = folder / name
    subprocess.run([compiler, "-O2", "-Wall", "-Wextra", HERE / f"{name}.c", "-o", program, *options], check=True)
    return program


def cmark_options() -> list[str]:
    """What the compiler needs to find libcmark-gfm."""
    found = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"], check=True, capture_output=True, text=True)
    return [*found.stdout.split(), "-lcmark-gfm-extensions"]


def find_hugo(venv: Path) -> Path | None:
    """Hugo itself: the `hugo` in `bin` is a Python script that starts it, and its start would be measured, too."""
    found = next(venv.glob("lib/python3*/site-packages/hugo/binaries/hugo*"), None)
    if found and not os.access(found, os.X_OK):
        found.chmod(0o755)
    return found


def ratio(runs: list[Run], others: list[Run], what: str = "wall") -> float:
    """How many times more than the others, round by round, so that a busy minute disturbs both."""
    return median(getattr(run, what) / max(1e-6, getattr(other, what)) for run, other in zip(runs, others))
