"""A thumb hits what it aims at."""

from __future__ import annotations

from browser import Reader, open_all_details
from cases import PHONE, every_template
from contents import ENTRIES, SWITCH

# Links and buttons of navigation and contents.
LARGE = f"header nav a, header summary, {ENTRIES}, {SWITCH}, .callout a[href^='tel:']"

# All the others, but for the skip link, which no thumb meets, and links in a sentence, which WCAG 2.5.8 leaves out:
# those that share their line with other text. A link that has a line of text to itself is as high as that line.
OTHERS = """() => {
  const isInline = element => getComputedStyle(element).display === 'inline'
  const block = element => isInline(element) ? block(element.parentElement) : element
  const height = element => Math.max(
    element.getBoundingClientRect().height,
    isInline(element) ? parseFloat(getComputedStyle(block(element)).lineHeight) || 0 : 0)
  return [...document.querySelectorAll('a[href]:not(body > a), button, summary, input, select')]
    .filter(e => e.checkVisibility({ visibilityProperty: true }))
    .filter(e => !isInline(e) || block(e).innerText.trim() === e.innerText.trim())
    .map(e => [e.outerHTML.slice(0, 120), e.getBoundingClientRect().width, height(e)])
    .filter(([, width, height]) => width < 24 || height < 24)
}"""


@every_template
def test_targets_are_large_enough(reader: Reader, address: str) -> None:
    """44 px high in the navigation and the contents, 24 px at least elsewhere."""
    page = reader.open(address, PHONE, has_touch=True, is_mobile=True)
    open_all_details(page)
    small = page.locator(LARGE).evaluate_all(
        """links => links.filter(e => e.checkVisibility())
          .map(e => [e.outerHTML.slice(0, 120), e.getBoundingClientRect().height])
          .filter(([, height]) => height < 44)"""
    )
    assert small == []
    assert page.evaluate(OTHERS) == []
