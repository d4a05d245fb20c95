"""A site with the shape of real documentation: most pages short, a few enormous, with tables, code, long lists of links and HTML.

What a page holds is drawn from the distributions below, which were counted over two public sets of Markdown. A page that has
much of one thing tends to have much of all. The same number always gives the same bytes. The pages have no mistakes, unless asked
for: then links lead to headings that are not there and signs of emphasis stand beside a space, in as many bytes. That makes
some 12 warnings a page.

    python3 real.py FOLDER COUNT
"""

from __future__ import annotations

import math
import shutil
import sys
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from random import Random
from statistics import NormalDist

import corpus
from words import NOUNS, SENTENCES

# How many a page has: in the first tenth at most, at the median, up to the last tenth and the last hundredth, and the most.
Quantiles = tuple[int, int, int, int, int]

# 9,746 pages of a compiler's documentation
REFERENCE: dict[str, Quantiles] = {
    "bytes": (535, 1_812, 9_244, 48_174, 557_541),
    "headings": (2, 4, 19, 153, 1_390),
    "paragraphs": (1, 3, 18, 112, 1_269),
    "links": (0, 4, 21, 120, 1_722),
    "images": (0, 0, 0, 1, 18),
    "code blocks": (0, 1, 7, 54, 414),
    "code lines": (0, 7, 56, 384, 7_022),
    "table rows": (0, 0, 14, 86, 1_298),
    "table cells": (0, 0, 31, 192, 5_192),
    "list items": (0, 0, 7, 34, 397),
    "html lines": (0, 0, 9, 76, 1_032),
    "emphasis": (0, 5, 56, 297, 4_733),
}

# 114 pages of a programming book
BOOK: dict[str, Quantiles] = {
    "bytes": (1_284, 9_800, 24_927, 33_854, 40_398),
    "headings": (1, 4, 10, 18, 18),
    "paragraphs": (3, 23, 54, 79, 96),
    "links": (0, 0, 1, 29, 111),
    "images": (0, 0, 0, 2, 3),
    "code blocks": (0, 8, 18, 31, 36),
    "code lines": (0, 19, 58, 122, 172),
    "table rows": (0, 0, 0, 15, 136),
    "table cells": (0, 0, 0, 38, 388),
    "list items": (0, 1, 7, 53, 108),
    "html lines": (0, 10, 30, 46, 59),
    "emphasis": (1, 60, 205, 323, 350),
}

# One page in so many is one of the book.
BOOK_EVERY = 86
# How far the size of a page decides how much of each thing it has, from 0 to 1.
TOGETHER = 0.85

# Documentation has HTML, and nobody reviews it. An unknown heading is a warning, so that a site with such links is published.
SETTINGS = ("raw-html: true", "checks: {missing-review: 'off', broken-anchor: warning}")
UNCHECKED = ("raw-html: true", "checks: {'*': 'off'}")

PLACES = (0.0, 0.1, 0.5, 0.9, 0.99, 1.0)


def quantile(quantiles: Quantiles, place: float) -> int:
    """How many of something the page at this place of all has, counted from the one that has least."""
    known = (quantiles[0] * 0.6, *quantiles)
    part = next(number for number in range(5) if place <= PLACES[number + 1])
    share = (place - PLACES[part]) / (PLACES[part + 1] - PLACES[part])
    if part == 4:
        # Only the last of the hundreds comes near the most.
        share **= 4
    low, high = math.log1p(known[part]), math.log1p(known[part + 1])
    return round(math.expm1(low + share * (high - low)))


@dataclass(frozen=True)
class Shape:
    """What a page is made of."""

    path: str
    title: str
    counts: dict[str, int]
    headings: tuple[str, ...]


@lru_cache(maxsize=100_000)
def shape(index: int) -> Shape:
    """What is known of a page before it is written."""
    random = Random(f"shape {index}")
    normal = NormalDist()
    size = random.gauss(0, 1)
    counts: dict[str, int] = {}
    for name, quantiles in (BOOK if index % BOOK_EVERY == BOOK_EVERY - 1 else REFERENCE).items():
        own = size if name == "bytes" else TOGETHER * size + math.sqrt(1 - TOGETHER**2) * random.gauss(0, 1)
        counts[name] = quantile(quantiles, normal.cdf(own))
    title = corpus.title(random)
    # The title of the page is one of the headings.
    headings = tuple(f"{corpus.title(random)} {number}" for number in range(max(1, counts["headings"] - 1)))
    folder = corpus.chapter_folder(index // corpus.ARTICLES_IN_CHAPTER)
    return Shape(f"{folder}/{corpus.slug(title)}-{index}.md", title, counts, headings)


class Writer:
    """Writes the text of one page."""

    def __init__(self, index: int, pages: int, has_mistakes: bool) -> None:
        self.index = index
        self.pages = pages
        self.has_mistakes = has_mistakes
        self.shape = shape(index)
        self.random = Random(f"page {index}")
        self.links = self.shape.counts["links"]
        self.emphases = self.shape.counts["emphasis"]

    def link(self) -> str:
        """A link to another page, most often one nearby, or to another site."""
        self.links -= 1
        word = self.random.choice(NOUNS)
        if self.random.random() < 0.15:
            return f"[{word}](https://example.org/{word}/{self.index})"
        near = self.random.random() < 0.7
        low, high = (max(0, self.index - 40), min(self.pages, self.index + 40)) if near else (0, self.pages)
        target = shape(self.random.randrange(low, high))
        path = corpus.relative(target.path, self.shape.path.rpartition("/")[0])
        if self.random.random() < 0.6:
            anchor = corpus.slug(self.random.choice(target.headings))
            path += f"#{'x' + anchor[1:] if self.has_mistakes else anchor}"
        return f"[{word} and {self.random.choice(NOUNS)}]({path})"

    def emphasis(self) -> str:
        """A word in bold, in italics or as code."""
        self.emphases -= 1
        sign = self.random.choice(("**", "*", "`"))
        word = self.random.choice(NOUNS)
        if sign != "`" and self.has_mistakes:
            return f"{sign} {word}{sign}s"
        return f"{sign}{word}{sign} so"

    def sentence(self, links: float, emphases: float) -> str:
        """A sentence, with about so many links and emphases, as long as there are some left."""
        text = self.random.choice(SENTENCES)
        # A number with a part that is left to chance.
        for _ in range(min(self.links, int(links + self.random.random()))):
            text += f", {self.link()}"
        for _ in range(min(self.emphases, int(emphases + self.random.random()))):
            text += f" {self.emphasis()}"
        return text + "."

    def code(self, lines: int) -> str:
        """A block of code."""
        written = [f"{'    ' * self.random.randrange(3)}let {self.random.choice(NOUNS)} = {self.random.choice(NOUNS)}"
                   f"({self.random.randrange(1000)}) // {self.random.choice(NOUNS)} <{self.random.choice(NOUNS)}>"
                   for _ in range(lines)]
        return "\n".join(["```swift", *written, "```"])

    def table(self, rows: int, columns: int, links: float, emphases: float) -> str:
        """A table."""
        def row() -> str:
            cells = [self.random.choice(NOUNS) for _ in range(columns)]
            if self.emphases > 0 and self.random.random() < emphases:
                cells[0] = self.emphasis()
            if self.links > 0 and self.random.random() < links:
                cells[-1] = self.link()
            return f"| {' | '.join(cells)} |"

        head = [f"| {' | '.join(f'{self.random.choice(NOUNS)} {number}' for number in range(columns))} |",
                "|" + " --- |" * columns]
        return "\n".join([*head, *(row() for _ in range(max(1, rows - 1)))])

    def html(self, lines: int) -> str:
        """Some lines of HTML, as documentation has them."""
        kind = self.random.randrange(3)
        words = [f"{self.random.choice(NOUNS)} and {self.random.choice(NOUNS)}" for _ in range(lines)]
        if lines < 3 or kind == 0:
            return "\n".join(f"<!-- {word} -->" for word in words)
        if kind == 1:
            texts = [f"<p>{word}</p>" for word in words[3:]]
            return "\n".join(["<details>", f"<summary>{words[0]}</summary>", *texts, "</details>"])
        return "\n".join(["<ul>", *(f"<li><strong>{word}</strong></li>" for word in words[2:]), "</ul>"])

    def blocks(self) -> list[str]:
        """All that stands between headings, in a random order."""
        counts, random = self.shape.counts, self.random
        rows = counts["table rows"]
        lines = counts["paragraphs"] + counts["list items"] + rows
        links, emphases = counts["links"] / max(1, lines), counts["emphasis"] / max(1, lines)
        blocks: list[str] = []
        for share in shares(counts["code lines"], max(1, counts["code blocks"])):
            blocks.append(self.code(share))
        for share in shares(rows, math.ceil(rows / 12)):
            columns = min(12, max(1, round(counts["table cells"] / rows)))
            blocks.append(self.table(share, columns, links, emphases))
        for share in shares(counts["list items"], math.ceil(counts["list items"] / 5)):
            blocks.append("\n".join(f"- {self.sentence(links, emphases)}" for _ in range(share)))
        for share in shares(counts["html lines"], math.ceil(counts["html lines"] / 6)):
            blocks.append(self.html(share))
        for number in range(counts["images"]):
            up = "../" * self.shape.path.count("/")
            blocks.append(f"![The {random.choice(NOUNS)} of {number} people]({up}about/picture.png)")
        paragraphs = [[self.sentence(links, emphases)] for _ in range(max(1, counts["paragraphs"]))]
        # What is left, where there was little to put it into.
        while self.links > 0 or self.emphases > 0:
            random.choice(paragraphs).append(self.sentence(max(1.0, links), max(1.0, emphases)))
        size = sum(map(len, blocks)) + sum(len(text) for paragraph in paragraphs for text in paragraph)
        # Text until the page is as long as it is to be.
        while size < counts["bytes"] - 40 * len(self.shape.headings):
            text = random.choice(SENTENCES) + "."
            random.choice(paragraphs).append(text)
            size += len(text) + 1
        blocks += [" ".join(paragraph) for paragraph in paragraphs]
        random.shuffle(blocks)
        return blocks

    def text(self) -> str:
        """The whole file."""
        blocks, headings = self.blocks(), self.shape.headings
        parts: list[str] = []
        for number, heading in enumerate(headings):
            parts.append(f"{'##' if number % 3 == 0 else '###'} {heading}")
            parts += blocks[number * len(blocks) // len(headings) : (number + 1) * len(blocks) // len(headings)]
        return corpus.page(self.shape.title, self.random.choice(SENTENCES) + ".", "\n\n".join(parts) + "\n")


def shares(count: int, parts: int) -> list[int]:
    """A number in parts as equal as they can be, without empty ones."""
    found = [count * (part + 1) // parts - count * part // parts for part in range(parts)]
    return [share for share in found if share]


def write_pages(has_mistakes: bool, content: Path, indices: range, pages: int) -> None:
    """Writes some of the pages."""
    for index in indices:
        corpus.write(content / shape(index).path, Writer(index, pages, has_mistakes).text())


def make(folder: Path, pages: int, has_mistakes: bool = False) -> None:
    """Writes a site with this many pages, besides those of its folders."""
    corpus.make(folder, pages, partial(write_pages, has_mistakes), sources=0)
    shutil.copy(corpus.REPOSITORY / "Public" / "icon-192.png", folder / "Content" / "about" / "picture.png")
    corpus.configure(folder, *SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
