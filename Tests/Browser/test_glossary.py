"""Words of the glossary: what they mean is shown where a page first uses them, without a script and without a mouse."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from browser import Reader
from cases import DESKTOP, NARROW, narrow_and_desktop
from published import BASE_PATH, PAGES
from test_accessibility import violations
from test_layout import overflow
from test_print import letters, printed

GLOSSARY = BASE_PATH + "/glossary/"
EXPLAINING = [page for page in PAGES if 'class="term"' in page.html]
MEANING = ".meaning"


def first_word(page: Page) -> None:
    """Presses Tab until focus is on the first explained word."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.locator(".term:focus").count():
            return
    raise AssertionError("the keyboard reaches no word")


def example() -> str:
    """The page that explains most words."""
    return max(EXPLAINING, key=lambda page: page.html.count('class="term"')).address


def test_words_are_explained_once_a_page() -> None:
    """Each leads to its meaning right behind it, which leads to its place in the glossary and back."""
    assert len(EXPLAINING) > 5
    glossary = next(page for page in PAGES if page.address == GLOSSARY)
    ids = {element.attributes.get("id") for element in glossary.document.elements}
    for page in EXPLAINING:
        own = {element.attributes.get("id") for element in page.document.elements}
        words = [element for element in page.document.elements if element.attributes.get("class") == "term"]
        assert all(word.attributes["href"][1:] in own for word in words), page.address
        links = [element.attributes["href"] for element in page.document.all("a") if "href" in element.attributes]
        explained = [link.partition("#")[2] for link in links if link.startswith(GLOSSARY + "#")]
        assert len(explained) >= len(words) and {unquote(id) for id in explained} <= ids, page.address
        assert all(f"#{word.attributes['id']}" in links for word in words), page.address


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@narrow_and_desktop
def test_meaning_is_shown_in_place(reader: Reader, viewport: ViewportSize, scripts: bool) -> None:
    """With the keyboard: Enter shows it in sight, Tab leads into it, and its last link closes it, back on the word."""
    page = reader.open(example(), viewport, java_script_enabled=scripts, reduced_motion="reduce")
    meaning = page.locator(MEANING)
    expect(meaning.first).to_be_hidden()
    first_word(page)
    word = page.locator(".term:focus")
    before, text = word.bounding_box(), word.inner_text()
    page.keyboard.press("Enter")
    expect(meaning.first).to_be_visible()
    expect(meaning.first).to_be_in_viewport()
    assert [one.is_visible() for one in meaning.all()].count(True) == 1
    box = meaning.first.bounding_box()
    assert before and box and box["x"] >= 0 and box["x"] + box["width"] <= viewport["width"]
    assert overflow(page) == []
    page.keyboard.press("Tab")
    assert (page.locator(f"{MEANING} a:focus").get_attribute("href") or "").startswith(GLOSSARY + "#")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(meaning.first).to_be_hidden()
    expect(page.locator(".term:focus")).to_have_text(text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@narrow_and_desktop
def test_shown_meanings_are_accessible(reader: Reader, viewport: ViewportSize, scheme: str) -> None:
    """By axe."""
    page = reader.open(example(), viewport, color_scheme=scheme)
    page.locator(".term").first.click()
    expect(page.locator(MEANING).first).to_be_visible()
    assert violations(page) == []


def test_paper_has_all_meanings(reader: Reader, tmp_path: Path) -> None:
    """In brackets behind their words, whether they were shown or not."""
    page = reader.open(example(), DESKTOP)
    meanings = page.locator(MEANING).all()
    texts = [(one.evaluate("meaning => meaning.firstChild.data") or "").strip() for one in meanings]
    assert all(text.startswith("(") and len(text) > 10 for text in texts)
    paper = letters(printed(page, tmp_path))
    for text in texts:
        assert letters(text) in paper, text


def test_paper_has_no_switches(reader: Reader) -> None:
    """What closes a meaning closes nothing on paper, so it is not there."""
    page = reader.open(example(), NARROW, media="print")
    assert not any(link.is_visible() for link in page.locator(f"{MEANING} a[href^='#page-term']").all())
