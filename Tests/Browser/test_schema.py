"""`handout schema`: what editors are told of site.yml and of front matter is what Handout itself reads."""

from __future__ import annotations

import json
import random
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from preview import HANDOUT
from published import REPOSITORY

# The mistakes that a schema can see: those of keys and values, not those that take the whole site.
VISIBLE = {"unknown-key", "wrong-type", "missing-key", "bad-date", "unknown-check", "locked-check", "bad-base-url"}


class EditorLoader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: dates are texts, and only true and false are not."""


EditorLoader.yaml_implicit_resolvers = {
    start: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int")
    ]
    for start, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789")
)
# Underscores and sexagesimals are numbers of YAML 1.1 only.
EditorLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


@cache
def validator(kind: str) -> Any:
    """The schema that the command prints."""
    run = subprocess.run([HANDOUT, "schema", kind], capture_output=True, text=True, check=True)
    schema = json.loads(run.stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def fits(kind: str, text: str) -> bool:
    """Whether an editor would underline nothing."""
    return bool(validator(kind).is_valid(yaml.load(text, EditorLoader)))


def is_read(kind: str, text: str, folder: Path) -> bool:
    """Whether Handout finds nothing wrong in the file by itself."""
    settings, page = "title: T\nbase-url: https://example.org\n", "title: H\ndescription: H.\n"
    files = {
        "Content/site.yml": text if kind == "site" else settings,
        "Content/index.md": f"---\n{page}---\n",
        "Content/a.md": f"---\n{text if kind == 'front-matter' else page}---\n",
        "Templates/home.mustache": "{{page.title}}",
        "Templates/article.mustache": "{{page.title}}",
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    run = subprocess.run(
        [HANDOUT, "check", "--format", "json"], cwd=folder, capture_output=True, text=True, check=False
    )
    file = "Content/site.yml" if kind == "site" else "Content/a.md"
    end = text.count("\n") + 2
    return not [
        found
        for found in json.loads(run.stdout)["diagnostics"]
        if found["file"] == file and (kind == "site" or found["line"] < end) and found["code"] in VISIBLE
    ]


def front_matter(file: Path) -> str:
    """What stands between the first two lines of hyphens."""
    return file.read_text(encoding="utf-8").split("---\n")[1]


def test_every_page_of_this_site_fits() -> None:
    """And its settings."""
    files = sorted((REPOSITORY / "Content").rglob("*.md"))
    assert len(files) > 30
    for file in files:
        assert fits("front-matter", front_matter(file)), file
    assert fits("site", (REPOSITORY / "Content/site.yml").read_text(encoding="utf-8"))


def test_a_started_site_fits(tmp_path: Path) -> None:
    """And every page that `handout new` writes, as a draft."""
    site = tmp_path / "site"
    commands = [["init", site]] + [
        ["new", kind, f"new/{kind}", "--site", site, "--title", "No: 1984"] for kind in ("article", "quiz", "page")
    ]
    for command in commands:
        subprocess.run([HANDOUT, *command], check=True, capture_output=True)
    for file in (site / "Content").rglob("*.md"):
        assert fits("front-matter", front_matter(file)), file
    text = (site / "Content/site.yml").read_text(encoding="utf-8")
    assert fits("site", text)
    # The first line names the schema, from the folder of the file on.
    name = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert json.loads((site / "Content" / name).read_text(encoding="utf-8")) == validator("site").schema


PAGE = "title: A\ndescription: A.\n"
SITE = "title: T\nbase-url: https://example.org\n"


@pytest.mark.parametrize(
    ("kind", "text", "is_good"),
    [
        ("front-matter", PAGE, True),
        ("front-matter", "title: 1984\ndescription: true\n", True),
        ("front-matter", "title: A\ndraft: true\n", True),
        ("front-matter", 'title: A\ndraft: "true"\n', True),
        ("front-matter", "title: A\ndraft: true\ndescription:\n", True),
        ("front-matter", "title: A\ndraft: false\n", False),
        ("front-matter", "title: A\n", False),
        ("front-matter", "title: A\ndescription:\n", False),
        ("front-matter", 'title: " "\ndescription: A.\n', False),
        ("front-matter", "title: [A]\ndescription: A.\n", False),
        ("front-matter", PAGE + "titel: B\n", False),
        ("front-matter", PAGE + "draft: maybe\n", False),
        ("front-matter", PAGE + "draft: 1\n", False),
        ("front-matter", PAGE + "toc:\n", True),
        ("front-matter", PAGE + "updated: 2026-11-20\n", True),
        ("front-matter", PAGE + "updated: 2026-02-30\n", False),
        ("front-matter", PAGE + "updated: 2026-11-31\n", False),
        ("front-matter", PAGE + "updated: 2026\n", False),
        ("front-matter", PAGE + "review-due: 1 May 2027\n", False),
        ("front-matter", PAGE + "aliases: /old/\n", True),
        ("front-matter", PAGE + "aliases: [/old/, 7]\n", True),
        ("front-matter", PAGE + "aliases: {a: b}\n", False),
        ("front-matter", PAGE + "aliases: [[a]]\n", False),
        ("front-matter", PAGE + "aliases: [~]\n", False),
        ("front-matter", PAGE + "extra: {any: {thing: [1, ~]}}\n", True),
        ("front-matter", PAGE + "extra: [a]\n", False),
        ("front-matter", PAGE + "expect: []\n", False),
        ("front-matter", PAGE + "template: quiz\nexpect:\n- when: {a: B, c: [D, 1]}\n  exactly: x\n", True),
        ("front-matter", PAGE + "template: quiz\nexpect:\n- when: {a: B}\n  exactly: x\n  at-least: y\n", False),
        ("front-matter", PAGE + "template: quiz\nexpect:\n- when: {a: B}\n", False),
        ("front-matter", PAGE + "template: quiz\nexpect: [a]\n", False),
        ("front-matter", PAGE + "template: quiz\nexpect: [~]\n", False),
        ("front-matter", PAGE + "template: quiz\nexpect:\n- when: a\n  exactly: x\n", False),
        ("site", SITE, True),
        ("site", "title: T\n", False),
        ("site", "title: T\nbase-url: example.org\n", False),
        ("site", "title: T\nbase-url: https://example.org/../x\n", False),
        ("site", "title: T\nbase-url: HTTPS://Example.org:80/a/b/\n", True),
        ("site", SITE + "navigation: [a.md, {page: a.md}, {title: A, url: 'https://a.example'}]\n", True),
        ("site", SITE + "navigation: a.md\n", False),
        ("site", SITE + "navigation: [{title: A}]\n", False),
        ("site", SITE + "navigation: [~]\n", False),
        ("site", SITE + "navigation: [{page: a.md, url: 'https://a.example'}]\n", False),
        ("site", SITE + "navigation: [{url: 'javascript:x'}]\n", False),
        ("site", SITE + "navigation: [{url: 'https:///x'}]\n", False),
        ("site", SITE + "helplines: [{name: A, phone: 112}]\n", True),
        ("site", SITE + "helplines: [{name: A, url: 'MAILTO:a@b.example'}]\n", True),
        ("site", SITE + "helplines: [{name: A, phone: ''}]\n", False),
        ("site", SITE + "helplines: [{name: A, fone: 1}]\n", False),
        ("site", SITE + "helplines: [{phone: 1}]\n", False),
        ("site", SITE + "organisation: {url: nowhere}\n", False),
        ("site", SITE + "organisation:\n", True),
        ("site", SITE + "reading: {grade: 9, sentence: '20', terms: a}\n", True),
        ("site", SITE + "reading: {grade: 0}\n", False),
        ("site", SITE + "reading: {grade: nine}\n", False),
        ("site", SITE + "reading: {grade: 1000000001}\n", False),
        ("site", SITE + "words: {any word: another}\n", True),
        ("site", SITE + "words: {any word: }\n", False),
        ("site", SITE + "budgets: {page: 14336, except: [a.md]}\n", True),
        ("site", SITE + "checks: {broken-link: off, '*': warning, unsafe-url: error}\n", True),
        ("site", SITE + "checks: {broken-lnk: off}\n", False),
        ("site", SITE + "checks: {broken-link: mild}\n", False),
        ("site", SITE + "checks: {unsafe-url: warning}\n", False),
        ("site", SITE + "checks: strict\n", False),
        ("site", SITE + "raw-html: sometimes\n", False),
    ],
)
def test_what_is_wrong_is_wrong_for_both(tmp_path: Path, kind: str, text: str, is_good: bool) -> None:
    """The schema and Handout take and refuse the same."""
    assert (fits(kind, text), is_read(kind, text, tmp_path)) == (is_good, is_good)


VALUES = [
    *("A", "", " ", "true", "false", "7", "0", "1.5", "2026-11-20", "2026-13-01", "a.md", "https://a.example", "off"),
    *("~", '"true"', '"7"', '"2026-11-20"', "[]", "[a]", "[a, 7, true]", "[~]", "[[a]]", "{}", "{a: b}", "{name: A, phone: 1}"),
    *("[{name: A, url: 'https://a.example'}]", "[{page: a.md}]", "[{url: x}]", "{grade: 7}", "{page: 7}", "error"),
]


def test_random_files_are_taken_or_refused_by_both(tmp_path: Path) -> None:
    """Every key with values of every kind, also where they make no sense.

    But for the one that means something only beside another.
    """
    chance = random.Random(20261123)
    for number in range(200):
        kind = chance.choice(["site", "front-matter"])
        keys = [key for key in validator(kind).schema["properties"] if key != "page-size"]
        lines = (PAGE if kind == "front-matter" else SITE).splitlines()
        for key in chance.sample(keys, 2):
            lines = [line for line in lines if not line.startswith(key + ":")]
            lines.append(f"{key}: {chance.choice(VALUES)}")
        text = "\n".join(lines) + "\n"
        assert fits(kind, text) == is_read(kind, text, tmp_path), text
