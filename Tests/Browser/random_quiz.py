"""Quizzes made up at random, written as an editor would, and published with the site's own templates."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from published import REPOSITORY
from quiz import run

FRONT_MATTER = "---\ntitle: Quiz {number}\ndescription: Quiz {number}.\npublished: 2026-01-01\ntemplate: quiz\n---\nA quiz.\n"
SETTINGS = "title: Quizzes\nbase-url: https://quizzes.example/sub\n"

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


def text(seed: int) -> str:
    """The sections of a quiz with skips, several-choice questions, stops, reasons and notes."""
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
            kind = dice.random()
            if kind < 0.2 and question + 1 < questions:
                target = min(questions - 1, question + dice.randint(1, 4))
                line += f" → [There](#q{target})"
            elif kind < 0.4:
                line += f" → [That](#r{dice.randrange(stops, results - 1)})"
            elif kind < 0.46 and stops:
                line += f" -> [Stop](#r{dice.randrange(stops)})"
            lines.append(line + (f"\n\n  Because of {question} and {answer}.\n" if dice.random() < 0.5 else ""))
    for result in range(results):
        lines.append(f"\n## Result {result} {{#r{result}{' .stop' if result < stops else ''}}}\n\nResult {result}.")
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
    files: list[Path] = []
    seed = 0
    while len(files) < count:
        seed += 1
        file = content / f"quiz-{len(files)}.md"
        file.write_text(FRONT_MATTER.replace("{number}", str(len(files))) + text(seed), encoding="utf-8")
        # Most random quizzes have a result that nobody gets, which is refused as it should be.
        if run("quiz", file).returncode == 0:
            files.append(file)
        else:
            file.unlink()
    built = run("build", "--site", folder)
    assert built.returncode == 0, built.stderr
    return files
