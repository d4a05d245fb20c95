"""No page has a violation of WCAG 2.2 AA or of axe's best practices."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

from browser import Reader, open_all_details
from cases import NARROW, TEMPLATES, every_page, every_template, light_and_dark, narrow_and_desktop
from published import PublishedPage

OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    # Part of WCAG 2.2, but off unless asked for.
    "rules": {"target-size": {"enabled": True}},
}
AXE = Axe()


def violations(page: Page) -> list[str]:
    """What axe finds, one line for each element, with everything unfolded."""
    open_all_details(page)
    found = AXE.run(page, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {' '.join(map(str, node['target']))}: {node['html'][:120]}"
        for rule in found
        for node in rule["nodes"]
    ]


@every_template
@narrow_and_desktop
@light_and_dark
def test_template_is_accessible(reader: Reader, address: str, viewport: ViewportSize, scheme: str) -> None:
    """Every template on a phone and on a desktop, light and dark."""
    assert violations(reader.open(address, viewport, color_scheme=scheme)) == []


@every_page
def test_page_is_accessible(reader: Reader, published: PublishedPage) -> None:
    """Every other page on a phone: what an editor writes can break a page too."""
    if published.address in TEMPLATES.values():
        return
    assert violations(reader.open(published.address, NARROW)) == []
