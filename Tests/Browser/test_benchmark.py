"""The benchmark's articles and programs: that they work, not how long they take."""

from __future__ import annotations

import shutil
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
import real  # noqa: E402
import searching  # noqa: E402
import translations  # noqa: E402

ARTICLES = 50
REAL_PAGES = 300


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site as it is measured."""
    folder = tmp_path_factory.mktemp("benchmark") / "site"
    corpus.make(folder, ARTICLES)
    return folder


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> programs.Programs:
    """The programs that are measured, but for Hugo."""
    return programs.Programs(HANDOUT, None, tmp_path_factory.mktemp("tools"))


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


def test_real_pages_have_the_shape_of_documentation() -> None:
    """What was counted in real pages, half of them and nine tenths of them, comes out again, as near as chance allows."""
    counts = [real.shape(index).counts for index in range(2_000)]
    for name, (_, half, most, *_) in real.REFERENCE.items():
        found = sorted(count[name] for count in counts)
        assert found[1_000] == pytest.approx(half, rel=0.35, abs=1), name
        assert found[1_800] == pytest.approx(most, rel=0.35, abs=1), name


def test_real_pages_have_mistakes_only_where_asked_for(tools: programs.Programs, tmp_path: Path) -> None:
    """Both are the same, byte for byte as long, but for some 12 warnings a page."""
    sizes, warnings = [], []
    for name in ("without", "with"):
        real.make(tmp_path / name, REAL_PAGES, has_mistakes=name == "with")
        run = tools.build(tmp_path / name, tmp_path / f"{name}-output")
        sizes.append(sum(map(len, articles(tmp_path / name).values())))
        warnings.append(run.output.count(": warning: "))
    assert sizes[0] == pytest.approx(sizes[1], rel=0.01)
    assert warnings[0] == 0
    assert 8 < warnings[1] / REAL_PAGES < 16


def test_translated_articles_have_no_mistakes(tools: programs.Programs, tmp_path: Path) -> None:
    """Every text of every page is translated, and no link, source or number is lost."""
    site, output = tmp_path / "site", tmp_path / "output"
    corpus.make(site, ARTICLES)
    translations.make(tools, site, ["es", "de"])
    run = tools.build(site, output, "--strict")
    assert ": warning: " not in run.output
    pages = len(list(output.rglob("index.html")))
    assert len(list((output / "es").rglob("index.html"))) == len(list((output / "de").rglob("index.html"))) == pages / 3


def test_the_floor_writes_every_page(site: Path, tools: programs.Programs, tmp_path: Path) -> None:
    """The floor is compiled, measured, and leaves nothing out."""
    run = tools.run_floor(site, tmp_path / "output")
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


def test_the_search_is_switched_off_and_on(tmp_path: Path) -> None:
    """This repository's own settings lose the search and nothing else, and get it back."""
    shutil.copytree(REPOSITORY / "Content", tmp_path / "Content")
    settings = tmp_path / "Content" / "site.yml"
    before = settings.read_text(encoding="utf-8").splitlines()
    switch = searching.Switch(tmp_path)
    switch.turn(False)
    off = settings.read_text(encoding="utf-8").splitlines()
    assert not {"search:", "  topics:", "  urgent:"} & set(off)
    assert {"glossary: true", "forms:", "reading:"} <= set(off) & set(before)
    switch.turn(True)
    assert sorted(filter(None, settings.read_text(encoding="utf-8").splitlines())) == sorted(filter(None, before))
