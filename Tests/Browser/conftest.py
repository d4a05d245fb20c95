"""Fixtures: the published site on a local host, one browser for all tests, and the readers who open pages in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import Reader, running_browser
from cases import TEMPLATES
from host import running_host
from published import OUTPUT, PAGES, file_at
from random_quiz import QUIZZES, publish


def pytest_sessionstart() -> None:
    """Stops at once where there is nothing to test."""
    if not PAGES:
        pytest.exit(f"{OUTPUT} holds no pages: run `make site` first", returncode=1)
    missing = [address for name, address in TEMPLATES.items() if name != "404" and file_at(address) is None]
    if missing:
        pytest.exit(f"the tests stand on pages that are not there: {', '.join(missing)}", returncode=1)


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    """Where the published site is served, without a final slash."""
    with running_host() as origin:
        yield origin


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with running_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def reader(browser: Browser, origin: str) -> Reader:
    """Opens pages as different people would."""
    return Reader(browser, origin)


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Path]]:
    """Random quizzes: the folder of their site, and their files."""
    folder = tmp_path_factory.mktemp("quizzes")
    return folder, publish(folder, QUIZZES)
