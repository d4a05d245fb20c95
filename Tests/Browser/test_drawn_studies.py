"""Tables and pictures of invented studies: folded, on paper, without styles, with large letters, from right to left."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

from browser import Reader
from cases import DESKTOP
from invented_studies import publish

PHONE = {"width": 360, "height": 640}
TABLE = ".studies table"

# What is cut off: text or a picture beyond the edge of the window, or beyond an element that hides it.
CUT_OFF = """() => {
  const width = document.documentElement.clientWidth, found = []
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  const look = (box, what) => {
    if (box.width && (box.left < -1 || box.right > width + 1)) found.push(`${what}: ${box.left} to ${box.right}`)
  }
  while (walker.nextNode()) {
    if (!walker.currentNode.data.trim() || walker.currentNode.parentElement.closest('.table')) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    for (const box of range.getClientRects()) look(box, walker.currentNode.data.slice(0, 40))
  }
  for (const svg of document.querySelectorAll('svg')) look(svg.getBoundingClientRect(), 'picture')
  return found
}"""

# Pictures of which a browser paints nothing: shapes without a stroke and without a fill.
UNPAINTED = """() => [...document.querySelectorAll('svg :is(path, rect, line, circle, text)')].filter(shape => {
  const style = getComputedStyle(shape)
  return style.stroke === 'none' && style.fill === 'none'
}).length"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published site of invented studies."""
    return publish(tmp_path_factory.mktemp("studies"))


def open_studies(reader: Reader, output: Path, *, styles: bool = True, anchor: str = "", **preferences: Any) -> Page:
    """The page in a new tab, served from its folder without any host."""
    page = reader.arrive(**preferences)

    def serve(route: Route) -> None:
        path = urlsplit(route.request.url).path.removeprefix("/sub/")
        found = output / (path + "index.html" if path.endswith("/") else path)
        is_served = found.is_file() and (styles or found.suffix != ".css")
        route.fulfill(path=found) if is_served else route.fulfill(status=404)

    page.route("**/*", serve)
    page.goto(f"https://studies.example/sub/sleep/{anchor}")
    return page


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_table_is_folded_until_a_reader_unfolds_it(reader: Reader, output: Path, scripts: bool) -> None:
    """By keyboard and by click; the name says what is in it and how many studies."""
    page = open_studies(reader, output, java_script_enabled=scripts)
    summary = page.locator("summary", has_text="All figures in a table (4 studies)")
    assert not page.locator(TABLE).is_visible()
    summary.press("Enter")
    assert page.locator(TABLE).is_visible()
    summary.click()
    assert not page.locator(TABLE).is_visible()


def test_link_to_something_in_a_folded_table_opens_it(reader: Reader, output: Path) -> None:
    """From the list of sources, and from another page."""
    page = open_studies(reader, output)
    # As every link to a place in the page; the list itself may be folded.
    page.locator("a[href='#cite-2-1']").first.evaluate("link => link.click()")
    assert page.locator(TABLE).is_visible()
    cited = page.locator("#cite-2-1").bounding_box()
    assert cited is not None and 0 <= cited["y"] <= DESKTOP["height"]
    page = open_studies(reader, output, anchor="#cite-3-1")
    assert page.locator(TABLE).is_visible()
    assert not open_studies(reader, output, anchor="#charts").locator(TABLE).is_visible()


def test_everything_is_open_on_paper_in_every_browser(reader: Reader, output: Path) -> None:
    """Without the rule for ::details-content, which older browsers do not know."""
    page = open_studies(reader, output)
    page.emulate_media(media="print")
    page.add_style_tag(content="details::details-content { content-visibility: hidden !important }")
    assert page.locator(TABLE).is_visible()
    for table in page.locator("figure table").all():
        assert table.is_visible()


def test_paper_is_as_wide_as_the_table(reader: Reader, output: Path) -> None:
    """A table wider than its paper makes browsers print the whole page smaller: A4 has 17 cm of text."""
    page = open_studies(reader, output, viewport={"width": 643, "height": 900})
    page.emulate_media(media="print")
    assert page.locator(TABLE).evaluate("table => getComputedStyle(table).tableLayout") == "fixed"
    assert page.evaluate("document.documentElement.scrollWidth") <= 643


def test_table_has_four_columns_on_a_desktop(reader: Reader, output: Path) -> None:
    """How far to trust each study is one of them, in plain words."""
    page = open_studies(reader, output)
    page.locator(".fold:has(+ .studies) > summary").click()
    assert page.locator(f"{TABLE} thead th").all_inner_texts() == [
        "Study",
        "What was compared",
        "Result",
        "How far to trust it",
    ]
    trust = page.locator(f"{TABLE} tbody tr", has_text="2021").locator("td").last.inner_text()
    assert "People were put into groups by chance. Neither the people nor the staff knew who got what." in trust
    assert page.locator(f"{TABLE} tbody tr", has_text="2022").locator("td").last.inner_text() == (
        "Not in our source: how many people took part; how people came into the groups; who knew who got what;"
        " whether there was a placebo."
    )


@pytest.mark.parametrize("size", [16, 32], ids=["100%", "200%"])
def test_nothing_is_cut_off_on_a_phone(reader: Reader, output: Path, size: int) -> None:
    """Cards, pictures and their words lie within 360 px, also with letters twice as large (WCAG 1.4.4)."""
    page = open_studies(reader, output, viewport=PHONE)
    page.add_style_tag(content=f":root {{ font-size: {size}px }}")
    page.locator(".fold:has(+ .studies) > summary").click()
    assert page.evaluate(CUT_OFF) == []
    # A value has room for a few words beside its label, or below it.
    narrowest = page.locator(f"{TABLE} td p").evaluate_all("all => Math.min(...all.map(p => p.clientWidth))")
    assert narrowest >= 6 * size


def test_labels_of_scales_do_not_run_into_one_another(reader: Reader, output: Path) -> None:
    """With letters twice as large on a phone."""
    page = open_studies(reader, output, viewport=PHONE)
    page.add_style_tag(content=":root { font-size: 32px }")
    for labels in ["svg[aria-hidden]", ".scale"]:
        for scale in page.locator(labels).all():
            boxes = [box.bounding_box() for box in scale.locator("text, span").all()]
            edges = sorted((box["x"], box["x"] + box["width"]) for box in boxes if box)
            assert all(before[1] <= after[0] + 1 for before, after in zip(edges, edges[1:], strict=False))


def test_labels_of_cards_end_before_their_values(reader: Reader, output: Path) -> None:
    """Those who hear a card hear 'What was compared: Naps', not one word of both."""
    page = open_studies(reader, output, viewport=PHONE)
    page.locator(".fold:has(+ .studies) > summary").click()
    for cell in page.locator(f"{TABLE} td").all():
        assert cell.evaluate("cell => getComputedStyle(cell, '::before').content").endswith(': "')


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures_are_whole_without_the_stylesheet(reader: Reader, output: Path, scheme: str) -> None:
    """As in a reader view or a feed: every person, bar, band and dot is painted."""
    for styles in [True, False]:
        page = open_studies(reader, output, styles=styles, color_scheme=scheme)
        assert page.evaluate(UNPAINTED) == 0
        people = page.locator("svg[viewBox]").first
        assert people.get_attribute("aria-label") == "Walks: 13 of 26 people"
        drawn = people.evaluate(
            "svg => [...svg.querySelectorAll('path')].map(path => path.getAttribute('d').split('a2.6').length - 1)"
        )
        assert sum(drawn) == 26


def test_study_without_comparison_is_hatched_below_its_caveat(reader: Reader, output: Path) -> None:
    """And the controlled study stands above it, with thicker bars, whatever their years."""
    page = open_studies(reader, output)
    figure = page.locator("figure", has=page.locator("[stroke-dasharray]"))
    caveat = figure.locator("p", has_text="There is no group to compare with here.")
    bars = figure.locator("svg[role=img]").all()
    heights = [bar.evaluate("svg => svg.querySelector('rect').getBBox().height") for bar in bars]
    assert heights[0] == heights[1] > heights[2]
    hatched = figure.locator("svg", has=page.locator("[stroke-dasharray]")).bounding_box()
    above = caveat.bounding_box()
    assert hatched and above and above["y"] < hatched["y"]
    assert "Also studied, but without figures that could be drawn: Sleep, 2019; Sleep, 2022." in figure.inner_text()


def test_effects_are_said_in_plain_words(reader: Reader, output: Path) -> None:
    """A null result is drawn and named like any other; nobody needs statistics."""
    text = open_studies(reader, output).locator("main").inner_text()
    assert (
        "Slept well: about 20 more in every 100; it could be 2 fewer, it could be 42 more."
        " No clear difference: it could go either way." in text
    )
    assert "Slept well: about half as often; it could be 70% less often, it could be 2% less often." in text
    assert "a fifth as often\nno difference\n5 times as often" in text
    for jargon in ["Wilson", "confidence", "95% CI"]:
        assert jargon not in text


def test_pictures_start_on_the_right_in_arabic(reader: Reader, tmp_path: Path) -> None:
    """Bars, labels and people alike."""
    page = open_studies(reader, publish(tmp_path, "ar"))
    for bar in page.locator("svg[role=img]:has(line):not([viewBox]):has(line[x1='100%'])").all():
        right = bar.evaluate(
            "svg => svg.getBoundingClientRect().right"
            " - Math.max(...[...svg.querySelectorAll('rect')].map(r => r.getBoundingClientRect().right))"
        )
        assert abs(right) < 2
    first, last = page.locator("svg[aria-hidden] text").first, page.locator("svg[aria-hidden] text").last
    start, end = first.bounding_box(), last.bounding_box()
    assert start and end and start["x"] > end["x"]
