"""Puts a site together for each run: many mutated pages, and now and then a mutated file that concerns all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random

from mutations import MARKER, Mutator
from seeds import Files, Seeds

# Small sites run in a hundredth of a second, large ones take most of the time to write.
WEIGHTS = {"golden": 10, "feeds": 2, "translated": 2, "own": 1, "started": 1}

PLACES = [
    "Content/site.yml", "Content/site.yml", "Content/data/studies.csv", "Content/data/references.json", "Content/addresses.lock",
    "Templates/words/en.po", "Templates/words/de.po", "Templates/*", "Templates/*", "Public/*.css",
]  # fmt: skip

STRANGE_NAMES = [
    "ä", "a\u0308", "İ", "-", "a b", "a%20b", "CON", "a.b", "#", "a'b", 'a"b', "<b>", "ﬁ", "{{a}}", "\u202e", "\x1b[31m", "\n",
]  # fmt: skip


@dataclass
class Trial:
    """What one run gives to the program."""

    number: int
    name: str
    base: Files
    # What differs from the base. Only this is reduced when something fails.
    mutated: Files
    # Whether no page may hold what was planted: not where HTML is allowed, or templates are no longer what they were.
    holds_no_markup: bool
    damages_records: bool
    # A check renders all pages, too, and takes a quarter of the time.
    is_only_checked: bool
    strict: bool = False
    # Kept small: the random numbers of the damage of records.
    key: str = ""
    removed: set[str] = field(default_factory=set)

    @property
    def files(self) -> Files:
        """The whole site."""
        return {path: text for path, text in (self.base | self.mutated).items() if path not in self.removed}


def lowered(settings: bytes) -> bytes:
    """Settings in which mistakes that may be published are published, so that mutated pages come that far.

    Without its template no page can be.
    """
    settings = re.sub(rb"^checks:.*\n(?:[ ].*\n)*", b"", settings, flags=re.MULTILINE)
    return settings.rstrip(b"\n") + b"\nchecks: {'*': warning, missing-template: error, template-syntax: error}\n"


class Maker:
    """Makes the site of a run, always the same for the same seed and number."""

    def __init__(self, seeds: Seeds, seed: int) -> None:
        self.seeds = seeds
        self.seed = seed

    def trial(self, number: int, pages: int) -> Trial:
        """The site of one run."""
        key = f"{self.seed}/{number}"
        random = Random(key)
        name = random.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        base = dict(self.seeds.sites[name])
        if random.random() < 0.9:
            base["Content/site.yml"] = lowered(base["Content/site.yml"])
        if random.random() < 0.7:
            # What nearly every page here lacks.
            silent = b"': warning, missing-review: off, unknown-source: off"
            base["Content/site.yml"] = base["Content/site.yml"].replace(b"': warning", silent)
        allows_html = random.random() < 0.08
        if allows_html:
            base["Content/site.yml"] += b"raw-html: true\n"
        base.pop("Content/addresses.lock", None)
        mutated: Files = {}
        has_own_templates = True
        kind = random.random()
        is_only_checked = kind < 0.5
        if kind < 0.6:
            count = pages
        else:
            count = random.choice([0, 5, 20])
            for _ in range(random.choice([1, 1, 2, 3])):
                path = self._mutate_file(random, base, mutated)
                has_own_templates = has_own_templates and not path.startswith("Templates/")
        for index in range(count):
            mutated[f"Content/{self._name(random, index)}.md"] = self._page(random, index)
        if kind < 0.6:
            # Styles are read one by one, as pages are.
            styles = self.seeds.by_kind["css"]
            for index in range(count // 12):
                donor = random.choice(styles)
                start = random.randrange(max(1, len(donor) - 500))
                style = self._mutator(random, styles).mutate(donor[start : start + random.choice([100, 500, 3000])], random.randint(0, 4))
                mutated[f"Public/fuzz{index}.css"] = style
        return Trial(
            number,
            name,
            base,
            mutated,
            holds_no_markup=not allows_html and has_own_templates,
            damages_records=not is_only_checked and random.random() < 0.4,
            is_only_checked=is_only_checked,
            strict=random.random() < 0.03,
            key=key,
        )

    def _mutator(self, random: Random, donors: list[bytes], plants: bool = True) -> Mutator:
        return Mutator(random, donors, plants)

    def _name(self, random: Random, index: int) -> str:
        folder = random.choice(["", "guide/", "news/", "fuzz/", "fuzz/deep/er/"])
        if random.random() < 0.01:
            return f"{folder}{random.choice(STRANGE_NAMES)}{index}"
        return f"{folder}p{index}"

    def _page(self, random: Random, index: int) -> bytes:
        seeds = self.seeds
        choice = random.random()
        if choice < 0.04:
            return self._mutator(random, seeds.pages).mutate(random.choice(seeds.pages), random.randint(1, 6))
        if choice < 0.10:
            quiz = random.choice(seeds.quizzes) if random.random() < 0.25 else random.choice(seeds.quizzes[-2:])
            return self._mutator(random, seeds.quizzes).mutate(quiz, random.randint(1, 5))
        front = [b"title: Page %d" % index, b"description: About %d." % index]
        if random.random() < 0.3:
            front += random.choices(seeds.front_lines, k=random.choice([1, 1, 2, 4]))
        if random.random() < 0.25:
            front = self._mutator(random, [b"\n".join(front), *seeds.pages]).mutate(b"\n".join(front), random.randint(1, 3)).split(b"\n")
        blocks = random.choices(seeds.blocks, k=random.choice([1, 1, 1, 2, 4]))
        body = b"\n\n".join(blocks)
        body = self._mutator(random, seeds.blocks).mutate(body, random.choice([0, 1, 1, 2, 2, 3, 6]))
        return b"---\n" + b"\n".join(front) + b"\n---\n" + body + b"\n"

    def _mutate_file(self, random: Random, base: Files, mutated: Files) -> str:
        """Mutates a file that concerns many pages, and returns its path."""
        path = random.choice(PLACES)
        if "*" in path:
            start, _, end = path.partition("*")
            path = random.choice([name for name in sorted(base) if name.startswith(start) and name.endswith(end)])
        kind = path.rpartition(".")[2]
        if path == "Templates/words/de.po":
            base["Content/site.yml"] = re.sub(rb"^language:.*", b"language: de", base["Content/site.yml"], flags=re.MULTILINE)
        text = base.get(path) or random.choice(self.seeds.by_kind.get(kind, [b""]))
        if kind == "lock":
            text = text or b"/index.html\n/guide/\n"
        mutator = self._mutator(random, self.seeds.by_kind.get(kind, []), plants=kind != "mustache")
        mutated[path] = mutator.mutate(mutated.get(path, text), random.choice([1, 1, 1, 2, 3, 5]))
        return path


def damage_records(random: Random, records: Files) -> Files:
    """Records of a build after something has happened to some of them; one that is gone is left out."""
    damaged = dict(records)
    paths = sorted(records)
    for path in random.sample(paths, random.randint(1, len(paths))) if paths else []:
        text = records[path]
        choice = random.random()
        if choice < 0.1:
            del damaged[path]
        elif choice < 0.2:
            damaged[path] = b""
        elif choice < 0.3:
            damaged[path] = records[random.choice(paths)]
        elif choice < 0.4:
            damaged[path] = text[: random.randint(0, len(text))]
        elif choice < 0.5:
            damaged[path] = random.randbytes(random.choice([1, 16, 24, 400]))
        elif choice < 0.6:
            # The head, which says what the record is.
            place = random.randrange(min(64, len(text))) if text else 0
            damaged[path] = text[:place] + random.randbytes(1) + text[place + 1 :]
        elif choice < 0.7:
            place = random.randint(0, len(text))
            damaged[path] = text[:place] + random.choice([b"\x00" * 8, b"\xff" * 8, MARKER, b"\n", b"../../x\n"]) + text[place:]
        else:
            damaged[path] = Mutator(random, [text]).mutate(text, random.randint(1, 4))
    return damaged
