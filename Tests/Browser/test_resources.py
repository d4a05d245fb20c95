"""Articles by date: the newest first, by topic, in older parts whose addresses stay."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import Reader
from cases import DESKTOP, NARROW, PHONE, TEMPLATES
from preview import PATIENCE, Preview, copy_site, running_preview
from published import BASE_PATH, BY_ADDRESS, PAGES
from test_accessibility import violations
from test_layout import overflow

# A busy machine takes its time to build.
expect.set_options(timeout=PATIENCE * 1000)

INDEX = TEMPLATES["listing"]
TOPICS = TEMPLATES["topics"]
LISTS = (TOPICS, INDEX + "page/")
ARTICLES = [
    page.address
    for page in PAGES
    if page.address.startswith(INDEX) and page.address != INDEX and not page.address.startswith(LISTS)
]

LIST = ".dated > li"
SHOWN = ".dated h2 a"


def addresses(page: Page, selector: str) -> list[str]:
    """Where links lead, as paths."""
    return page.locator(selector).evaluate_all("links => links.map(link => link.getAttribute('href'))")


def days(page: Page) -> list[str]:
    """The days of a list as machines read them."""
    return page.locator(f"{LIST} time").evaluate_all("times => times.map(time => time.dateTime)")


def test_newest_articles_come_first(reader: Reader) -> None:
    """Every article is listed once, under its day."""
    page = reader.open(INDEX)
    assert sorted(addresses(page, SHOWN)) == sorted(ARTICLES)
    assert days(page) == sorted(days(page), reverse=True)
    assert len(days(page)) == len(ARTICLES)


def test_articles_show_the_day_of_their_list(reader: Reader) -> None:
    """The same day above the title as in the list, in words and for machines."""
    page = reader.open(INDEX)
    listed = dict(zip(addresses(page, SHOWN), page.locator(f"{LIST} time").all_inner_texts(), strict=True))
    for address, text in listed.items():
        day = reader.open(address).locator("header.title time")
        expect(day).to_have_text(text)
        assert day.get_attribute("datetime") in BY_ADDRESS[INDEX].html


def test_topics_of_an_article_lead_to_lists_that_hold_it(reader: Reader) -> None:
    """Every topic of every article; the article's own topics stand behind its text."""
    for address in ARTICLES:
        page = reader.open(address)
        topics = addresses(page, ".text .topics a")
        assert topics
        for topic in topics:
            listing = reader.open(topic)
            assert address in addresses(listing, SHOWN)
            assert days(listing) == sorted(days(listing), reverse=True)


def test_all_topics_say_how_many_articles_they_have(reader: Reader) -> None:
    """The number is that of the list behind the link."""
    page = reader.open(TOPICS)
    counts = [int(text.split()[0]) for text in page.locator(".topic-list p").all_inner_texts()]
    topics = addresses(page, ".topic-list a")
    assert len(topics) == len(counts) > 3
    for topic, count in zip(topics, counts, strict=True):
        listing = reader.open(topic)
        expect(listing.locator(LIST)).to_have_count(count)
        expect(listing.locator(".topics [aria-current=page]")).to_have_count(1)


def test_older_and_newer_follow_the_list(reader: Reader) -> None:
    """From the newest article to the oldest, and back by one."""
    order = addresses(reader.open(INDEX), SHOWN)
    page = reader.open(order[0])
    for address in order[1:]:
        page.get_by_role("link", name="Older article").click()
        page.wait_for_url("**" + address)
    assert page.locator("a[rel=next]").count() == 0
    page.get_by_role("link", name="Newer article").click()
    page.wait_for_url("**" + order[-2])


def test_related_pages_are_others_and_each_stands_once(reader: Reader) -> None:
    """Full pages that the editor chose come first, then up to three articles."""
    for address in ARTICLES:
        related = addresses(reader.open(address), "[aria-labelledby=related-title] h3 a")
        assert len(related) == len(set(related))
        assert address not in related
        chosen = [other for other in related if other not in ARTICLES]
        assert related[: len(chosen)] == chosen
        assert 1 <= len(related) - len(chosen) <= 3


def test_topics_are_reached_with_the_keyboard(reader: Reader) -> None:
    """The first topic comes before the first article, and Enter opens it."""
    page = reader.open(INDEX)
    page.locator("main").focus()
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.closest('nav').getAttribute('aria-labelledby')")
    assert focused == "topics-title"
    page.keyboard.press("Enter")
    page.wait_for_url("**/tags/*/")
    expect(page.locator("h1")).to_contain_text("Resources: ")


def test_main_navigation_takes_two_lines_on_the_narrowest_phone(reader: Reader) -> None:
    """More lines would push the page down."""
    page = reader.open(INDEX, NARROW)
    tops = page.locator("header nav a").evaluate_all(
        "links => links.map(link => link.getBoundingClientRect().top)"
    )
    assert len(set(tops)) <= 2


def test_topics_stand_beside_the_list_where_there_is_room(reader: Reader) -> None:
    """On a phone they stand above it and take few lines."""
    box = """selector => { const box = document.querySelector(selector).getBoundingClientRect()
      return [box.left, box.right, box.top, box.bottom] }"""
    page = reader.open(INDEX, DESKTOP)
    assert page.evaluate(box, ".topics")[1] < page.evaluate(box, ".dated")[0]
    page = reader.open(INDEX, PHONE)
    topics = page.evaluate(box, ".topics")
    assert topics[3] <= page.evaluate(box, ".dated")[2]
    assert topics[3] - topics[2] < 250


# A long list

NOTES = BASE_PATH + "/notes/"
NOTE_TOPICS = NOTES + "tags/"


def write_article(folder: Path, number: int) -> None:
    """An article of its own day; all are about tea, and every second one about sleep."""
    topics = "tea, sleep" if number % 2 else "tea"
    file = folder / f"Content/notes/article-{number * 7 % 31:02}.md"
    file.write_text(
        f"---\ntitle: Article {number}\ndescription: About {number}.\npublished: 2026-10-{number:02}\n"
        f"reviewed: 2026-11-01\nreview-due: 2027-11-01\ntags: [{topics}]\n---\nText.\n",
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The site with another section of 25 articles, ten on a page."""
    folder = tmp_path_factory.mktemp("long-list")
    copy_site(folder)
    settings = folder / "Content/site.yml"
    settings.write_text(settings.read_text().replace("navigation:\n", "navigation:\n  - notes/index.md\n"))
    (folder / "Content/notes").mkdir()
    index = "---\ntitle: Notes\ndescription: Notes.\norder: newest\npage-size: 10\n---\n"
    (folder / "Content/notes/index.md").write_text(index, encoding="utf-8")
    for number in range(1, 26):
        write_article(folder, number)
    with running_preview(folder) as preview:
        preview.wait_for_line("^Built")
        yield preview


@pytest.fixture
def page(browser: Browser, long_list: Preview) -> Iterator[Page]:
    """A browser that shows that site."""
    page = Reader(browser, long_list.origin).arrive()
    yield page
    page.context.close()


def titles(page: Page) -> list[str]:
    """The articles that a list shows."""
    return page.locator(SHOWN).all_inner_texts()


def articles(newest: int, oldest: int, step: int = 1) -> list[str]:
    """Their titles as they must stand."""
    return [f"Article {number}" for number in range(newest, oldest - 1, -step)]


def test_older_articles_stand_on_older_pages(page: Page) -> None:
    """15 on the section's page, the ten oldest on page 1; all of them by following the links."""
    page.goto(NOTES)
    assert titles(page) == articles(25, 11)
    assert page.locator("link[rel=prev]").count() == 0
    assert page.locator("link[rel=next]").get_attribute("href") == NOTES + "page/1/"
    page.get_by_role("link", name="Older articles").click()
    page.wait_for_url(f"**{NOTES}page/1/")
    assert titles(page) == articles(10, 1)
    expect(page.locator("h1")).to_have_text("Notes, page 1")
    expect(page).to_have_title("Notes, page 1 – Ketamine, plainly")
    canonical = page.locator("link[rel=canonical]").get_attribute("href") or ""
    assert canonical.endswith("/notes/page/1/")
    assert page.locator("link[rel=prev]").get_attribute("href") == NOTES
    assert page.locator("link[rel=next]").count() == 0
    expect(page.locator("header nav:not(.languages) [aria-current]")).to_have_text("Notes")
    expect(page.locator(".breadcrumbs a").last).to_have_text("Notes")
    page.get_by_role("link", name="Newer articles").click()
    page.wait_for_url(f"**{NOTES}")


def test_topic_pages_have_older_pages_too(page: Page) -> None:
    """15 and ten about tea; 13 about sleep fit on one page."""
    page.goto(NOTE_TOPICS + "tea/")
    assert titles(page) == articles(25, 11)
    page.get_by_role("link", name="Older articles").click()
    page.wait_for_url(f"**{NOTE_TOPICS}tea/page/1/")
    assert titles(page) == articles(10, 1)
    expect(page.locator("h1")).to_have_text("Notes: tea, page 1")
    expect(page.locator(".breadcrumbs a").last).to_have_text("Notes: tea")
    page.goto(NOTE_TOPICS + "sleep/")
    assert titles(page) == articles(25, 1, step=2)
    expect(page.get_by_role("link", name="Older articles")).to_have_count(0)


def test_older_page_stays_as_it_is_when_articles_are_added(page: Page, long_list: Preview) -> None:
    """Five newer ones make a page 2, and page 1 shows what it showed."""
    page.goto(NOTES + "page/1/")
    before = page.locator(".dated").inner_html()
    for number in range(26, 31):
        write_article(long_list.folder, number)
    page.goto(NOTES)
    expect(page.locator(SHOWN).first).to_have_text("Article 30")
    expect(page.locator(SHOWN).last).to_have_text("Article 21")
    page.get_by_role("link", name="Older articles").click()
    page.wait_for_url(f"**{NOTES}page/2/")
    assert titles(page) == articles(20, 11)
    page.get_by_role("link", name="Older articles").click()
    page.wait_for_url(f"**{NOTES}page/1/")
    assert page.locator(".dated").inner_html() == before


def test_older_page_is_accessible(browser: Browser, long_list: Preview) -> None:
    """No violation on a phone, and nothing to scroll sideways."""
    reader = Reader(browser, long_list.origin)
    for scheme in ("light", "dark"):
        page = reader.arrive(NARROW, color_scheme=scheme)
        page.goto(NOTES + "page/1/")
        assert violations(page) == []
        assert overflow(page) == []
        page.context.close()
