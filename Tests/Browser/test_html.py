"""The Nu HTML checker has neither an error nor a warning about any file."""

from __future__ import annotations

from checker import problems
from published import OUTPUT


def test_html_is_valid() -> None:
    """All files of the site."""
    assert problems(OUTPUT) == []
