"""A page that is printed for a doctor holds the whole text and none of the navigation."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser import Reader
from cases import ARTICLE, every_template
from contents import BACK_TO_TOP, ENTRIES
from old_browser import forget

VISIBLE = """elements => elements
  .filter(e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
  .map(e => e.textContent.trim())"""

# The longest run of text in the section that the contents name last.
LAST_SECTION = """links => {
  const target = document.getElementById(links.at(-1).hash.slice(1))
  const section = target.closest('section') ?? target.parentElement
  const texts = [], walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode.data.trim())
  return texts.sort((a, b) => b.length - a.length)[0]
}"""


def letters(text: str) -> str:
    """The text without what lines and hyphens do to it on paper."""
    return re.sub(r"[\s\u00ad\u2010-]+", "", unicodedata.normalize("NFKC", text))


def printed(page: Page, folder: Path) -> str:
    """The text of the PDF that the browser prints."""
    file = folder / "page.pdf"
    page.pdf(path=file, format="A4")
    command = ["pdftotext", "-enc", "UTF-8", str(file), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def as_printed(reader: Reader, feature: str) -> Page:
    """The article on the paper of a browser that does not know a feature."""
    page = reader.arrive()
    forget(page, feature)
    page.emulate_media(media="print")
    page.goto(ARTICLE)
    return page


@every_template
def test_navigation_is_not_printed(reader: Reader, address: str) -> None:
    """Paper has no links to skip, to the top or to other parts of the site."""
    page = reader.open(address, media="print")
    unwanted = page.locator(f"header nav, {BACK_TO_TOP}, body > a[href^='#']")
    assert unwanted.evaluate_all(VISIBLE) == []


def test_contents_are_printed_whole(reader: Reader) -> None:
    """What is folded away on the screen is there on paper."""
    page = reader.open(ARTICLE, media="print")
    entries = page.locator(ENTRIES)
    assert len(entries.evaluate_all(VISIBLE)) == entries.count() > 0


@pytest.mark.parametrize("feature", ["::details-content", ":has("])
def test_older_browsers_print_contents_and_sources(reader: Reader, feature: str) -> None:
    """What is folded on the screen hangs on no feature that they lack."""
    page = as_printed(reader, feature)
    for name in (ENTRIES, ".sources > ol > li"):
        found = page.locator(name)
        assert len(found.evaluate_all(VISIBLE)) == found.count() > 0
    page.context.close()


def test_paper_can_be_read_at_arms_length(reader: Reader) -> None:
    """12 points; what a paper cannot open is short: helplines have their names and numbers."""
    page = reader.open(ARTICLE, media="print")
    assert page.evaluate("getComputedStyle(document.body).fontSize") == "16px"
    assert page.locator(".help .note span").evaluate_all(VISIBLE) == []
    numbers = page.locator(".help li a[href^='tel:']")
    assert len(numbers.evaluate_all(VISIBLE)) == numbers.count() > 0


def test_article_is_printed_to_its_end(reader: Reader, tmp_path: Path) -> None:
    """The PDF holds the text of the last section."""
    page = reader.open(ARTICLE, media="print")
    last = page.locator(ENTRIES).evaluate_all(LAST_SECTION)
    assert len(last) >= 20
    assert letters(last)[:60] in letters(printed(page, tmp_path))


def test_dark_screen_prints_dark_on_white(reader: Reader) -> None:
    """Ink is not wasted on the background of whoever reads in the dark."""
    page = reader.open(ARTICLE, media="print", color_scheme="dark")
    colours = page.evaluate(
        "[document.documentElement, document.body].map(e => getComputedStyle(e).backgroundColor)"
    )
    assert set(colours) <= {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
