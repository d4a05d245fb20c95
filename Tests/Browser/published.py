"""The published site as a static host sees it: addresses, the files behind them, and what the pages say."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from document import Document

REPOSITORY = Path(__file__).resolve().parents[2]
OUTPUT = Path(os.environ.get("OUTPUT", REPOSITORY / "Output"))
NOT_FOUND = "404.html"


@dataclass(frozen=True)
class PublishedPage:
    """One HTML file and its address below the site's root."""

    file: Path

    @property
    def address(self) -> str:
        """The path a reader sees: `/a/b/` for `a/b/index.html`."""
        path = "/" + self.file.relative_to(OUTPUT).as_posix()
        return BASE_PATH + path.removesuffix("index.html")

    @property
    def html(self) -> str:
        """The file's text."""
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def document(self) -> Document:
        """The file's elements."""
        return Document(self.html)

    @property
    def language(self) -> str:
        """The language of the page."""
        return self.document.all("html")[0].attributes["lang"]

    @property
    def is_redirect(self) -> bool:
        """Whether it only leads to another page."""
        return self.redirect_target is not None

    @cached_property
    def redirect_target(self) -> str | None:
        """The address that a redirect page leads to."""
        for element in self.document.all("meta"):
            if element.attributes.get("http-equiv", "").lower() == "refresh":
                return element.attributes["content"].partition("=")[2].strip("'\" ")
        return None

    @property
    def is_not_found(self) -> bool:
        """Whether it is what a host shows for an address that does not exist."""
        return self.file.name == NOT_FOUND

    @property
    def canonical(self) -> str | None:
        """The absolute address the page gives itself."""
        for element in self.document.all("link"):
            if element.attributes.get("rel") == "canonical":
                return element.attributes.get("href")
        return None


def file_at(path: str) -> Path | None:
    """The file a static host sends for a path, or nothing; a folder needs its final slash."""
    if not path.startswith(BASE_PATH + "/"):
        return None
    name = unquote(path.removeprefix(BASE_PATH)).lstrip("/")
    file = OUTPUT / name / "index.html" if name == "" or name.endswith("/") else OUTPUT / name
    inside = file.resolve().is_relative_to(OUTPUT.resolve())
    return file if inside and file.is_file() else None


def _base_url() -> str:
    """Where the site will stand, without the final slash: the canonical address of its home page."""
    home = OUTPUT / "index.html"
    if not home.is_file():
        return ""
    return (PublishedPage(home).canonical or "").rstrip("/")


BASE_URL = _base_url()
BASE_PATH = urlsplit(BASE_URL).path

FILES = [PublishedPage(file) for file in sorted(OUTPUT.rglob("*.html"))]
REDIRECTS = [page for page in FILES if page.is_redirect]
PAGES = [page for page in FILES if not page.is_redirect]
BY_ADDRESS = {page.address: page for page in FILES}
