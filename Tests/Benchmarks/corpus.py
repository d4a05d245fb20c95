"""A site of any size for measuring: the same number of articles always gives the same bytes.

Articles are as long as real ones (4.6 KB on average, half of them below 3.5 KB, a few of 40 KB) and hold what real ones
hold: sections, lists, tables now and then, footnotes, callouts, citations, links to other pages and their sections, front
matter of ten keys. Templates and Public are those of this repository. The pages pass all checks of a build.

    python3 corpus.py FOLDER COUNT
"""

from __future__ import annotations

import json
import math
import shutil
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from words import NOUNS, QUALITIES, SENTENCES

REPOSITORY = Path(__file__).resolve().parents[2]

ARTICLES_IN_CHAPTER = 25
CHAPTERS_IN_PART = 20
MEDIAN_LENGTH = 2250
SPREAD = 0.85
LONGEST = 60_000

# The line of site.yml behind which `configure` writes.
END_OF_SETTINGS = "# What differs from measurement to measurement\n"


@dataclass(frozen=True)
class Outline:
    """What other pages need to know of an article."""

    title: str
    folder: str
    name: str
    length: int
    headings: tuple[str, ...]

    @property
    def path(self) -> str:
        """The file below Content."""
        return f"{self.folder}/{self.name}"


def slug(text: str) -> str:
    """The id that a heading gets."""
    return text.lower().replace(" ", "-")


def title(random: Random) -> str:
    """Some words as the title of a page."""
    return f"{random.choice(QUALITIES).capitalize()} {random.choice(NOUNS)} and {random.choice(NOUNS)}"


@lru_cache(maxsize=None)
def folder_title(key: str) -> str:
    """The title of a part or a chapter."""
    return title(Random(key))


def part_folder(part: int) -> str:
    """The folder of a part, below Content."""
    return f"{slug(folder_title(f'part {part}'))}-{part}"


def chapter_folder(chapter: int) -> str:
    """The folder of a chapter, below Content."""
    return f"{part_folder(chapter // CHAPTERS_IN_PART)}/{slug(folder_title(f'chapter {chapter}'))}-{chapter}"


@lru_cache(maxsize=100_000)
def outline(index: int) -> Outline:
    """What is known of an article before it is written."""
    random = Random(f"outline {index}")
    length = min(LONGEST, max(500, round(random.lognormvariate(math.log(MEDIAN_LENGTH), SPREAD))))
    count = max(2, min(24, round(length / random.uniform(500, 1100))))
    headings = [f"{title(random)} {number}" if number % 5 == 4 else title(random) for number in range(count)]
    name = title(random)
    return Outline(
        name, chapter_folder(index // ARTICLES_IN_CHAPTER), f"{slug(name)}-{index}.md", length,
        tuple(dict.fromkeys(headings)),
    )


class Writer:
    """Writes the text of one article."""

    def __init__(self, index: int, articles: int, sources: int) -> None:
        self.outline = outline(index)
        self.random = Random(f"text {index}")
        self.articles = articles
        self.index = index
        self.source_count = sources
        self.sources = [source_key(self.random.randrange(sources)) for _ in range(self.random.randrange(1, 9))]
        self.notes: list[str] = []

    def sentence(self) -> str:
        """A sentence with what stands in sentences now and then."""
        text = self.random.choice(SENTENCES)
        chance = self.random.random()
        if chance < 0.06:
            text = self.citation(text)
        elif chance < 0.11:
            text += f" (see [{self.link()}"
        elif chance < 0.17:
            first, _, rest = text.partition(" ")
            second, _, rest = rest.partition(" ")
            text = f"{first} **{second}** {rest}" if self.random.random() < 0.5 else f"{first} *{second}* {rest}"
        elif chance < 0.18:
            text += f" at `{self.random.choice(NOUNS)}` -- as \"{self.random.choice(NOUNS)}\""
        elif chance < 0.19 and len(self.notes) < 4:
            text += f"[^note{len(self.notes) + 1}]"
            self.notes.append(self.random.choice(SENTENCES))
        elif chance < 0.20:
            text += f" ([{self.random.choice(NOUNS)}](https://example.org/{self.random.choice(NOUNS)}))"
        return text + "."

    def citation(self, text: str) -> str:
        """The text with a source or two."""
        key = self.random.choice(self.sources)
        if self.random.random() < 0.2:
            return f"{text} [@{key}, p. {self.random.randrange(1, 40)}]"
        if self.random.random() < 0.2:
            return f"{text} [@{key}; @{self.random.choice(self.sources)}]"
        return f"{text} [@{key}]"

    def link(self) -> str:
        """The rest of a link to a section of another article, most often one nearby."""
        near = self.random.random() < 0.7
        low = max(0, self.index - 40) if near else 0
        high = min(self.articles, self.index + 40) if near else self.articles
        target = outline(self.random.randrange(low, high))
        path = relative(target.path, self.outline.folder)
        anchor = f"#{slug(self.random.choice(target.headings))}" if self.random.random() < 0.6 else ""
        return f"{target.title.lower()}]({path}{anchor}))"

    def paragraph(self) -> str:
        """A paragraph of some sentences."""
        return " ".join(self.sentence() for _ in range(self.random.randrange(2, 6)))

    def block(self) -> str:
        """A paragraph, or what stands between paragraphs."""
        chance = self.random.random()
        if chance < 0.13:
            return "\n".join(f"- {self.sentence()}" for _ in range(self.random.randrange(3, 7)))
        if chance < 0.17:
            return "\n".join(f"{number}. {self.sentence()}" for number in range(1, self.random.randrange(4, 7)))
        if chance < 0.21:
            kind = self.random.choice(["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
            return f"> [!{kind}]\n> {self.paragraph()}"
        if chance < 0.23:
            return f"> {self.paragraph()}"
        if chance < 0.26:
            rows = [f"| {self.random.choice(NOUNS)} | {self.random.randrange(100)} | {self.sentence()} |"
                    for _ in range(self.random.randrange(3, 8))]
            return "\n".join(["| What | Count | Remark |", "| --- | ---: | --- |", *rows])
        if chance < 0.27:
            return "```text\n" + "\n".join(self.random.choice(SENTENCES) for _ in range(3)) + "\n```"
        if chance < 0.275:
            return self.paragraph() + f" Write to ~~nobody~~ somebody, or look at https://example.org/{self.index}."
        return self.paragraph()

    def text(self) -> str:
        """The whole file."""
        outline = self.outline
        parts = [self.paragraph()]
        # A source that nobody cites is a mistake.
        if self.index < self.source_count:
            parts[0] += f" This is known [@{source_key(self.index)}]."
        room = outline.length // len(outline.headings)
        for heading in outline.headings:
            parts.append(f"## {heading}" + (f" {{#{slug(heading)}}}" if self.random.random() < 0.3 else ""))
            size = 0
            while size < room:
                if size > 1200 and self.random.random() < 0.15:
                    parts.append(f"### {title(self.random)}")
                parts.append(self.block())
                size += len(parts[-1])
        parts += [f"[^note{number}]: {note}." for number, note in enumerate(self.notes, 1)]
        return self.front_matter() + "\n\n".join(parts) + "\n"

    def front_matter(self) -> str:
        """What stands before the text."""
        random = self.random
        year = random.randrange(2018, 2025)
        related = {outline(random.randrange(self.articles)).path for _ in range(random.randrange(0, 4))}
        lines = [
            "---", f"title: {self.outline.title}", f"description: {random.choice(SENTENCES)}.",
            f"category: {folder_title(f'part {self.index // ARTICLES_IN_CHAPTER // CHAPTERS_IN_PART}')}",
            "author: The editors", f"published: {year}-0{random.randrange(1, 10)}-1{random.randrange(10)}",
            f"updated: {year + 1}-03-0{random.randrange(1, 10)}", f"reviewed: {year + 1}-03-12",
            "reviewer: \"A reviewer, who is invented\"", "review-due: 2090-03-12",
        ]
        if related:
            lines += ["related:", *(f"  - {relative(path, self.outline.folder)}" for path in sorted(related))]
        return "\n".join([*lines, "---", ""])


def relative(path: str, folder: str) -> str:
    """A path below Content as a file in a folder writes it."""
    (here, there) = (folder.split("/"), path.split("/"))
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def source_key(index: int) -> str:
    """The key of a source."""
    return f"{NOUNS[index % len(NOUNS)]}{1980 + index % 40}x{index}"


def source(index: int) -> dict[str, object]:
    """A source as Zotero exports it."""
    random = Random(f"source {index}")
    names = [{"family": random.choice(NOUNS).capitalize(), "given": f"{random.choice('ABCDEFGH')}."}
             for _ in range(random.randrange(1, 6))]
    return {
        "id": source_key(index), "type": "article-journal", "title": random.choice(SENTENCES), "author": names,
        "issued": {"date-parts": [[1980 + index % 40, 1 + index % 12]]},
        "container-title": f"Journal of {random.choice(NOUNS).capitalize()}", "volume": str(1 + index % 60),
        "page": f"{1 + index % 300}-{9 + index % 300}", "DOI": f"10.1000/invented.{index}",
        "URL": f"https://doi.org/10.1000/invented.{index}",
    }


def source_count(articles: int) -> int:
    """How many sources a site of this size has."""
    return max(40, articles // 20)


def page(title: str, description: str, text: str = "") -> str:
    """A page without dates."""
    return f"---\ntitle: {title}\ndescription: {description}\n---\n{text}"


def settings(parts: int) -> str:
    """The site's site.yml."""
    navigation = "\n".join(f"  - {part_folder(part)}/index.md" for part in range(min(5, parts)))
    return f"""title: A site to measure
tagline: Nothing on it is true
description: Invented pages of realistic size and structure.
base-url: https://bench.example
language: en-GB
navigation:
{navigation}
footer:
  - about/privacy.md
  - about/contact.md
organisation:
  name: A site to measure
emergency:
  - place: Nowhere
    name: Emergency services
    phone: "112"
helplines:
  - place: Nowhere
    name: A helpline
    phone: "116 123"
    url: https://help.example
    note: Somebody to talk to.
{END_OF_SETTINGS}"""


def configure(folder: Path, *lines: str) -> None:
    """Gives a site other settings than it comes with: these lines of site.yml, and none of those of before."""
    path = folder / "Content" / "site.yml"
    common = path.read_text(encoding="utf-8").partition(END_OF_SETTINGS)[0]
    path.write_text("\n".join([common + END_OF_SETTINGS.rstrip(), *lines, ""]), encoding="utf-8")


def write(path: Path, text: str) -> None:
    """Writes a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_articles(content: Path, indices: range, articles: int) -> None:
    """Writes some of the articles."""
    for index in indices:
        text = Writer(index, articles, source_count(articles)).text()
        write(content / outline(index).path, text)


def make(folder: Path, articles: int, write_some: Callable[[Path, range, int], None] = write_articles,
         sources: int | None = None) -> None:
    """Writes a site with this many articles, besides the pages of its folders.

    `write_some` writes those of a range below a folder, of so many.
    """
    content = folder / "Content"
    chapters = math.ceil(articles / ARTICLES_IN_CHAPTER)
    parts = math.ceil(chapters / CHAPTERS_IN_PART)
    for name in ("Templates", "Public"):
        shutil.copytree(REPOSITORY / name, folder / name)
    write(content / "site.yml", settings(parts))
    write(content / "data" / "references.json",
          json.dumps([source(index) for index in range(source_count(articles) if sources is None else sources)], indent=1))
    write(content / "index.md", page("Home", "The front page.", "All that follows is invented.\n"))
    write(content / "404.md", page("Not found", "There is no such page."))
    write(content / "about" / "index.md", page("About", "About this site."))
    write(content / "about" / "privacy.md",
          page("Privacy", "What is known of readers.", "## Nothing\n\nNothing is kept.\n").replace(
              "\n---\n", "\ntemplate: page\n---\n", 1))
    write(content / "about" / "contact.md",
          page("Contact", "How to write to nobody.", "## Nobody\n\nNobody reads it.\n").replace(
              "\n---\n", "\ntemplate: page\n---\n", 1))
    for part in range(parts):
        name = folder_title(f"part {part}")
        write(content / part_folder(part) / "index.md", page(name, f"All about {name.lower()}."))
    for chapter in range(chapters):
        name = folder_title(f"chapter {chapter}")
        write(content / chapter_folder(chapter) / "index.md", page(name, f"All about {name.lower()}."))
    with ProcessPoolExecutor() as pool:
        step = max(25, math.ceil(articles / 64))
        ranges = [range(start, min(start + step, articles)) for start in range(0, articles, step)]
        for written in [pool.submit(write_some, content, part, articles) for part in ranges]:
            written.result()


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
