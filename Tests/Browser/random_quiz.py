"""Quizzes made up at random, written as an editor would, and published with the site's own templates."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route

from browser import Reader
from published import REPOSITORY
from quiz import run

FRONT_MATTER = "---\ntitle: Quiz {number}\ndescription: Quiz {number}.\npublished: 2026-01-01\ntemplate: quiz\n---\nA quiz.\n"
SCORED = FRONT_MATTER.replace("template: quiz", "template: quiz\nscore: shown")
SETTINGS = """title: Quizzes
base-url: https://quizzes.example/sub
emergency:
  - {place: United Kingdom, name: Emergency services, phone: "999"}
  - {place: United States, name: Emergency services, phone: "911"}
  - {place: European Union, name: Emergency services, phone: "112"}
"""
BASE = "/sub"

# A made-up check of three questions with points.
FIXTURES = REPOSITORY / "Tests" / "Fixtures" / "Quizzes"
TEA = FIXTURES / "tea.md"

# A made-up check of twelve questions with sources and results of every gravity.
DIVING = FIXTURES / "diving.md"

# A quiz in which one answer skips a question.
SKIPS = """
## One? {#one}

- ( ) Skip → [Three?](#three)
- ( ) Stay

## Two? {#two}

- ( ) Yes → [Bad](#bad)
- ( ) No

## Three? {#three}

- ( ) Yes
- ( ) No

## Bad {#bad}

## Fine {#fine}
"""


QUIZZES = 5

# What the quizzes have besides skips, stops, reasons and notes, in turn.
KINDS = [
    {"links": True, "ends": False, "points": False},
    {"links": True, "ends": True, "points": True},
    {"links": False, "ends": False, "points": True},
    {"links": True, "ends": True, "points": False},
    {"links": True, "ends": True, "points": True},
]


def text(seed: int, links: bool, ends: bool, points: bool) -> str:
    """The sections of a quiz: answers that count towards results, that end the quiz, that add points."""
    dice = random.Random(seed)
    stops = dice.randint(0, 2)
    results = stops + dice.randint(2, 4)
    questions = dice.randint(4, 12)
    lines: list[str] = []
    for question in range(questions):
        lines.append(f"\n## Question {question}? {{#q{question}}}\n")
        if dice.random() < 0.5:
            lines.append("Why *this* is asked.\n")
        several = dice.random() < 0.4
        count = dice.randint(2, 5)
        for answer in range(count):
            line = f"- {'[ ]' if several else '( )'} Answer {answer}"
            if several and answer == count - 1:
                line += " {.none}"
            adds = dice.choice([0, 0, 1, 2, 3]) if points else 0
            if adds:
                line += f" {{points={adds}}}"
            kind = dice.random()
            if kind < 0.2 and question + 1 < questions:
                target = min(questions - 1, question + dice.randint(1, 4))
                line += f" → [There](#q{target})"
            elif kind < 0.4 and links:
                line += f" → [That](#r{dice.randrange(stops, results - 1)})"
                line += " {.end}" if ends and dice.random() < 0.3 else ""
            elif kind < 0.46 and stops:
                line += f" -> [Stop](#r{dice.randrange(stops)})"
            # Text below points without a result would be a note, which changes nothing.
            may_explain = not adds or "](#r" in line
            because = f"\n\n  Because of {question} and {answer}.\n" if dice.random() < 0.5 and may_explain else ""
            lines.append(line + because)
    total = 2 * questions
    for result in range(results):
        total = max(1, total - dice.randint(1, 3))
        last = result == results - 1
        mark = " .stop" if result < stops else f" from={total}" if points and not last else ""
        lines.append(f"\n## Result {result} {{#r{result}{mark}}}\n\nResult {result}.")
    return "\n".join(lines) + "\n"


def publish(folder: Path, count: int) -> list[Path]:
    """Publishes quizzes that can be proven, in `folder`/Output, and gives their files."""
    for name in ("Templates", "Public"):
        shutil.copytree(REPOSITORY / name, folder / name)
    content = folder / "Content"
    content.mkdir()
    (content / "site.yml").write_text(SETTINGS, encoding="utf-8")
    (content / "index.md").write_text("---\ntitle: Home\ndescription: Home.\n---\n", encoding="utf-8")
    (content / "skips.md").write_text(FRONT_MATTER.replace("{number}", "with a skip") + SKIPS, encoding="utf-8")
    shutil.copy(TEA, content)
    shutil.copy(DIVING, content)
    (content / "data").mkdir()
    shutil.copy(FIXTURES / "references.json", content / "data")
    files: list[Path] = []
    seed = 0
    while len(files) < count:
        seed += 1
        number = len(files)
        file = content / f"quiz-{number}.md"
        kind = KINDS[number % len(KINDS)]
        start = (SCORED if kind["points"] else FRONT_MATTER).replace("{number}", str(number))
        file.write_text(start + text(seed, **kind), encoding="utf-8")
        # Most random quizzes have a result that nobody gets, which is refused as it should be.
        if run("quiz", file).returncode == 0:
            files.append(file)
        else:
            file.unlink()
    built = run("build", "--site", folder)
    assert built.returncode == 0, built.stderr
    return files


def open_made_up(reader: Reader, folder: Path, name: str, scripts: bool, **preferences: Any) -> Page:
    """One of these quizzes in a new tab, served from its folder without any host."""
    page = reader.arrive(java_script_enabled=scripts, **preferences)

    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path.removeprefix("/sub/")
        found = folder / "Output" / (path + "index.html" if path.endswith("/") else path)
        route.fulfill(path=found) if found.is_file() else route.fulfill(status=404)

    page.route("**/*", serve)
    page.goto(f"https://quizzes.example/sub/{name}/")
    return page
