"""`handout init`: the site that it writes is as good as this repository's own, by the same tests."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import Reader
from cases import DESKTOP, NARROW
from checker import problems
from document import Document
from preview import HANDOUT
from test_accessibility import violations


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet: what matters is asserted by the tests."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder on a free port and gives its origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=folder)) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def handout(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs the command."""
    return subprocess.run([HANDOUT, *arguments], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that was just started, and built."""
    folder = tmp_path_factory.mktemp("init")
    for arguments in (["init", "site"], ["build", "--strict", "--site", "site"]):
        run = handout(*arguments, folder=folder)
        assert (run.returncode, run.stderr) == (0, "")
    return folder / "site"


@pytest.fixture(scope="module")
def started(site: Path, browser: Browser) -> Iterator[Reader]:
    """Opens pages of that site."""
    with served(site / "Output") as origin:
        yield Reader(browser, origin)


def pages(site: Path) -> list[str]:
    """The addresses of its pages."""
    files = sorted((site / "Output").rglob("*.html"))
    return ["/" + file.relative_to(site / "Output").as_posix().removesuffix("index.html") for file in files]


def test_nothing_is_to_be_mended(site: Path) -> None:
    """Not even by the strictest check."""
    run = handout("check", "--strict", folder=site)
    assert (run.returncode, run.stdout, run.stderr) == (0, "Checked 9 pages: nothing to fix.\n", "")


def test_html_is_valid(site: Path) -> None:
    """By the Nu HTML checker."""
    assert problems(site / "Output") == []


def test_pages_are_accessible(site: Path, started: Reader) -> None:
    """Every page, on a phone in light and on a desktop in the dark."""
    assert len(pages(site)) == 9
    for address in pages(site):
        assert violations(started.open(address, NARROW)) == [], address
        assert violations(started.open(address, DESKTOP, color_scheme="dark")) == [], address


def test_pages_fit_and_ask_for_nothing_else(site: Path, started: Reader) -> None:
    """No page is wider than a phone, and nothing is asked of anybody else."""
    for address in pages(site):
        page: Page = started.arrive(NARROW)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], address
        assert all(url.startswith(started.origin) for url in asked), asked
        assert page.context.cookies() == []
        page.context.close()


def test_quiz_works_with_and_without_a_script(started: Reader) -> None:
    """An urgent answer leads to the emergency number."""
    for has_script in (True, False):
        page = started.open("/help/where-to-get-help/", java_script_enabled=has_script)
        start = page.get_by_role("button", name="Start")
        if has_script and start.count():
            start.first.click()
        page.get_by_label("Chest pain").check()
        if has_script:
            page.get_by_role("button", name="Continue").first.click()
        expect(page.get_by_role("heading", name="Call the emergency number now").first).to_be_visible()


def test_it_explains_itself(site: Path, started: Reader) -> None:
    """The front page and the README name the next steps, and each of these works."""
    expect(started.open("/").get_by_role("heading", name="Your next three steps")).to_be_visible()
    readme = (site / "README.md").read_text(encoding="utf-8")
    for command in ("handout serve", "handout new article help/sleep", "handout check", "handout build"):
        assert command in readme
    run = handout("new", "article", "help/sleep", folder=site)
    assert run.returncode == 0
    sleep = site / "Content/help/sleep.md"
    try:
        assert handout("build", "--strict", "--drafts", "--output", "Drafts", folder=site).returncode == 0
        page = Document((site / "Drafts/help/sleep/index.html").read_text(encoding="utf-8"))
        assert [heading.text for heading in page.all("h1")] == ["Sleep"]
    finally:
        sleep.unlink()
