"""An HTML file as a flat list of elements: enough to check links, names and structure without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

DATA = "application/ld+json"
VOID_TAGS = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass(eq=False)
class Element:
    """One element: its tag, its attributes, the text of all that is inside it, and where it stands."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    line: int
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text inside, with white space as a reader sees it."""
        return " ".join("".join(self.pieces).split())

    @property
    def classes(self) -> list[str]:
        """The names in its class attribute."""
        return self.attributes.get("class", "").split()

    @property
    def ancestors(self) -> Iterator[Element]:
        """The elements that it is in, the nearest first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def is_inside(self, other: Element) -> bool:
        """Whether it is in the other element."""
        return any(ancestor is other for ancestor in self.ancestors)


class Document(HTMLParser):
    """The elements of an HTML file in the order in which they begin."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def all(self, *tags: str) -> list[Element]:
        """The elements with one of these tags."""
        return [element for element in self.elements if element.tag in tags]

    def inside(self, outer: Element, *tags: str) -> list[Element]:
        """The elements with one of these tags that are in the given one."""
        return [element for element in self.all(*tags) if element.is_inside(outer)]

    def with_id(self, identifier: str) -> Element | None:
        """The element of this id."""
        return next((e for e in self.elements if e.attributes.get("id") == identifier), None)

    def meta(self, name: str) -> str | None:
        """The content of the meta element of this name."""
        for element in self.all("meta"):
            if element.attributes.get("name") == name:
                return element.attributes.get("content", "")
        return None

    def meta_property(self, name: str) -> str | None:
        """The content of the meta element of this property, as The Open Graph protocol names them."""
        for element in self.all("meta"):
            if element.attributes.get("property") == name:
                return element.attributes.get("content", "")
        return None

    def link(self, relation: str) -> str | None:
        """Where the first link element with this relation leads."""
        for element in self.all("link"):
            if relation in element.attributes.get("rel", "").split():
                return element.attributes.get("href")
        return None

    @property
    def scripts(self) -> list[Element]:
        """The scripts that a browser runs; data in a script element is none."""
        return [e for e in self.all("script") if e.attributes.get("type") != DATA]

    @property
    def structured_data(self) -> list[str]:
        """The text of what the page says as JSON-LD."""
        return ["".join(e.pieces) for e in self.all("script") if e.attributes.get("type") == DATA]

    @property
    def ids(self) -> list[str]:
        """Every id, repeated ones included."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element and what it is in."""
        attributes = {name: value or "" for name, value in attrs}
        parent = self._open[-1] if self._open else None
        element = Element(tag, attributes, parent, self.getpos()[0])
        self.elements.append(element)
        if tag not in VOID_TAGS:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element that closes itself, as those of SVG may."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID_TAGS:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Closes the nearest open element of this tag, and with it those whose end tag was left out."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        """Gives text to every element that it is in."""
        for element in self._open:
            element.pieces.append(data)
