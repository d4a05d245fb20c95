"""What old phones read: scripts in the language of 2017, and styles that WebKit does not drop."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import esprima
import pytest

from published import REPOSITORY

PUBLIC = REPOSITORY / "Public"

# What esprima reads, though it came in 2018: `{ ...other }` and `const { one, ...others } = all`.
LATER = {"ObjectExpression": "SpreadElement", "ObjectPattern": "RestElement"}


def newer_parts(node: Any) -> list[str]:
    """What a script has that is newer than ECMAScript 2017 and parses all the same."""
    if isinstance(node, list):
        return [part for child in node for part in newer_parts(child)]
    if not isinstance(node, dict):
        return []
    late = LATER.get(node.get("type", ""))
    found = [late for child in node.get("properties") or [] if late and child.get("type") == late]
    return found + [part for child in node.values() for part in newer_parts(child)]


def problems(script: str) -> list[str]:
    """Why a browser of 2017 does not run a script."""
    try:
        return newer_parts(esprima.parseScript(script).toDict())
    except esprima.Error as error:
        return [str(error)]


@pytest.mark.parametrize("file", sorted(PUBLIC.glob("*.js")), ids=lambda file: file.name)
def test_scripts_are_in_the_language_of_2017(file: Path) -> None:
    """A phone that cannot read a script runs nothing of it."""
    assert problems(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "script",
    ["a ?? b", "a?.b", "class A { x = 1 }", "try {} catch {}", "a ||= b", "x = 1_000", "({ ...a })", "const { a, ...b } = c",
     "async () => { for await (const a of b) {} }", "a = 1n"],
)
def test_newer_scripts_are_found(script: str) -> None:
    """Else the test above would hold anything."""
    assert problems(script)


@pytest.mark.parametrize("file", sorted(PUBLIC.glob("*.css")), ids=lambda file: file.name)
def test_lines_below_text_are_written_out(file: Path) -> None:
    """WebKit drops `text-decoration: underline .1875rem`, so thickness stands in a property of its own."""
    values = re.findall(r"text-decoration:\s*([^;}]*)", file.read_text(encoding="utf-8"))
    assert [value for value in values if not re.fullmatch(r"none|underline|inherit", value.strip())] == []
