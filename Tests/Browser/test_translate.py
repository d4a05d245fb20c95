"""The files of translators in another program: what Translate Toolkit makes of them comes back whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from preview import HANDOUT, copy_site

PAGES = {
    "site.yml": "site.po",
    "treatment/ketamine-infusion.md": "treatment/ketamine-infusion.po",
    "treatment/could-ketamine-be-an-option.md": "treatment/could-ketamine-be-an-option.po",
}
FUZZY = "#, fuzzy\n"


def translate(site: Path, *arguments: str | Path) -> None:
    """Runs `handout translate es`."""
    command = [HANDOUT, "translate", "es", *arguments, "--site", site]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0 and "error" not in run.stderr, run.stdout + run.stderr


def convert(tool: str, source: Path, target: Path) -> None:
    """Runs a converter of Translate Toolkit on the files of a folder."""
    tools = Path(sys.executable).parent
    subprocess.run([tools / tool, "--progress=none", source, target], capture_output=True, text=True, check=True)


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with three translations, one text of which is fuzzy."""
    folder = tmp_path_factory.mktemp("translated")
    copy_site(folder)
    for file in folder.glob("Content/es/**/*.po"):
        if file.relative_to(folder / "Content/es").as_posix() not in PAGES.values():
            file.unlink()
    article = folder / "Content/es/treatment/ketamine-infusion.po"
    comment = "#. A title.\n"
    text = article.read_text(encoding="utf-8")
    assert comment in text
    article.write_text(text.replace(comment, comment + FUZZY, 1), encoding="utf-8")
    translate(folder)
    return folder


def originals(site: Path) -> dict[str, str]:
    """The PO files by what they translate."""
    return {page: (site / "Content/es" / file).read_text(encoding="utf-8") for page, file in PAGES.items()}


def taken_back(site: Path, files: Path, ending: str) -> dict[str, str]:
    """The PO files after they were emptied, and filled from other files."""
    before = originals(site)
    for page, name in PAGES.items():
        file = site / "Content/es" / name
        file.unlink()
        translate(site, page)
        assert file.read_text(encoding="utf-8") != before[page]
        translate(site, page, "--import", (files / name).with_suffix(ending))
    return originals(site)


def test_a_translation_survives_po2xliff(site: Path, tmp_path: Path) -> None:
    """PO to XLIFF by the converter, and into the site again."""
    before = originals(site)
    assert any(FUZZY in text for text in before.values())
    convert("po2xliff", site / "Content/es", tmp_path / "xliff")
    assert taken_back(site, tmp_path / "xliff", ".xliff") == before


def test_a_translation_survives_xliff2po(site: Path, tmp_path: Path) -> None:
    """PO to XLIFF by `--export`, to PO by the converter, and into the site again."""
    before = originals(site)
    translate(site, "--export", "xliff", tmp_path / "xliff")
    convert("xliff2po", tmp_path / "xliff", tmp_path / "po")
    assert taken_back(site, tmp_path / "po", ".po") == before
