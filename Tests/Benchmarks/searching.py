"""The search beside Pagefind: what it adds to a build, what it weighs, what a first query costs, and whether it finds things."""

from __future__ import annotations

import gzip
import html
import mimetypes
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from statistics import median
from threading import Thread
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page, sync_playwright

import corpus
from programs import Programs, Run, ratio

sys.path.append(str(corpus.REPOSITORY / "Tests" / "Browser"))

from queries import QUERIES  # noqa: E402

# The page on which Pagefind looks for something, as its own documentation has it.
PAGEFIND = """<!doctype html><title>Pagefind</title><script type="module">
import * as pagefind from "/pagefind/pagefind.js"
window.find = async (text, count) => {
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
  while (!window.find) await new Promise(resolve => setTimeout(resolve, 1))
  const found = await window.find(text, 6)
  return [performance.now() - start, found]
}"""


def zipf_words(count: int) -> tuple[list[str], list[float]]:
    """Invented words, and how often each stands in texts: the n-th an n-th as often as the first."""
    random = Random("words of the search")
    syllables = [a + b for a in "b c d f g k l m n p r s t v z br st tr".split() for b in "a e i o u an er in or us".split()]
    words = sorted({"".join(random.choice(syllables) for _ in range(random.randrange(2, 5))) for _ in range(count)})
    random.shuffle(words)
    return words, [1 / (rank + 8) for rank in range(len(words))]


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
            chosen = " ".join(random.choices(words, weights, k=4))
            joined += f" It is called {chosen}. {piece}"
        path.write_text(f"{start}\n---\n{joined}", encoding="utf-8")


def with_search(site: Path, is_on: bool) -> None:
    """Switches the search on or off, and compression on, as both come."""
    path = site / "Content" / "site.yml"
    text = path.read_text(encoding="utf-8").replace("precompress: false\n", "").replace("search: {page: a-z.md}\n", "")
    path.write_text(text + ("search: {page: a-z.md}\n" if is_on else ""), encoding="utf-8")
    topics = site / "Content" / "a-z.md"
    topics.write_text("---\ntitle: Topics\ndescription: All topics.\ntemplate: a-z\n---\n", encoding="utf-8")


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
        packed = gzip.compress(body, 9)
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if len(packed) < len(body):
            body = packed
            self.send_header("Content-Encoding", "gzip")
        self.sent[name] = len(body)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

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


def weight(files: Iterator[Path]) -> int:
    """The bytes of files as they are sent."""
    return sum(min(len(body), len(gzip.compress(body, 9))) for body in (file.read_bytes() for file in files))


def text_of(page: str) -> str:
    """What a reader sees between `<main>` and its end."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", main.partition(">")[2])))


def weight_of_texts(output: Path) -> int:
    """The bytes of the texts of all pages, compressed page by page."""
    return sum(len(gzip.compress(text_of(file.read_text(encoding="utf-8")).encode(), 9))
               for file in output.rglob("index.html"))


def index_files(output: Path) -> Iterator[Path]:
    """The files of the index."""
    return (file for file in (output / "a-z").iterdir() if file.suffix in (".txt", ".json"))


def pagefind(program: Path, programs: Programs, output: Path) -> Run:
    """Makes Pagefind's index of a published site, as it comes."""
    shutil.rmtree(output / "pagefind", ignore_errors=True)
    run = programs.run(program, "--site", output)
    (output / "pagefind.html").write_text(PAGEFIND, encoding="utf-8")
    return run


def find_pagefind(venv: Path) -> Path | None:
    """Pagefind itself, not the Python script that starts it."""
    return next((found for found in venv.glob("lib/python3*/site-packages/pagefind*bin*/pagefind*")
                 if found.is_file() and found.suffix not in (".py", ".pyi")), None)


def ask(page: Page, script: str, text: str) -> tuple[float, list[str]]:
    """How many milliseconds it took to show what was found, and the addresses."""
    took, found = page.evaluate(script, text)
    return took, found


def first_query(chromium: str, output: Path, address: str, script: str, texts: list[str]) -> tuple[float, float]:
    """The bytes of the index that a first query loads, and the milliseconds until its results are there: medians."""
    bytes_loaded: list[float] = []
    times: list[float] = []
    with sync_playwright() as playwright, host(output) as (origin, sent):
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for text in texts:
            # Everybody comes for the first time.
            page = browser.new_context().new_page()
            page.goto(origin + address, wait_until="load" if script is FIND else "commit")
            sent.clear()
            took, _ = ask(page, script, text)
            bytes_loaded.append(sum(sent.values()))
            times.append(took)
            page.context.close()
        browser.close()
    return median(bytes_loaded), median(times)


def answers(chromium: str, output: Path, address: str, script: str) -> int:
    """How many queries of the table lead to an expected page first."""
    with sync_playwright() as playwright, host(output) as (origin, _):
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(origin + address)
        count = 0
        for query in QUERIES:
            found = [urlsplit(url).path for url in ask(page, script, query.text)[1]]
            count += any(url in query.expected for url in found[: query.within])
        browser.close()
    return count


def measure(programs: Programs, chromium: str, venv: Path, folder: Path, articles: int, rounds: int) -> dict[str, float]:
    """Measures one size; what goals need to know."""
    site, output = folder / "site", folder / "searched"
    enrich(site)
    runs: dict[bool, list[Run]] = {False: [], True: []}
    changed: dict[bool, list[Run]] = {False: [], True: []}
    article = site / "Content" / corpus.outline(11).path
    for number in range(rounds):
        for is_on in (False, True):
            with_search(site, is_on)
            shutil.rmtree(output, ignore_errors=True)
            shutil.rmtree(site / ".handout", ignore_errors=True)
            runs[is_on].append(programs.build(site, output))
            with article.open("a", encoding="utf-8") as file:
                file.write(f"\nChange {number} of an article with a pharmacist.\n")
            changed[is_on].append(programs.build(site, output))
    print(f"\n== The search, {articles:,} articles with 40,000 words of their own, compressed as it comes\n")
    found = {
        "build": ratio(runs[True], runs[False]), "build CPU": ratio(runs[True], runs[False], "cpu"),
        "change": ratio(changed[True], changed[False]),
        "text": weight_of_texts(output), "index": weight(index_files(output)),
    }
    print(f"from nothing: {found['build']:.2f} × the time without (CPU {found['build CPU']:.2f} ×); "
          f"one article changed: {found['change']:.2f} × "
          f"({median(run.wall for run in changed[True]) * 1000:.0f} ms, {median(run.written for run in changed[True]) / 1000:.0f} kB written)")
    print(f"{'':<12}{'index':>12}{'of the text':>13}{'made in':>11}{'and script':>13}{'shown after':>13}")
    texts = ["bladder", "pharmacist", *zipf_words(40_000)[0][100:2100:400], "craving"]

    def line(name: str, size: float, seconds: float, address: str, script: str) -> None:
        loaded, took = first_query(chromium, output, address, script, texts)
        found[f"{name} query"], found[f"{name} time"] = loaded, took
        # Pagefind's script comes with the query.
        loaded += weight(output.glob("search.h*.js")) if name == "handout" else 0
        print(f"{name:<12}{size / 1000:>9.0f} kB{size / found['text']:>12.0%}{seconds:>9.2f} s{loaded / 1000:>10.1f} kB{took:>10.0f} ms")

    seconds = median(on.wall - off.wall for on, off in zip(runs[True], runs[False]))
    line("handout", found["index"], seconds, "/a-z/", FIND)
    program = find_pagefind(venv)
    if program:
        run = pagefind(program, programs, output)
        line("pagefind", weight(file for file in (output / "pagefind").rglob("*") if file.is_file()), run.wall,
             "/pagefind.html", FIND_WITH_PAGEFIND)
    return found


def measure_quality(programs: Programs, chromium: str, venv: Path, folder: Path) -> None:
    """This repository's own site: the table of queries that `Tests/Browser/test_search.py` holds it to."""
    output = folder / "own"
    programs.build(corpus.REPOSITORY, output)
    print(f"\n== The search on this site: {len(QUERIES)} queries, an expected page first\n")
    print(f"handout: {answers(chromium, output, '/a-z/', FIND)}")
    program = find_pagefind(venv)
    if program:
        pagefind(program, programs, output)
        print(f"pagefind: {answers(chromium, output, '/pagefind.html', FIND_WITH_PAGEFIND)}")
