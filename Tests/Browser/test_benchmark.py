"""The benchmark's articles and programs: that they work, not how long they take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from preview import HANDOUT
from published import REPOSITORY

sys.path.append(str(REPOSITORY / "Tests" / "Benchmarks"))

import corpus  # noqa: E402
import hugo_site  # noqa: E402
import programs  # noqa: E402

ARTICLES = 50


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site as it is measured."""
    folder = tmp_path_factory.mktemp("benchmark") / "site"
    corpus.make(folder, ARTICLES)
    return folder


def articles(folder: Path) -> dict[str, bytes]:
    """The files of a site's Content."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in (folder / "Content").rglob("*.md")}


def test_articles_are_always_the_same(site: Path, tmp_path: Path) -> None:
    """Figures of two days are only worth comparing if they measured the same."""
    corpus.make(tmp_path / "again", ARTICLES)
    assert articles(site) == articles(tmp_path / "again")


def test_articles_have_no_mistakes(site: Path, tmp_path: Path) -> None:
    """A site with mistakes would measure how fast mistakes are written."""
    command = [HANDOUT, "build", "--strict", "--site", site, "--output", tmp_path / "output"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert len(list((tmp_path / "output").rglob("index.html"))) > ARTICLES


def test_the_floor_writes_every_page(site: Path, tmp_path: Path) -> None:
    """The floor is compiled, measured, and leaves nothing out."""
    measured = programs.Programs(HANDOUT, None, tmp_path)
    run = measured.run_floor(site, tmp_path / "output")
    written = list((tmp_path / "output").rglob("*.html"))
    assert len(written) == len(articles(site))
    assert run.written >= sum(path.stat().st_size for path in written) > 0
    assert 0 < run.memory and 0 < run.wall


def test_hugo_gets_the_same_articles(site: Path, tmp_path: Path) -> None:
    """Nothing of our own syntax is left for Hugo to stumble over."""
    hugo_site.make(site, tmp_path / "hugo")
    converted = [path.read_text(encoding="utf-8") for path in (tmp_path / "hugo" / "content").rglob("*.md")]
    assert len(converted) == len(articles(site)) - 1
    assert not any("[@" in text for text in converted)
    assert any("\nsources:\n" in text for text in converted)
