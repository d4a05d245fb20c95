"""The stylesheet and the script say of every answer sheet what the Swift evaluator says, also where questions are skipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser import Reader
from cases import QUIZ
from quiz import SOURCE, QuizPage, compare_script, compare_stylesheet, sheets_of
from random_quiz import QUIZZES, open_made_up

SHEETS = 300
FEWEST = 200


def test_stylesheet_of_the_own_quiz_agrees(reader: Reader) -> None:
    """Without scripts."""
    compare_stylesheet(reader.open(QUIZ, java_script_enabled=False), sheets_of(SOURCE, SHEETS))


def test_script_of_the_own_quiz_agrees(reader: Reader) -> None:
    """Through its real steps."""
    compare_script(reader.open(QUIZ), sheets_of(SOURCE, SHEETS + 100, seed=2), FEWEST)


@pytest.mark.parametrize("number", range(QUIZZES))
def test_stylesheets_of_random_quizzes_agree(
    reader: Reader, made_up: tuple[Path, list[Path]], number: int
) -> None:
    """Skips, stops, several answers: without scripts."""
    folder, files = made_up
    page = open_made_up(reader, folder, files[number].stem, scripts=False)
    compare_stylesheet(page, sheets_of(files[number], SHEETS, seed=number))
    page.context.close()


@pytest.mark.parametrize("number", range(QUIZZES))
def test_scripts_of_random_quizzes_agree(reader: Reader, made_up: tuple[Path, list[Path]], number: int) -> None:
    """Skips, stops, several answers: through the real steps."""
    folder, files = made_up
    page = open_made_up(reader, folder, files[number].stem, scripts=True)
    compare_script(page, sheets_of(files[number], SHEETS + 100, seed=100 + number), FEWEST)
    page.context.close()


def test_random_quizzes_have_everything(made_up: tuple[Path, list[Path]]) -> None:
    """Skips, stops, ends, points of both kinds of questions and notes are all among them."""
    texts = [file.read_text(encoding="utf-8") for file in made_up[1]]
    for part in ("→ [There]", "-> [Stop]", "{.none}", "( )", "Because", "{.end}", "{points=", "from="):
        assert sum(part in text for text in texts) >= 1, part


def test_skipped_answers_wait(reader: Reader, made_up: tuple[Path, list[Path]]) -> None:
    """Change keeps later answers: they do not count while they are skipped, and count again when they are not."""
    quiz = QuizPage(open_made_up(reader, made_up[0], "skips", scripts=True))
    rows = quiz.page.locator(".summary dl > div")
    quiz.press("Start")
    assert quiz.page.title().startswith("Question 1 of about 3 – ")
    for answer in ("one_2", "two_1", "three_2"):
        quiz.answer(answer)
    assert rows.count() == 3
    for change, count, result in (("one_1", 2, "Fine"), ("one_2", 3, "Bad")):
        quiz.page.get_by_role("button", name="Change: One?").click()
        quiz.answer(change)
        assert (quiz.heading, rows.count()) == ("Your answers", count)
        assert {"two_1", "three_2"} < set(quiz.chosen)
        quiz.press("Continue")
        assert quiz.heading == result
        quiz.press("Back")
    quiz.page.context.close()


def test_change_asks_what_was_skipped(reader: Reader, made_up: tuple[Path, list[Path]]) -> None:
    """And then leads back to the answers, without asking again what is answered."""
    quiz = QuizPage(open_made_up(reader, made_up[0], "skips", scripts=True))
    quiz.press("Start")
    quiz.answer("one_1")
    quiz.answer("three_1")
    quiz.page.get_by_role("button", name="Change: One?").click()
    quiz.answer("one_2")
    assert quiz.question == "two"
    quiz.answer("two_1")
    assert quiz.heading == "Your answers"
    quiz.page.context.close()
