"""Photographs reach readers without what the camera wrote into them, and every browser still shows them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from engines import NAMES, Engine, running_engine
from test_init import handout, served

SIZE = (48, 32)
FORMATS = ["jpg", "png", "webp", "avif"]
# A tag of EXIF each: who made the camera, which camera it was, and the number of the list of places.
MAKE, SERIAL, GPS = 0x010F, 0xA431, 0x8825
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET-XMP</x:xmpmeta>"
TELLING = [b"SECRET", b"51.5", b"xmpmeta"]


def photograph(kind: str) -> bytes:
    """A picture as a telephone writes it."""
    picture = Image.new("RGB", SIZE)
    picture.putdata([(x * 5, y * 7, 90) for y in range(SIZE[1]) for x in range(SIZE[0])])
    exif = Image.Exif()
    exif[MAKE] = "SECRET-CAMERA"
    exif[SERIAL] = "SECRET-SERIAL"
    exif.get_ifd(GPS)[0x001D] = "SECRET-51.5"
    file = io.BytesIO()
    picture.save(file, format={"jpg": "JPEG"}.get(kind, kind.upper()), exif=exif, **({} if kind == "png" else {"xmp": XMP}))
    return file.getvalue()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site whose front page shows one photograph of each kind."""
    folder = tmp_path_factory.mktemp("photographs")
    assert handout("init", "site", folder=folder).returncode == 0
    content = folder / "site" / "Content"
    for kind in FORMATS:
        data = photograph(kind)
        assert any(word in data for word in TELLING)
        (content / f"photograph.{kind}").write_bytes(data)
    with (content / "index.md").open("a", encoding="utf-8") as page:
        page.writelines(f"\n![Colours](photograph.{kind})\n" for kind in FORMATS)
    run = handout("build", "--site", "site", folder=folder)
    assert (run.returncode, run.stderr) == (0, "")
    return folder / "site" / "Output"


@pytest.fixture(scope="module")
def origin(site: Path) -> Iterator[str]:
    """Where that site is served."""
    with served(site) as origin:
        yield origin


@pytest.mark.parametrize("kind", FORMATS)
def test_photograph_tells_nothing_of_who_took_it(site: Path, kind: str) -> None:
    """Neither to a program that reads what cameras write nor to one that looks at every byte; the pixels stay."""
    [file] = site.glob(f"photograph*.{kind}")
    data = file.read_bytes()
    assert not [word for word in TELLING if word in data]
    with Image.open(io.BytesIO(data)) as published, Image.open(io.BytesIO(photograph(kind))) as taken:
        assert dict(published.getexif()) == {}
        assert published.convert("RGB").tobytes() == taken.convert("RGB").tobytes()


@pytest.mark.parametrize("name", NAMES)
def test_every_browser_shows_the_photographs(browser: Browser, origin: str, name: str) -> None:
    """All four kinds, as large as the page says."""
    with running_engine(name, browser) as engine:
        assert shown(engine, origin) == [[*SIZE, *SIZE]] * len(FORMATS)


def shown(engine: Engine, origin: str) -> list[list[int]]:
    """The size of each picture, and that of the place that the page keeps for it."""
    engine.open(origin + "/")
    return engine.evaluate(
        """() => [...document.images].filter(image => image.alt == 'Colours').map(image =>
          [image.naturalWidth, image.naturalHeight, +image.getAttribute('width'), +image.getAttribute('height')])"""
    )
