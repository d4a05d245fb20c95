"""What looks at the pages found ugly, cramped or illegible, held for its whole kind."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browser import Reader
from cases import PHONE, SMALL_PHONE, TEMPLATES, every_page, light_and_dark
from published import BASE_PATH, BY_ADDRESS, PublishedPage

URGENT = BASE_PATH + "/help/urgent-help/"
CHARTS = BASE_PATH + "/evidence/alcohol/"

# How far what marks the entries of lists stands out from what is behind it (WCAG 2.2, contrast ratio); the faintest of the page.
FAINTEST_MARKER = """() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number)
  const light = colour => {
    const [r, g, b] = parts(colour).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    return .2126 * r + .7152 * g + .0722 * b
  }
  const behind = e => { for (; e; e = e.parentElement) {
    const colour = getComputedStyle(e).backgroundColor
    if (parts(colour)[3] !== 0) return colour
  } }
  return Math.min(...[...document.querySelectorAll('main li')].filter(e => e.checkVisibility()).map(e => {
    const [a, b] = [getComputedStyle(e, '::marker').color, behind(e)].map(light)
    return (Math.max(a, b) + .05) / (Math.min(a, b) + .05)
  }))
}"""

# How much room there is between the last line of the text and the rule below it.
ROOM = """() => {
  const text = document.querySelector('.text'), after = document.querySelector('.after')
  if (!text || !after) return null
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), range = document.createRange()
  let bottom = 0
  while (walker.nextNode()) {
    if (!walker.currentNode.data.trim() || !walker.currentNode.parentElement.checkVisibility()) continue
    range.selectNodeContents(walker.currentNode)
    bottom = Math.max(bottom, range.getBoundingClientRect().bottom)
  }
  return after.getBoundingClientRect().top - bottom
}"""

# The sizes of what tables on paper say, in points, by how many columns they have.
SIZES = """() => [...document.querySelectorAll('main table')].filter(e => e.checkVisibility()).map(table =>
  [table.rows[0].cells.length, parseFloat(getComputedStyle(table.rows[0].cells[0]).fontSize) * .75 + .01])"""


@light_and_dark
def test_markers_can_be_seen(reader: Reader, scheme: str) -> None:
    """The numbers of what to do in an emergency, on the ground of their card."""
    assert reader.open(URGENT, color_scheme=scheme).evaluate(FAINTEST_MARKER) >= 4.5


@every_page
def test_text_ends_before_the_rule(reader: Reader, published: PublishedPage) -> None:
    """The last line of a page does not sit on the rule above what comes after it."""
    room = reader.open(published.address, PHONE).evaluate(ROOM)
    assert room is None or room >= 16


@pytest.mark.parametrize("address", [URGENT, CHARTS], ids=["numbers", "studies"])
def test_tables_can_be_read_on_paper(reader: Reader, address: str) -> None:
    """In 10 points; only those of five columns and more take less, to fit. There the least is 8."""
    sizes = reader.open(address, media="print").evaluate(SIZES)
    assert sizes and all(size >= (10 if columns < 5 else 8) for columns, size in sizes), sizes


def _lines(page: Page, selector: str) -> list[float]:
    return page.locator(selector).evaluate_all("all => all.map(e => e.getBoundingClientRect().right)")


def test_sides_of_a_chart_keep_to_their_sides(reader: Reader) -> None:
    """What the right end means stands at the right, also where the two take a line each."""
    page = reader.open(CHARTS, SMALL_PHONE)
    ends = _lines(page, ".sides > :last-child")
    assert ends and ends == _lines(page, ".sides")


def test_studies_have_the_width_of_a_phone(reader: Reader) -> None:
    """Names above values: beside them there is room for three words a line."""
    page = reader.open(CHARTS, SMALL_PHONE)
    page.locator(".fold:has(+ .studies) > summary").first.click()
    cell, value = (page.locator(f".studies tbody td{part}").first.bounding_box() for part in ("", " > :first-child"))
    assert cell and value and value["width"] >= .9 * cell["width"]


def test_review_lines_belong_together(reader: Reader) -> None:
    """When a page changed and when it was checked stand under each other, below one rule, in one colour."""
    for address in (TEMPLATES["article"], TEMPLATES["quiz"]):
        assert BY_ADDRESS[address]
        looks = reader.open(address).locator(".text > :is(.note, .review)").evaluate_all(
            "all => all.map(e => (s => [s.borderTopWidth, s.color])(getComputedStyle(e)))"
        )
        assert [border for border, _ in looks] == ["1px"] + ["0px"] * (len(looks) - 1), (address, looks)
        assert len({colour for _, colour in looks}) == 1
