"""Sources are folded until somebody asks for them, or a citation leads there."""

from __future__ import annotations

from browser import Reader
from cases import ARTICLE, SMALL_PHONE, TEMPLATES
from published import BY_ADDRESS

SOURCES = ".sources > ol"
SWITCH = ".sources summary"


def test_sources_are_folded_with_their_number(reader: Reader) -> None:
    """The heading says how many there are; the switch shows them."""
    page = reader.open(ARTICLE, SMALL_PHONE)
    sources = page.locator(f"{SOURCES} > li")
    assert f"({sources.count()})" in page.locator(".sources h2").inner_text()
    assert not sources.first.is_visible()
    page.locator(SWITCH).click()
    assert sources.first.is_visible() and sources.last.is_visible()
    # The title comes first, and leads there.
    assert sources.first.locator("a").first.evaluate("a => a.matches('cite > a')")


def test_citation_opens_the_sources(reader: Reader) -> None:
    """The source that it names is in sight and marked, and the way back leads to the citation."""
    page = reader.open(ARTICLE, SMALL_PHONE)
    citation = page.locator("a.citation").nth(5)
    source = page.locator(citation.get_attribute("href") or "")
    citation.click()
    page.wait_for_function("document.querySelector('.sources li:target')")
    box = source.bounding_box()
    assert source.is_visible() and box is not None and 0 <= box["y"] < 640
    assert not page.locator(SWITCH).is_visible(), "a switch that folds nothing"
    back = source.locator("a[href^='#cite-']").first
    target = page.locator(back.get_attribute("href") or "")
    back.click()
    box = target.bounding_box()
    assert box is not None and 0 <= box["y"] < 640


def test_all_sources_are_grouped_and_short(reader: Reader) -> None:
    """Under the parts of the site, folded: a screen or two, until an address names one of them."""
    address = TEMPLATES["sources"]
    page = reader.open(address, SMALL_PHONE)
    groups = page.locator(".sources h2")
    assert groups.count() >= 4
    assert not any(group.is_visible() for group in page.locator(SOURCES).all())
    first, last = (page.locator(f"{SOURCES} > li").nth(place).get_attribute("id") for place in (0, -1))
    assert first and last
    entries = BY_ADDRESS[address].document.all("li")
    assert len([e for e in entries if e.attributes.get("id") == last]) == 1
    page.goto(f"{address}#{last}")
    assert page.locator(f"[id='{last}']").is_visible() and not page.locator(f"[id='{first}']").is_visible()


def test_fewer_stops_for_the_keyboard(reader: Reader) -> None:
    """What is folded is passed by. There were 233 stops on the main article, and 653 on the page of all sources."""
    count = "all => all.filter(e => e.checkVisibility({ visibilityProperty: true })).length"
    stops = lambda address: reader.open(address).locator("a[href], summary, [tabindex='0']").evaluate_all(count)
    assert stops(ARTICLE) < 170
    assert stops(TEMPLATES["sources"]) < 60
