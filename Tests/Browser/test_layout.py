"""Nobody has to scroll sideways, on the narrowest phone or with text twice its size."""

from __future__ import annotations

from playwright.sync_api import Page

from browser import Reader, open_all_details
from cases import DESKTOP, NARROW, SMALL_PHONE, every_page
from published import PublishedPage

# Names what sticks out; what scrolls on its own, such as a wide table, may.
OVERFLOW = """() => {
  const root = document.documentElement, width = root.clientWidth
  const clips = element => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
  if (clips(root) || clips(document.body)) return ['html or body cuts off what is too wide']
  if (root.scrollWidth <= width) return []
  const scrolls = element => {
    for (let e = element.parentElement; e && e !== document.body; e = e.parentElement)
      if (getComputedStyle(e).overflowX !== 'visible') return true
    return false
  }
  return [`the page is ${root.scrollWidth} px wide in ${width} px`].concat(
    [...document.body.querySelectorAll('*')]
      .filter(e => e.getBoundingClientRect().right > width + 1 && !scrolls(e))
      .map(e => e.outerHTML.slice(0, 120)))
}"""

# Text of an element that shows less of itself than there is.
CUT_OFF = """() => [...document.body.querySelectorAll('*')]
  .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1)
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.innerText?.trim())
  .map(e => e.outerHTML.slice(0, 120))"""

DOUBLE_THE_TEXT = """() => {
  const root = document.documentElement
  root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`
}"""


def overflow(page: Page) -> list[str]:
    """What makes a page wider than its window, with everything unfolded."""
    open_all_details(page)
    return page.evaluate(OVERFLOW)


@every_page
def test_nothing_scrolls_sideways_at_320_px(reader: Reader, published: PublishedPage) -> None:
    """WCAG 1.4.10, reflow."""
    assert overflow(reader.open(published.address, NARROW)) == []


@every_page
def test_nothing_scrolls_sideways_with_text_at_200_percent(reader: Reader, published: PublishedPage) -> None:
    """WCAG 1.4.4, resized text."""
    page = reader.open(published.address, DESKTOP)
    page.evaluate(DOUBLE_THE_TEXT)
    assert overflow(page) == []


@every_page
def test_nothing_is_cut_off_on_a_phone_with_text_at_200_percent(reader: Reader, published: PublishedPage) -> None:
    """A root of 32 px on a phone of 360 px, as Firefox for Android and Chrome's settings give it: WCAG 1.4.4."""
    page = reader.open(published.address, SMALL_PHONE)
    page.evaluate(DOUBLE_THE_TEXT)
    assert overflow(page) == []
    assert page.evaluate(CUT_OFF) == []
