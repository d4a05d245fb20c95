"""Points lead to the same result on paper, with animations switched off, in forced colours, and readers can add up themselves."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser import Reader
from cases import NARROW
from quiz import QuizPage, compare_stylesheet, sheets_of
from random_quiz import TEA, open_made_up

# What the results say, gravest first.
BODIES = ["Drink the last cup before noon.", "Try a week with less.", "Look elsewhere."]

# What other stylesheets do for readers who want no motion.
RESETS = [
    "*, ::before, ::after { animation: none !important }",
    "*, ::before, ::after { animation-duration: .01ms !important; animation-iteration-count: 1 !important }",
    "*, ::before, ::after { animation-delay: -1ms !important; animation-play-state: running !important }",
]


# Without scripts of its own a page cannot tell that a style element was loaded.
ADD_STYLES = """css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}"""


def printed(page: Page, file: Path) -> str:
    """The text of the page on paper."""
    page.pdf(path=file)
    return subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout


def choose(page: Page, *answers: str) -> None:
    """Ticks answers by their ids."""
    for answer in answers:
        page.locator(f"#{answer}").check()


@pytest.mark.parametrize(
    "answers, result, score",
    [
        (["often_3", "kinds_1", "late_3"], 0, "8 of 10"),
        (["often_2", "kinds_1", "late_1"], 1, "3 of 10"),
        (["often_2", "kinds_5", "late_2"], 2, "2 of 10"),
        (["often_2", "kinds_4", "late_1"], 0, "2 of 10"),
        (["often_1"], 2, "0 of 3"),
    ],
)
@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
def test_paper_has_the_result(
    reader: Reader,
    made_up: tuple[Path, list[Path]],
    tmp_path: Path,
    answers: list[str],
    result: int,
    score: str,
    scripts: bool,
) -> None:
    """One result, the points, and beside each answer its own."""
    page = open_made_up(reader, made_up[0], "tea", scripts=scripts)
    if scripts:
        quiz = QuizPage(page)
        quiz.press("Start")
        for answer in answers:
            quiz.answer(answer)
        quiz.press("Continue")
    else:
        choose(page, *answers)
    text = printed(page, tmp_path / "tea.pdf")
    assert f"Your points: {score}" in text
    for other, body in enumerate(BODIES):
        assert (body in text) == (other == result), text
    page.context.close()


def test_paper_without_answers_can_be_added_up(reader: Reader, made_up: tuple[Path, list[Path]], tmp_path: Path) -> None:
    """The points stand beside the answers, the totals beside the results, and there is a place for the sum."""
    page = open_made_up(reader, made_up[0], "tea", scripts=False)
    text = printed(page, tmp_path / "tea.pdf")
    assert "Your points, added up:" in text and "/ 10 points" in text
    assert "From 6 points on." in text and "From 3 points on." in text and "In all other cases." in text
    row = next(line for line in text.split("\n") if "Several times a day" in line)
    assert row.split("Several times a day")[1].split()[0] == "3"
    page.context.close()


@pytest.mark.parametrize("css", RESETS)
def test_other_stylesheets_cannot_switch_it_off(reader: Reader, made_up: tuple[Path, list[Path]], css: str) -> None:
    """What hides the other results is an animation that stands still."""
    page = open_made_up(reader, made_up[0], "tea", scripts=False)
    page.evaluate(ADD_STYLES, css)
    compare_stylesheet(page, sheets_of(TEA, 60))
    page.context.close()


@pytest.mark.parametrize("preferences", [{"reduced_motion": "reduce"}, {"forced_colors": "active"}, {"color_scheme": "dark"}])
def test_points_agree_for_everybody(
    reader: Reader, made_up: tuple[Path, list[Path]], preferences: dict[str, Any]
) -> None:
    """Whatever readers have asked their machine for."""
    page = open_made_up(reader, made_up[0], "tea", scripts=False, **preferences)
    compare_stylesheet(page, sheets_of(TEA, 60))
    page.context.close()


def test_hidden_results_take_no_room(reader: Reader, made_up: tuple[Path, list[Path]]) -> None:
    """And are not in the way of the one that is shown."""
    page = open_made_up(reader, made_up[0], "tea", scripts=False, viewport=NARROW)
    choose(page, "often_2", "kinds_1", "late_1")
    heights = page.locator(".result").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert heights[0] == heights[2] == 0 and heights[1] > 40
    page.context.close()


def test_old_browsers_are_told(reader: Reader, made_up: tuple[Path, list[Path]]) -> None:
    """Where the stylesheet of the quiz does not work, the page says so; where it does, it does not."""
    page = open_made_up(reader, made_up[0], "tea", scripts=False)
    message = page.get_by_text("This browser cannot work out your result")
    assert not message.is_visible()
    page.locator("link[data-quiz]").evaluate("link => link.remove()")
    assert message.is_visible()
    page.context.close()
