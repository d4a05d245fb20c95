"""The feeds of a section, read by programs that read feeds, from a small site in the look of this one."""

from __future__ import annotations

import json
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest

from document import Document
from preview import HANDOUT
from published import REPOSITORY

BASE = "https://feeds.example/sub/"
NEWS = BASE + "news/"
ATOM = "{http://www.w3.org/2005/Atom}"
FORMS = {
    "application/rss+xml": "feed.xml",
    "application/atom+xml": "atom.xml",
    "application/feed+json": "feed.json",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The published fixture, with this site's own templates."""
    folder = tmp_path_factory.mktemp("feeds")
    for name in ("Templates", "Public"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copytree(REPOSITORY / "Tests" / "Fixtures" / "Feeds", folder / "Content")
    run = subprocess.run([HANDOUT, "build", "--site", folder], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    yield folder / "Output"


def contents(site: Path) -> dict[str, list[str]]:
    """The whole texts of each form."""
    rss = feedparser.parse((site / "news/feed.xml").read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    atom = feedparser.parse((site / "news/atom.xml").read_bytes(), sanitize_html=False, resolve_relative_uris=False)
    items = json.loads((site / "news/feed.json").read_bytes())["items"]
    return {
        "rss": [entry.content[0].value for entry in rss.entries],
        "atom": [entry.content[0].value for entry in atom.entries],
        "json": [item["content_html"] for item in items],
    }


@pytest.mark.parametrize(("name", "version"), [("feed.xml", "rss20"), ("atom.xml", "atom10")])
def test_feeds_can_be_read(site: Path, name: str, version: str) -> None:
    """Without a single complaint, and with everything in its place."""
    feed = feedparser.parse((site / "news" / name).read_bytes(), sanitize_html=False)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == version
    assert feed.feed.title == "News – Feeds & more"
    assert feed.feed.link == NEWS
    assert [(link.rel, link.href) for link in feed.feed.links if link.rel == "self"] == [("self", NEWS + name)]
    assert feed.feed.updated_parsed[:3] == (2026, 3, 1)
    assert [entry.title for entry in feed.entries] == ["Second", 'First: a <b> & "c"']
    assert [entry.link for entry in feed.entries] == [NEWS + "second/", NEWS + "first/"]
    assert [entry.id for entry in feed.entries] == [NEWS + "second/", NEWS + "first/"]
    assert [entry.published_parsed[:3] for entry in feed.entries] == [(2026, 2, 28), (2026, 1, 31)]
    assert [entry.summary for entry in feed.entries] == ["The second.", "The first."]
    assert feed.entries[1].author == "A. Writer"
    assert [tag.term for tag in feed.entries[1].tags] == ["Cups & pots"]


def test_rss_has_what_rss_asks_for(site: Path) -> None:
    """RSS 2.0: the elements of a channel, and dates with the right day of the week."""
    channel = ElementTree.parse(site / "news/feed.xml").getroot().find("channel")
    assert channel is not None
    for name in ("title", "link", "description", "language", "lastBuildDate"):
        assert channel.findtext(name)
    for item in channel.iter("item"):
        text = item.findtext("pubDate") or ""
        assert parsedate_to_datetime(text).strftime("%a, %d %b %Y 00:00:00 +0000") == text
        assert item.find("guid").attrib == {"isPermaLink": "true"}  # type: ignore[union-attr]
    assert len({guid.text for guid in channel.iter("guid")}) == len(list(channel.iter("item"))) == 2


def test_atom_has_what_rfc_4287_asks_for(site: Path) -> None:
    """Section 4.1: id, title and updated once each, an author, and one link to the page."""
    feed = ElementTree.parse(site / "news/atom.xml").getroot()
    for element in [feed, *feed.iter(ATOM + "entry")]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
        assert datetime.fromisoformat(element.findtext(ATOM + "updated") or "").tzinfo
        links = [(link.get("rel"), link.get("type")) for link in element.findall(ATOM + "link")]
        assert links.count(("alternate", "text/html")) == 1
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "The Board"
    assert feed.findtext(ATOM + "id") == NEWS + "atom.xml"


def check_item(item: dict[str, Any]) -> None:
    """JSON Feed 1.1, "Items"."""
    assert isinstance(item["id"], str) and item["id"]
    assert isinstance(item["content_html"], str) and item["content_html"]
    assert item["url"].startswith("https://")
    for key in ("date_published", "date_modified"):
        assert datetime.fromisoformat(item[key]).tzinfo
    assert all(isinstance(tag, str) for tag in item.get("tags", []))
    assert all(set(author) & {"name", "url", "avatar"} for author in item.get("authors", []))
    known = {"id", "url", "title", "summary", "content_html", "date_published", "date_modified", "authors", "tags"}
    assert set(item) <= known


def test_json_feed_keeps_its_rules(site: Path) -> None:
    """Version, title and items must be there; nothing that version 1.1 does not know."""
    feed = json.loads((site / "news/feed.json").read_bytes())
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "News – Feeds & more"
    assert feed["home_page_url"] == NEWS and feed["feed_url"] == NEWS + "feed.json"
    assert feed["language"] == "en-GB" and feed["authors"] == [{"name": "The Board", "url": "https://board.example/"}]
    assert set(feed) <= {"version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items"}
    assert [item["title"] for item in feed["items"]] == ["Second", 'First: a <b> & "c"']
    for item in feed["items"]:
        check_item(item)


def test_forms_have_the_same_texts(site: Path) -> None:
    """Whole texts: introduction and all sections, without the ways back to the top."""
    texts = contents(site)
    assert texts["rss"] == texts["atom"] == texts["json"]
    second = Document(texts["json"][0])
    assert [e.text for e in second.all("h2")] == ["One", "Two", "Three"]
    assert "Hot." in texts["json"][0] and second.all("table")
    assert "Back to top" not in texts["json"][0] and not second.all("script")


def test_addresses_in_feeds_are_whole(site: Path) -> None:
    """They lead to the same places from a feed reader, and those on the site are there."""
    for text in contents(site)["json"]:
        for element in Document(text).elements:
            for name in ("href", "src"):
                address = element.attributes.get(name)
                if address is None or not address.startswith(BASE):
                    assert address is None or address == "https://other.example/?a=1&b=2"
                    continue
                path, _, anchor = address.removeprefix(BASE).partition("#")
                file = site / path / "index.html" if path.endswith("/") or not path else site / path
                assert file.is_file(), address
                if anchor:
                    assert Document(file.read_text(encoding="utf-8")).with_id(anchor) is not None, address


def test_pages_of_the_section_name_its_feeds(site: Path) -> None:
    """The section's own page and all in it, dated or not; and the front page, whose address readers give to their program."""
    for path in ("", "news/", "news/first/", "news/second/", "news/undated/"):
        document = Document((site / path / "index.html").read_text(encoding="utf-8"))
        links = [e.attributes for e in document.all("link") if e.attributes.get("rel") == "alternate"]
        assert {link["type"]: urljoin("/sub/" + path, link["href"]) for link in links} == {
            kind: f"/sub/news/{name}" for kind, name in FORMS.items()
        }
        assert all(link["title"].startswith("News – Feeds & more (") for link in links)
    assert not [
        file
        for file in site.rglob("*.html")
        if file.parent != site and "news" not in file.parts
        if Document(file.read_text(encoding="utf-8")).link("alternate")
    ]


def test_site_below_the_root_has_no_robots_file(site: Path) -> None:
    """Nobody would ask for it there; the sitemap has the whole addresses all the same."""
    assert not (site / "robots.txt").exists()
    elements = ElementTree.parse(site / "sitemap.xml").getroot().iter()
    locations = [element.text or "" for element in elements if element.tag.endswith("}loc")]
    assert NEWS + "first/" in locations and all(text.startswith(BASE) for text in locations)
