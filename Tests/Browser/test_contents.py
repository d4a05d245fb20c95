"""The contents lead to every section, in order; a phone folds only what is worth folding, and nothing grave."""

from __future__ import annotations

import re

from browser import Reader
from cases import ARTICLE, DESKTOP, PHONE, every_page
from contents import CONTENTS, ENTRIES, FEWEST_FOLDED, SWITCH, VISIBLE
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


# The entries that can be seen, and those whose sections warn of harm, by their place in the list.
SEEN = "links => links.flatMap((link, place) => link.checkVisibility({ visibilityProperty: true }) ? [place] : [])"
GRAVE = """links => links.flatMap((link, place) => {
  const section = document.getElementById(decodeURIComponent(link.hash.slice(1))).closest('section')
  return section.querySelector('.callout-warning, .callout-caution') ? [place] : []
})"""


@every_page
def test_phone_folds_nothing_grave(reader: Reader, published: PublishedPage) -> None:
    """The first six and what warns of harm can be seen; the switch shows the rest, and says how many they are."""
    page = reader.open(published.address, PHONE)
    entries = page.locator(ENTRIES)
    total, seen = entries.count(), entries.evaluate_all(SEEN)
    if page.locator(SWITCH).count() == 0:
        assert seen == list(range(total))
        return
    assert seen[:VISIBLE] == list(range(VISIBLE))
    assert set(entries.evaluate_all(GRAVE)) <= set(seen)
    folded = total - len(seen)
    assert folded >= FEWEST_FOLDED
    assert re.search(rf"\b{folded}\b", page.locator(SWITCH).inner_text())
    page.locator(SWITCH).click()
    assert entries.evaluate_all(SEEN) == list(range(total))


@every_page
def test_desktop_shows_the_whole_list(reader: Reader, published: PublishedPage) -> None:
    """There is room, so nothing is folded and no switch is shown."""
    page = reader.open(published.address, DESKTOP)
    entries = page.locator(ENTRIES)
    assert entries.evaluate_all(SEEN) == list(range(entries.count()))
    assert not any(switch.is_visible() for switch in page.locator(SWITCH).all())


def test_article_has_contents(reader: Reader) -> None:
    """They have a visible heading as their name."""
    page = reader.open(ARTICLE, PHONE)
    contents = page.locator(CONTENTS)
    assert contents.count() == 1
    name = page.locator(f"[id='{contents.get_attribute('aria-labelledby')}']")
    assert name.is_visible() and name.inner_text().strip()
    assert page.locator(ENTRIES).first.is_visible()


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
