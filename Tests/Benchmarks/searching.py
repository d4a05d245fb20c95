"""The search beside Pagefind: what it adds to a build, what it weighs, what a first query costs, and whether it finds things."""

from __future__ import annotations

import gzip
import html
import mimetypes
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median
from threading import Thread
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

import corpus
from programs import Programs, Run, ratio
from report import header, line, remove

sys.path.append(str(corpus.REPOSITORY / "Tests" / "Browser"))

from queries import QUERIES  # noqa: E402

# The page on which Pagefind looks for something, as its own documentation has it.
PAGEFIND = """<!doctype html><title>Pagefind</title><script type="module">
import * as pagefind from "/pagefind/pagefind.js"
window.lookUp = async (text, count) => {
  const found = await pagefind.search(text)
  return (await Promise.all(found.results.slice(0, count).map(result => result.data()))).map(result => result.url)
}
</script>"""

FIND = """async text => {
  const start = performance.now()
  const field = document.querySelector("#page-search")
  document.querySelector(".status").textContent = ""
  field.value = text
  field.form.requestSubmit()
  while (!document.querySelector(".status").textContent) await new Promise(resolve => setTimeout(resolve, 1))
  const links = [...document.querySelectorAll(".found a")]
  return [performance.now() - start, links.map(link => link.getAttribute("href"))]
}"""

FIND_WITH_PAGEFIND = """async text => {
  const start = performance.now()
  const found = await window.lookUp(text, 6)
  return [performance.now() - start, found]
}"""


@dataclass(frozen=True)
class Engine:
    """A search: where its page is, how it is asked, and which of the files that it loads are its index and its script."""

    name: str
    address: str
    question: str
    index: re.Pattern[str]
    script: re.Pattern[str]

    def weight(self, output: Path) -> int:
        """The bytes of its whole index as they are sent."""
        names = ((file, file.relative_to(output).as_posix()) for file in output.rglob("*") if file.is_file())
        return sum(packed(file.read_bytes())[1] for file, name in names if self.index.fullmatch(name))

    def loaded(self, sent: dict[str, int], part: re.Pattern[str]) -> int:
        """The bytes of its index, or of its script, among what was sent."""
        return sum(size for name, size in sent.items() if part.fullmatch(name))


HANDOUT = Engine("handout", "/a-z/", FIND, re.compile(r"a-z/[^/]*\.(txt|json)"), re.compile(r"search\.h\w+\.js"))
# What it is made of besides: a script, a script that runs beside it, and WebAssembly.
BY_PAGEFIND = Engine("pagefind", "/pagefind.html", FIND_WITH_PAGEFIND, re.compile(r"pagefind/.*\.pf_\w+"),
                     re.compile(r"pagefind/(.*\.js|wasm\..*)"))


def zipf_words(count: int) -> tuple[list[str], list[float]]:
    """Invented words, and how often each and those before it stand in texts: the n-th about an n-th as often as the first."""
    random = Random("words of the search")
    syllables = [a + b for a in "b c d f g k l m n p r s t v z br st tr".split() for b in "a e i o u an er in or us".split()]
    words = sorted({"".join(random.choice(syllables) for _ in range(random.randrange(2, 5))) for _ in range(count)})
    random.shuffle(words)
    return words, list(accumulate(1 / (rank + 8) for rank in range(len(words))))


def enrich(site: Path) -> None:
    """Gives the articles words of their own: the same few thousand sentences would make any index small."""
    words, weights = zipf_words(40_000)
    for path in sorted((site / "Content").rglob("*.md")):
        random = Random(f"words of {path.name}")
        start, _, text = path.read_text(encoding="utf-8").rpartition("\n---\n")
        # Only between the sentences of paragraphs.
        pieces = re.split(r"(?<=[a-z]\.) (?=[A-Z])", text)
        joined = pieces[0]
        for piece in pieces[1:]:
            chosen = " ".join(random.choices(words, cum_weights=weights, k=4))
            joined += f" It is called {chosen}. {piece}"
        path.write_text(f"{start}\n---\n{joined}", encoding="utf-8")


def packed(body: bytes) -> tuple[bytes | None, int]:
    """A body as a host compresses it, if that is worth it, and the bytes that are sent."""
    smaller = gzip.compress(body, 9, mtime=0)
    return (smaller, len(smaller)) if len(smaller) < len(body) else (None, len(body))


class Switch:
    """The search of a site, on and off; compression is on, as it comes."""

    def __init__(self, site: Path) -> None:
        self.settings = site / "Content" / "site.yml"
        text = self.settings.read_text(encoding="utf-8")
        found = re.search(r"^search:(?:.*\n)(?:[ \n].*\n|\n)*", text, re.MULTILINE)
        self.search = found[0] if found else "search: {page: a-z.md}\n"
        self.others = text.replace(self.search, "")
        topics = site / "Content" / "a-z.md"
        if not topics.exists():
            topics.write_text("---\ntitle: Topics\ndescription: All topics.\ntemplate: a-z\n---\n", encoding="utf-8")

    def turn(self, is_on: bool) -> None:
        """Writes it into the settings, or takes it out."""
        self.settings.write_text(f"{self.others}\n{self.search if is_on else ''}", encoding="utf-8")


class Host(BaseHTTPRequestHandler):
    """Sends files compressed, and counts their bytes."""

    folder: Path
    sent: dict[str, int]

    def do_GET(self) -> None:  # noqa: N802
        """Sends a file."""
        name = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.folder / name
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(404)
            return
        body = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        smaller, size = packed(body)
        self.sent[name] = size
        # The browser may have left: what was asked for at last is of no use to it then.
        with suppress(ConnectionError):
            self.send_response(200)
            self.send_header("Content-Type", kind)
            if smaller:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(size))
            self.end_headers()
            self.wfile.write(smaller or body)

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""


@contextmanager
def host(folder: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """Serves a folder; gives its address and what was sent."""
    handler = type("Handler", (Host,), {"folder": folder, "sent": {}})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", handler.sent
        server.shutdown()


def text_of(page: str) -> str:
    """What a reader sees between `<main>` and its end."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", main.partition(">")[2])))


def weight_of_texts(output: Path) -> int:
    """The bytes of the texts of all pages, compressed page by page."""
    return sum(packed(text_of(file.read_text(encoding="utf-8")).encode())[1]
               for file in output.rglob("index.html"))


def pagefind(program: Path, programs: Programs, output: Path) -> Run:
    """Makes Pagefind's index of a published site, as it comes."""
    remove(output / "pagefind")
    run = programs.run(program, "--site", output)
    (output / "pagefind.html").write_text(PAGEFIND, encoding="utf-8")
    return run


def find_pagefind(venv: Path) -> Path | None:
    """Pagefind itself, not the Python script that starts it."""
    return next((found for found in venv.glob("lib/python3*/site-packages/pagefind*bin*/pagefind*")
                 if found.is_file() and found.suffix not in (".py", ".pyi")), None)


def ask(page: Page, engine: Engine, text: str) -> tuple[float, list[str]]:
    """How many milliseconds it took to show what was found, and the addresses."""
    took, found = page.evaluate(engine.question, text)
    return took, found


@contextmanager
def browser(chromium: str) -> Iterator[Browser]:
    """A browser of its own."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()


def first_queries(chromium: str, output: Path, engine: Engine, texts: list[str]) -> tuple[float, float, float]:
    """What a first query costs somebody who has opened the page: kB of the index, kB of the script, milliseconds (medians)."""
    found: list[tuple[float, float, float]] = []
    with browser(chromium) as started, host(output) as (origin, sent):
        for text in texts:
            sent.clear()
            # Everybody comes for the first time.
            page = started.new_context().new_page()
            page.goto(origin + engine.address)
            took, _ = ask(page, engine, text)
            found.append((engine.loaded(sent, engine.index) / 1000, engine.loaded(sent, engine.script) / 1000, took))
            page.context.close()
    index, script, took = zip(*found)
    return median(index), median(script), median(took)


def answers(chromium: str, output: Path, engine: Engine) -> int:
    """How many queries of the table lead to an expected page first."""
    with browser(chromium) as started, host(output) as (origin, _):
        page = started.new_page()
        page.goto(origin + engine.address)
        count = 0
        for query in QUERIES:
            found = [urlsplit(url).path for url in ask(page, engine, query.text)[1]]
            count += any(url in query.expected for url in found[: query.within])
    return count


def measure(programs: Programs, chromium: str, venv: Path, folder: Path, rounds: int, article: str,
            texts: list[str]) -> dict[str, float]:
    """Measures the search of the site in a folder; what goals need to know."""
    site, output = folder / "site", folder / "searched"
    switch = Switch(site)
    runs: dict[bool, list[Run]] = {False: [], True: []}
    changed: dict[bool, list[Run]] = {False: [], True: []}
    for number in range(rounds):
        for is_on in (False, True):
            switch.turn(is_on)
            remove(output, site / ".handout")
            runs[is_on].append(programs.build(site, output))
            with (site / "Content" / article).open("a", encoding="utf-8") as file:
                file.write(f"\nChange {number} of an article with a pharmacist.\n")
            changed[is_on].append(programs.build(site, output))
    found = {
        "build": ratio(runs[True], runs[False]), "build CPU": ratio(runs[True], runs[False], "cpu"),
        "change": ratio(changed[True], changed[False]), "change CPU": ratio(changed[True], changed[False], "cpu"),
        "text": weight_of_texts(output),
    }
    header("", "wall", "fastest", "CPU", "memory", "written")
    for name, all_runs in (("from nothing", runs), ("one article changed", changed)):
        for is_on, some in all_runs.items():
            line(f"{name}, {'with' if is_on else 'without'}", some)
    print(f"\nWith the search: {found['build']:.2f} × from nothing (CPU {found['build CPU']:.2f} ×), "
          f"{found['change']:.2f} × for one article (CPU {found['change CPU']:.2f} ×)\n")
    header("", "index", "of the text", "made in", "first query", "and script", "shown after")

    def show(engine: Engine, seconds: float) -> None:
        size = engine.weight(output)
        index, script, took = first_queries(chromium, output, engine, texts)
        found.update({f"{engine.name} index": size, f"{engine.name} made": seconds, f"{engine.name} query": index,
                      f"{engine.name} script": script, f"{engine.name} time": took})
        print(f"{engine.name:<28}{size / 1000:>10.0f} kB{size / found['text']:>13.1%}{seconds:>11.2f} s"
              f"{index:>10.1f} kB{script:>10.1f} kB{took:>10.0f} ms", flush=True)

    show(HANDOUT, median(on.wall - off.wall for on, off in zip(runs[True], runs[False])))
    if program := find_pagefind(venv):
        show(BY_PAGEFIND, pagefind(program, programs, output).wall)
    return found


def measure_articles(programs: Programs, chromium: str, venv: Path, folder: Path, articles: int,
                     rounds: int) -> dict[str, float]:
    """Measures articles with words of their own."""
    corpus.make(folder / "site", articles)
    enrich(folder / "site")
    print(f"\n== The search, {articles:,} articles with 40,000 words of their own, compressed as it comes\n")
    texts = ["bladder", "pharmacist", *zipf_words(40_000)[0][100:2100:400], "craving"]
    return measure(programs, chromium, venv, folder, rounds, corpus.outline(11).path, texts)


def drop_languages(site: Path) -> None:
    """Leaves the main language: the search of each language has an index of its own, and only one is measured."""
    path = site / "Content" / "site.yml"
    text = path.read_text(encoding="utf-8")
    for tag in re.findall(r"([\w-]+): ", (re.search(r"^languages: \{(.*)\}$", text, re.MULTILINE) or [""])[0]):
        remove(site / "Content" / tag)
    path.write_text(re.sub(r"^languages: .*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    # The addresses of the other languages are promised, and gone here.
    (site / "Content" / "addresses.lock").unlink()


def measure_own(programs: Programs, chromium: str, venv: Path, folder: Path, rounds: int) -> dict[str, float]:
    """Measures this repository's own site, with the table of queries that `Tests/Browser/test_search.py` holds it to."""
    for name in ("Content", "Templates", "Public"):
        shutil.copytree(corpus.REPOSITORY / name, folder / "site" / name)
    drop_languages(folder / "site")
    print("\n== The search on this site, compressed as it comes\n")
    texts = [query.text for query in QUERIES if query.text.isalpha()][:12]
    found = measure(programs, chromium, venv, folder, rounds, "about/privacy.md", texts)
    found["queries"] = len(QUERIES)
    print(f"\nOf {len(QUERIES)} queries, an expected page comes first:\n")
    for engine in (HANDOUT, *([BY_PAGEFIND] if find_pagefind(venv) else [])):
        found[f"{engine.name} answers"] = answers(chromium, folder / "searched", engine)
        print(f"{engine.name:<28}{found[f'{engine.name} answers']:>13.0f}")
    return found
