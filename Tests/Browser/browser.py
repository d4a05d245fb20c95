"""The browser of the tests, and the readers who open pages in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from cases import DESKTOP

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = [
    # Only our own pages are opened; a container or root has no sandbox to offer.
    "--no-sandbox",
    "--disable-dev-shm-usage",
    # Nothing but the local host can be reached, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Starts Debian's Chromium; no browser is ever downloaded."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


class Reader:
    """Opens pages as different people would: on a phone, in the dark, without scripts, to print."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self.origin = origin
        self._browser = browser
        self._tabs: dict[str, Page] = {}

    def arrive(self, viewport: ViewportSize = DESKTOP, **preferences: Any) -> Page:
        """An empty tab of somebody with these preferences, who has never been here."""
        context = self._browser.new_context(base_url=self.origin, viewport=viewport, **preferences)
        context.set_default_timeout(30_000)
        return context.new_page()

    def open(
        self,
        address: str,
        viewport: ViewportSize = DESKTOP,
        media: Literal["screen", "print"] = "screen",
        **preferences: Any,
    ) -> Page:
        """The page at an address as somebody with these preferences sees it.

        A new tab takes longer than most tests, so each kind of reader keeps one and leaves the page before the next.
        """
        kind = repr((viewport, media, sorted(preferences.items())))
        if kind not in self._tabs:
            self._tabs[kind] = self.arrive(viewport, **preferences)
            if media == "print":
                self._tabs[kind].emulate_media(media=media)
        page = self._tabs[kind]
        page.goto("about:blank")
        page.goto(address)
        return page


def open_all_details(page: Page) -> None:
    """Unfolds everything that a reader can unfold."""
    page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true })")
