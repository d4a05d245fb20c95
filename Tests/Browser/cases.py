"""What the tests are run on: every page, one page of every template, and the readers they are shown to."""

from __future__ import annotations

import pytest

from published import BASE_PATH, PAGES

# One representative address of every template.
TEMPLATES = {
    "home": "/",
    "section": "/ketamine/",
    "listing": "/resources/",
    "topics": "/resources/tags/",
    "topic": "/resources/tags/safety/",
    "dated-article": "/resources/bladder-problems/",
    "article": "/treatment/ketamine-infusion/",
    "page": "/about/privacy/",
    "sources": "/evidence/sources/",
    "a-z": "/a-z/",
    "quiz": "/treatment/could-ketamine-be-an-option/",
    "404": "/no-such-page/",
}
TEMPLATES = {name: BASE_PATH + address for name, address in TEMPLATES.items()}
ARTICLE = TEMPLATES["article"]
QUIZ = TEMPLATES["quiz"]
# The same quiz in each language.
QUIZZES = {QUIZ, BASE_PATH + "/es/treatment/could-ketamine-be-an-option/"}

NARROW = {"width": 320, "height": 640}
SMALL_PHONE = {"width": 360, "height": 640}
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}

every_page = pytest.mark.parametrize("published", PAGES, ids=lambda page: page.address)
every_template = pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES.keys())
light_and_dark = pytest.mark.parametrize("scheme", ["light", "dark"])
narrow_and_desktop = pytest.mark.parametrize("viewport", [NARROW, DESKTOP], ids=["320px", "1280px"])
phone_and_desktop = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
