"""What holds in Chromium, Firefox and WebKitGTK alike: the quiz, also as old browsers read it, the keyboard, paper, and narrow windows."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from cases import ARTICLE, QUIZ, TEMPLATES
from engines import NAMES, Engine, running_engine
from published import BASE_PATH, OUTPUT
from quiz import compare_script, compare_stylesheet, sheets_of
from random_quiz import BASE, DIVING, TEA
from test_layout import OVERFLOW
from variants import OLD_DETAILS, WHOLE, WITHOUT_BOTH, WITHOUT_HAS, WITHOUT_SCRIPT, Variant, running_variants

SHEETS = 60
FEWEST = 20
PHONES = [320, 360]

# WebKitGTK prints only through its dialogue.
on_paper = pytest.mark.parametrize("engine", ["Chromium", "Firefox"], indirect=True)

# Answers that count towards two results and bring three notes.
ANSWERS = ["now_3", "days_3", "age_3", "lungs_2", "heart_2", "heart_3", "ears_3", "medicines_1", "pregnant_2", "drink_2", "flight_1",
           "dives_1", "alone_2"]

# Goes through the quiz with these answers to its result, pressing its buttons as a program does.
ANSWER = """answers => {
  const form = document.querySelector('form.quiz'), press = selector => form.querySelector(selector).click()
  press('[type=reset]')
  press('.start button')
  for (let left = 30; left && form.dataset.step !== 'result'; left -= 1) {
    for (const input of form.querySelectorAll('fieldset:not(.off) input')) if (answers.includes(input.id) && !input.checked) input.click()
    press('.go button')
  }
}"""

TICK = """answers => { for (const input of document.querySelectorAll('form.quiz input')) input.checked = answers.includes(input.id) }"""

VISIBLE = """selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility({ visibilityProperty: true }))
  .map(e => e.id || e.innerText.trim())"""

# What is wrong with where a step begins: the emergency numbers and the heading that has focus are to be on the first screen.
FIRST_SCREEN = """() => {
  const isSeen = e => { const { top, bottom } = e.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight && bottom > top }
  const numbers = [...document.querySelectorAll('.masthead a[href^="tel:"]')]
  return [...numbers.filter(e => !isSeen(e)).map(e => e.href), ...(isSeen(document.activeElement) ? [] : ['heading'])]
}"""


def wait_for(engine: Engine, function: str, argument: str) -> None:
    """Waits until a function says so: engines scroll to a place in their own time."""
    end = time.monotonic() + 5
    while not engine.evaluate(function, argument):
        assert time.monotonic() < end, f"never so: {argument}"
        time.sleep(0.05)


@pytest.fixture(scope="module", params=NAMES)
def engine(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Engine]:
    """One tab of each browser in turn."""
    with running_engine(request.param, browser) as engine:
        engine.resize(1280, 900)
        yield engine


@pytest.fixture(scope="module")
def quizzes(made_up: tuple[Path, list[Path]]) -> Iterator[dict[Variant, str]]:
    """Where the made-up quizzes are served, as browsers of different ages read them."""
    with running_variants(made_up[0] / "Output", BASE) as origins:
        yield origins


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """Where the published site is served."""
    with running_variants(OUTPUT, BASE_PATH) as origins:
        yield origins[WHOLE]


@pytest.fixture(scope="module")
def files(made_up: tuple[Path, list[Path]]) -> list[Path]:
    """Quizzes with points, with results of every gravity, and one at random."""
    return [TEA, DIVING, made_up[1][0]]


def test_quiz_agrees_without_script(engine: Engine, quizzes: dict[Variant, str], files: list[Path]) -> None:
    """The stylesheet says what the evaluator says."""
    for file in files:
        engine.open(f"{quizzes[WITHOUT_SCRIPT]}/{file.stem}/")
        compare_stylesheet(engine, sheets_of(file, SHEETS, seed=5))


@pytest.mark.parametrize("variant", [WHOLE, WITHOUT_HAS], ids=lambda variant: variant.name)
def test_quiz_agrees_with_script(engine: Engine, quizzes: dict[Variant, str], files: list[Path], variant: Variant) -> None:
    """The script says what the evaluator says, and needs no `:has()` for it."""
    for file in files:
        engine.open(f"{quizzes[variant]}/{file.stem}/")
        # WebKit takes a hundred entries in its history in ten seconds, more than any reader makes.
        engine.evaluate("() => { history.pushState = () => {} }")
        compare_script(engine, sheets_of(file, SHEETS, seed=6), FEWEST)


def test_quiz_without_script_and_has_says_that_it_has_no_result(engine: Engine, quizzes: dict[Variant, str]) -> None:
    """Whatever is ticked: no result and no reason, but the rules."""
    engine.open(f"{quizzes[WITHOUT_BOTH]}/diving/")
    for answers in ([], ANSWERS, ["now_1"]):
        engine.evaluate(TICK, answers)
        assert engine.evaluate(VISIBLE, ".outcome *, .supported, .paper, .wrong") == []
        assert len(engine.evaluate(VISIBLE, "form.quiz fieldset")) == 12
        (message,) = engine.evaluate(VISIBLE, ".unsupported")
        assert message.startswith("This browser cannot work out your result")
        assert engine.evaluate(VISIBLE, ".rules table") != []


def test_quiz_without_script_says_nothing_of_old_browsers(engine: Engine, quizzes: dict[Variant, str]) -> None:
    """Where the stylesheet decides, and where the script does."""
    for variant in (WHOLE, WITHOUT_SCRIPT, WITHOUT_HAS):
        engine.open(f"{quizzes[variant]}/tea/")
        assert engine.evaluate(VISIBLE, ".unsupported") == [], variant.name
    # Nor without the stylesheets: what is hidden is hidden in the page itself.
    engine.open(f"{quizzes[WITHOUT_SCRIPT]}/tea/")
    engine.evaluate("() => document.querySelectorAll('link[rel=stylesheet]').forEach(link => link.remove())")
    assert engine.evaluate(VISIBLE, ".outcome, .supported, .paper") == []
    assert len(engine.evaluate(VISIBLE, ".unsupported")) == 1


def test_questions_about_emergencies_have_the_numbers(engine: Engine, quizzes: dict[Variant, str]) -> None:
    """Before anything is chosen, in one row, 44 px high; other questions do not have them."""
    engine.resize(360, 640)
    engine.open(f"{quizzes[WHOLE]}/diving/")
    engine.evaluate("() => document.querySelector('.start button').click()")
    boxes = engine.evaluate(
        """() => [...document.querySelectorAll('fieldset:not(.off) .call a')].map(e => [e.href, ...(b => [b.top, b.bottom])
          (e.getBoundingClientRect())])"""
    )
    assert [box[0] for box in boxes] == ["tel:999", "tel:911", "tel:112"]
    assert len({box[1] for box in boxes}) == 1, "they are not in one row"
    assert all(box[2] - box[1] >= 44 and box[2] <= 640 for box in boxes), boxes
    with_numbers = engine.evaluate("() => [...document.querySelectorAll('fieldset')].filter(e => e.querySelector('.call')).map(e => e.id)")
    assert with_numbers == ["now", "days"]
    engine.resize(1280, 900)


def test_every_step_begins_at_the_top(engine: Engine, quizzes: dict[Variant, str]) -> None:
    """With the emergency numbers of the page and the heading on the first screen of a phone."""
    engine.resize(360, 640)
    engine.open(f"{quizzes[WHOLE]}/diving/")
    engine.evaluate("() => document.querySelector('.start button').click()")
    for answer in ANSWERS[:4]:
        assert engine.evaluate(FIRST_SCREEN) == [], answer
        engine.evaluate(f"() => {{ scrollTo(0, 500); document.getElementById('{answer}').click() }}")
        engine.evaluate("() => document.querySelector('.go button').click()")
    engine.evaluate(ANSWER, ANSWERS)
    assert engine.evaluate(FIRST_SCREEN) == []
    engine.resize(1280, 900)


def test_keyboard_is_enough(engine: Engine, quizzes: dict[Variant, str]) -> None:
    """From Start to the result with Tab, Space, arrows and Enter."""
    engine.open(f"{quizzes[WHOLE]}/tea/")

    def tab_to(selector: str) -> None:
        for _ in range(40):
            if engine.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            engine.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    engine.evaluate("() => document.querySelector('h1').focus()")
    tab_to(".start button")
    engine.press("Enter")
    for question in ("often", "kinds", "late"):
        tab_to(f"#{question} input")
        engine.press("Space")
        if question != "kinds":
            engine.press("ArrowDown")
        tab_to(".go button")
        engine.press("Enter")
    tab_to(".go button")
    engine.press("Enter")
    assert engine.evaluate(VISIBLE, ".result") == ["part"]
    assert engine.evaluate(VISIBLE, "#quiz-points li[id]") == ["points-often_2", "points-kinds_1", "points-late_2"]
    tab_to("[type=reset]")
    engine.press("Enter")
    assert engine.evaluate("() => document.querySelectorAll(':checked').length") == 0


@pytest.mark.parametrize("width", PHONES)
def test_nothing_scrolls_sideways(engine: Engine, site: str, quizzes: dict[Variant, str], width: int) -> None:
    """A page of every template, and every kind of step of the quiz."""
    engine.resize(width, 640)
    for name, address in TEMPLATES.items():
        if name == "404":
            continue
        engine.open(site + address.removeprefix(BASE_PATH))
        engine.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true })")
        assert engine.evaluate(OVERFLOW) == [], address
    engine.open(f"{quizzes[WHOLE]}/diving/")
    for answers in (["now_1"], ["now_3", "days_1"], ANSWERS):
        engine.evaluate(ANSWER, answers)
        assert engine.evaluate(OVERFLOW) == [], answers
    engine.resize(1280, 900)


# Whether an element is in the window, and seen.
IN_SIGHT = """selector => {
  const element = document.querySelector(selector), { top, bottom } = element.getBoundingClientRect()
  return element.checkVisibility({ visibilityProperty: true }) && top >= 0 && bottom > top && top < innerHeight
}"""


@pytest.mark.parametrize("size", [(360, 640), (1280, 900)], ids=["phone", "desktop"])
def test_citation_opens_the_sources(engine: Engine, site: str, size: tuple[int, int]) -> None:
    """They are folded, where the keyboard passes them by; a citation, or an address that names one, shows it, and the way back leads
    back. So does Back."""
    engine.resize(*size)
    engine.open(site + ARTICLE.removeprefix(BASE_PATH))
    assert engine.evaluate(VISIBLE, ".sources > ol > li") == []
    assert len(engine.evaluate(VISIBLE, ".sources > .fold")) == 1
    cited = engine.evaluate("() => document.querySelectorAll('a.citation')[5].hash")
    engine.evaluate("() => { document.querySelectorAll('a.citation')[5].click() }")
    wait_for(engine, IN_SIGHT, cited)
    assert engine.evaluate(VISIBLE, ".sources > .fold") == [], "a switch that folds nothing"
    back = engine.evaluate("cited => document.querySelector(`${cited} .back a`).hash", cited)
    engine.evaluate("cited => { document.querySelector(`${cited} .back a`).click() }", cited)
    wait_for(engine, IN_SIGHT, back)
    engine.open(f"{site}/")
    engine.open(site + ARTICLE.removeprefix(BASE_PATH) + cited)
    wait_for(engine, IN_SIGHT, cited)
    engine.resize(1280, 900)


def wait_for_address(engine: Engine, address: str) -> None:
    """Waits until a link has led there; while pages change, nothing can be asked."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with suppress(Exception):
            if engine.evaluate("() => location.href") == address:
                return
        time.sleep(0.05)
    raise AssertionError(f"the link does not lead to {address}")


def tab_to(engine: Engine, selector: str) -> None:
    """Presses Tab until focus is on an element."""
    for _ in range(200):
        engine.press("Tab")
        if engine.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_glossary_explains_in_place(engine: Engine, site: str) -> None:
    """At 320 px and with keys alone: Enter on a word shows what it means, Tab leads into it, and its last link leads back."""
    engine.resize(320, 640)
    engine.open(site + "/treatment/who-should-not-have-it/")
    assert engine.evaluate(VISIBLE, ".meaning") == []
    tab_to(engine, ".term")
    word = engine.evaluate("() => document.activeElement.id")
    engine.press("Enter")
    wait_for(engine, IN_SIGHT, f"#{word} + .meaning")
    assert len(engine.evaluate(VISIBLE, ".meaning")) == 1
    assert engine.evaluate(OVERFLOW) == []
    engine.press("Tab")
    assert engine.evaluate("() => document.activeElement.matches('.meaning a')")
    engine.press("Tab")
    engine.press("Enter")
    wait_for(engine, "() => document.querySelectorAll('.meaning:target').length === 0", "")
    assert engine.evaluate(VISIBLE, ".meaning") == []
    assert engine.evaluate("() => document.activeElement.id") == word
    engine.resize(1280, 900)


# Types words into the field as its own events tell of it.
TYPE = """words => {
  const field = document.querySelector('#page-search')
  field.focus()
  field.value = words
  field.dispatchEvent(new Event('input', { bubbles: true }))
}"""


@pytest.mark.parametrize(("page", "words"), [("/a-z/", "bladd"), ("/es/a-z/", "vejig")], ids=["English", "Spanish"])
def test_search_leads_to_a_page(engine: Engine, site: str, page: str, words: str) -> None:
    """Words that are not finished show results, keys lead to the first, and Back shows them again."""
    engine.open(site + page)
    engine.evaluate(TYPE, words)
    wait_for(engine, "selector => document.querySelectorAll(selector).length > 0", ".found a")
    wait_for(engine, "words => document.querySelector('.status').textContent.includes(words)", words)
    first = engine.evaluate("() => document.querySelector('.found a').href")
    tab_to(engine, ".found a")
    assert engine.evaluate("() => document.activeElement.href") == first
    engine.press("Enter")
    wait_for_address(engine, first)
    engine.back()
    wait_for(engine, "selector => document.querySelectorAll(selector).length > 0", ".found a")
    wait_for(engine, "words => document.querySelector('#page-search').value === words", words)


def test_sources_are_found_though_they_are_folded(engine: Engine, site: str) -> None:
    """`hidden="until-found"` folds them, so a browser that knows it looks there, and unfolds what it finds by removing the attribute."""
    engine.open(site + ARTICLE.removeprefix(BASE_PATH))
    assert engine.evaluate("() => 'onbeforematch' in document.body")
    style = engine.evaluate("() => (s => [s.display, s.contentVisibility])(getComputedStyle(document.querySelector('.sources > ol')))")
    assert style == ["block", "hidden"]
    engine.evaluate("() => { document.querySelector('.sources > ol').removeAttribute('hidden') }")
    assert len(engine.evaluate(VISIBLE, ".sources > ol > li")) > 5
    assert engine.evaluate(VISIBLE, ".sources > .fold") == []


def test_lines_below_links_are_as_thick_as_asked(engine: Engine, quizzes: dict[Variant, str]) -> None:
    """WebKit drops the shorthand with a thickness."""
    engine.open(f"{quizzes[WHOLE]}/diving/")
    thickness = engine.evaluate(
        "() => [...document.querySelectorAll('.rules td a, button.quiet')].map(e => getComputedStyle(e).textDecorationThickness)"
    )
    assert set(thickness) == {"1px"}


def printed(engine: Engine, file: Path) -> tuple[int, str]:
    """How many pages the page takes on paper, and its text."""
    file.write_bytes(engine.print())
    information = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"Pages:\s+(\d+)", information)
    assert found
    return int(found[1]), re.sub(r"\s+", " ", text)


@on_paper
@pytest.mark.parametrize("variant", [WHOLE, WITHOUT_SCRIPT, OLD_DETAILS, WITHOUT_HAS], ids=lambda variant: variant.name)
def test_filled_quiz_takes_two_pages(engine: Engine, quizzes: dict[Variant, str], tmp_path: Path, variant: Variant) -> None:
    """The result, the question above each answer that counts, the notes, lines to write on, and the date."""
    engine.open(f"{quizzes[variant]}/diving/")
    engine.evaluate(ANSWER if variant.scripts else TICK, ANSWERS)
    pages, text = printed(engine, tmp_path / "filled.pdf")
    assert pages <= 2, f"{pages} pages"
    for words in ("Not today", "The reasons: your answers that count", "How old are you? Over 65", "Counts towards: A doctor needs",
                  "To ask your instructor", "Ask to try it in a pool first.", "Your own notes", "Date:",
                  "https://quizzes.example/sub/diving/"):
        assert words in text, words
    for words in ("How this check decides", "Under 10", "Continue", "Start again", "See a doctor today", "In an emergency, call"):
        assert words not in text, words
    # The script knows which answers the reasons have told already.
    assert ("Your other answers" in text) == variant.scripts
    year = engine.evaluate("() => String(new Date().getFullYear())")
    assert bool(re.search(rf"Date: [^:]*{year}", text)) == variant.scripts
    # With the script, the sources that the reasons cite, under their own numbers; without, where they are.
    assert ("A made-up study of divers, number 1" in text, "number 5" in text) == (variant.scripts, False), text
    assert ("The sources of the numbers in brackets" in text) == (not variant.scripts)


# Answers that bring as many reasons as asked, of the middle or the greatest length, and whatever is calmest to all other questions.
WITH_REASONS = """([number, longest]) => {
  const form = document.querySelector('form.quiz'), reason = ({ id }) => document.getElementById(`reason-${id}`)
  const stops = [...document.querySelectorAll('.result[data-stop]')].map(({ id }) => id)
  const grave = [...form.querySelectorAll('input[data-to]')]
    .filter(input => reason(input) && !stops.includes(input.dataset.to) && !('end' in input.dataset))
    .sort((a, b) => reason(a).textContent.length - reason(b).textContent.length)
  if (longest) grave.reverse()
  else grave.splice(0, (grave.length - number) / 2)
  const taken = []
  for (const input of grave) {
    if (taken.length < number && !taken.some(({ name, type }) => name === input.name && type === 'radio')) taken.push(input)
  }
  for (const box of form.querySelectorAll('fieldset')) {
    const inputs = [...box.querySelectorAll('input')]
    if (!inputs.some(input => taken.includes(input)))
      taken.push(inputs.find(input => 'none' in input.dataset) || inputs.find(input => !input.dataset.to))
  }
  return taken.map(({ id }) => id)
}"""


@on_paper
@pytest.mark.parametrize(("number", "longest"), [(8, False), (6, True)], ids=["eight", "the six longest"])
def test_many_reasons_take_two_pages(engine: Engine, site: str, tmp_path: Path, number: int, longest: bool) -> None:
    """Eight grave reasons of the published quiz, or the six longest of all, with their sources, the other answers, and lines to write
    on. That is where it stops: nine of middle length or seven of the longest go on to a third page."""
    engine.open(site + QUIZ.removeprefix(BASE_PATH))
    answers = engine.evaluate(WITH_REASONS, [number, longest])
    engine.evaluate(ANSWER, answers)
    assert len(engine.evaluate(VISIBLE, "#quiz-others li")) == number
    pages, text = printed(engine, tmp_path / "filled.pdf")
    assert pages <= 2, f"{pages} pages"
    for words in ("The reasons: your answers that count", "Your other answers", "Your own notes", "Sources", "Date:"):
        assert words in text, words
    # Each answer once, with its question before it.
    for told in engine.evaluate(
        """answers => answers.map(id => document.getElementById(id)).map(input => [input.closest('fieldset').querySelector('h2'),
          input.labels[0]].map(e => e.textContent).join(' '))""", answers
    ):
        assert text.count(told) == 1, told


@on_paper
@pytest.mark.parametrize("variant", [WITHOUT_SCRIPT, OLD_DETAILS, WITHOUT_BOTH], ids=lambda variant: variant.name)
def test_empty_quiz_prints_its_rules(engine: Engine, quizzes: dict[Variant, str], tmp_path: Path, variant: Variant) -> None:
    """All of them, though they are folded on the screen, and every answer has a box to tick."""
    engine.open(f"{quizzes[variant]}/diving/")
    _, text = printed(engine, tmp_path / "empty.pdf")
    for words in ("How this check decides", "A collapsed lung, at any time", "It can collapse again under water", "Goes on, with a note",
                  "The results, gravest first", "Nothing in your answers speaks against it", "Your own notes", "Date:"):
        assert words in text, words
    boxes = engine.evaluate("() => document.querySelectorAll('.rules td:first-child').length")
    assert boxes == engine.evaluate("() => document.querySelectorAll('form.quiz input').length") == 34
