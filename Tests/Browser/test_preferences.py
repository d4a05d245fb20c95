"""What readers have set on their machine is honoured."""

from __future__ import annotations

from browser import Reader
from cases import ARTICLE, every_page, every_template
from published import PublishedPage

# Lightness of the page's text and background, from 0 to 255.
LIGHTNESS = """() => {
  const value = colour => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3
  const seen = [document.body, document.documentElement].map(e => getComputedStyle(e).backgroundColor)
    .find(colour => colour !== 'rgba(0, 0, 0, 0)')
  return { text: value(getComputedStyle(document.body).color), background: value(seen) }
}"""

MOVING = """() => [...document.querySelectorAll('*')].flatMap(element =>
  [null, '::before', '::after', '::details-content'].flatMap(part => {
    const style = getComputedStyle(element, part)
    const seconds = style.transitionDuration.split(',').concat(style.animationName === 'none' ? [] : style.animationDuration)
    const moves = seconds.some(time => parseFloat(time) > 0.001) || style.scrollBehavior === 'smooth'
    return moves ? [`${element.outerHTML.slice(0, 80)} ${part ?? ''}`] : []
  }))"""


@every_page
def test_page_says_that_it_can_be_dark(published: PublishedPage) -> None:
    """So that the browser does not flash white before the stylesheet is there."""
    assert set((published.document.meta("color-scheme") or "").split()) == {"light", "dark"}


def test_dark_is_dark_and_light_is_light(reader: Reader) -> None:
    """The page follows the reader's choice."""
    light = reader.open(ARTICLE, color_scheme="light").evaluate(LIGHTNESS)
    dark = reader.open(ARTICLE, color_scheme="dark").evaluate(LIGHTNESS)
    assert light["background"] > 200 > 100 > light["text"]
    assert dark["background"] < 60 < 150 < dark["text"]


@every_template
def test_nothing_moves_for_who_asked_for_stillness(reader: Reader, address: str) -> None:
    """No transition, animation or smooth scrolling with reduced motion."""
    assert reader.open(address, reduced_motion="reduce").evaluate(MOVING) == []
