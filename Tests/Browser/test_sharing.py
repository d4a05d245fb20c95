"""What other sites, search engines and devices are told: previews of links, data, icons, sitemap, robots.txt."""

from __future__ import annotations

import json
import re
import struct
import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import pytest
import yaml
from playwright.sync_api import ConsoleMessage

from browser import Reader
from cases import ARTICLE, QUIZ, TEMPLATES, every_page
from published import BASE_PATH, BASE_URL, BY_ADDRESS, OUTPUT, PAGES, REPOSITORY, PublishedPage, file_at

SETTINGS = yaml.safe_load((REPOSITORY / "Content" / "site.yml").read_text(encoding="utf-8"))
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LISTED = [page for page in PAGES if page.document.meta("robots") is None]
every_listed_page = pytest.mark.parametrize("published", LISTED, ids=lambda page: page.address)

# What differs between the languages of the site: its name, where it begins, and what pages say that nobody has reviewed.
NAMES = {SETTINGS["language"]: SETTINGS["title"], "es": "Ketamina, con claridad"}
HOMES = {SETTINGS["language"]: "/", "es": "/es/"}
NOT_REVIEWED = {
    SETTINGS["language"]: "No clinician has reviewed this page.",
    "es": "Ningún profesional sanitario ha revisado esta página.",
}

# What the site's own Content-Security-Policy would allow at most.
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'"


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height, as the first chunk of a PNG has them."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and data[12:16] == b"IHDR"
    return struct.unpack(">II", data[16:24])


def file_of(address: str) -> Path:
    """The published file behind an address of this site, whole or from the root on."""
    file = file_at(urlsplit(address).path)
    assert file is not None, f"nothing is published at {address}"
    return file


# Previews of links


@every_page
def test_links_have_previews(published: PublishedPage) -> None:
    """Title, description, address, kind and picture, all of them whole."""
    document = published.document
    assert document.meta_property("og:title") == document.all("h1")[0].text
    assert document.meta_property("og:description") == document.meta("description")
    assert document.meta_property("og:url") == published.canonical
    assert document.meta_property("og:site_name") == NAMES[published.language]
    # A language without a territory has no name there.
    assert document.meta_property("og:locale") == {"en-GB": "en_GB"}.get(published.language)
    # The pages right below the front page lead to others, but for two.
    below_home = published.address.removeprefix(BASE_PATH + HOMES[published.language])
    is_list = (below_home.count("/") <= 1 and below_home not in {"a-z/", "glossary/"}) or "/tags/" in published.address
    assert document.meta_property("og:type") == ("website" if is_list or published.is_not_found else "article")
    assert document.meta("twitter:card") == "summary_large_image"


def test_picture_of_links_is_what_pages_say() -> None:
    """The size that pages name is the picture's own, and it is light enough to be shown."""
    for page in PAGES:
        image = page.document.meta_property("og:image") or ""
        assert image.startswith(BASE_URL + "/") and page.document.meta_property("og:image:alt")
        data = file_of(image).read_bytes()
        named = tuple(int(page.document.meta_property(f"og:image:{side}") or 0) for side in ("width", "height"))
        assert png_size(data) == named == (1200, 630)
        assert len(data) <= 60_000


def test_frame_has_the_colours_of_the_paper() -> None:
    """By day and by night."""
    papers = re.findall(r"--paper: (#\w+)", (REPOSITORY / "Public" / "style.css").read_text(encoding="utf-8"))
    colours = {
        element.attributes["media"]: element.attributes["content"]
        for element in PAGES[0].document.all("meta")
        if element.attributes.get("name") == "theme-color"
    }
    assert colours == {
        "(prefers-color-scheme: light)": papers[0],
        "(prefers-color-scheme: dark)": papers[1],
    }


# Icons and the manifest


def test_icons_have_the_sizes_that_are_asked_for() -> None:
    """The icon of a tab, of a home screen, and in the form that every browser knows."""
    document = PAGES[0].document
    icons = [e.attributes for e in document.all("link") if e.attributes.get("rel") == "icon"]
    assert [icon["href"] for icon in icons] == [f"{BASE_PATH}/favicon.ico", f"{BASE_PATH}/favicon.svg"]
    assert png_size(file_of(document.link("apple-touch-icon") or "").read_bytes()) == (180, 180)
    ico = file_of(icons[0]["href"]).read_bytes()
    reserved, kind, count, width, height = struct.unpack("<HHHBB", ico[:8])
    size, offset = struct.unpack("<II", ico[14:22])
    assert (reserved, kind, count) == (0, 1, 1) and icons[0]["sizes"] == f"{width}x{height}" == "32x32"
    assert png_size(ico[offset : offset + size]) == (width, height) and len(ico) == offset + size < 2_000


def test_manifest_fits_the_site() -> None:
    """Name, colours, language and icons, each icon as large as the manifest says."""
    manifest = json.loads(file_of(PAGES[0].document.link("manifest") or "").read_text(encoding="utf-8"))
    assert manifest["name"] == SETTINGS["title"] and manifest["lang"] == SETTINGS["language"]
    assert len(manifest["short_name"]) <= 12
    assert manifest["display"] == "browser"
    assert manifest["start_url"] == manifest["scope"] == manifest["id"] == BASE_PATH + "/"
    assert manifest["theme_color"] == manifest["background_color"] == SETTINGS["paper"]["light"]
    sizes = {icon["sizes"] for icon in manifest["icons"]}
    assert {"192x192", "512x512"} <= sizes
    for icon in manifest["icons"]:
        width, height = png_size(file_of(icon["src"]).read_bytes())
        assert icon["sizes"] == f"{width}x{height}" and icon["type"] == "image/png"


# Search engines


def test_sitemap_lists_every_page_once() -> None:
    """Not the page for what is not there, not what has moved; days of the calendar, none of them to come."""
    root = ElementTree.parse(OUTPUT / "sitemap.xml").getroot()
    assert root.tag == SITEMAP + "urlset"
    assert all([child.tag for child in url][:1] == [SITEMAP + "loc"] for url in root)
    addresses = [url.findtext(SITEMAP + "loc") for url in root]
    assert sorted(addresses) == sorted(page.canonical for page in LISTED if not page.document.meta("robots"))
    for day in root.iter(SITEMAP + "lastmod"):
        assert date.fromisoformat(day.text or "") <= date.today()


def test_robots_may_read_everything() -> None:
    """And they are told where the sitemap is."""
    rules = RobotFileParser()
    rules.parse((OUTPUT / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert rules.site_maps() == [f"{BASE_URL}/sitemap.xml"]
    assert all(rules.can_fetch("*", page.canonical or "") for page in LISTED)


def test_only_the_page_for_what_is_not_there_is_kept_from_search() -> None:
    """A host may show it at any address."""
    kept = [page.address for page in PAGES if page.document.meta("robots")]
    assert kept == [BASE_PATH + "/404.html", BASE_PATH + "/es/404.html"]


# Structured data


def data_of(page: PublishedPage) -> dict[str, Any]:
    """The page's only structured data."""
    texts = page.document.structured_data
    assert len(texts) == 1
    # What could end the element early, or start a comment in it, is escaped.
    assert not re.search("[<>&\u2028\u2029]", texts[0])
    data = json.loads(texts[0])
    assert data["@context"] == "https://schema.org"
    return data


@every_listed_page
def test_structured_data_says_what_the_page_says(published: PublishedPage) -> None:
    """Title, address, language, and the way from the front page."""
    data, document = data_of(published), published.document
    assert data["name"] == document.all("h1")[0].text
    assert data["url"] == published.canonical
    assert data["inLanguage"] == published.language
    home = BASE_URL + HOMES[published.language]
    # No organisation stands behind this site, so none is said to publish it.
    assert "organisation" not in SETTINGS and "publisher" not in data
    breadcrumbs = [e for e in document.all("nav") if "breadcrumbs" in e.classes]
    if published.canonical == home:
        assert data["@type"] == "WebSite" and "breadcrumb" not in data and not breadcrumbs
        return
    assert data["isPartOf"] == {"@type": "WebSite", "name": NAMES[published.language], "url": home}
    links = document.inside(breadcrumbs[0], "a")
    shown = [(a.text, BASE_URL + a.attributes["href"].removeprefix(BASE_PATH)) for a in links]
    items = data["breadcrumb"]["itemListElement"]
    assert [item["position"] for item in items] == list(range(1, len(items) + 1))
    assert [(item["name"], item["item"]) for item in items[:-1]] == shown
    assert items[-1]["name"] == data["name"] and "item" not in items[-1]


@every_listed_page
def test_structured_data_names_the_sources_of_the_page(published: PublishedPage) -> None:
    """As many as the list that readers see, in its order, each by the first address there; so the DOIs are the same."""
    document = published.document
    entries = [e for e in document.all("li") if re.fullmatch(r"source-\d+", e.attributes.get("id", ""))]
    seen = []
    for entry in entries:
        links = [a.attributes["href"] for a in document.inside(entry, "a")]
        dois = [link for link in links if link.startswith("https://doi.org/")]
        seen.append((dois or links)[0])
    assert data_of(published).get("citation", []) == seen


@every_listed_page
def test_structured_data_claims_no_review_that_nobody_made(published: PublishedPage) -> None:
    """No page of this site has been reviewed by a clinician; those that state facts say so."""
    data = data_of(published)
    assert "reviewedBy" not in data and "lastReviewed" not in data
    if data["@type"] == "MedicalWebPage":
        assert NOT_REVIEWED[published.language] in published.document.all("main")[0].text


def test_types_of_structured_data() -> None:
    """A check whether a treatment could fit is no quiz, which schema.org has for tests of knowledge."""
    types = {
        name: data_of(BY_ADDRESS[address])["@type"]
        for name, address in TEMPLATES.items()
        if address in BY_ADDRESS
    }
    assert types == {
        "home": "WebSite",
        "section": "CollectionPage",
        "listing": "CollectionPage",
        "topics": "CollectionPage",
        "topic": "CollectionPage",
        "dated-article": "MedicalWebPage",
        "article": "MedicalWebPage",
        "page": "WebPage",
        "sources": "WebPage",
        "a-z": "WebPage",
        "quiz": "MedicalWebPage",
    }


@pytest.mark.parametrize("address", [ARTICLE, QUIZ], ids=["article", "quiz"])
def test_policy_lets_data_stand(reader: Reader, address: str) -> None:
    """A policy that allows no inline script neither blocks nor reports the data, which no browser runs."""
    page = reader.arrive()
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    def answer(route: Any) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "Content-Security-Policy": POLICY})

    page.on("console", hear)
    page.route("**" + address, answer)
    page.goto(address)
    text = page.eval_on_selector("script[type='application/ld+json']", "element => element.textContent")
    assert json.loads(text)["url"] == BASE_URL + address.removeprefix(BASE_PATH)
    assert complaints == []
    page.context.close()


# Stylesheets

# The browser keeps white space as it was written after commas in a variable's value, and after colons in the condition of
# `@supports`. It means nothing in either place.
RULES = """text => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return [...sheet.cssRules].map(rule => rule.cssText.replaceAll(/([,:]) /g, '$1'))
}"""


@pytest.mark.parametrize("name", sorted(file.name for file in (REPOSITORY / "Public").glob("*.css")))
def test_compact_stylesheets_have_the_same_rules(reader: Reader, name: str) -> None:
    """What readers get is smaller, and means the same to a browser."""
    page = reader.open(TEMPLATES["home"])
    written = (REPOSITORY / "Public" / name).read_text(encoding="utf-8")
    [file] = OUTPUT.glob(name.replace(".css", ".h*.css"))
    published = file.read_text(encoding="utf-8")
    assert len(published) < len(written)
    assert page.evaluate(RULES, published) == page.evaluate(RULES, written)
