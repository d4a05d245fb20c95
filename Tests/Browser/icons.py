"""Draws what stands for a site elsewhere: this site's icons, from favicon.svg, and social card, and the icons of a new site."""

from __future__ import annotations

import html
import struct
import sys

import yaml
from playwright.sync_api import Browser

from browser import running_browser
from published import REPOSITORY

PUBLIC = REPOSITORY / "Public"
MARK = (PUBLIC / "favicon.svg").read_text(encoding="utf-8")
# A new site has no tool that draws, so it gets a plain mark that suits any site.
STARTER = REPOSITORY / "Sources" / "Starter" / "Site" / "Public"
NEUTRAL_MARK = (REPOSITORY / "Documentation" / "neutral-mark.svg").read_text(encoding="utf-8")
CARD = REPOSITORY / "Documentation" / "social-card.html"
SETTINGS = yaml.safe_load((REPOSITORY / "Content" / "site.yml").read_text(encoding="utf-8"))

ICONS = {"apple-touch-icon.png": 180, "icon-192.png": 192, "icon-512.png": 512}
CARD_SIZE = {"width": 1200, "height": 630}
LARGEST = 60_000


def draw(browser: Browser, page_html: str, width: int, height: int) -> bytes:
    """A page without scripts and without anything from elsewhere, as a picture."""
    context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=False)
    page = context.new_page()
    page.set_content(page_html)
    picture = page.screenshot()
    context.close()
    return picture


def mark(browser: Browser, svg: str, size: int) -> bytes:
    """A mark as a square picture."""
    style = f"<style>* {{ margin: 0 }} svg {{ display: block; width: {size}px; height: {size}px }}</style>"
    return draw(browser, "<!doctype html>" + style + svg, size, size)


def ico(picture: bytes, size: int) -> bytes:
    """A PNG within the ICO that browsers ask every site for: a folder of one picture, and the picture."""
    header = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(picture), len(header) + 16)
    return header + entry + picture


def social_card(browser: Browser) -> bytes:
    """The picture that stands beside links to the site."""
    text = CARD.read_text(encoding="utf-8")
    for key in ("title", "tagline"):
        text = text.replace("{" + key + "}", html.escape(SETTINGS[key]))
    svg = MARK.replace("<svg ", '<svg width="96" height="96" ', 1)
    text = text.replace('<img src="../Public/favicon.svg" alt="">', svg)
    return draw(browser, text, **CARD_SIZE)


def main() -> None:
    """Draws all of them; the same mark, words and browser give the same bytes."""
    with running_browser() as browser:
        files = {PUBLIC / "social-card.png": social_card(browser)}
        for folder, svg in ((PUBLIC, MARK), (STARTER, NEUTRAL_MARK)):
            files |= {folder / name: mark(browser, svg, size) for name, size in ICONS.items()}
            files[folder / "favicon.ico"] = ico(mark(browser, svg, 32), 32)
    for file, picture in files.items():
        name = file.relative_to(REPOSITORY)
        if len(picture) > LARGEST:
            sys.exit(f"{name} has {len(picture)} bytes of {LARGEST}")
        file.write_bytes(picture)
        print(f"{name}: {len(picture)} bytes")


if __name__ == "__main__":
    main()
