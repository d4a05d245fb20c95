"""A site in English, Spanish and Arabic, in the look of this one: as good in each of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from browser import Reader
from cases import DESKTOP, NARROW, PHONE, SMALL_PHONE, narrow_and_desktop, phone_and_desktop
from checker import problems
from published import REPOSITORY
from test_accessibility import violations
from test_init import handout, served
from test_keyboard import check_walk
from test_layout import CUT_OFF, DOUBLE_THE_TEXT, overflow

ADDRESSES = {
    "English": "/guide/sleep/",
    "English alone": "/guide/noise/",
    "Spanish home": "/es/",
    "Spanish": "/es/guide/sleep/",
    "Spanish quiz": "/es/guide/tired/",
    "Spanish list": "/es/news/",
    "Spanish, no such page": "/es/404.html",
    "Arabic home": "/ar/",
    "Arabic": "/ar/guide/sleep/",
}
every_address = pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
SWITCH = "body > header nav.languages"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published fixture, with this site's own templates."""
    folder = tmp_path_factory.mktemp("languages")
    for name in ("Templates", "Public"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copytree(REPOSITORY / "Tests" / "Fixtures" / "Languages" / "Content", folder / "Content")
    run = handout("build", "--strict", folder=folder)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder / "Output"


@pytest.fixture(scope="module")
def readers(site: Path, browser: Browser) -> Iterator[Reader]:
    """Opens pages of that site."""
    with served(site) as origin:
        yield Reader(browser, origin)


def test_html_is_valid(site: Path) -> None:
    """By the Nu HTML checker, in every language."""
    assert problems(site) == []


def test_a_title_that_is_not_translated_says_its_language(tmp_path: Path) -> None:
    """In the head and in the page, so that it is read aloud as what it is."""
    for name in ("Templates", "Public"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    shutil.copytree(REPOSITORY / "Tests" / "Fixtures" / "Languages" / "Content", tmp_path / "Content")
    (tmp_path / "Content" / "es" / "guide" / "noise.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: es\\n"\n', encoding="utf-8")
    run = handout("build", folder=tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr
    html = (tmp_path / "Output" / "es" / "guide" / "noise" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="es">' in html
    assert '<title lang="en" dir="ltr">' in html
    assert '<h1 lang="en" dir="ltr">' in html


@every_address
@narrow_and_desktop
def test_pages_are_accessible(readers: Reader, address: str, viewport: ViewportSize) -> None:
    """By axe."""
    assert violations(readers.open(address, viewport)) == []
    assert violations(readers.open(address, viewport, color_scheme="dark")) == []


@every_address
@phone_and_desktop
def test_focus_goes_through_the_page(readers: Reader, address: str, viewport: ViewportSize) -> None:
    """With Tab, from right to left as from left to right."""
    check_walk(readers.open(address, viewport, reduced_motion="reduce"))


@every_address
def test_nothing_scrolls_sideways(readers: Reader, address: str) -> None:
    """At 320 px, and with text twice its size."""
    assert overflow(readers.open(address, NARROW)) == []
    page = readers.open(address, SMALL_PHONE)
    page.evaluate(DOUBLE_THE_TEXT)
    assert overflow(page) == []
    assert page.evaluate(CUT_OFF) == []


@every_address
def test_text_is_the_same_without_a_script(readers: Reader, address: str) -> None:
    """But for the quiz, whose script asks one question at a time."""
    if "tired" in address:
        return
    with_scripts = readers.open(address).inner_text("body")
    assert readers.open(address, java_script_enabled=False).inner_text("body") == with_scripts


@every_address
def test_languages_stand_at_the_same_place(readers: Reader, address: str) -> None:
    """On every page of a language, each language as high as a thumb needs, and all of them on a desktop."""
    home = "/" + "".join(part + "/" for part in address.split("/")[1:2] if part in ("es", "ar"))
    places = []
    for page in (readers.open(address, DESKTOP), readers.open(home, DESKTOP)):
        box = page.locator(SWITCH).bounding_box()
        assert box is not None
        places.append(box["y"])
        names = page.locator(f"{SWITCH} li")
        assert [name.inner_text().split("(")[0].strip() for name in names.all()] == ["English", "Español", "العربية"]
        assert page.locator(f"{SWITCH} [aria-current]").get_attribute("lang") == page.locator("html").get_attribute("lang")
    assert places[0] == places[1]
    phone = readers.open(address, PHONE)
    heights = phone.locator(f"{SWITCH} a").evaluate_all("links => links.map(link => link.getBoundingClientRect().height)")
    assert len(heights) == 2 and all(height >= 44 for height in heights)


def test_a_reader_changes_the_language_and_stays_on_the_page(readers: Reader) -> None:
    """From English to Arabic to Spanish; and where a page is in one language, to the front page of another."""
    page = readers.open("/guide/sleep/")
    for name, heading, direction in (
        ("العربية", "النوم والضوء", "rtl"),
        ("Español", "El sueño y la luz", "ltr"),
        ("English", "Sleep and light", "ltr"),
    ):
        page.locator(SWITCH).get_by_role("link", name=name).click()
        assert page.locator("h1").inner_text() == heading
        assert page.locator("h1").evaluate("h1 => getComputedStyle(h1).direction") == direction
    page = readers.open("/guide/noise/")
    page.locator(SWITCH).get_by_role("link", name="Español (página de inicio)").click()
    assert page.locator("h1").inner_text() == "Notas sobre el sueño"


def test_arabic_is_the_mirror_of_english(readers: Reader) -> None:
    """The name of the site is on the right, and the text of a block starts there; letters are not spaced."""
    page = readers.open("/ar/guide/sleep/", DESKTOP)
    name, menu = page.locator(".bar .name").bounding_box(), page.locator(".bar > nav").last.bounding_box()
    assert name is not None and menu is not None and name["x"] > menu["x"]
    look = page.locator("h1").evaluate("h1 => ({ side: getComputedStyle(h1).textAlign, space: getComputedStyle(h1).letterSpacing })")
    assert look == {"side": "start", "space": "normal"}


def test_search_engines_find_each_version_from_each(site: Path) -> None:
    """What one page says of another, the other says of it: otherwise neither counts."""
    links: dict[str, set[str]] = {}
    for file in site.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        address = "https://sleep.example/" + file.relative_to(site).as_posix().removesuffix("index.html")
        parts = [line for line in html.splitlines() if line.startswith('<link rel="alternate" hreflang="')]
        links[address] = {line.split('href="')[1].split('"')[0] for line in parts}
    assert any(links.values())
    for address, others in links.items():
        for other in others:
            assert address in links[other], (address, other)
