"""The invented articles in several languages: the files that the generator makes for translators, filled in.

A word gets a letter more, so that texts grow as they do in languages with longer words, and nothing else changes.
"""

from __future__ import annotations

import re
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import corpus
from programs import Programs

# By their tags: what they are called, and the letter that their words get.
LANGUAGES = {"es": ("Español", "o"), "fr": ("Français", "e"), "de": ("Deutsch", "n")}

# What a translator leaves alone: sources, the ends of links, addresses, code, marks of footnotes and braces.
KEPT = re.compile(r"(\[@[^\]]*\]|\[!\w+\]|\]\([^)]*\)|https?://\S+|`[^`]*`|\[\^[^\]]*\]|\{[^}]*\}|\\.)")
WORD = re.compile(r"[A-Za-z]{3,}\b")
# All texts but the address of the page, which has a context.
EMPTY = re.compile(r'^(#\. .*\nmsgid "(.+)"\nmsgstr) ""$', re.MULTILINE)


def translated(text: str, letter: str) -> str:
    """A text in an invented language."""
    pieces = KEPT.split(text)
    pieces[::2] = [WORD.sub(lambda word: word[0] + letter, piece) for piece in pieces[::2]]
    return "".join(pieces)


def fill(paths: list[Path], letter: str) -> None:
    """Fills in some of the files."""
    for path in paths:
        text = path.read_text(encoding="utf-8")
        text = EMPTY.sub(lambda found: f'{found[1]} "{translated(found[2], letter)}"', text)
        path.write_text(text, encoding="utf-8")


def settings(languages: list[str]) -> str:
    """The line of site.yml that names the languages, the main one among them."""
    names = [f"{tag}: {LANGUAGES[tag][0]}" for tag in languages]
    return f"languages: {{{', '.join(['en-GB: English', *names])}}}"


def make(programs: Programs, site: Path, languages: list[str]) -> None:
    """Translates all pages of a site."""
    corpus.configure(site, settings(languages))
    with ProcessPoolExecutor() as pool:
        for tag in languages:
            programs.run(programs.handout, "translate", tag, "--all", "--site", site)
            paths = sorted((site / "Content" / tag).rglob("*.po"))
            for filled in [pool.submit(fill, paths[start::16], LANGUAGES[tag][1]) for start in range(16)]:
                filled.result()
