"""On a phone the title is in sight: above it are one row of emergency numbers and one with the name and the menu."""

from __future__ import annotations

from browser import Reader
from cases import ARTICLE, DESKTOP, SMALL_PHONE, every_page, every_template
from old_browser import forget
from published import PublishedPage

# Where the title of a page may start, of 640 px, with the date of an article above it. It was 358.
HIGHEST_HEAD = 185
ROW = 56
MAIN_LANGUAGE = "en-GB"

NUMBERS = "body > header a[href^='tel:']"
MENU = "body > header nav:not(.languages, :has(a[href^='tel:'])) a"
SWITCH = "body > header summary"

LOOK = """links => links.map(link => {
  const box = link.getBoundingClientRect(), bar = getComputedStyle(link.closest('nav')), body = getComputedStyle(document.body)
  return {
    top: box.top, height: box.height, line: getComputedStyle(link).textDecorationLine,
    isInverted: bar.backgroundColor === body.color && getComputedStyle(link).color === bar.color,
  }
})"""


@every_page
def test_title_is_in_sight(reader: Reader, published: PublishedPage) -> None:
    """Of 360 by 640 pixels, the head of a page takes about a quarter; longer words may need one row more."""
    page = reader.open(published.address, SMALL_PHONE)
    assert page.locator("h1").evaluate("h1 => h1.getBoundingClientRect().top") <= (
        HIGHEST_HEAD if page.locator("html").get_attribute("lang") == MAIN_LANGUAGE else HIGHEST_HEAD + ROW
    )


@every_template
def test_emergency_numbers_stand_in_one_row(reader: Reader, address: str) -> None:
    """Inverted, underlined, and as high as a thumb needs."""
    looks = reader.open(address, SMALL_PHONE).locator(NUMBERS).evaluate_all(LOOK)
    assert len(looks) == 3
    assert len({look["top"] for look in looks}) == 1
    assert all(look["height"] >= 44 and look["line"] == "underline" and look["isInverted"] for look in looks), looks


def test_menu_unfolds_on_a_phone(reader: Reader) -> None:
    """With one tap, or the keyboard; a desktop shows it at once."""
    page = reader.open(ARTICLE, SMALL_PHONE)
    links = page.locator(MENU)
    assert not any(link.is_visible() for link in links.all())
    page.locator(SWITCH).press("Enter")
    assert links.count() > 3 and all(link.is_visible() for link in links.all())
    desktop = reader.open(ARTICLE, DESKTOP)
    assert all(link.is_visible() for link in desktop.locator(MENU).all())
    assert not desktop.locator(SWITCH).is_visible()


def test_everything_is_unfolded_for_a_browser_without_has(reader: Reader) -> None:
    """Menu, contents and sources; the switches, which would do nothing, are not shown."""
    page = reader.arrive(SMALL_PHONE)
    forget(page, ":has(")
    page.goto(ARTICLE)
    assert all(link.is_visible() for link in page.locator(MENU).all())
    assert all(entry.is_visible() for entry in page.locator("main nav ol li, .sources > ol > li").all())
    assert not any(switch.is_visible() for switch in page.locator("summary:only-child").all())
    page.context.close()
