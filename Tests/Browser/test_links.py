"""Every link leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from cases import every_page
from document import Element
from published import BASE_PATH, BASE_URL, BY_ADDRESS, PAGES, REDIRECTS, PublishedPage, file_at

# Addresses without encryption that are linked to all the same, with the reason.
ALLOWED_HTTP: dict[str, str] = {
    "http://leedsclubdrugclinic.com/?page_id=235": "a source, at the only address of it that was read",
}

ADDRESS_ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "data")


def addresses(page: PublishedPage) -> Iterator[tuple[Element, str]]:
    """Every address in a page with the element that names it."""
    for element in page.document.elements:
        for name in ADDRESS_ATTRIBUTES:
            if name in element.attributes:
                yield element, element.attributes[name]
        for candidate in element.attributes.get("srcset", "").split(","):
            if candidate.strip():
                yield element, candidate.split()[0]


def on_this_site(address: str) -> str:
    """The address without the site's own origin."""
    return BASE_PATH + address.removeprefix(BASE_URL) if BASE_URL and f"{address}/".startswith(f"{BASE_URL}/") else address


def problem(page: PublishedPage, address: str) -> str | None:
    """What is wrong with an address in a page, if anything is."""
    parts = urlsplit(on_this_site(address))
    if parts.scheme in ("tel", "mailto"):
        return None if parts.path else "leads to nobody"
    if parts.scheme or parts.netloc:
        allowed = parts.scheme == "https" or address in ALLOWED_HTTP
        return None if allowed else "is neither on this site nor encrypted"
    path, fragment = urldefrag(urljoin(page.address, on_this_site(address)))
    path = urlsplit(path).path
    if path.endswith(".md"):
        return "leads to a Markdown file"
    target = BY_ADDRESS.get(path)
    if target is None:
        return None if file_at(path) else "leads to no file"
    if target.is_redirect:
        return "leads to a page that has moved"
    if fragment and target.document.with_id(unquote(fragment)) is None:
        return "leads to no such place in the page"
    return None


@every_page
def test_every_address_leads_somewhere(published: PublishedPage) -> None:
    """Pages, anchors, images, stylesheets; nothing outside is ever fetched."""
    found = [
        f"{published.file}:{element.line}: {address}: {wrong}"
        for element, address in addresses(published)
        if (wrong := problem(published, address))
    ]
    assert found == []


@every_page
def test_ids_are_unique(published: PublishedPage) -> None:
    """An anchor that stands twice leads to the wrong place."""
    assert [name for name, count in Counter(published.document.ids).items() if count > 1] == []


def test_redirects_lead_to_pages() -> None:
    """Old addresses lead straight to where the page is now."""
    found = [
        f"{page.address} -> {page.redirect_target}: {wrong}"
        for page in REDIRECTS
        if (wrong := problem(page, page.redirect_target or ""))
    ]
    assert found == []


def test_every_page_can_be_reached() -> None:
    """Following links from the home page finds them all, but for those that only whoever sends a form comes to."""
    home = BASE_PATH + "/"
    reached, waiting = {home}, [home]
    while waiting:
        page = BY_ADDRESS[waiting.pop()]
        for element, address in addresses(page):
            path = urldefrag(urljoin(page.address, on_this_site(address))).url
            if element.tag == "a" and path in BY_ADDRESS and path not in reached:
                reached.add(path)
                waiting.append(path)
    listed = [page for page in PAGES if page.document.meta("robots") != "noindex"]
    assert [page.address for page in listed if page.address not in reached] == []
