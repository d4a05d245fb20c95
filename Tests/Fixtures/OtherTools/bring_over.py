"""Turns a site of another tool into one of Handout: `bring_over.py ORIGINAL NEW_SITE`.

HANDOUT in the environment names the program, whose `init` gives the templates. Front matter, folders, the order of
pages, links and callouts are translated; other markup of the tool stays as it is, so that Handout names each place.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import join, normpath, relpath
from unicodedata import normalize
from urllib.parse import unquote


@dataclass(frozen=True)
class Tool:
    """Where a tool keeps what."""

    mark: str  # the file or folder that tells the tool
    folder: str = "."  # where the pages are
    static: str = ""  # the folder that is copied as it is
    home: str = "index"  # the front page, if that is no index.md, _index.md or README.md
    order: str = ""  # files that name pages in their order
    old: str = ""  # the address that a page had, if that changes


# The first whose mark is there: the marks of others may be missing, that of plain Markdown always is.
TOOLS = [
    Tool("book.toml", folder="src", order="SUMMARY.md", old="/{path}.html"),  # mdBook
    Tool("home.md", home="home", old="/en/{path}"),  # Wiki.js
    Tool("_posts", old="/{date}/{name}.html"),  # Jekyll
    Tool("hugo.toml", folder="content", static="static"),
    Tool("config.toml", folder="content", static="static"),  # Zola
    Tool("_toc.yml", home="intro", order="_toc.yml", old="/{path}.html"),  # Jupyter Book
    Tool("config.rb", folder="source"),  # Middleman
    Tool("_bookdown.yml", order="_bookdown.yml", old="/{id}.html"),
    Tool("_quarto.yml", order="_quarto.yml", old="/{path}.html"),
    Tool("docfx.json", order="toc.yml", old="/{path}.html"),
    Tool("mkdocs.yml", folder="docs", order="../mkdocs.yml"),
    Tool("README.md", order="README.md"),  # plain Markdown
]
PAGE = re.compile(r"(\.html)?\.(md|markdown|qmd|Rmd)(\.erb)?$")
PICTURES = {".png", ".jpg", ".svg"}
INDEXES = {"index", "_index", "README"}
SKIPPED = {"SUMMARY.md", "includes", "layouts"}
LINK = re.compile(r"(\]\(\s*)(<[^>\n]*>|[^)\s]+)")
FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
CALLOUT = re.compile(
    r"^(`{3,}|:{3,}) ?\{(?:\.callout-)?(note|tip|important|warning|caution)(?: title=\"(.*?)\")?\}\n(.*?)\n\1$",
    re.MULTILINE | re.DOTALL,
)


@dataclass
class Page:
    """One page: what its front matter says, its text, and where it comes from and goes to."""

    source: str
    path: str
    matter: dict[str, object]
    text: str
    names: list[str]  # by which others link to it


def nfc(path: str) -> str:
    """A path as links spell it, whatever the file system made of it."""
    return normalize("NFC", path)


def plain_yaml(text: str) -> dict[str, object]:
    """As much of YAML as front matter uses: texts, and lists in both spellings."""
    found: dict[str, object] = {}
    key = ""
    for line in text.splitlines():
        if item := re.match(r"\s+- (.*)", line):
            known = found.get(key)
            found[key] = [*(known if isinstance(known, list) else []), item[1].strip("\"' ")]
        elif pair := re.match(r"([\w.-]+):\s*(.*)", line):
            key, value = pair[1], pair[2].strip()
            is_list = value.startswith("[")
            found[key] = [each.strip("\"' ") for each in value[1:-1].split(",")] if is_list else value.strip("\"'")
    return found


def front_matter(text: str) -> tuple[dict[str, object], str]:
    """What stands between the fences of YAML or TOML, and the text below."""
    fenced = re.match(r"(---|\+\+\+)\n(.*?)\n\1\n", text, re.DOTALL)
    if fenced is None:
        return {}, text
    if fenced[1] == "---":
        return plain_yaml(fenced[2]), text[fenced.end() :]
    found = tomllib.loads(fenced[2])
    return found | found.get("taxonomies", {}), text[fenced.end() :]


def outside_code(change: re.Pattern[str], to: object, text: str) -> str:
    """Replaces everywhere but in blocks of code."""
    pieces, start = [], 0
    for fence in FENCE.finditer(text):
        pieces += [change.sub(to, text[start : fence.start()]), fence[0]]
        start = fence.end()
    return "".join([*pieces, change.sub(to, text[start:])])


def new_path(source: str, tool: Tool) -> str:
    """The file of a page in Content."""
    path = PurePosixPath(PAGE.sub("", source))
    name = re.sub(r"^\d{4}-\d\d-\d\d-", "", path.name)
    folder = "posts" if str(path.parent) == "_posts" else str(path.parent)
    return normpath(join(folder, "index" if name in INDEXES or str(path) == tool.home else name)) + ".md"


def split_title(text: str, title: str) -> tuple[str, str, str]:
    """The title, the id of its heading, and the text without that heading where it only repeats the title."""
    heading = re.match(r"(?:\([\w-]+\)=\n)?(?:# (.+?)(?: \{(?:#([\w-]+)|-)\})?|(.+)\n=+) *(?:\n|$)", text)
    name = (heading and heading[2]) or ""
    if heading and title in ("", heading[1], heading[3]):
        title, text = heading[1] or heading[3], text[heading.end() :]
    # The title is the only heading of the first level.
    if re.search(r"^# ", FENCE.sub("", text), re.MULTILINE):
        text = outside_code(re.compile(r"^#(?=#* )", re.MULTILINE), "##", text)
    return title, name, text.strip("\n") + "\n"


def summary(text: str) -> str | None:
    """The first sentence of a text, without markup."""
    sentence = re.search(r"^\w[^\n]*?[.!?](?=\s|$)", FENCE.sub("", text), re.MULTILINE)
    return sentence and re.sub(r"!?\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", sentence[0])


def dates(old: dict[str, object], day: str) -> dict[str, object]:
    """When a page was published and changed; Wiki.js calls its last change `date`."""
    published = ["dateCreated", "date", "ms.date"]
    updated = ["updated", "lastmod", "date-modified", *(["date"] if "dateCreated" in old else [])]
    found: dict[str, object] = {"published": day} if day else {}
    for key, others in {"published": published, "updated": updated}.items():
        for other in others:
            if other in old:
                found.setdefault(key, re.sub(r"^(\d\d)/(\d\d)/(\d{4})$", r"\3-\1-\2", str(old[other]))[:10])
    return found


def tags(old: dict[str, object]) -> list[str]:
    """The tags, which some tools write as one text."""
    found = old.get("tags") or old.get("categories") or []
    if isinstance(found, str):
        return [tag.strip() for tag in (found.split(",") if "," in found else found.split())]
    return list(found)


def read(source: str, text: str, tool: Tool) -> Page:
    """A page with the keys of Handout."""
    old, text = front_matter(text)
    text = re.sub(r"^# \(PART\).*\n+", "", text.strip("\n"), flags=re.MULTILINE)  # bookdown's parts
    title, name, text = split_title(text, str(old.get("title") or ""))
    path, stem = new_path(source, tool), PAGE.sub("", source)
    own = re.sub(r"(^|/)index\.md$", r"\1", path).removesuffix(".md").strip("/")
    post = re.match(r"_posts/(\d{4}-\d\d-\d\d)-(.*)", stem)
    day = post[1] if post else ""

    aliases = [old.get("permalink"), *old.get("aliases", []), *old.get("redirect_from", [])]
    if (day or "{date}" not in tool.old) and (name or "{id}" not in tool.old):
        slug = PurePosixPath(path).stem
        aliases.append(tool.old.format(path=nfc(stem), id=name, date=day.replace("-", "/"), name=slug))
    aliases = [f"/{str(alias).lstrip('/')}" for alias in aliases if alias]
    aliases = [alias for alias in aliases if alias.strip("/") != own and not alias.endswith("/index.html")]

    matter = {"title": title, "description": old.get("description") or summary(text) or title, **dates(old, day)}
    matter |= {"tags": tags(old), "author": old.get("author"), "aliases": aliases}
    matter["draft"] = str(old.get("draft")).lower() == "true" or str(old.get("published")) == "false"

    page = Page(source, path, matter, text, [source, stem, own, *(alias.strip("/") for alias in aliases)])
    page.names += [f"xref:{old['uid']}"] if "uid" in old else []
    page.names += [f"#{name}"] if name else []
    page.names += [PurePosixPath(stem).name] if post else []
    page.names += [str(PurePosixPath(source).parent)] if path.endswith("index.md") else []
    return page


def translated(page: Page, places: dict[str, str]) -> str:
    """The text with links to the new files, and with callouts in the spelling of GitHub."""

    folder = str(PurePosixPath(page.path).parent)

    def link(found: re.Match[str]) -> str:
        address, mark, anchor = unquote(found[2].strip("<>")).partition("#")
        address = nfc(re.sub(r"^(?:@|~)?/", "/", address))
        beside = normpath(join("/", str(PurePosixPath(page.source).parent), address))[1:]
        candidates = [beside, address.strip("/")] if address else [mark + anchor]
        for name in [shorter for each in candidates for shorter in (each, each.removesuffix(".html"))]:
            if name in places:
                new = relpath(places[name], folder) + (mark + anchor if address else "")
                return found[1] + (f"<{new}>" if " " in new else new)
        return found[0]

    def callout(found: re.Match[str]) -> str:
        lines = [f"[!{found[2].upper()}]", *([f"**{found[3]}**", ""] if found[3] else []), *found[4].splitlines()]
        return "\n".join(f"> {line}".rstrip() for line in lines)

    text = re.sub(r"\{% (?:link|post_url) (.+?) %\}|\{\{< (?:rel)?ref \"(.+?)\" >\}\}", r"\1\2", page.text)
    text = re.sub(r"(\]\(\S+) =\d*x\d*\)", r"\1)", text.replace("{{ site.baseurl }}", ""))
    return outside_code(LINK, link, CALLOUT.sub(callout, text))


def in_order(pages: list[Page], folder: str, text: str) -> list[str]:
    """The pages that a folder lists, as the tool names them one after the other: those nearest to its own page."""
    indexes = {str(PurePosixPath(page.path).parent) for page in pages if page.path.endswith("index.md")}
    found: list[tuple[int, str]] = []
    for page in pages:
        place = PurePosixPath(page.path)
        above = [str(parent) for parent in place.parents][place.name == "index.md" :]
        if next((parent for parent in above if parent in indexes), "") == folder:
            names = sorted({nfc(name) for name in page.names if name}, key=len, reverse=True)
            names += [relpath(name, folder) for name in names]
            spots = [re.search(rf"(?<![\w/.-]){re.escape(name)}(?![\w-])", text) for name in names]
            if start := [spot.start() for spot in spots if spot]:
                found.append((min(start), nfc(relpath(page.path, folder))))
    return [path for _, path in sorted(found)]


def setting(texts: str, names: str, otherwise: str) -> str:
    """A setting of the whole site, wherever the tool keeps it."""
    found = re.search(rf"(?:\b|_)(?:{names})[\"']?\s*[:=,]\s*[\"']?([^\"'\n]+)", texts)
    return found[1].strip() if found else otherwise


def bring_over(original: Path, site: Path, handout: str) -> None:
    """Writes the new site."""
    tool = next(tool for tool in TOOLS if (original / tool.mark).exists())
    subprocess.run([handout, "init", site], check=True, stdout=subprocess.DEVNULL)
    content, folder = site / "Content", original / tool.folder
    shutil.rmtree(content)
    pages, places = [], {}
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        source = str(file.relative_to(folder))
        if PAGE.search(source) and not SKIPPED & set(PurePosixPath(source).parts):
            pages.append(read(source, file.read_text(encoding="utf-8"), tool))
            places |= {nfc(name): nfc(pages[-1].path) for name in pages[-1].names}
        elif file.suffix in PICTURES:
            places[nfc(source)] = nfc(source)
            (content / source).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, content / source)
    if tool.static:
        shutil.copytree(original / tool.static, site / "Public", dirs_exist_ok=True)
    mark = original / tool.mark
    texts = mark.read_text(encoding="utf-8") if mark.is_file() else ""
    for old, new in re.findall(r'^"(/\S+)" = "(\S+)"$', texts, re.MULTILINE):  # mdBook's redirects
        page = next(page for page in pages if page.path == places.get(new))
        page.matter["aliases"] = [*page.matter.get("aliases", []), old]
    for page in pages:
        page.text = translated(page, places)
        parent = str(PurePosixPath(page.path).parent)
        is_section = page.path.endswith("index.md") and sum(other.path.startswith(f"{parent}/") for other in pages) > 1
        page.matter["template"] = "home" if page.path == "index.md" else "section" if is_section else "page"
        order = folder / parent / "toc.yml" if tool.order == "toc.yml" else folder / tool.order
        if tool.order and page.path.endswith("index.md") and order.is_file():
            page.matter["pages"] = in_order(pages, parent, nfc(order.read_text(encoding="utf-8")))
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in page.matter.items() if value]
        (content / page.path).parent.mkdir(parents=True, exist_ok=True)
        (content / page.path).write_text("\n".join(["---", *lines, "---", "", page.text]), encoding="utf-8")
    texts += "".join(file.read_text(encoding="utf-8") for file in original.glob("_config.yml"))
    home = next(page for page in pages if page.path == "index.md").matter
    settings = {
        "title": setting(texts, "title|site_name|appTitle", str(home["title"])),
        "description": setting(texts, "description|site_description", str(home["description"])),
        "base-url": setting(texts, "url|base_url|baseURL|site_url", "https://site.example").rstrip("/"),
        "language": setting(texts, "language|languageCode|default_language", "en"),
        "anchors": "github",
        "checks": {"*": "warning"},
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in settings.items()]
    (content / "site.yml").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    bring_over(Path(sys.argv[1]), Path(sys.argv[2]).resolve(), os.environ.get("HANDOUT", "handout"))
