"""Small sites of twelve other kinds, brought over to Handout: every page, picture and old address is still there."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from unicodedata import is_normalized, normalize
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from document import Document
from preview import HANDOUT
from published import REPOSITORY

ORIGINALS = REPOSITORY / "Tests" / "Fixtures" / "OtherTools"
PAGES = re.compile(r"\.(md|erb|markdown|qmd|Rmd)$")


@dataclass(frozen=True)
class Kind:
    """What becomes of one site."""

    codes: set[str]  # of the warnings of its build
    pages: dict[str, tuple[str, str, str]]  # address, title and a sentence of each file
    moved: dict[str, str] = field(default_factory=dict)  # old addresses, and where they lead
    kept_back: set[str] = field(default_factory=set)  # drafts, pieces of pages, and pictures that no page shows


KINDS = {
    "mdbook": Kind(
        {"foreign-markup", "raw-html"},
        {
            "src/README.md": ("/", "Welcome", "one cup from the kettle to the table."),
            "src/brewing/README.md": ("/brewing/", "Brewing", "leaves, water and time."),
            "src/brewing/time.md": ("/brewing/time/", "Time", "Take the leaves out one minute earlier next time."),
            "src/brewing/water.md": ("/brewing/water/", "Water", "Chalk leaves a film on the cup"),
            "src/leaves.md": ("/leaves/", "Leaves", "Keep leaves away from coffee, since they take on its smell."),
            "src/words.md": ("/words/", "Words", "A caddy is a box in which tea stays dry."),
        },
        {"/leaves.html": "/leaves/", "/steeping.html": "/brewing/time/", "/brewing/README.html": "/brewing/"},
        {"src/SUMMARY.md", "notes/pot.md"},
    ),
    "wikijs": Kind(
        {"bad-attribute", "foreign-markup"},
        {
            "home.md": ("/", "Sleep wiki", "Everyone on the ward may change these pages."),
            "rest/naps.md": ("/rest/naps/", "Naps", "A nap of twenty minutes leaves most people fresh."),
            "rest/light.md": ("/rest/light/", "Light", "Wear dark glasses on the way home."),
            "rules.md": ("/rules/", "House rules", "Close doors by hand."),
        },
        {"/en/home": "/", "/en/rest/naps": "/rest/naps/"},
        {"rest/food.md"},
    ),
    "jekyll": Kind(
        {"foreign-markup"},
        {
            "index.md": ("/", "Small Kitchen Garden", "A balcony of two square metres feeds a salad bowl all summer."),
            "pots.md": ("/pots/", "Pots: clay or tin", "Every pot needs a hole at the bottom."),
            "_posts/2023-03-05-first-sowing.md": ("/posts/first-sowing/", "First sowing", "Basil wants a warm window"),
            "_posts/2022-10-01-seeds-to-keep.markdown": ("/posts/seeds-to-keep/", "Seeds to keep", "beans 2022"),
        },
        {
            "/2023/03/05/first-sowing.html": "/posts/first-sowing/",
            "/2022/10/01/seeds-to-keep.html": "/posts/seeds-to-keep/",
            "/containers/": "/pots/",
            "/old/pots.html": "/pots/",
        },
    ),
    "hugo": Kind(
        {"foreign-markup"},
        {
            "content/_index.md": ("/", "Gentle Walks", "Each of these walks takes less than an hour."),
            "content/about.md": ("/about/", "About us", "The bus stops behind the station."),
            "content/walks/_index.md": ("/walks/", "All walks", "Choose one by the time you have."),
            "content/walks/harbour/index.md": ("/walks/harbour/", "Round the harbour", "flat all the way."),
            "content/walks/hill.md": ("/walks/hill/", "Up the hill", "Bring water in summer."),
        },
        {"/harbour/": "/walks/harbour/", "/walks/port/": "/walks/harbour/"},
    ),
    "zola": Kind(
        {"foreign-markup"},
        {
            "content/_index.md": ("/", "Slow Bread", "Time does the work that kneading would do."),
            "content/loaves/_index.md": ("/loaves/", "Loaves", "Every loaf here was baked in a home oven."),
            "content/loaves/first.md": ("/loaves/first/", "The first loaf", "a pinch of yeast in the evening."),
            "content/loaves/rye.md": ("/loaves/rye/", "Rye in a tin", "A tin forgives everything."),
            "content/tools.md": ("/tools/", "Tools", "Scales that show single grams help with yeast."),
        },
        {"/first-loaf": "/loaves/first/"},
    ),
    "jupyterbook": Kind(
        {"foreign-markup"},
        {
            "intro.md": ("/", "Counting Steps", "simple as soon as one knows their limits."),
            "measuring/errors.md": ("/measuring/errors/", "Errors", "Do not compare two makes of counter."),
            "measuring/pedometers.md": ("/measuring/pedometers/", "Pedometers", "Wear it on the same side every day."),
            "reading.md": ("/reading/", "Reading", "Three short texts are a good start"),
        },
        {"/intro.html": "/", "/measuring/errors.html": "/measuring/errors/"},
    ),
    "middleman": Kind(
        {"foreign-markup", "unpublished-file"},
        {
            "source/index.html.md": ("/", "First Aid at the Club", "Know where the box hangs before the match starts."),
            "source/cuts.html.md.erb": ("/cuts/", "Cuts", "Plasters are in the top drawer."),
            "source/sprains.html.md": ("/sprains/", "Sprains", "Rest the ankle and lift it onto a chair."),
            "source/teams/juniors.html.markdown": ("/teams/juniors/", "Juniors", "A cold cloth on a bruise"),
        },
        kept_back={"source/layouts/layout.erb", "source/images/plaster.png"},
    ),
    "bookdown": Kind(
        # Its front page cites sources, and whatever states facts is reviewed.
        {"foreign-markup", "missing-review", "unknown-source"},
        {
            "index.Rmd": ("/", "A Handbook of Queues", "Waiting is easier to bear when its end is known."),
            "01-arrivals.Rmd": ("/01-arrivals/", "Arrivals", "Buses bring many people at once."),
            "02-service.Rmd": ("/02-service/", "Service", "Count before you change anything."),
            "03-advice.Rmd": ("/03-advice/", "Advice", "Tell people how long they will wait."),
        },
        {"/arrivals.html": "/01-arrivals/", "/service.html": "/02-service/", "/advice.html": "/03-advice/"},
    ),
    "quarto": Kind(
        {"foreign-markup"},
        {
            "index.qmd": ("/", "Rain and Mood", "Grey weeks feel longer than they are."),
            "days.qmd": ("/days/", "Wet days", "A wet day has more than one millimetre of rain."),
            "more/lamps.qmd": ("/more/lamps/", "Lamps", "Do not look straight into the lamp."),
            "more/walks.qmd": ("/more/walks/", "Walks", "A walk in the rain counts as a walk."),
        },
        {"/days.html": "/days/", "/more/lamps.html": "/more/lamps/"},
    ),
    "docfx": Kind(
        {"broken-anchor", "broken-link", "foreign-markup", "unknown-address", "unknown-callout"},
        {
            "index.md": ("/", "Bicycle Manual", "A bicycle that is looked after lasts for decades."),
            "manual/index.md": ("/manual/", "Manual", "Two jobs a month keep a bicycle going."),
            "manual/tyres.md": ("/manual/tyres/", "Tyres", "The right pressure is written on the side of the tyre."),
            "manual/chain.md": ("/manual/chain/", "Chain", "Outside, put paper below."),
            "questions.md": ("/questions/", "Questions", "It is dry, see the chain."),
        },
        {"/manual/tyres.html": "/manual/tyres/", "/questions.html": "/questions/"},
        {"includes/safety.md"},
    ),
    "plain": Kind(
        {"missing-file", "raw-html"},
        {
            "README.md": ("/", "Notes on colds", "These notes are for people who share a flat."),
            "Drinks/README.md": ("/Drinks/", "Drinks", "Whatever is warm feels good on a sore throat."),
            "Drinks/ginger-water.md": ("/Drinks/ginger-water/", "Ginger water", "The footnote itself."),
            "going back.md": ("/going back/", "Going back to work", "A message in the morning is enough."),
            "handkerchiefs.md": ("/handkerchiefs/", "Handkerchiefs", "Paper is thrown away after one use."),
        },
    ),
    "french": Kind(
        {"foreign-markup", "raw-html"},
        {
            "docs/index.md": ("/", "Le carnet du sommeil", "n’est pas un concours : « assez », c’est quand"),
            "docs/réveil.md": ("/réveil/", "L'éveil", "On se lève à la même heure, même le dimanche."),
            "docs/soirée/index.md": ("/soirée/", "Le soir", "la maison peut devenir calme."),
            "docs/soirée/la chambre.md": ("/soirée/la chambre/", "La chambre", "sombre et silencieuse suffit ;"),
            "docs/soirée/thé-et-café.md": ("/soirée/thé-et-café/", "Thé et café", "Trois tasses, pas plus :"),
        },
    ),
}


def target(page: Document) -> str | None:
    """The address that a page leads on to, where it is one that does."""
    for meta in page.all("meta"):
        if meta.attributes.get("http-equiv") == "refresh":
            return unquote(urlsplit(meta.attributes["content"].partition("url=")[2]).path)
    return None


@dataclass(frozen=True)
class Built:
    """A site that was brought over and built."""

    kind: Kind
    original: Path
    output: Path
    run: subprocess.CompletedProcess[str]

    def page(self, address: str) -> Document:
        """The page at an address."""
        file = self.output / address.lstrip("/")
        return Document((file if file.suffix == ".html" else file / "index.html").read_text(encoding="utf-8"))

    def files(self) -> dict[str, Path]:
        """The original's pages and pictures, by their names as people type them."""
        found = {normalize("NFC", str(file.relative_to(self.original))): file for file in self.original.rglob("*.*")}
        return {name: file for name, file in found.items() if PAGES.search(name) or file.suffix == ".png"}


@pytest.fixture(scope="module")
def brought_over(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Built]:
    """Brings over each kind once."""

    @cache
    def bring(name: str) -> Built:
        site = tmp_path_factory.mktemp("other-tools") / name
        subprocess.run([HANDOUT, "import", ORIGINALS / name, site], check=True, stdout=subprocess.DEVNULL)
        run = subprocess.run([HANDOUT, "build", "--site", site], capture_output=True, text=True)
        return Built(KINDS[name], ORIGINALS / name, site / "Output", run)

    return bring


@pytest.fixture(params=KINDS)
def built(request: pytest.FixtureRequest, brought_over: Callable[[str], Built]) -> Built:
    """Each kind in turn."""
    return brought_over(request.param)


def test_each_folder_has_its_row() -> None:
    """No site is forgotten."""
    assert {folder.name for folder in ORIGINALS.iterdir() if folder.is_dir() and folder.name[0] != "_"} == set(KINDS)


def test_it_builds_and_says_what_it_does_not_know(built: Built) -> None:
    """The codes of the warnings are the expected ones, no more and no less, and each names a place."""
    assert built.run.returncode == 0, built.run.stderr
    found = re.findall(r"^Content/[^:]+:\d+:\d+: warning: .+ \[([a-z0-9-]+)\]$", built.run.stderr, re.MULTILINE)
    assert len(found) == len(re.findall(r"(?:warning|error): ", built.run.stderr))
    assert set(found) == built.kind.codes


def test_every_page_is_there(built: Built) -> None:
    """With its title, and a sentence of its text."""
    files = {name for name in built.files() if PAGES.search(name)}
    assert files == set(built.kind.pages) | {name for name in built.kind.kept_back if PAGES.search(name)}
    for address, title, sentence in built.kind.pages.values():
        page = built.page(address)
        assert [heading.text for heading in page.all("h1")] == [title]
        [main] = page.all("main")
        assert sentence in main.text, address


def test_what_was_kept_back_stays_back(built: Built) -> None:
    """No page but those of the original, those that moved, and none of its files as they are."""
    addresses = {address for address, _, _ in built.kind.pages.values()}
    for file in built.output.rglob("*.html"):
        address = "/" + str(file.relative_to(built.output)).removesuffix("index.html")
        assert (target(built.page(address)) or address) in addresses, address
    assert not [file for file in built.output.rglob("*") if PAGES.search(file.name)]


def test_pictures_are_there(built: Built) -> None:
    """Byte for byte, and each page shows those that it has."""
    published = {file.read_bytes() for file in built.output.rglob("*.png")}
    for name, file in built.files().items():
        if file.suffix == ".png":
            assert (file.read_bytes() in published) == (name not in built.kind.kept_back), name
    for address, _, _ in built.kind.pages.values():
        for picture in built.page(address).all("img"):
            path = unquote(urljoin(address, picture.attributes["src"])).lstrip("/")
            assert is_normalized("NFC", path)
            assert (built.output / path).is_file(), path


def test_old_addresses_lead_to_the_pages(built: Built) -> None:
    """Wherever the tool had the page at another address."""
    for old, new in built.kind.moved.items():
        assert target(built.page(old)) == new, old


def test_callouts_are_callouts(brought_over: Callable[[str], Built]) -> None:
    """In the spelling of MyST with backticks and with colons, of Quarto, and of DocFX, which is that of GitHub."""
    for name, address, words in [
        ("jupyterbook", "/measuring/pedometers/", ["Note Wear it on the same side every day."]),
        ("jupyterbook", "/measuring/errors/", ["Warning Do not compare two makes of counter."]),
        ("quarto", "/more/lamps/", ["Eyes Do not look straight into the lamp."]),
        ("docfx", "/manual/tyres/", ["Note The right pressure", "Tip Pump before you ride, not after."]),
    ]:
        callouts = [block.text for block in brought_over(name).page(address).all("div") if "callout" in block.classes]
        assert len(callouts) == len(words)
        assert all(callout.startswith(start) for callout, start in zip(callouts, words, strict=True)), callouts


def test_sections_list_pages_in_their_order(brought_over: Callable[[str], Built]) -> None:
    """As SUMMARY.md, _toc.yml, toc.yml, _quarto.yml, the configuration or the README name them."""
    for name, address, pages in [
        ("mdbook", "/", ["Brewing", "Leaves", "Words"]),
        ("mdbook", "/brewing/", ["Time", "Water"]),
        ("jupyterbook", "/", ["Pedometers", "Errors", "Reading"]),
        ("bookdown", "/", ["Arrivals", "Service", "Advice"]),
        ("quarto", "/", ["Wet days", "Lamps", "Walks"]),
        ("docfx", "/manual/", ["Tyres", "Chain"]),
        ("plain", "/", ["Handkerchiefs", "Drinks", "Going back to work"]),
        ("french", "/soirée/", ["Thé et café", "La chambre"]),
    ]:
        headings = [heading.text for heading in brought_over(name).page(address).all("h2", "h3")]
        assert [heading for heading in headings if heading in pages] == pages, name
