"""A page arrives in the first round trip: 14 KB, compressed; a quiz, which holds its rules twice, by the end of the second."""

from __future__ import annotations

import gzip
from urllib.parse import urljoin

from cases import QUIZ, TEMPLATES
from published import PAGES, PublishedPage, file_at

BUDGET = 14_336

# A quiz has every question to fill in and every rule to read, with its sources, and works without a script. The second round
# trip carries twice as much as the first (RFC 5681, slow start).
QUIZ_BUDGET = 3 * BUDGET
QUIZ_SCRIPT_BUDGET = 4_096

# The list of all sources grows with the site; it is looked up, not read on the way to help.
WITHOUT_BUDGET = {TEMPLATES["sources"], QUIZ}


def compressed(content: bytes) -> int:
    """The size that a host sends."""
    return len(gzip.compress(content, compresslevel=9))


def weight(page: PublishedPage) -> int:
    """HTML and stylesheets together; browsers fetch those for paper afterwards."""
    total = compressed(page.file.read_bytes())
    for link in page.document.all("link"):
        if link.attributes.get("rel") == "stylesheet" and link.attributes.get("media") != "print":
            file = file_at(urljoin(page.address, link.attributes["href"]))
            assert file is not None, f"{page.address} has no such stylesheet: {link.attributes['href']}"
            total += compressed(file.read_bytes())
    return total


def test_pages_are_light() -> None:
    """Every page but the list of sources and the quiz; the message names the heaviest."""
    weights = {page.address: weight(page) for page in PAGES if page.address not in WITHOUT_BUDGET}
    heaviest = max(weights, key=weights.__getitem__)
    assert weights[heaviest] <= BUDGET, f"{heaviest} weighs {weights[heaviest]} bytes of {BUDGET}"


def test_quiz_is_light() -> None:
    """It has no images, and its script, the only one of the site, is small."""
    quiz = next(page for page in PAGES if page.address == QUIZ)
    assert weight(quiz) <= QUIZ_BUDGET, f"the quiz weighs {weight(quiz)} bytes of {QUIZ_BUDGET}"
    scripts = [element.attributes["src"] for element in quiz.document.scripts]
    assert len(scripts) == 1
    file = file_at(urljoin(quiz.address, scripts[0]))
    assert file is not None and compressed(file.read_bytes()) < QUIZ_SCRIPT_BUDGET


def test_only_quizzes_have_scripts() -> None:
    """Articles need none."""
    assert [page.address for page in PAGES if page.document.scripts and page.address != QUIZ] == []
