"""The same site for Hugo: citations become links to the list of sources, which a template writes.

    python3 hugo_site.py FOLDER HUGO_FOLDER
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

THEME = Path(__file__).resolve().parent / "hugo"
CITATION = re.compile(r"\[(@[^\]]+)\]")


def convert(text: str) -> str:
    """An article as Hugo reads it."""
    numbers: dict[str, int] = {}

    def link(citation: str) -> str:
        key, _, locator = citation.strip().lstrip("@").partition(",")
        number = numbers.setdefault(key, len(numbers) + 1)
        return f"[[{number}{',' + locator if locator else ''}]](#source-{number})"

    text = CITATION.sub(lambda found: " ".join(link(part) for part in found[1].split(";")), text)
    if numbers:
        sources = "".join(f"\n  - {key}" for key in numbers)
        text = text.replace("\n---\n", f"\nsources:{sources}\n---\n", 1)
    return text


def convert_files(source: Path, target: Path, names: list[str]) -> None:
    """Converts some of the articles."""
    for name in names:
        path = target / name
        path = path.with_name("_index.md") if path.name == "index.md" else path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(convert((source / name).read_text(encoding="utf-8")), encoding="utf-8")


def menu(folder: Path) -> str:
    """The navigation of a site as Hugo's configuration names it."""
    settings = (folder / "Content" / "site.yml").read_text(encoding="utf-8")
    names = re.findall(r"^  - (.*)/index.md$", settings, re.MULTILINE)
    pages = [(folder / "Content" / name / "index.md").read_text(encoding="utf-8") for name in names]
    titles = [re.search(r"^title: (.*)$", page, re.MULTILINE) for page in pages]
    return "".join(
        f'\n[[menus.main]]\nname = "{title[1] if title else name}"\npageRef = "/{name}"\nweight = {weight}\n'
        for weight, (name, title) in enumerate(zip(names, titles), 1)
    )


def make(folder: Path, target: Path) -> None:
    """Writes a site of Hugo's with the articles of a folder."""
    shutil.copytree(THEME, target)
    shutil.copytree(folder / "Public", target / "static")
    content = folder / "Content"
    names = sorted(
        os.path.relpath(os.path.join(path, file), content)
        for path, _, files in os.walk(content) for file in files if file.endswith(".md") and file != "404.md"
    )
    sources = json.loads((content / "data" / "references.json").read_text(encoding="utf-8"))
    with (target / "hugo.toml").open("a", encoding="utf-8") as file:
        file.write(menu(folder))
    (target / "data").mkdir()
    (target / "data" / "references.json").write_text(json.dumps({source["id"]: source for source in sources}))
    with ProcessPoolExecutor() as pool:
        parts = [names[start::64] for start in range(64)]
        for written in [pool.submit(convert_files, content, target / "content", part) for part in parts]:
            written.result()


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
