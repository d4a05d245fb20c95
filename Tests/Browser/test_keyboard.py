"""Everything can be reached and seen with the keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, ViewportSize

from browser import Reader, open_all_details
from cases import ARTICLE, DESKTOP, every_template, phone_and_desktop
from contents import BACK_TO_TOP

# What can take focus, in the order of the document, with the style that each has while it does not.
FOCUSABLE = """() => {
  const look = element => {
    const s = getComputedStyle(element)
    return [s.outlineStyle === 'none' ? '' : s.outline, s.boxShadow, s.backgroundColor, s.border, s.textDecoration].join()
  }
  const all = [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
    .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
  window.checked = { all, look, before: all.map(look) }
  return all.length
}"""

# What is to be said about the element that has focus now, by its place in that list.
FOCUSED = """() => {
  const { all, look, before } = window.checked
  const element = document.activeElement
  if (!element || element === document.body) return null
  const index = all.indexOf(element)
  const box = element.getClientRects()[0]
  // WCAG 2.4.11 asks that focus is not hidden entirely: a region taller than the window may begin above it.
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, window.innerHeight)
  const x = box.left + box.width / 2, y = top + Math.min(bottom - top, 40) / 2
  const hit = document.elementFromPoint(x, y)
  const problems = []
  if (index >= 0 && look(element) === before[index]) problems.push('looks the same with focus')
  if (!hit || !(element.contains(hit) || hit.contains(element))) problems.push('cannot be seen')
  return { index, name: element.outerHTML.slice(0, 120), problems }
}"""


def walk(page: Page) -> tuple[int, list[dict[str, Any]]]:
    """Presses Tab from the top of the page to its end; gives how many stops there should be, and those there were."""
    open_all_details(page)
    count: int = page.evaluate(FOCUSABLE)
    stops: list[dict[str, Any]] = []
    # One more than there are: after the last, focus leaves the page.
    for _ in range(count + 1):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or (stops and stop["index"] == stops[0]["index"]):
            break
        stops.append(stop)
    return count, stops


def check_walk(page: Page) -> None:
    """Every stop can be seen, shows that it has focus, and comes in the order of the document; none is left out."""
    count, stops = walk(page)
    assert [f"{stop['name']} {problem}" for stop in stops for problem in stop["problems"]] == []
    assert [stop["index"] for stop in stops] == list(range(count)), [stop["name"] for stop in stops]


@every_template
@phone_and_desktop
def test_focus_goes_through_the_page(reader: Reader, address: str, viewport: ViewportSize) -> None:
    """With Tab, from the skip link to the last link of the footer."""
    check_walk(reader.open(address, viewport, reduced_motion="reduce"))


@pytest.mark.parametrize("preference", [{"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_focus_shows_in_other_colours(reader: Reader, preference: dict[str, Any]) -> None:
    """In the dark, and in the colours that a reader of Windows has chosen."""
    check_walk(reader.open(ARTICLE, DESKTOP, reduced_motion="reduce", **preference))


@every_template
def test_skip_link_comes_first(reader: Reader, address: str) -> None:
    """Hidden until it has focus, then visible; Enter takes focus past the header."""
    page = reader.open(address, reduced_motion="reduce")
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert (link.get_attribute("href") or "").startswith("#"), "the first stop is not a skip link"
    box = link.bounding_box()
    assert box is not None and min(box["width"], box["height"]) >= 24, f"the skip link is not visible: {box}"
    assert box["x"] >= 0 and box["y"] >= 0, f"the skip link is off-screen: {box}"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('body > header, body > nav')") is None


def test_back_to_top_takes_focus_along(reader: Reader) -> None:
    """To the top of the page's content, not of the window."""
    page = reader.open(ARTICLE, reduced_motion="reduce")
    links = page.locator(BACK_TO_TOP)
    assert links.count() >= 3, "there should be one after every long section, and at the end"
    links.last.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches(':is(main, main *):target')")
    assert page.evaluate("document.activeElement.matches('h1, :has(h1)')"), "this is not where the content begins"
    assert page.locator("h1").evaluate("h1 => h1.getBoundingClientRect().top >= 0")
    page.locator("h1").wait_for(state="visible")
    numbers = page.locator("body > header a[href^='tel:']").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    assert numbers and min(numbers) >= 0, "the emergency numbers are above the window"


def test_back_to_top_is_never_in_the_way(reader: Reader) -> None:
    """A sticky one covers what has focus: WCAG 2.4.11."""
    page = reader.open(ARTICLE)
    positions = page.locator(BACK_TO_TOP).evaluate_all(
        """links => links.flatMap(link => {
          const found = []
          for (let e = link; e && e.localName !== 'main'; e = e.parentElement) found.push(getComputedStyle(e).position)
          return found
        })"""
    )
    assert {"fixed", "sticky"}.isdisjoint(positions)
