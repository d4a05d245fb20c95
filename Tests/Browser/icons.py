"""Draws what stands for the site elsewhere: the icons in Public, from favicon.svg, and the social card."""

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


def mark(browser: Browser, size: int) -> bytes:
    """The mark of the site as a square picture."""
    style = f"<style>* {{ margin: 0 }} svg {{ display: block; width: {size}px; height: {size}px }}</style>"
    return draw(browser, "<!doctype html>" + style + MARK, size, size)


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
        files = {name: mark(browser, size) for name, size in ICONS.items()}
        files["favicon.ico"] = ico(mark(browser, 32), 32)
        files["social-card.png"] = social_card(browser)
    for name, picture in files.items():
        if len(picture) > LARGEST:
            sys.exit(f"{name} has {len(picture)} bytes of {LARGEST}")
        (PUBLIC / name).write_bytes(picture)
        print(f"Public/{name}: {len(picture)} bytes")


if __name__ == "__main__":
    main()
