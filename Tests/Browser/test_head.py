"""What search engines, link previews and screen readers are told about a page."""

from __future__ import annotations

from collections import Counter

from cases import every_page
from published import BASE_PATH, BASE_URL, PAGES, PublishedPage

LONGEST_DESCRIPTION = 300


def title(page: PublishedPage) -> str:
    """The page's only title."""
    titles = [e.text for e in page.document.all("title") if not any(a.tag == "svg" for a in e.ancestors)]
    assert len(titles) == 1 and titles[0], f"{page.address} has the titles {titles}"
    return titles[0]


def test_titles_are_unique() -> None:
    """Tabs and search results can be told apart."""
    assert [text for text, count in Counter(map(title, PAGES)).items() if count > 1] == []


def test_descriptions_are_unique() -> None:
    """Search results say what is particular about a page."""
    texts = Counter(page.document.meta("description") for page in PAGES)
    assert [text for text, count in texts.items() if count > 1] == []


@every_page
def test_head_is_complete(published: PublishedPage) -> None:
    """Language, description, viewport and the page's one address."""
    document = published.document
    assert document.all("html")[0].attributes.get("lang")
    assert 0 < len(document.meta("description") or "") <= LONGEST_DESCRIPTION
    viewport = document.meta("viewport") or ""
    assert "width=device-width" in viewport
    assert "user-scalable" not in viewport and "maximum-scale" not in viewport, "readers may zoom"
    if not published.is_not_found:
        assert BASE_URL.startswith("https://")
        assert published.canonical == BASE_URL + published.address.removeprefix(BASE_PATH)


@every_page
def test_headings_skip_no_level(published: PublishedPage) -> None:
    """One h1, and no h4 straight after an h2."""
    levels = [int(e.tag[1]) for e in published.document.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1] == []


@every_page
def test_landmarks_are_there_once(published: PublishedPage) -> None:
    """A header, the main part and a footer; every navigation has a name where there are several."""
    document = published.document
    body = document.all("body")[0]
    for tag in ("header", "main", "footer"):
        assert len([e for e in document.all(tag) if e.parent is body]) == 1, f"there is not one <{tag}> in <body>"
    navigations = document.all("nav")
    assert navigations
    if len(navigations) > 1:
        names = [
            nav.attributes.get("aria-label") or nav.attributes.get("aria-labelledby") for nav in navigations
        ]
        assert None not in names and len(set(names)) == len(names)


@every_page
def test_nothing_is_inline(published: PublishedPage) -> None:
    """A strict Content-Security-Policy allows no inline script or style."""
    found = []
    for element in published.document.elements:
        inline = element.tag == "style" or (element.tag == "script" and "src" not in element.attributes)
        handlers = [name for name in element.attributes if name == "style" or name.startswith("on")]
        if (inline and element.attributes.get("type") != "application/ld+json") or handlers:
            found.append(f"{published.file}:{element.line}: <{element.tag}> {handlers}")
    assert found == []


def test_front_page_names_every_feed() -> None:
    """Readers give the address of the site to their feed reader."""
    named = lambda page: {
        e.attributes["href"] for e in page.document.all("link")
        # Those with a type are feeds; the others are the page in other languages.
        if e.attributes.get("rel") == "alternate" and "type" in e.attributes
    }
    home = next(page for page in PAGES if page.address == BASE_PATH + "/")
    assert named(home) == {address for page in PAGES for address in named(page)} != set()
