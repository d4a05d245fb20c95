"""What mutations start from: the whole sites of this repository, and their pages cut into pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
FIXTURES = REPOSITORY / "Tests" / "Fixtures"

Files = dict[str, bytes]

# What the pages of the repository do not have, or have too rarely.
EXTRA_BLOCKS = """\
> [!WARNING]
> Do **not** mix. See [that](index.md#less).

> > [!note]
> > - a
> >   1. b

A note.[^1] And another.[^long] And none.[^none]

[^1]: Small, with a [link](https://example.org/a_(b)).

[^long]: First.

    Second, with `code`.

| a | b \\| c | d |
|:--|:-:|--:|
| 1 | `x|y` | <br> |

- [x] done
- [ ] not
  - deeper
    1. and deeper
       > quoted

1986\\. A great year. 5~10 mg, 2*250 mg, ~~gone~~, H<sub>2</sub>O &amp; &#x1F600; &nosuch;

[@key, p. 3; @other, *passim*] [see @key] [-@key] @key

![A cup](cup.svg "A title") ![](cup.svg) [![in](cup.svg)](index.md)

[ref]: index.md "Title"

[text][ref] [ref] [Ref][] [none][nosuch] <https://example.org/?a=b&c=d> www.example.org a@b.example

<div onclick="x()"><a href="index.md">a</a><img src="cup.svg"><!-- no -->

<details><summary>More</summary>

Hidden *text*.

</details>

## Heading `code` [link](index.md) {#anchor}

Heading again
===

### ###

```studies
keys: [a1, b2]
columns: [design, people]
```

```chart
keys: [a1]
```

```people
keys: [big]
per: 10
```

```effects
keys: [a1]
lower: less
higher: more
```

~~~
not closed

    indented code

***

Line\\
break  
break<br>

::: warning

{{< figure src="a" >}} {% raw %} $x^2$ {: .x}
"""

QUIZ = b"""---
title: A quiz
description: Some questions.
template: quiz
---
Text.

## One?

- ( ) Yes
  -> Two?
- ( ) No
  -> [Help](index.md)

## Two?

- [ ] Some
- [ ] More

-> Done

## Done

You are done.
"""

FRONT_MATTER = """\
title: A page
description: "What it: says"
category: Kind
author: Somebody
template: article
template: section
template: page
template: quiz
published: 2026-03-01
updated: 2026-04-02
reviewed: 2026-05-03
reviewer: Somebody
review-due: 2031-06-04
aliases: [/old/, /older.html]
related: [index.md]
tags: [one, Two, três]
order: 3
toc: false
noindex: true
draft: true
listed: false
unlisted: true
feed: true
newest: 3
page-size: 2
image: {file: cup.svg, alt: A cup}
about: {name: Tea, type: Drug}
extra: {a: [1, {b: c}], d: |}
extra:
  a:
    - b: c
      d: >-
        folded
""".splitlines()


@dataclass
class Seeds:
    """The sites by their names, and what pages are put together from."""

    sites: dict[str, Files]
    pages: list[bytes] = field(default_factory=list)
    blocks: list[bytes] = field(default_factory=list)
    front_lines: list[bytes] = field(default_factory=list)
    quizzes: list[bytes] = field(default_factory=list)
    # Files of each ending, from all sites, to splice from.
    by_kind: dict[str, list[bytes]] = field(default_factory=dict)


def read_folder(folder: Path, prefix: str = "") -> Files:
    """All files in a folder, by their paths."""
    return {
        prefix + path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def site(content: Path, templates: Path, public: Path) -> Files:
    """A site of three folders, without what was promised: mutated pages promise other addresses."""
    files = read_folder(content, "Content/")
    files |= read_folder(templates, "Templates/")
    files |= {path: text for path, text in read_folder(public, "Public/").items() if not path.endswith((".png", ".ico"))}
    return files


def without_pictures(files: Files) -> Files:
    """A site that does not name what was left out of it."""
    settings = files["Content/site.yml"]
    settings = re.sub(rb"^social-image:\n(?:  .*\n)+", b"", settings, flags=re.MULTILINE)
    return files | {"Content/site.yml": settings}


def read_seeds() -> Seeds:
    """Everything from the repository."""
    own = REPOSITORY
    golden = FIXTURES / "Golden"
    sites = {
        "own": site(own / "Content", own / "Templates", own / "Public"),
        "golden": site(golden / "Content", golden / "Templates", golden / "Public"),
        "feeds": site(FIXTURES / "Feeds", own / "Templates", own / "Public"),
        "translated": site(FIXTURES / "Translated" / "Content", own / "Templates", own / "Public"),
    }
    for folder in sorted((FIXTURES / "StartedSites").iterdir()):
        if folder.is_dir():
            sites["started"] = site(folder / "Content", folder / "Templates", folder / "Public")
    seeds = Seeds({name: without_pictures(files) for name, files in sites.items()})
    for files in seeds.sites.values():
        for path, text in files.items():
            seeds.by_kind.setdefault(path.rpartition(".")[2], []).append(text)
            if path.startswith("Content/") and path.endswith(".md"):
                _add_page(seeds, text)
    seeds.blocks += [block.encode() for block in EXTRA_BLOCKS.split("\n\n")] * 8
    seeds.front_lines += [line.encode() for line in FRONT_MATTER] * 4
    # The last two are those that are changed most.
    seeds.quizzes += [(FIXTURES / "Quizzes" / "tea.md").read_bytes(), QUIZ]
    return seeds


def _add_page(seeds: Seeds, text: bytes) -> None:
    parts = text.split(b"\n---\n", 1)
    if len(parts) < 2:
        return
    seeds.pages.append(text)
    seeds.front_lines += [line for line in parts[0].split(b"\n")[1:] if line]
    seeds.blocks += [block for block in parts[1].split(b"\n\n") if block.strip()]
    if b"template: quiz" in parts[0]:
        seeds.quizzes.append(text)
