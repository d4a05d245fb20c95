"""The search and the list of all topics: what is found, by whom, and that nobody else learns of it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from browser import Reader
from cases import DESKTOP, PHONE
from published import BASE_PATH, BY_ADDRESS
from queries import QUERIES, SPANISH_QUERIES, Query

TOPICS = BASE_PATH + "/a-z/"
SPANISH = BASE_PATH + "/es"
FIELD = "#page-search"


@pytest.fixture(scope="module")
def asking(reader: Reader) -> Iterator[Page]:
    """A tab with the page that shows what is found."""
    page = reader.arrive()
    page.goto(TOPICS)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def asking_in_spanish(reader: Reader) -> Iterator[Page]:
    """The same in Spanish."""
    page = reader.arrive()
    page.goto(SPANISH + "/a-z/")
    yield page
    page.context.close()


def ask(page: Page, text: str) -> list[str]:
    """Looks for something: the addresses of what is found."""
    page.evaluate("() => { document.querySelector('.status').textContent = '' }")
    page.fill(FIELD, text)
    page.press(FIELD, "Enter")
    page.wait_for_function("() => document.querySelector('.status').textContent")
    return page.eval_on_selector_all(".found a", "all => all.map(link => link.getAttribute('href'))")


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.text)
def test_first_results(asking: Page, query: Query) -> None:
    """What people type leads to the page that answers it."""
    found = [urlsplit(address).path.removeprefix(BASE_PATH) for address in ask(asking, query.text)]
    assert any(address in query.expected for address in found[: query.within]), found


@pytest.mark.parametrize("query", SPANISH_QUERIES, ids=lambda query: query.text)
def test_first_results_in_spanish(asking_in_spanish: Page, query: Query) -> None:
    """So it does in Spanish, with accents and without."""
    found = [urlsplit(address).path.removeprefix(SPANISH) for address in ask(asking_in_spanish, query.text)]
    assert any(address in query.expected for address in found[: query.within]), found


def test_danger_comes_first_in_spanish(asking_in_spanish: Page) -> None:
    """In the words of readers, and in those of the main language."""
    box = asking_in_spanish.locator(".danger")
    for text in ("sobredosis", "mi amigo no despierta", "no respira", "quiero morir", "dolor de pecho", "convulsion", "overdose"):
        ask(asking_in_spanish, text)
        expect(box).to_be_visible()
        assert "Ayuda urgente" in box.inner_text()
    for text in ("coste", "vejiga", "despertar", "dolor"):
        ask(asking_in_spanish, text)
        expect(box).to_be_hidden()


def test_list_of_topics_in_spanish(reader: Reader) -> None:
    """Its lines are in Spanish and lead to Spanish pages; Ñ and letters with accents stand where Spanish readers look for them."""
    page = reader.open(SPANISH + "/a-z/", java_script_enabled=False)
    lines = page.locator(".letter li")
    assert lines.count() > 20
    assert page.locator(".letter [lang]").count() == 0
    for address in page.eval_on_selector_all(".letter a", "all => all.map(link => link.getAttribute('href'))"):
        assert address.startswith(SPANISH + "/"), address
    assert "ketamina" in page.locator(".letter li", has_text="keta:").locator("a").inner_text()


def test_results_lead_somewhere(asking: Page, asking_in_spanish: Page) -> None:
    """Every result is a page that is there, and a heading on it."""
    english = [(asking, text) for text in ("ketamine", "study", "treatment", "Dakwar")]
    for tab, text in [*english, (asking_in_spanish, "ketamina"), (asking_in_spanish, "tratamiento")]:
        for address in ask(tab, text):
            parts = urlsplit(address)
            page = BY_ADDRESS[parts.path]
            assert not parts.fragment or unquote(parts.fragment) in {
                element.attributes.get("id") for element in page.document.elements
            }, address


def test_words_are_marked(asking: Page) -> None:
    """The words that were found stand out, in whatever form."""
    ask(asking, "addicted")
    marked = asking.eval_on_selector_all(".found mark", "all => all.map(mark => mark.textContent.toLowerCase())")
    assert {"addiction"} & set(marked)
    assert all(text.startswith("addict") for text in marked)


def test_typing_shows_results_and_counts_them(reader: Reader) -> None:
    """A word need not be finished, and a screen reader hears how many pages there are."""
    page = reader.open(TOPICS)
    page.locator(FIELD).press_sequentially("contingency manag")
    expect(page.locator(".found a").first).to_contain_text("Contingency management")
    status = page.locator("[role=status]")
    expect(status).to_contain_text("contingency manag")
    assert any(letter.isdigit() for letter in status.inner_text())
    page.fill(FIELD, "")
    expect(page.locator(".found")).to_be_empty()


def test_danger_comes_first(asking: Page) -> None:
    """Words that mean danger show numbers to call before any result, even with a slip in them; other words do not."""
    box = asking.locator(".danger")
    for text in ("overdose", "ovedose", "my friend can't wake up", "I want to kill myself", "suicidal thoughts"):
        ask(asking, text)
        expect(box).to_be_visible()
        assert box.locator("a[href^='tel:']").count() >= 2
    comes_first = "() => document.querySelector('.danger').compareDocumentPosition(document.querySelector('.found')) & 4"
    assert asking.evaluate(comes_first)
    for text in ("cost", "kill", "wake", "bladder"):
        ask(asking, text)
        expect(box).to_be_hidden()


def test_nothing_found(asking: Page) -> None:
    """Where nothing is found, that is said, with the word as it was typed and never as HTML."""
    assert ask(asking, "<i>xyzzyx</i> $& qqqq") == []
    assert "<i>xyzzyx</i> $& qqqq" in asking.inner_text(".status")
    assert asking.locator(".status i").count() == 0


def test_more_results(asking: Page) -> None:
    """More are shown by a button, which then leads to the first of them."""
    first = len(ask(asking, "ketamine"))
    button = asking.locator(".more")
    button.press("Enter")
    expect(asking.locator(".found > li").nth(first)).to_be_visible()
    assert asking.evaluate("() => [...document.querySelectorAll('.found a')].indexOf(document.activeElement)") == first


def test_keyboard_and_field_in_the_head(reader: Reader) -> None:
    """From any page, with keys alone, to a section of another one; the way back shows the results again."""
    page = reader.open(BASE_PATH + "/about/privacy/")
    page.locator(".find input").press_sequentially("bladder")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + TOPICS + "#q=bladder")
    first = page.locator(".found a").first
    expect(first).to_be_visible()
    address = first.get_attribute("href")
    for _ in range(3):
        page.keyboard.press("Tab")
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**" + (address or ""))
    page.go_back()
    expect(page.locator(".found a").first).to_be_visible()
    assert page.input_value(FIELD) == "bladder"


@pytest.mark.parametrize("text", ["bladder", "zqxwv", "ketmine law"])
def test_nobody_learns_what_is_looked_for(reader: Reader, text: str) -> None:
    """Only files of the index are asked for, their names say nothing of the words, and nothing is stored."""
    page = reader.arrive()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(BASE_PATH + "/help/")
    page.fill(".find input", text)
    page.press(".find input", "Enter")
    page.wait_for_function("() => document.querySelector('.status')?.textContent")
    asked = [urlsplit(url) for url in requests]
    assert all(url.startswith(reader.origin + "/") for url in requests)
    assert all(not url.query and url.fragment in ("", "content") or url.path == TOPICS for url in asked)
    assert not any(word in unquote(urlsplit(url).path + urlsplit(url).query) for url in requests for word in text.split())
    assert page.context.cookies() == []
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    page.context.close()


def test_index_is_asked_for_when_needed(reader: Reader) -> None:
    """Whoever only reads the list loads nothing of the index, and one word asks for few files, each once."""
    page = reader.arrive()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(urlsplit(request.url).path))
    page.goto(TOPICS)
    page.wait_for_load_state("networkidle")
    index = [path for path in requests if path.startswith(TOPICS) and path != TOPICS]
    assert index == []
    ask(page, "bladder")
    ask(page, "bladder")
    index = [path for path in requests if path.startswith(TOPICS) and path != TOPICS]
    assert len(index) == len(set(index))
    assert sum("words-" in path for path in index) == 1
    page.context.close()


def test_without_a_connection(reader: Reader) -> None:
    """Where the index does not load, that is said, and the list of topics is still there."""
    page = reader.arrive()
    page.goto(TOPICS)
    page.route("**/words-*", lambda route: route.abort())
    ask(page, "bladder")
    assert page.inner_text(".status") == page.get_attribute(".status", "data-failed")
    page.unroute("**/words-*")
    assert ask(page, "bladder")
    page.context.close()


def test_index_of_another_day(reader: Reader) -> None:
    """Where pages have come or gone meanwhile, everything is asked for anew, once."""
    page = reader.arrive()
    page.goto(TOPICS)
    page.route("**/search.json", lambda route: route.fulfill(
        body=(BY_ADDRESS[TOPICS].file.parent / "search.json").read_text(encoding="utf-8").replace('"edition": "', '"edition": "x'),
        content_type="application/json"), times=1)
    assert ask(page, "bladder")
    page.context.close()


def test_without_a_script(reader: Reader) -> None:
    """A link leads from every page to the list, which needs no script; no field sends what is typed."""
    page = reader.open(BASE_PATH + "/help/", java_script_enabled=False)
    assert page.locator("input[type=search]").count() == 0
    page.click(".find a")
    assert urlsplit(page.url).path == TOPICS
    expect(page.locator(FIELD)).to_be_hidden()
    page.click(".letters a >> text=B")
    expect(page.locator(".letter a >> text=Bladder and kidneys")).to_be_in_viewport()


def test_list_of_topics(reader: Reader) -> None:
    """Topics stand by their letters, with what else they are called."""
    page = reader.open(TOPICS, java_script_enabled=False)
    letters = page.eval_on_selector_all(".letter h2", "all => all.map(heading => heading.textContent)")
    assert letters == sorted(letters)
    for letter in letters:
        lines = page.locator(f".letter:has(h2:text-is('{letter}')) li").all_inner_texts()
        assert lines, letter
        if letter.isalpha():
            assert all(line.lstrip("“\"").upper().startswith(letter) for line in lines), lines
    special = page.locator(".letter li", has_text="Special K:".replace("S", "s"))
    assert special.locator("a").inner_text() == "ketamine"


@pytest.mark.parametrize("kind", ["phone", "desktop", "small", "dark"])
def test_results_are_accessible(reader: Reader, kind: str) -> None:
    """Results, and the box of danger, pass axe and fit a screen of 320 pixels."""
    viewport = {"phone": PHONE, "small": {"width": 320, "height": 500}}.get(kind, DESKTOP)
    page = reader.arrive(viewport, color_scheme="dark" if kind == "dark" else "light")
    page.goto(TOPICS)
    ask(page, "overdose")
    result = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    assert result.violations_count == 0, result.generate_report()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= viewport["width"]
    page.context.close()


def test_large_text(reader: Reader) -> None:
    """With text twice as large on a phone nothing is cut off."""
    page = reader.arrive(PHONE)
    page.goto(TOPICS)
    page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
    ask(page, "bladder")
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    page.context.close()
