"""A page arrives in the first round trip: 14 KB, compressed; a quiz, which holds its rules twice, by the end of the second."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urljoin

from cases import BASE_PATH, QUIZ, QUIZZES, TEMPLATES
from published import PAGES, PublishedPage, file_at

BUDGET = 14_336

# A quiz has every question to fill in and every rule to read, with its sources, and works without a script. The second round
# trip carries twice as much as the first (RFC 5681, slow start).
QUIZ_BUDGET = 3 * BUDGET
QUIZ_SCRIPT_BUDGET = 4_096

# The list of all sources grows with the site; it is looked up, not read on the way to help. What a page says in another language
# is longer; site.yml names the pages that are above.
WITHOUT_BUDGET = {TEMPLATES["sources"]} | QUIZZES | {
    BASE_PATH + address
    for address in (
        "/es/ketamine/side-effects/", "/es/treatment/ketamine-infusion/",
        "/es/treatment/who-should-not-have-it/", "/about/corrections-treatment/",
    )
}

# The field of the search, which every page has.
FIELD = "/find."
# What asks readers something, or finds something for them.
WITH_SCRIPTS = QUIZZES | {TEMPLATES["a-z"], BASE_PATH + "/es/a-z/"}


def compressed(file: Path) -> int:
    """The size that a host sends: that of the compressed file beside it, or else what gzip makes of it."""
    beside = file.with_name(file.name + ".gz")
    return beside.stat().st_size if beside.exists() else len(gzip.compress(file.read_bytes(), compresslevel=9))


def scripts(page: PublishedPage) -> list[str]:
    """The scripts of a page but for the field of the search."""
    return [e.attributes["src"] for e in page.document.scripts if FIELD not in e.attributes["src"]]


def weight(page: PublishedPage) -> int:
    """HTML and stylesheets together; browsers fetch those for paper afterwards."""
    total = compressed(page.file)
    for link in page.document.all("link"):
        if link.attributes.get("rel") == "stylesheet" and link.attributes.get("media") != "print":
            file = file_at(urljoin(page.address, link.attributes["href"]))
            assert file is not None, f"{page.address} has no such stylesheet: {link.attributes['href']}"
            total += compressed(file)
    return total


def test_pages_are_light() -> None:
    """Every page but the list of sources and the quiz; the message names the heaviest."""
    weights = {page.address: weight(page) for page in PAGES if page.address not in WITHOUT_BUDGET}
    heaviest = max(weights, key=weights.__getitem__)
    assert weights[heaviest] <= BUDGET, f"{heaviest} weighs {weights[heaviest]} bytes of {BUDGET}"


def test_quiz_is_light() -> None:
    """It has no images, and its script is small."""
    quiz = next(page for page in PAGES if page.address == QUIZ)
    assert weight(quiz) <= QUIZ_BUDGET, f"the quiz weighs {weight(quiz)} bytes of {QUIZ_BUDGET}"
    [script] = scripts(quiz)
    file = file_at(urljoin(quiz.address, script))
    assert file is not None and compressed(file) < QUIZ_SCRIPT_BUDGET


def test_only_quizzes_and_the_search_have_scripts() -> None:
    """Articles need none."""
    assert {page.address for page in PAGES if scripts(page)} == WITH_SCRIPTS
