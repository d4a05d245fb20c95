"""What `handout check --format sarif` says is SARIF 2.1.0, by its own schema (release candidate rtm.4)."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import jsonschema
import pytest

from published import REPOSITORY

HANDOUT = REPOSITORY / ".build/release/handout"
SCHEMA = REPOSITORY / ".venv/sarif-schema.json"

SITE = {
    "Content/site.yml": "title: T\nbase-url: https://example.org\n",
    "Templates/home.mustache": "{{page.title}}",
    "Templates/article.mustache": "{{page.title}}",
}
HOME = {"Content/index.md": "---\ntitle: H\ndescription: H.\n---\nHello.\n"}
MISTAKES = {
    "Content/ä b.md": "---\ntitel: A\n---\n## É [x](../y.md) [@nobody]\n\n[y](javascript:z)\n",
    "Content/c.md": "---\ntitle: C\ndescription: C.\n---\n",
}


@pytest.mark.parametrize(
    ("files", "status", "least"),
    [(HOME, 0, 0), (MISTAKES, 1, 5)],
    ids=["hardly a mistake", "mistakes with places and without"],
)
def test_output_fits_the_schema(tmp_path: Path, files: dict[str, str], status: int, least: int) -> None:
    """Every mistake is a valid result with a valid rule."""
    for name, text in (SITE | files).items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    command = [HANDOUT, "check", "--format", "sarif"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (status, b"")
    log = json.loads(run.stdout)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)
    assert [error.message for error in validator(schema).iter_errors(log)] == []
    results = log["runs"][0]["results"]
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert len(results) >= least
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]


def test_schema_is_one() -> None:
    """The schema refuses what is not SARIF, so that the test above means something."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert not validator.is_valid({"version": "2.1.0", "runs": [{"results": [{"level": "bad"}]}]})
