"""A quiz, one question at a time: for the keyboard, for screen readers, for paper, and for nobody else to know.

It is a made-up one, so that the site's own can change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize

from browser import Reader
from cases import DESKTOP, NARROW, PHONE, SMALL_PHONE
from quiz import QuizPage
from random_quiz import BASE
from test_accessibility import violations
from test_layout import DOUBLE_THE_TEXT, overflow
from test_privacy import STORED
from variants import WHOLE, running_variants

QUIZ = BASE + "/diving/"
FIRST, SECOND, THIRD = "now", "days", "age"
URGENT, NOT_URGENT, NOTHING_SOON, ADULT, MINOR = "now_1", "now_3", "days_3", "age_2", "age_1"

# Every control that is visible with its name and the name of the group that it is in.
NAMES = """() => [...document.querySelectorAll('form.quiz :is(input, button, summary, a)')]
  .filter(e => e.checkVisibility())
  .map(e => [e.localName, (e.ariaLabel || e.labels?.[0]?.innerText || e.innerText).trim(),
             e.closest('fieldset')?.querySelector('legend').innerText.trim() ?? ''])"""

HEIGHTS = """() => [...document.querySelectorAll('form.quiz :is(label, button, summary)')]
  .filter(e => e.checkVisibility()).map(e => [e.innerText, e.getBoundingClientRect().height]).filter(([, h]) => h < 44)"""


@pytest.fixture(scope="module")
def reader(browser: Browser, made_up: tuple[Path, list[Path]]) -> Iterator[Reader]:
    """Opens the made-up quiz as different people would."""
    with running_variants(made_up[0] / "Output", BASE) as origins:
        yield Reader(browser, origins[WHOLE].removesuffix(BASE))


@pytest.fixture
def quiz(reader: Reader) -> QuizPage:
    """The quiz on a desktop, at its start."""
    return QuizPage(reader.open(QUIZ, reduced_motion="reduce"))


def steps(quiz: QuizPage) -> Iterator[str]:
    """Goes through every kind of step there is, and stops at each of them until it is asked for the next."""
    quiz.press("Start")
    yield "question"
    quiz.press("Continue")
    yield "problem"
    quiz.answer(NOT_URGENT)
    quiz.answer(NOTHING_SOON)
    yield "choose one"
    quiz.answer(MINOR)
    quiz.answer_calmly()
    yield "summary"
    quiz.press("Continue")
    yield "result"
    quiz.press("Start again")
    quiz.press("Start")
    quiz.answer(URGENT)
    yield "urgent"


def test_start_comes_first(quiz: QuizPage) -> None:
    """Nothing is asked or chosen before the reader has read what this is."""
    assert quiz.chosen == []
    assert quiz.page.locator("form.quiz :is(input, .outcome):visible").count() == 0
    assert quiz.page.get_by_role("button", name="Start", exact=True).is_visible()
    quiz.press("Start")
    assert (quiz.question, quiz.chosen) == (FIRST, [])


def test_each_step_says_where_the_reader_is(quiz: QuizPage) -> None:
    """Focus is on the new heading, and the title of the tab counts honestly and gives nothing away."""
    title = quiz.page.title()
    total = quiz.page.locator("form.quiz fieldset").count()
    quiz.press("Start")
    for number, answer in enumerate((NOT_URGENT, NOTHING_SOON, ADULT), start=1):
        assert quiz.page.title() == f"Question {number} of {total} – {title}"
        assert quiz.heading == quiz.page.locator("fieldset:visible h2").inner_text()
        quiz.answer(answer)
    quiz.answer_calmly()
    assert (quiz.heading, quiz.page.title()) == ("Your answers", f"Your answers – {title}")
    quiz.press("Continue")
    assert quiz.page.title() == f"Your result – {title}"
    assert quiz.heading == quiz.page.locator(".result:visible h2").inner_text()
    quiz.press("Start again")
    assert quiz.page.title() == title


def test_nothing_chosen_is_a_problem(quiz: QuizPage) -> None:
    """The summary of errors takes focus and leads to the first answer, without a trace in the address."""
    quiz.press("Start")
    quiz.press("Continue")
    problem = quiz.page.get_by_role("group", name="There is a problem")
    assert problem.is_visible() and problem.evaluate("e => e === document.activeElement")
    assert quiz.page.title().startswith("Error: Question 1 of ")
    described, hint = (quiz.page.locator("fieldset:visible").get_attribute("aria-describedby") or "").split()
    assert hint == f"hint-{FIRST}"
    assert quiz.page.locator(f"#{described}").inner_text() == problem.get_by_role("link").inner_text()
    problem.get_by_role("link").click()
    assert quiz.page.evaluate("document.activeElement.id") == f"{FIRST}_1"
    assert quiz.page.url.endswith(QUIZ)
    quiz.answer(NOT_URGENT)
    assert not problem.is_visible()
    assert quiz.page.locator("[aria-describedby*='quiz-wrong']").count() == 0


def test_none_excludes_the_others(quiz: QuizPage) -> None:
    """And the others exclude it."""
    quiz.press("Start")
    for answers, left in (
        (["now_1", "now_2"], ["now_1", "now_2"]),
        ([NOT_URGENT], [NOT_URGENT]),
        (["now_2"], ["now_2"]),
    ):
        for answer in answers:
            quiz.page.locator(f"#{answer}").check()
        assert quiz.chosen == left


def test_urgent_answer_ends_the_quiz(quiz: QuizPage) -> None:
    """Help at once, with numbers to tap and the reason that was chosen, and no other."""
    quiz.press("Start")
    quiz.answer(URGENT)
    assert quiz.heading == "Get help now"
    for number in ("999", "911", "112", "0123456"):
        assert quiz.page.locator(f".result:visible a[href='tel:{number}']").is_visible()
    shown = quiz.page.locator(".outcome li[id]:visible")
    assert shown.evaluate_all("all => all.map(e => e.id)") == [f"reason-{URGENT}"]


def test_back_leads_through_what_was_answered(quiz: QuizPage) -> None:
    """The button on the page and the browser's own do the same, answers stay, and so does the address."""
    address = quiz.page.url
    quiz.press("Start")
    quiz.answer(NOT_URGENT)
    quiz.answer(NOTHING_SOON)
    quiz.press("Back")
    assert (quiz.question, quiz.heading) == (SECOND, "Did any of this happen in the last three days?")
    quiz.page.go_back()
    assert quiz.question == FIRST
    assert quiz.chosen == [NOT_URGENT, NOTHING_SOON]
    quiz.page.go_forward()
    quiz.page.go_forward()
    assert quiz.question == THIRD
    for _ in range(3):
        quiz.page.go_back()
    assert quiz.page.get_by_role("button", name="Start", exact=True).is_visible()
    assert quiz.page.url == address


def test_links_in_the_page_are_no_steps(quiz: QuizPage) -> None:
    """Who looks up a source comes back to the same question."""
    quiz.press("Start")
    quiz.answer(NOT_URGENT)
    quiz.answer(NOTHING_SOON)
    quiz.page.evaluate("location.hash = 'source-1'")
    assert quiz.question == THIRD
    quiz.page.go_back()
    assert quiz.question == THIRD


def test_links_back_from_sources_lead_somewhere(quiz: QuizPage) -> None:
    """Where only the introduction cites a source, there is no link back to it while it is hidden."""
    quiz.page.locator(".sources > .fold > summary").click()
    back = quiz.page.locator("#source-1 .back")
    assert back.is_visible()
    quiz.press("Start")
    assert not back.is_visible()
    targets = quiz.page.locator(".sources .back a:visible").evaluate_all(
        """all => all.map(e => document.querySelector(e.hash)).filter(e => e.closest('[hidden]')).length"""
    )
    assert targets == 0
    quiz.press("Back")
    assert back.is_visible()


def test_fragments_open_the_rules(quiz: QuizPage) -> None:
    """A link to a rule shows it, though the rules are folded."""
    rule = quiz.page.locator("#rules-age")
    assert not rule.is_visible()
    quiz.page.evaluate("location.hash = 'rules-age'")
    assert rule.is_visible()


@pytest.mark.parametrize("preference", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_results_look_as_grave_as_they_are(reader: Reader, preference: dict[str, Any]) -> None:
    """In words, and in frames that do not need colours: each kind of result is unlike the others."""
    page = reader.open(QUIZ, java_script_enabled=False, **preference)
    looks: dict[str, tuple[str, ...]] = {}
    for answer, result, label in (
        ("now_1", "rescue", "Your result: act now"), ("days_1", "doctor-today", "Your result: urgent"),
    ):
        page.locator("[type=reset]").evaluate("e => e.form.reset()")
        page.locator(f"#{answer}").check()
        card = page.locator(f"#{result} .card")
        assert card.locator(".label").inner_text() == label
        looks[result] = tuple(card.evaluate("e => (s => [s.borderTopWidth, s.borderTopStyle])(getComputedStyle(e))"))
    for result in ("never", "go"):
        style = page.locator(f"#{result} .card").evaluate(
            "e => (s => [s.borderTopWidth, s.borderTopStyle, s.borderInlineStartWidth])(getComputedStyle(e))")
        looks[result] = tuple(style)
    assert len(set(looks.values())) == 4, looks


def test_question_stands_above_the_answer(quiz: QuizPage) -> None:
    """Of each reason and note."""
    quiz.press("Start")
    for answer in (NOT_URGENT, NOTHING_SOON, MINOR):
        quiz.answer(answer)
    quiz.answer_calmly()
    quiz.press("Continue")
    lines = quiz.page.locator(f"#reason-{MINOR}").inner_text().split("\n")
    assert lines[:3] == ["How old are you?", "Under 10", "Counts towards: Diving is not for you"]


def test_one_action_comes_first(quiz: QuizPage) -> None:
    """In an emergency it is to call, so no button looks like the thing to do."""
    quiz.press("Start")
    quiz.answer(URGENT)
    colours = quiz.page.locator(".actions button:visible").evaluate_all("all => all.map(e => getComputedStyle(e).backgroundColor)")
    assert set(colours) == {"rgba(0, 0, 0, 0)"}
    order = quiz.page.locator("#rescue .card > *").evaluate_all("all => all.map(e => e.className || e.localName)")
    assert order[:4] == ["label", "h2", "reasons", "call"]


def test_changed_answers_keep_the_others(quiz: QuizPage) -> None:
    """Change leads to the question and straight back, and the result follows."""
    quiz.press("Start")
    quiz.answer_calmly()
    rows = quiz.page.locator(".summary dl > div")
    assert rows.count() == quiz.page.locator("form.quiz fieldset").count()
    before = quiz.chosen
    quiz.page.get_by_role("button", name="Change: How old are you?").click()
    assert (quiz.question, quiz.chosen) == (THIRD, before)
    quiz.answer(MINOR)
    assert quiz.heading == "Your answers"
    assert quiz.page.locator(".summary dd").nth(2 * 2).inner_text() == "Under 10"
    assert set(quiz.chosen) ^ set(before) == {MINOR, ADULT}
    quiz.press("Continue")
    assert quiz.heading == "Diving is not for you"


def test_start_again_forgets(quiz: QuizPage) -> None:
    """At once, and for the browser's Back too."""
    quiz.press("Start")
    quiz.answer(URGENT)
    quiz.press("Start again")
    assert quiz.chosen == []
    quiz.page.go_back()
    assert quiz.page.get_by_role("button", name="Start", exact=True).is_visible()
    assert not quiz.page.locator(".outcome").is_visible()


@pytest.mark.parametrize("way", ["reload", "leave"])
def test_leaving_forgets(quiz: QuizPage, way: str) -> None:
    """Whoever uses the device next finds the start, and no answer."""
    quiz.press("Start")
    quiz.answer(NOT_URGENT)
    quiz.page.locator("#days_1").check()
    if way == "reload":
        quiz.page.reload()
    else:
        quiz.page.goto(QUIZ.rsplit("/", 2)[0] + "/")
        quiz.page.go_back()
    assert quiz.chosen == []
    assert quiz.page.get_by_role("button", name="Start", exact=True).is_visible()
    quiz.page.go_back()
    assert quiz.chosen == []
    assert not quiz.page.locator(".outcome").is_visible()


def test_keyboard_is_enough(quiz: QuizPage) -> None:
    """From Start to the result with Tab, Space, arrows and Enter."""
    keyboard = quiz.page.keyboard

    def tab_to(selector: str) -> None:
        for _ in range(40):
            if quiz.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    quiz.page.locator("h1").focus()
    tab_to(".start button")
    keyboard.press("Enter")
    for _ in range(quiz.page.locator("fieldset").count()):
        kind = "input[data-none]" if quiz.page.locator("fieldset:visible input[data-none]").count() else "input"
        tab_to(f"fieldset:not(.off) {kind}")
        keyboard.press("Space")
        if kind == "input":
            keyboard.press("ArrowDown")
            keyboard.press("Enter")
        else:
            tab_to(".go button")
            keyboard.press("Enter")
    assert quiz.heading == "Your answers"
    tab_to(".go button")
    keyboard.press("Enter")
    assert quiz.page.locator(".result:visible").count() == 1
    tab_to("[type=reset]")
    keyboard.press("Enter")
    assert quiz.chosen == []


@pytest.mark.parametrize("preference", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_focus_and_choice_can_be_seen(reader: Reader, preference: dict[str, Any]) -> None:
    """Also in the dark and in forced colours."""
    quiz = QuizPage(reader.open(QUIZ, **preference))
    quiz.press("Start")
    for selector in (".back button", f"#{FIRST}_1", ".go button"):
        # What is focused after a key shows that it is.
        quiz.page.keyboard.press("Tab")
        control = quiz.page.locator(selector)
        control.focus()
        style, width = control.evaluate("e => (s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle(e))")
        assert style == "solid" and width >= 2, selector
    answer = quiz.page.locator(f"#{FIRST}_1")
    before = answer.screenshot()
    answer.check()
    assert answer.screenshot() != before


@pytest.mark.parametrize(("viewport", "scheme"), [(NARROW, "light"), (DESKTOP, "dark")], ids=["phone", "desktop"])
def test_every_step_is_accessible(reader: Reader, viewport: ViewportSize, scheme: str) -> None:
    """No violation at any step, on a phone in the light and on a desktop in the dark."""
    quiz = QuizPage(reader.open(QUIZ, viewport, color_scheme=scheme))
    for step in steps(quiz):
        assert violations(quiz.page) == [], step


def test_every_step_fits(reader: Reader) -> None:
    """On the narrowest phone, and with text twice its size; what is tapped is 44 px high."""
    phone = QuizPage(reader.open(QUIZ, NARROW))
    for step in steps(phone):
        assert overflow(phone.page) == [], step
        assert phone.page.evaluate(HEIGHTS) == [], step
    for viewport in (DESKTOP, SMALL_PHONE):
        large = QuizPage(reader.open(QUIZ, viewport))
        large.page.evaluate(DOUBLE_THE_TEXT)
        for step in steps(large):
            assert overflow(large.page) == [], (viewport, step)


def test_complaint_keeps_its_distance(quiz: QuizPage) -> None:
    """From the emergency numbers, which stand below it on the questions that have them."""
    quiz.press("Start")
    quiz.press("Continue")
    wrong, numbers = (quiz.page.locator(f"fieldset:visible {part}").bounding_box() for part in (".wrong:visible", ".call"))
    assert wrong and numbers and numbers["y"] - wrong["y"] - wrong["height"] >= 8


def test_every_control_has_a_name(quiz: QuizPage) -> None:
    """Answers belong to a group that is named for the question."""
    for step in steps(quiz):
        for tag, name, group in quiz.page.evaluate(NAMES):
            assert name, (step, tag)
            assert tag != "input" or re.search(r"\w\?", group), (step, name)
        names = [name for tag, name, _ in quiz.page.evaluate(NAMES) if tag in ("button", "input")]
        assert len(names) == len(set(names)), (step, names)


def test_answers_stay_here(reader: Reader) -> None:
    """No request, no storage, no cookie, no complaint, and the same address all the way."""
    page = reader.arrive()
    page.goto(QUIZ)
    address = page.url
    requests: list[str] = []
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    def note(request: Request) -> None:
        # The browser asks for the page's icon when it likes.
        if not request.url.endswith("/favicon.svg"):
            requests.append(request.url)

    page.on("request", note)
    page.on("console", hear)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for step in steps(QuizPage(page)):
        assert page.url == address, step
        state = page.evaluate("JSON.stringify(history.state)")
        assert re.fullmatch(r'\{"step":(\d+|"\w+")\}', state), state
    assert (requests, complaints) == ([], [])
    assert page.evaluate(STORED) == []
    assert page.context.cookies() == []
    page.context.close()


def printed(page: Page) -> str:
    """What the page shows on paper."""
    page.emulate_media(media="print")
    text = page.inner_text("body")
    page.emulate_media(media="screen")
    return text


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "stylesheet"])
def test_empty_quiz_prints_its_rules(reader: Reader, scripts: bool) -> None:
    """The full table, with reasons and results, and a box to tick beside every answer."""
    page = reader.open(QUIZ, java_script_enabled=scripts)
    text = printed(page)
    for words in ("How this check decides", "Goes on", "Counts towards: ", "Ends the check: ", "Under 10",
                  "The strain of cold water is too great so soon", "gravest first"):
        assert words in text, words
    page.emulate_media(media="print")
    assert page.locator("form.quiz").is_hidden()
    boxes = page.locator(".rules td:first-child").evaluate_all("all => all.map(e => parseFloat(getComputedStyle(e, '::before').width))")
    assert len(boxes) == page.locator("form.quiz input").count() and min(boxes) > 8
    page.emulate_media(media="screen")


def finish_as_minor(quiz: QuizPage) -> None:
    """Answers everything as somebody who is too young, and nothing else."""
    quiz.press("Start")
    quiz.answer(NOT_URGENT)
    quiz.answer(NOTHING_SOON)
    quiz.answer(MINOR)
    quiz.answer_calmly()
    quiz.press("Continue")


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "stylesheet"])
def test_answered_quiz_prints_its_summary(reader: Reader, scripts: bool) -> None:
    """What was chosen, the result and the reasons; neither what was not chosen nor the rules."""
    page = reader.open(QUIZ, java_script_enabled=scripts)
    quiz = QuizPage(page)
    if scripts:
        finish_as_minor(quiz)
    else:
        page.evaluate(
            """minor => { for (const box of document.querySelectorAll('form.quiz fieldset'))
              (box.querySelector('input[data-none], input:not([data-to])')).checked = true
              document.getElementById(minor).checked = true }""",
            MINOR,
        )
    text = printed(page)
    for words in ("How old are you?", "Under 10", "Diving is not for you", "Made-up rules let nobody under ten dive"):
        assert words in text, words
    for words in ("10 to 65", "Blood from an ear", "How this check decides", "Continue", "Start again", "There is a problem"):
        assert words not in text, words


SMALLEST = """() => {
  const sizes = {}, walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (walker.currentNode.data.trim() && element.checkVisibility())
      sizes[Math.round(parseFloat(getComputedStyle(element).fontSize) * .75 * 10) / 10] = walker.currentNode.data.trim()
  }
  return Object.entries(sizes).sort((a, b) => a[0] - b[0])
}"""


def test_paper_can_be_read(quiz: QuizPage) -> None:
    """Reasons in 12 points, and nothing, not even sources, below 10."""
    finish_as_minor(quiz)
    quiz.page.emulate_media(media="print")
    sizes = quiz.page.evaluate(SMALLEST)
    text = quiz.page.locator(f"#reason-{MINOR} p:last-child").evaluate("e => getComputedStyle(e).fontSize")
    quiz.page.emulate_media(media="screen")
    assert float(sizes[0][0]) >= 10, sizes
    assert text == "16px"


def test_print_prints(quiz: QuizPage) -> None:
    """The button opens the browser's own dialogue."""
    quiz.page.evaluate("window.print = () => { window.printed = true }")
    quiz.press("Start")
    quiz.answer(URGENT)
    quiz.press("Print")
    assert quiz.page.evaluate("window.printed") is True


class TestWithoutScript:
    """The same page where scripts are off."""

    @pytest.fixture
    def page(self, reader: Reader) -> Page:
        """The quiz on a phone, without scripts."""
        return reader.open(QUIZ, PHONE, java_script_enabled=False)

    def test_says_what_is_open_and_then_the_result(self, page: Page) -> None:
        """As answers are chosen."""
        assert page.locator("#quiz-open li:visible").count() == page.locator("fieldset:visible").count()
        assert page.locator(".result:visible, .reasons li:visible, button:visible:not([type=reset])").count() == 0
        page.get_by_label("Pain in your chest after a dive").check()
        assert page.locator(".result:visible h2").all_inner_texts() == ["Get help now"]
        assert page.locator("fieldset:visible").count() == 1
        page.get_by_role("button", name="Start again").click()
        assert page.locator("#quiz-open").is_visible()

    def test_says_that_answers_exclude_each_other(self, page: Page) -> None:
        """The stylesheet cannot clear one of them."""
        clash = page.locator(f"#clash-{FIRST}")
        page.locator(f"#{NOT_URGENT}").check()
        assert not clash.is_visible()
        page.locator("#now_1").check()
        assert clash.is_visible()

    def test_sends_nothing(self, page: Page) -> None:
        """Enter in a control submits forms, but not this one."""
        address = page.url
        for control in (f"#{NOT_URGENT}", f"#{MINOR}"):
            page.locator(control).check()
            page.locator(control).press("Enter")
            page.wait_for_timeout(100)
        assert page.url == address
        assert page.locator(f"#{MINOR}").is_checked()

    def test_is_accessible(self, reader: Reader) -> None:
        """Empty, answered in part, and with a result; nothing sticks out, and all is 44 px high."""
        # axe is a script itself, so the page's own is kept away instead.
        page = reader.arrive(NARROW)
        page.route("**/quiz.h*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        page.goto(QUIZ)
        for control in ("", MINOR, "now_1"):
            if control:
                page.locator(f"#{control}").check()
            assert violations(page) == [], control
            assert overflow(page) == [], control
            assert page.evaluate(HEIGHTS) == [], control
        page.context.close()
