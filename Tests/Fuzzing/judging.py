"""Runs the program on a site, and says what is wrong with what it did."""

from __future__ import annotations

import hashlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import threading
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from random import Random
from time import perf_counter
from xml.etree import ElementTree

from known import is_known
from making import Trial, damage_records
from mutations import MARKER
from seeds import Files

# Far more than any of these sites needs, on a busy machine too.
PATIENCE = 60
MEMORY = 2_000_000_000

# What does something to a terminal: control characters besides ends of lines and tabs, marks of direction, separators of lines.
UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
CRASH = (b"Fatal error", b"Stack dump", b"Program crashed", b"Backtrace", b"Sanitizer")
UNSHOWABLE_IN_CALENDARS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")
PRINTED = re.compile(r"^(?:.+:[1-9]\d*:[1-9]\d*: )?(?:error|warning): .* \[([a-z0-9-]+)\]$", re.MULTILINE)
ADDRESS = re.compile(rb"""(?:href|src|action|formaction|data)\s*=\s*["']?[\s\x00-\x20]*(?:javascript|vbscript|data:text)""", re.IGNORECASE)
HANDLER = re.compile(rb"<[a-z][^<>]*\son[a-z]+\s*=", re.IGNORECASE)
LINKED_DATA = re.compile(rb'<script type="?application/ld\+json"?[^>]*>(.*?)</script>', re.DOTALL)


@dataclass(frozen=True)
class Fault:
    """Something that may not be. The kind stays the same while the input gets smaller."""

    kind: str
    details: str


@dataclass
class Outcome:
    """How a process ended."""

    status: int
    output: bytes
    errors: bytes
    seconds: float
    # What the processor was busy with it: other programs do not count.
    work: float
    memory: int


def run(program: Path, *arguments: str, folder: Path) -> Outcome:
    """Runs the program with bounds."""
    start = perf_counter()
    environment = os.environ | {"SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8"}
    with open(folder / "out.txt", "wb") as out, open(folder / "err.txt", "wb") as err:
        process = subprocess.Popen([program, *arguments], stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment)
        # Only so that the machine survives: what is judged is the most that was used.
        resource.prlimit(process.pid, resource.RLIMIT_AS, (4 * MEMORY, 4 * MEMORY))
        timer = threading.Timer(PATIENCE, process.kill)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    return Outcome(
        status=process.returncode,
        output=(folder / "out.txt").read_bytes(),
        errors=(folder / "err.txt").read_bytes(),
        seconds=perf_counter() - start,
        work=usage.ru_utime + usage.ru_stime,
        memory=usage.ru_maxrss * 1024,
    )


def write(files: Files, folder: Path) -> None:
    """Writes a site."""
    made: set[str] = set()
    for path, text in files.items():
        parent, _, _ = path.rpartition("/")
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        (folder / path).write_bytes(text)


def tree(folder: Path) -> dict[str, str]:
    """What a folder holds, as digests."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = "link"
        elif path.is_file():
            found[name] = hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
    return found


def errors_of(outcome: Outcome) -> str:
    """The errors among what was printed, without the warnings."""
    lines = (outcome.output + outcome.errors).decode(errors="replace").split("\n")
    return "\n".join(line for line in lines if "error" in line)[:2000]


class Markup(HTMLParser):
    """Finds markup that came of the planted texts, as a browser would see it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Looks at the attributes."""
        self._in_script = tag == "script" and dict(attrs).get("type") != "application/ld+json"
        for name, value in attrs:
            if name.startswith("on") and MARKER.decode() in (value or ""):
                self.found.append(f"<{tag} {name}=…>")

    def handle_endtag(self, tag: str) -> None:
        """A script ends."""
        self._in_script = False

    def handle_data(self, data: str) -> None:
        """Looks at the text of scripts."""
        if self._in_script and MARKER.decode() in data:
            self.found.append("<script>")


class Judge:
    """Judges sites with one program, in one folder."""

    def __init__(self, program: Path, folder: Path, codes: set[str]) -> None:
        self.program = program
        self.folder = folder
        self.codes = codes
        self.slowest = 0.0
        self.largest = 0
        self.commands = 0
        self.published = 0
        self.known = 0

    def judge(self, trial: Trial) -> list[Fault]:
        """All that is wrong with what the program does with a site.

        Pages that stop the site are taken out step by step, so that the others are published and judged, too.
        """
        faults: list[Fault] = []
        for attempt in range(1 if trial.is_only_checked else 4):
            site = self._fresh()
            files = trial.files
            write(files, site)
            checked = self._run(faults, "check", "--site", str(site), "--format", "json", *(["--strict"] if trial.strict else []))
            blamed = self._judge_report(faults, checked, files)
            if attempt == 0 and trial.number % 10 == 4:
                self._judge_formats(faults, site)
            # Refused builds are much the same as checks: some are enough.
            if (checked.status == 0 and not trial.is_only_checked) or (attempt == 0 and trial.number % 8 == 0):
                built = self._run(faults, "build", "--site", str(site), *(["--strict"] if trial.strict else []))
                self._judge_printed(faults, built, files)
                if checked.status == 0 and built.status == 1:
                    faults.append(Fault("build refuses what check found good", errors_of(built)))
                if built.status == 0:
                    self._judge_site(faults, trial, site)
                    if not faults and trial.damages_records:
                        self._judge_records(faults, trial, site)
                    break
            if faults or checked.status != 1 or not self._take_out(trial, blamed):
                break
        return faults

    def _fresh(self) -> Path:
        site = self.folder / "site"
        shutil.rmtree(site, ignore_errors=True)
        site.mkdir(parents=True)
        return site

    def _run(self, faults: list[Fault], command: str, *arguments: str, may_be: tuple[int, ...] = (0, 1)) -> Outcome:
        outcome = run(self.program, command, *arguments, folder=self.folder)
        self.commands += 1
        self.slowest = max(self.slowest, outcome.work)
        self.largest = max(self.largest, outcome.memory)
        said = outcome.output + outcome.errors
        end = said.decode(errors="replace")[-2000:]
        if outcome.status == -signal.SIGKILL and outcome.seconds >= PATIENCE:
            faults.append(Fault(f"{command}: hangs", f"no end after {PATIENCE} s"))
        elif outcome.status not in may_be:
            faults.append(Fault(f"{command}: exit {outcome.status}", end.strip()))
        if outcome.memory > MEMORY:
            faults.append(Fault(f"{command}: memory", f"{outcome.memory / 1e6:.0f} MB"))
        for word in CRASH:
            if (place := outcome.errors.find(word)) >= 0:
                faults.append(Fault(f"{command}: crash", outcome.errors[place:].decode(errors="replace")[:2000]))
        for stream, text in [("stdout", outcome.output), ("stderr", outcome.errors)]:
            try:
                decoded = text.decode()
                # A calendar is for programs: its lines end otherwise, and titles keep their marks of direction.
                match = (UNSHOWABLE_IN_CALENDARS if "ical" in arguments else UNSHOWABLE).search(decoded)
            except UnicodeDecodeError as error:
                faults.append(Fault(f"{command}: {stream} is not UTF-8", repr(text[max(0, error.start - 100) : error.start + 100])))
                continue
            if match:
                shown = repr(decoded[max(0, match.start() - 200) : match.end() + 100])
                place = f"{stream} in a calendar" if "ical" in arguments else stream
                self._add(faults, b"", f"{command}: control character on {place}", shown)
        return outcome

    def _judge_report(self, faults: list[Fault], outcome: Outcome, files: Files) -> dict[str, bool]:
        """Looks at where the diagnostics point, and returns the files that have errors."""
        if outcome.status not in (0, 1):
            return {}
        try:
            report = json.loads(outcome.output)
        except ValueError as error:
            faults.append(Fault("check: not JSON", f"{error}: {outcome.output[:300]!r} {outcome.errors[-300:]!r}"))
            return {}
        widths: dict[str, list[int]] = {}
        blamed: dict[str, bool] = {}
        for diagnostic in report["diagnostics"]:
            code, file, line, column = (diagnostic[key] for key in ("code", "file", "line", "column"))
            if diagnostic["severity"] == "error" and file:
                blamed[file] = True
            if code not in self.codes:
                faults.append(Fault(f"unknown code {code}", str(diagnostic)[:1500]))
            text = files.get(file or "", b"")
            if file is None or line is None or column is None:
                self._add(faults, text, f"no position: {code}", str(diagnostic)[:1500])
                continue
            if file not in files:
                if line != 1 or column != 1:
                    self._add(faults, text, f"position in no file: {code}", str(diagnostic)[:1500])
                continue
            if file not in widths:
                # Columns count characters; what is not UTF-8 counts as replacement characters.
                widths[file] = [len(text) for text in re.split("\r\n|\n|\r", text.decode(errors="replace"))]
            lines = widths[file]
            if not 1 <= line <= len(lines):
                self._add(faults, text, f"line outside the file: {code}", f"{len(lines)} lines: {str(diagnostic)[:1500]}")
            elif not 1 <= column <= lines[line - 1] + 1:
                self._add(faults, text, f"column outside the line: {code}", f"{lines[line - 1]} characters: {str(diagnostic)[:1500]}")
            elif diagnostic["endColumn"] <= column:
                faults.append(Fault(f"empty range: {code}", str(diagnostic)[:1500]))
        summary = report["summary"]
        if (outcome.status == 0) != (summary["errors"] == 0) and not (outcome.status == 1 and summary["warnings"]):
            faults.append(Fault("exit status and summary differ", f"{outcome.status}: {summary}"))
        return blamed

    def _judge_printed(self, faults: list[Fault], outcome: Outcome, files: Files) -> None:
        """Looks at what a build says to people."""
        for match in PRINTED.finditer((outcome.output + outcome.errors).decode(errors="replace")):
            code = match[1]
            if code not in self.codes:
                faults.append(Fault(f"build: unknown code {code}", match[0][:500]))
            if match[0].startswith(("error: ", "warning: ")):
                self._add(faults, b"", f"no position: {code}", match[0][:500])

    def _judge_formats(self, faults: list[Fault], site: Path) -> None:
        """The other ways to say the same."""
        sarif = self._run(faults, "check", "--site", str(site), "--format", "sarif")
        if sarif.status in (0, 1):
            self._judge_json(faults, "SARIF is not JSON", "check", sarif.output)
        github = self._run(faults, "check", "--site", str(site), "--format", "github")
        for line in github.output.split(b"\n"):
            # A line of the content's own would be a command to the build server.
            if line and not line.startswith((b"::error ", b"::warning ", b"::notice ")):
                faults.append(Fault("check: a line that is no annotation", repr(line[:500])))
                break
        calendar = self._run(faults, "check", "--site", str(site), "--due", "36500", "--format", "ical")
        for line in calendar.output.split(b"\r\n"):
            if line and not re.match(rb"[A-Z][A-Z-]*[:;]| ", line):
                faults.append(Fault("check: a line that is no property", repr(line[:500])))
                break
            if len(line) > 75:
                faults.append(Fault("check: a long line in a calendar", repr(line[:500])))
                break

    def _add(self, faults: list[Fault], text: bytes, kind: str, details: str) -> None:
        """Notes a fault in a file, unless it is known."""
        if is_known(kind, text):
            self.known += 1
        else:
            faults.append(Fault(kind, details))

    def _take_out(self, trial: Trial, blamed: dict[str, bool]) -> bool:
        """Takes out the files that have errors; says whether there were any."""
        is_changed = False
        for path in blamed:
            if path in trial.mutated:
                del trial.mutated[path]
                is_changed = True
            elif path in trial.base and path.endswith(".md") and not path.endswith("index.md"):
                trial.removed.add(path)
                is_changed = True
        return is_changed

    def _judge_site(self, faults: list[Fault], trial: Trial, site: Path) -> None:
        output = site / "Output"
        if not (output / "index.html").is_file():
            faults.append(Fault("nothing published", "there is no Output/index.html"))
            return
        for path in sorted(output.rglob("*")):
            if not path.is_file() or path.suffix not in (".html", ".xml", ".webmanifest"):
                continue
            self.published += 1
            text = path.read_bytes()
            name = path.relative_to(output).as_posix()
            if path.suffix == ".xml":
                self._judge_xml(faults, name, text, trial.holds_no_markup)
            elif path.suffix == ".webmanifest":
                self._judge_json(faults, "manifest is not JSON", name, text)
            elif trial.holds_no_markup:
                self._judge_page(faults, name, text)

    def _judge_xml(self, faults: list[Fault], name: str, text: bytes, holds_no_markup: bool) -> None:
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            row, column = error.position
            line = text.split(b"\n")[row - 1]
            faults.append(Fault("XML is not well-formed", f"{name}: {error}: {line[max(0, column - 200) : column + 100]!r}"))
            return
        for element in root.iter():
            # HTML in a feed is a text that feed readers show as a page.
            html = (element.text or "").encode(errors="replace") if element.get("type") == "html" else b""
            if holds_no_markup and (b"<script>" + MARKER in html.lower() or ADDRESS.search(html)):
                faults.append(Fault("planted markup in a feed", f"{name}: {html[:1000]!r}"))

    def _judge_json(self, faults: list[Fault], kind: str, name: str, text: bytes) -> None:
        try:
            json.loads(text)
        except ValueError as error:
            faults.append(Fault(kind, f"{name}: {error}: {text[:1000]!r}"))

    def _judge_page(self, faults: list[Fault], name: str, text: bytes) -> None:
        try:
            text.decode()
        except UnicodeDecodeError as error:
            faults.append(Fault("page is not UTF-8", f"{name}: {text[max(0, error.start - 100) : error.start + 100]!r}"))
        if (place := text.find(b"\x00")) >= 0:
            faults.append(Fault("page holds NUL", f"{name}: {text[max(0, place - 100) : place + 100]!r}"))
        for data in LINKED_DATA.findall(text):
            self._judge_json(faults, "linked data is not JSON", name, data)
        # The search for all of them takes long, and hardly a page holds one of the words.
        if any(word in text.lower() for word in (b"script:", b"data:text")) and (match := ADDRESS.search(text)):
            faults.append(Fault("address that runs", f"{name}: {text[max(0, match.start() - 200) : match.end() + 100]!r}"))
        if MARKER not in text:
            return
        place = text.lower().find(b"<script>" + MARKER)
        if place >= 0:
            faults.append(Fault("planted script", f"{name}: {text[max(0, place - 200) : place + 100]!r}"))
        elif HANDLER.search(text) or text.lower().count(b"<script") > 4:
            markup = Markup()
            markup.feed(text.decode(errors="replace"))
            if markup.found:
                faults.append(Fault("planted markup", f"{name}: {markup.found[0]}"))

    def _judge_records(self, faults: list[Fault], trial: Trial, site: Path) -> None:
        """Damages what the last build left for the next, changes a page, and compares with a build without a past."""
        random = Random(trial.key + "/records")
        folder = site / ".handout"
        notes = {f".handout/{path.name}": path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
        is_own = random.random() < 0.3
        listed = {"Output/.handout": (site / "Output/.handout").read_bytes()} if is_own else {}
        for records in (notes, listed):
            damaged = damage_records(random, records)
            for path in records:
                if path in damaged:
                    (site / path).write_bytes(damaged[path])
                else:
                    (site / path).unlink()
        pages = sorted(path for path in trial.mutated if path.endswith(".md"))
        if len(pages) > 1 and random.random() < 0.5:
            first, second = random.sample(pages, 2)
            (site / first).write_bytes(trial.mutated[second])
        clean = self.folder / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        clean.mkdir()
        for name in ("Content", "Templates", "Public"):
            shutil.copytree(site / name, clean / name)
        before = tree(site / "Output") if is_own else {}
        # Where the list of what a build has written cannot be read at all, publishing there is wrong usage.
        again = self._run(faults, "build", "--site", str(site), may_be=(0, 1, 2) if is_own else (0, 1))
        fresh = self._run(faults, "build", "--site", str(clean))
        if is_own and again.status in (1, 2) and fresh.status == 0:
            # What the list no longer names may be somebody's: refusing is right, and changes nothing.
            if tree(site / "Output") != before:
                faults.append(Fault("records: a refused build changed Output", again.errors.decode(errors="replace")[-1000:]))
            again = self._run(faults, "build", "--site", str(site), "--force")
        if again.status != fresh.status:
            faults.append(Fault("records: other exit status", f"{again.status}, clean {fresh.status}: {again.errors[-800:]!r}"))
        elif again.status == 0:
            one, other = tree(site / "Output"), tree(clean / "Output")
            if one != other:
                differing = sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
                faults.append(Fault("records: other output than a clean build", ", ".join(differing[:20])))
