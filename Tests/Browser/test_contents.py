"""The contents lead to every section, in order, and hide only what is worth hiding."""

from __future__ import annotations

import re

from browser import Reader
from cases import ARTICLE, PHONE, every_page
from contents import BACK_TO_TOP, CONTENTS, ENTRIES, FIRST, MOST_WITHOUT_FOLDING, REST, VISIBLE
from published import PublishedPage

# Each entry's words and those of the heading it leads to (the target itself or the first heading in it).
PAIRS = """links => links.map(link => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  const heading = target?.closest('h1, h2, h3, h4, h5, h6') ?? target?.querySelector('h2, h3, h4, h5, h6')
  return [link.textContent.trim(), heading?.textContent.trim() ?? null]
})"""

# The places of the targets among all elements, to see that the entries keep the order of the page.
PLACES = """links => {
  const all = [...document.querySelectorAll('*')]
  return links.map(link => all.indexOf(document.getElementById(decodeURIComponent(link.hash.slice(1)))))
}"""


@every_page
def test_entries_lead_to_the_headings_in_order(reader: Reader, published: PublishedPage) -> None:
    """Every entry has the words of the heading that it leads to."""
    entries = reader.open(published.address).locator(ENTRIES)
    pairs = entries.evaluate_all(PAIRS)
    assert [text for text, _ in pairs] == [heading for _, heading in pairs]
    places = entries.evaluate_all(PLACES)
    assert places == sorted(set(places))


@every_page
def test_rest_is_folded_away(reader: Reader, published: PublishedPage) -> None:
    """Six entries are visible and the summary says how many more there are; never only one or two."""
    page = reader.open(published.address, PHONE)
    total = page.locator(ENTRIES).count()
    if total <= MOST_WITHOUT_FOLDING:
        assert page.locator(REST).count() == 0
        return
    assert page.locator(FIRST).count() == VISIBLE
    assert all(link.is_visible() for link in page.locator(FIRST).all())
    assert not any(link.is_visible() for link in page.locator(REST).all())
    summary = page.locator(f"{CONTENTS} summary").inner_text()
    assert re.search(rf"\b{total - VISIBLE}\b", summary), summary


def test_article_has_contents(reader: Reader) -> None:
    """They have a visible heading as their name, and a way back from every section."""
    page = reader.open(ARTICLE, PHONE)
    contents = page.locator(CONTENTS)
    assert contents.count() == 1
    name = page.locator(f"[id='{contents.get_attribute('aria-labelledby')}']")
    assert name.is_visible() and name.inner_text().strip()
    assert page.locator(FIRST).first.is_visible()
    assert page.locator(BACK_TO_TOP).count() >= 3


def test_article_begins_before_its_contents(reader: Reader) -> None:
    """The title first, then the contents, then the sections."""
    page = reader.open(ARTICLE, PHONE)
    order = page.evaluate(
        f"""() => {{
          const contents = document.querySelector("{CONTENTS}")
          const section = document.getElementById(contents.querySelector("a").hash.slice(1))
          const follows = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)
          return [follows(document.querySelector("h1"), contents), follows(contents, section)]
        }}"""
    )
    assert order == [True, True]
