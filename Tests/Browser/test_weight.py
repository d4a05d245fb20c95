"""A page arrives in the first round trip: 14 KB, compressed."""

from __future__ import annotations

import gzip
from urllib.parse import urljoin

from cases import TEMPLATES
from published import PAGES, PublishedPage, file_at

BUDGET = 14_336

# The list of all sources grows with the site; it is looked up, not read on the way to help.
WITHOUT_BUDGET = {TEMPLATES["sources"]}


def compressed(content: bytes) -> int:
    """The size that a host sends."""
    return len(gzip.compress(content, compresslevel=9))


def weight(page: PublishedPage) -> int:
    """HTML and stylesheets together."""
    total = compressed(page.file.read_bytes())
    for link in page.document.all("link"):
        if link.attributes.get("rel") == "stylesheet":
            file = file_at(urljoin(page.address, link.attributes["href"]))
            assert file is not None, f"{page.address} has no such stylesheet: {link.attributes['href']}"
            total += compressed(file.read_bytes())
    return total


def test_pages_are_light() -> None:
    """Every page but the list of sources; the message names the heaviest."""
    weights = {page.address: weight(page) for page in PAGES if page.address not in WITHOUT_BUDGET}
    heaviest = max(weights, key=weights.__getitem__)
    assert weights[heaviest] <= BUDGET, f"{heaviest} weighs {weights[heaviest]} bytes of {BUDGET}"
