"""Quizzes as their readers go through them, with the script and without, and what the Swift evaluator says of them."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Locator, Page

from published import REPOSITORY

HANDOUT = Path(os.environ.get("HANDOUT", REPOSITORY / ".build" / "release" / "handout"))
SOURCE = REPOSITORY / "Content" / "treatment" / "could-ketamine-be-an-option.md"

Sheet = dict[str, Any]

# What a page shows of its outcome, by ids.
SHOWN = """
  const seen = selector => [...document.querySelectorAll(`form.quiz ${selector}`)]
    .filter(e => e.checkVisibility({ visibilityProperty: true })).map(e => e.id)
  // The number that readers see: the script writes it, the stylesheet counts it.
  const number = name => {
    const element = [...document.querySelectorAll(`.${name}`)].find(e => e.checkVisibility({ visibilityProperty: true }))
    return element ? +(element.textContent || getComputedStyle(element).counterReset.split(' ')[1]) : null
  }
  const shown = () => ({
    questions: seen('fieldset'), open: seen('#quiz-open li').map(id => id.slice(5)), results: seen('.result'),
    reasons: seen('li[id^=reason-]').map(id => id.slice(7)), notes: seen('#quiz-notes li[id]').map(id => id.slice(5)),
    points: seen('#quiz-points li[id]').map(id => id.slice(7)),
    score: number('quiz-total'), maximum: number('quiz-maximum'),
  })
"""

# Ticks the boxes of each sheet, without any script of the page's own, and notes what the stylesheet shows.
BY_STYLESHEET = f"""sheets => {{ {SHOWN}
  const inputs = [...document.querySelectorAll('form.quiz input')]
  return sheets.map(({{ answers }}) => {{
    for (const input of inputs) input.checked = false
    for (const input of inputs) input.checked = answers.includes(input.id)
    return shown()
  }})
}}"""

# Goes through the quiz step by step as a reader would, pressing its buttons, until it has a result or asks again.
BY_SCRIPT = f"""sheets => {{ {SHOWN}
  const form = document.querySelector('form.quiz')
  const press = selector => form.querySelector(selector).click()
  return sheets.map(({{ answers }}) => {{
    press('[type=reset]')
    press('.start button')
    const path = []
    while (seen('fieldset').length === 1) {{
      const question = seen('fieldset')[0]
      if (path.includes(question)) return {{ path, stuck: question }}
      for (const input of document.getElementById(question).querySelectorAll('input'))
        if (answers.includes(input.id)) input.click()
      press('.go button')
      if (form.querySelector('.problem').checkVisibility()) return {{ path, stuck: question }}
      path.push(question)
    }}
    if (form.querySelector('.summary').checkVisibility()) press('.go button')
    return {{ ...shown(), path }}
  }})
}}"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command with these arguments."""
    return subprocess.run([HANDOUT, *arguments], capture_output=True, text=True, encoding="utf-8")


def sheets_of(file: Path, count: int, seed: int = 1) -> list[Sheet]:
    """Random answer sheets with what the Swift evaluator says to each."""
    found = run("quiz", file, "--sheets", str(count), "--seed", str(seed))
    assert found.returncode == 0, found.stderr
    return [json.loads(line) for line in found.stdout.splitlines()]


def answered(sheet: Sheet, question: str) -> list[str]:
    """The answers that a sheet has for a question."""
    return [answer for answer in sheet["answers"] if answer.rpartition("_")[0] == question]


class Evaluates(Protocol):
    """A page in any browser."""

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """What a JavaScript function gives for an argument."""


# What the page says of its answers and results, by ids.
FACTS = """() => {
  const ids = selector => [...document.querySelectorAll(`form.quiz ${selector}`)].map(e => e.id)
  return { none: ids('input[data-none]'), adding: ids('input[data-points]'), stops: ids('.result[data-stop]') }
}"""


def compare_lists(facts: dict[str, list[str]], sheet: Sheet, shown: dict[str, Any]) -> None:
    """Holds what stands below a result to what the evaluator says; reasons of results that stop stand within them."""
    assert (sorted(shown["reasons"]), shown["notes"]) == (sorted(sheet["reasons"]), sheet["notes"]), sheet
    assert (shown["score"], shown["maximum"]) == (sheet.get("score"), sheet.get("maximum")), sheet
    asked = [answer for question in sheet["path"] for answer in answered(sheet, question)]
    counts = sheet["result"] and sheet["result"] not in facts["stops"]
    assert sorted(shown["points"]) == sorted(a for a in asked if a in facts["adding"] and counts), sheet


def compare_stylesheet(page: Evaluates, sheets: list[Sheet]) -> None:
    """Holds what is visible to what the evaluator says."""
    facts = page.evaluate(FACTS)
    for sheet, shown in zip(sheets, page.evaluate(BY_STYLESHEET, sheets), strict=True):
        assert shown["open"] == sheet["open"], sheet
        assert shown["results"] == ([sheet["result"]] if sheet["result"] else []), sheet
        compare_lists(facts, sheet, shown)
        if sheet["result"]:
            assert shown["questions"] == sheet["path"], sheet


def compare_script(page: Evaluates, sheets: list[Sheet], fewest: int) -> None:
    """Holds what the script comes to, step by step, to what the evaluator says."""
    facts = page.evaluate(FACTS)
    # The script lets nobody choose answers that exclude each other.
    sheets = [
        sheet
        for sheet in sheets
        if not any(one in facts["none"] and len(answered(sheet, one.rpartition("_")[0])) > 1 for one in sheet["answers"])
    ]
    complete = 0
    for sheet, found in zip(sheets, page.evaluate(BY_SCRIPT, sheets), strict=True):
        # It asks one question after the other, so it stays at the first that is open.
        unanswered = sheet["open"] or [question for question in sheet["path"] if not answered(sheet, question)]
        if unanswered:
            assert found.get("stuck") == unanswered[0], sheet
            continue
        complete += 1
        assert "stuck" not in found, (sheet, found)
        assert (found["path"], found["results"]) == (sheet["path"], [sheet["result"]]), sheet
        compare_lists(facts, sheet, found)
    assert complete >= fewest


class QuizPage:
    """A quiz in a browser with scripts, at one of its steps."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._pressed = 0.0

    @property
    def question(self) -> str:
        """The id of the question that is asked now."""
        fieldset = self.page.locator("form.quiz fieldset:visible")
        assert fieldset.count() == 1
        return fieldset.get_attribute("id") or ""

    @property
    def heading(self) -> str:
        """The heading that has focus."""
        return self.page.locator("h1:focus, h2:focus").inner_text()

    @property
    def chosen(self) -> list[str]:
        """The ids of all answers that are ticked, shown or not."""
        return self.page.locator("form.quiz input:checked").evaluate_all("all => all.map(input => input.id)")

    def press(self, name: str) -> None:
        """Presses the button of this name, and takes the time for it: a second click in a place presses nothing."""
        self.page.wait_for_timeout(max(0.0, 1_050 - (time.monotonic() - self._pressed) * 1_000))
        self.page.get_by_role("button", name=name, exact=True).click()
        self._pressed = time.monotonic()

    def _tick(self, answer: Locator) -> None:
        """Ticks an answer by its key: it may be where a button was pressed just now."""
        if not answer.is_checked():
            answer.press("Space")
            self._pressed = 0.0

    def answer(self, *answers: str) -> None:
        """Ticks answers by their ids, and goes on."""
        for answer in answers:
            self._tick(self.page.locator(f"#{answer}"))
        self.press("Continue")

    def answer_calmly(self, until: str | None = None) -> None:
        """Chooses what changes nothing, as often as possible, until a question or the reader's own summary."""
        while self.page.locator("form.quiz fieldset:visible").count() and self.question != until:
            inputs = self.page.locator("form.quiz fieldset:visible input")
            calm = self.page.locator("form.quiz fieldset:visible input:not([data-to])")
            none = self.page.locator("form.quiz fieldset:visible input[data-none]")
            self._tick((none if none.count() else calm if calm.count() else inputs).first)
            self.press("Continue")
