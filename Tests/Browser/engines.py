"""One face for the browsers of the tests, so that what holds in all of them is written once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from playwright.sync_api import Browser

from firefox import running_firefox
from webkit import running_webkit

NAMES = ["Chromium", "Firefox", "WebKitGTK"]


class Engine(Protocol):
    """One tab of a browser."""

    name: str

    def open(self, url: str) -> None:
        """Goes to an address, and waits until all of it is there."""

    def back(self) -> None:
        """Presses the browser's own Back."""

    def resize(self, width: int, height: int) -> None:
        """Gives the pages that are opened next a window of this size."""

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """What a JavaScript function gives for an argument."""

    def press(self, key: str) -> None:
        """Presses a key: Tab, Enter, Space or ArrowDown."""

    def print(self) -> bytes:
        """The page as a PDF on A4."""


class Chromium:
    """One tab of Chromium."""

    name = "Chromium"

    def __init__(self, browser: Browser) -> None:
        self._page = browser.new_context(reduced_motion="reduce").new_page()

    def open(self, url: str) -> None:
        """Goes to an address, and waits until all of it is there."""
        self._page.goto(url)

    def back(self) -> None:
        """Presses the browser's own Back."""
        self._page.go_back()

    def resize(self, width: int, height: int) -> None:
        """Gives the page a window of this size."""
        self._page.set_viewport_size({"width": width, "height": height})

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """What a JavaScript function gives for an argument."""
        return self._page.evaluate(function, argument)

    def press(self, key: str) -> None:
        """Presses a key."""
        self._page.keyboard.press(key)

    def print(self) -> bytes:
        """The page as a PDF on A4."""
        return self._page.pdf(format="A4", prefer_css_page_size=True)


@contextmanager
def running_engine(name: str, chromium: Browser) -> Iterator[Engine]:
    """Starts one of the browsers; Chromium runs already."""
    if name == "Firefox":
        with running_firefox() as firefox:
            yield firefox
    elif name == "WebKitGTK":
        with running_webkit() as webkit:
            yield webkit
    else:
        yield Chromium(chromium)
