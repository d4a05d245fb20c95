"""A second click where the first one was: it presses nothing of the quiz, and sends no form again."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page

from browser import Reader
from cases import DESKTOP, NARROW, QUIZ
from preview import HANDOUT, copy_site
from quiz import QuizPage
from receiver import running_folder
from test_form import FORM, fill_in

PHONE = {"width": 390, "height": 844}
VIEWPORTS = [DESKTOP, {"width": 1024, "height": 768}, PHONE, NARROW]


def click_twice(page: Page, name: str, delay: float) -> None:
    """Clicks a button, and then what is in the same place, whatever that is by then."""
    button = page.get_by_role("button", name=name, exact=True)
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    for wait in (0, delay):
        page.wait_for_timeout(wait)
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize("viewport", VIEWPORTS, ids=lambda viewport: str(viewport["width"]))
@pytest.mark.parametrize("delay", [0, 150, 600])
def test_a_second_click_on_start_presses_nothing(reader: Reader, viewport: dict[str, int], delay: int) -> None:
    """The first question is asked, with nothing chosen and no complaint."""
    page = reader.arrive(viewport)  # type: ignore[arg-type]
    page.goto(QUIZ)
    quiz = QuizPage(page)
    first = page.locator("form.quiz fieldset").first.get_attribute("id")
    click_twice(page, "Start", delay)
    assert (quiz.question, quiz.chosen) == (first, [])
    assert not page.locator(".problem").is_visible()
    page.context.close()


@pytest.mark.parametrize("viewport", VIEWPORTS, ids=lambda viewport: str(viewport["width"]))
def test_a_second_click_on_continue_presses_nothing(reader: Reader, viewport: dict[str, int]) -> None:
    """The next question is asked, with nothing chosen and no complaint."""
    page = reader.arrive(viewport)  # type: ignore[arg-type]
    page.goto(QUIZ)
    quiz = QuizPage(page)
    quiz.press("Start")
    for _ in range(3):
        before = quiz.question
        inputs = page.locator("form.quiz fieldset:visible input")
        none = page.locator("form.quiz fieldset:visible input[data-none]")
        calm = page.locator("form.quiz fieldset:visible input:not([data-to])")
        next(found for found in (none, calm, inputs) if found.count()).first.press("Space")
        chosen = quiz.chosen
        click_twice(page, "Continue", 150)
        assert quiz.question != before
        assert quiz.chosen == chosen
        assert not page.locator(".problem").is_visible()
    page.context.close()


def test_a_later_click_and_one_elsewhere_count(reader: Reader) -> None:
    """A second is enough, and so is another place, or an answer."""
    page = reader.arrive()
    page.goto(QUIZ)
    quiz = QuizPage(page)
    click_twice(page, "Start", 1100)
    page.goto(QUIZ)
    page.get_by_role("button", name="Start", exact=True).click()
    box = page.locator("form.quiz fieldset:visible label").first.bounding_box()
    assert box
    page.mouse.click(box["x"] + 20, box["y"] + box["height"] / 2)
    assert len(quiz.chosen) == 1
    page.context.close()


def test_keys_press_as_often_as_they_are_pressed(reader: Reader) -> None:
    """The keyboard has no place."""
    page = reader.arrive()
    page.goto(QUIZ)
    page.get_by_role("button", name="Start", exact=True).press("Enter")
    page.locator("form.quiz fieldset:visible input").first.press("Space")
    page.get_by_role("button", name="Continue", exact=True).press("Enter")
    assert QuizPage(page).chosen
    page.context.close()


class Slow(BaseHTTPRequestHandler):
    """Counts what is sent, and takes two seconds for each."""

    count = 0

    def do_POST(self) -> None:
        """Takes a form."""
        type(self).count += 1
        self.rfile.read(int(self.headers["Content-Length"]))
        time.sleep(2)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<title>Thanks</title>")

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""


@contextmanager
def running_slowly() -> Iterator[str]:
    """Where forms can be sent."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Slow) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def slow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site with a form whose receiver takes its time."""
    folder: Path = tmp_path_factory.mktemp("slow")
    copy_site(folder)
    settings, output = folder / "Content/site.yml", folder / "Output"
    output.mkdir()
    with running_slowly() as receiver, running_folder(output) as origin:
        lines = f"  insurance:\n    endpoint: {receiver}/insurance\n    operator: X\n    retention: 30 days\n"
        settings.write_text(settings.read_text().replace("  insurance:\n", lines))
        output.rmdir()
        command = [HANDOUT, "build", "--site", folder, "--base-url", origin]
        subprocess.run(command, check=True, capture_output=True)
        yield origin


@pytest.mark.parametrize("way", ["clicks", "keys"])
def test_a_form_is_sent_once(browser: Browser, slow: str, way: str) -> None:
    """However often Send is pressed while the receiver takes its time."""
    page = Reader(browser, slow).arrive()
    page.goto(FORM)
    fill_in(page)
    Slow.count = 0
    # The mouse and the keyboard themselves: a locator would wait for the page that comes.
    button = page.locator("form.form button")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    if way == "keys":
        page.focus("[name=name]")
    for _ in range(3):
        if way == "clicks":
            page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        else:
            page.keyboard.press("Enter")
        page.wait_for_timeout(250)
    page.wait_for_function("document.title === 'Thanks'")
    assert Slow.count == 1
    page.context.close()


def test_a_form_can_be_sent_again_where_the_reader_comes_back(browser: Browser, slow: str) -> None:
    """What was mended in between is sent."""
    page = Reader(browser, slow).arrive()
    page.goto(FORM)
    fill_in(page)
    Slow.count = 0
    for _ in range(2):
        page.locator("form.form button").click()
        page.wait_for_function("document.title === 'Thanks'")
        page.go_back()
        page.wait_for_function("document.title !== 'Thanks'")
        fill_in(page)
    assert Slow.count == 2
    page.context.close()
