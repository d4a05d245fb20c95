"""Addresses are promises: whatever readers have kept still leads them where they wanted to go."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from addresses import promised
from browser import Reader
from cases import QUIZ, phone_and_desktop
from checker import problems
from preview import HANDOUT, Preview, copy_site, running_preview
from published import BASE_PATH, BY_ADDRESS, PublishedPage, file_at
from test_accessibility import violations

FILLER = "A line of text.\n\n" * 60
MOVED = f"""---
title: Sleep
description: A page that has moved, with headings that had other ids.
category: About this site
reviewed: 2026-11-01
reviewer: Nobody
review-due: 2099-01-01
aliases: [/old-sleep/]
---
Start.

## First {{#first .was-dose}}

{FILLER}

## Middle {{#middle .was-centre .was-core}}

{FILLER}

### Within {{.was-inside}}

{FILLER}

## Last
{FILLER}
"""
KEPT = "/old-sleep/\n/old-sleep/#core\n/about/sleep/#dose\n/about/sleep/#inside\n"
SLEEP = BASE_PATH + "/about/sleep/"


def end_of(page: PublishedPage) -> PublishedPage:
    """The page that a reader comes to, who is sent on where the page has moved."""
    while page.redirect_target:
        page = BY_ADDRESS[urlsplit(urljoin(page.address, page.redirect_target)).path]
    return page


def test_every_promised_address_is_published() -> None:
    """Pages, the places in them, and files: nothing that somebody may have kept is gone."""
    addresses = promised()
    assert len(addresses) > 30
    gone = []
    for address, anchors in addresses.items():
        page = BY_ADDRESS.get(address)
        if page is None and file_at(address) is None:
            gone.append(address)
        gone += [f"{address}#{anchor}" for anchor in anchors if page is None or end_of(page).document.with_id(anchor) is None]
    assert gone == []


def test_every_page_is_promised() -> None:
    """A build has written down all that it published."""
    addresses = promised()
    assert [page.address for page in BY_ADDRESS.values() if not page.is_not_found and page.address not in addresses] == []


def test_a_browser_finds_every_promised_place(reader: Reader) -> None:
    """Each anchor is an element that the browser takes for the target of the address."""
    missing = []
    for address, anchors in promised().items():
        if not anchors:
            continue
        page = reader.open(address)
        missing += [
            f"{address}#{anchor}"
            for anchor, found in page.evaluate(
                """anchors => anchors.map(anchor => {
                    location.hash = anchor
                    return [anchor, document.querySelector(":target")?.id === anchor]
                })""",
                anchors,
            )
            if not found
        ]
    assert missing == []


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with a page that has moved, and with headings that had other ids before."""
    folder = tmp_path_factory.mktemp("moved")
    copy_site(folder)
    (folder / "Content/about/sleep.md").write_text(MOVED, encoding="utf-8")
    quiz = folder / "Content/treatment/could-ketamine-be-an-option.md"
    text = quiz.read_text(encoding="utf-8")
    assert "{#age}" in text
    quiz.write_text(text.replace("{#age}", "{#age .was-years}"), encoding="utf-8")
    lock = folder / "Content/addresses.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + KEPT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def preview(folder: Path) -> Iterator[Preview]:
    """That site on loopback."""
    with running_preview(folder) as preview:
        preview.wait_for_line("^Built")
        yield preview


@pytest.fixture(scope="module")
def follower(browser: Browser, preview: Preview) -> Reader:
    """Somebody who follows old addresses of it."""
    return Reader(browser, preview.origin)


def distance_from_top(page: Page, selector: str) -> float:
    """How far below the top of the window an element starts."""
    return float(page.locator(selector).evaluate("element => element.getBoundingClientRect().top"))


@phone_and_desktop
@pytest.mark.parametrize(
    ("old", "new"), [("dose", "first"), ("centre", "middle"), ("core", "middle"), ("inside", "within")]
)
def test_an_old_anchor_shows_its_heading(follower: Reader, viewport: ViewportSize, old: str, new: str) -> None:
    """A reader without scripts sees the same place as at the new anchor, and nothing odd."""
    page = follower.open(f"{SLEEP}#{new}", viewport, java_script_enabled=False)
    wanted = distance_from_top(page, f"#{new}")
    look = "element => [element.offsetHeight, element.offsetWidth, getComputedStyle(element).backgroundColor]"
    before = page.locator(f"#{new}").evaluate(look)
    page = follower.open(f"{SLEEP}#{old}", viewport, java_script_enabled=False)
    assert abs(distance_from_top(page, f"#{new}") - wanted) <= 16
    assert page.locator(f"#{new}").evaluate(look) == before
    assert page.locator(f"#{old}").inner_text() == ""


def test_an_old_anchor_shows_its_question(follower: Reader) -> None:
    """The heading of a question stands in several places, its old id in one."""
    wanted = distance_from_top(follower.open(f"{QUIZ}#age", java_script_enabled=False), "#age")
    page = follower.open(f"{QUIZ}#years", java_script_enabled=False)
    assert page.locator("#years").count() == 1
    assert abs(distance_from_top(page, "#age") - wanted) <= 32


def test_an_old_address_leads_on(follower: Reader) -> None:
    """To the page as a whole: a redirect without scripts cannot know the anchor."""
    page = follower.open("/old-sleep/#core", java_script_enabled=False)
    page.wait_for_url(f"**{SLEEP}*")
    assert page.url.endswith(SLEEP)
    assert page.locator("h1").inner_text() == "Sleep"


def test_old_anchors_are_accessible(follower: Reader) -> None:
    """An empty element in a heading is nothing to a screen reader."""
    assert violations(follower.open(SLEEP)) == []
    heading = follower.open(SLEEP).get_by_role("heading", name="Middle", exact=True)
    assert heading.count() == 1


def test_a_preview_promises_nothing(preview: Preview) -> None:
    """Only what was published can have been kept."""
    assert preview.file("Content/addresses.lock").read_text(encoding="utf-8").endswith(KEPT)


def test_a_build_promises_what_it_published(folder: Path, tmp_path: Path) -> None:
    """It adds the new addresses, in order, and its pages are valid."""
    output = tmp_path / "Output"
    build = [HANDOUT, "build", "--site", folder, "--output", output]
    assert "new addresses in Content/addresses.lock" in subprocess.run(build, check=True, capture_output=True, text=True).stdout
    lines = (folder / "Content/addresses.lock").read_bytes().splitlines()
    addresses = [line for line in lines if not line.startswith(b"#")]
    assert addresses == sorted(set(addresses))
    assert {b"/about/sleep/#middle", b"/about/sleep/#core", b"/old-sleep/#core"} <= set(addresses)
    assert "Nothing changed." in subprocess.run(build, check=True, capture_output=True, text=True).stdout
    assert (folder / "Content/addresses.lock").read_bytes().splitlines() == lines
    for page in ("about/sleep", QUIZ.strip("/")):
        assert problems(output / page) == []
