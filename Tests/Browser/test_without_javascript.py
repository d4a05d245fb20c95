"""Scripts may be off: nothing is lost."""

from __future__ import annotations

import pytest

from browser import Reader
from cases import PHONE, QUIZZES, every_page
from contents import FOLDED, SWITCH
from published import PAGES, PublishedPage


@every_page
def test_text_is_the_same(reader: Reader, published: PublishedPage) -> None:
    """The same words are there to read with scripts and without, but for the quiz and the search, which have tests of their own."""
    if published.address in QUIZZES:
        return
    page = reader.open(published.address)
    page.eval_on_selector_all(".find form, .search", "all => all.forEach(field => field.remove())")
    with_scripts = page.inner_text("body")
    without = reader.open(published.address, java_script_enabled=False).inner_text("body")
    assert without == with_scripts


@pytest.mark.parametrize("way", ["click", "Enter", "Space"])
def test_contents_unfold(reader: Reader, way: str) -> None:
    """The rest of the contents opens and closes again by a tap and from the keyboard."""
    address = next(page.address for page in PAGES if '<li class="more">' in page.html)
    page = reader.open(address, PHONE, java_script_enabled=False)
    summary = page.locator(SWITCH)
    last = page.locator(FOLDED).last
    assert not last.is_visible()
    for expected in (True, False):
        summary.click() if way == "click" else summary.press(way)
        assert last.is_visible() is expected
