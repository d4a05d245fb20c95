"""Smaller copies of wide pictures: real ones, made by libvips, of which each screen loads what it shows."""

from __future__ import annotations

import io
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from preview import Preview
from test_init import handout, served

# As it lies in the file; a tag of EXIF turns it by a quarter.
SIZE = (2000, 3000)
ORIENTATION, MAKE, GPS = 0x0112, 0x010F, 0x8825
PAGE = "---\ntitle: Garden\ndescription: A garden.\n---\n\nText.\n\n## The garden\n\n![A garden](garden.jpg)\n\nText.\n"
WIDTHS = (480, 960, 1440)
TALL = 20_000


def garden() -> Image.Image:
    """A picture in which every quarter has a colour of its own, and enough in it to be heavy."""
    picture = Image.effect_noise(SIZE, 40).convert("RGB")
    colours = Image.new("RGB", (2, 2))
    colours.putdata([(200, 40, 40), (40, 200, 40), (40, 40, 200), (200, 200, 40)])
    return Image.blend(picture, colours.resize(SIZE, Image.Resampling.NEAREST), 0.7)


def photograph() -> bytes:
    """The picture as a telephone writes it, held sideways."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[MAKE] = "SECRET-CAMERA"
    exif.get_ifd(GPS)[0x001D] = "SECRET-51.5"
    file = io.BytesIO()
    garden().save(file, format="JPEG", quality=90, exif=exif)
    return file.getvalue()


def upright() -> Image.Image:
    """The picture as it is to be seen."""
    return garden().transpose(Image.Transpose.ROTATE_270)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site with a page that shows the photograph."""
    folder = tmp_path_factory.mktemp("garden")
    assert handout("init", "site", folder=folder).returncode == 0
    content = folder / "site" / "Content"
    (content / "garden.jpg").write_bytes(photograph())
    (content / "garden.md").write_text(PAGE, encoding="utf-8")
    with (content / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("\npictures:\n  smaller-copies: true\nchecks: {heavy-picture: 'off', missing-review: 'off'}\n")
    run = handout("build", "--site", "site", folder=folder)
    assert (run.returncode, run.stderr) == (0, "")
    return folder / "site"


@pytest.fixture(scope="module")
def origin(site: Path) -> Iterator[str]:
    """Where that site is served."""
    with served(site / "Output") as origin:
        yield origin


def copies(folder: Path) -> dict[int, Path]:
    """The published copies by their widths."""
    return {int(file.name.split("-")[1].split(".")[0]): file for file in folder.glob("garden-*.jpg")}


def test_copies_are_the_picture_and_tell_nothing(site: Path) -> None:
    """They are turned as the camera was held, have the colours of the picture, and nothing that the camera wrote."""
    found = copies(site / "Output")
    assert sorted(found) == list(WIDTHS)
    for width, file in found.items():
        data = file.read_bytes()
        assert b"SECRET" not in data
        with Image.open(io.BytesIO(data)) as copy:
            assert copy.size == (width, width * SIZE[0] // SIZE[1])
            assert dict(copy.getexif()) == {}
            small, whole = copy.resize((2, 2), Image.Resampling.BOX), upright().resize((2, 2), Image.Resampling.BOX)
            for place in ((0, 0), (1, 0), (0, 1), (1, 1)):
                seen, meant = small.getpixel(place), whole.getpixel(place)
                assert isinstance(seen, tuple) and isinstance(meant, tuple)
                assert max(abs(a - b) for a, b in zip(seen, meant, strict=True)) < 12, (width, place, seen, meant)


@pytest.mark.parametrize(
    ("width", "scale", "loaded"), [(360, 1, 480), (320, 1.5, 480), (360, 2, 960), (412, 3, 1440), (1280, 1, 960), (1280, 2, 1440)]
)
def test_a_screen_loads_what_it_shows(browser: Browser, origin: str, width: int, scale: float, loaded: int) -> None:
    """Nothing but one copy, and the page has the same shape with it."""
    page = browser.new_page(viewport={"width": width, "height": TALL}, device_scale_factor=scale)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(origin + "/garden/", wait_until="networkidle")
    pictures = [url.rpartition("/")[2] for url in requests if url.endswith(".jpg")]
    assert [name.rpartition(".h")[0] for name in pictures] == [f"garden-{loaded}"]
    box = page.locator("img[alt='A garden']").bounding_box()
    assert box
    assert box["width"] <= 624 and abs(box["width"] * SIZE[0] / SIZE[1] - box["height"]) < 1
    page.close()


def printed_width(page: Page, folder: Path) -> int:
    """How many pixels wide the widest picture of the PDF is."""
    page.pdf(path=folder / "page.pdf", format="A4")
    listed = subprocess.run(["pdfimages", "-list", folder / "page.pdf"], capture_output=True, text=True, check=True).stdout
    return max((int(line.split()[3]) for line in listed.splitlines()[2:]), default=0)


@pytest.mark.parametrize(("width", "scale", "least"), [(360, 3, 960), (1280, 1, 960)])
def test_paper_has_the_picture(browser: Browser, origin: str, tmp_path: Path, width: int, scale: float, least: int) -> None:
    """In at least the pixels that the screen had: 960 are 140 an inch on a sheet of A4."""
    page = browser.new_page(viewport={"width": width, "height": 800}, device_scale_factor=scale)
    page.goto(origin + "/garden/", wait_until="networkidle")
    assert printed_width(page, tmp_path) >= least
    page.close()


def tree(folder: Path) -> dict[str, bytes]:
    """Every published file with its bytes."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_clean_build_is_the_same(site: Path, tmp_path: Path) -> None:
    """Whether the copies are remembered or made once more."""
    output = tree(site / "Output")
    shutil.copytree(site, tmp_path / "site")
    for arguments in ([], ["--clean"]):
        run = handout("build", "--site", "site", *arguments, folder=tmp_path)
        assert (run.returncode, run.stderr) == (0, "")
        assert tree(tmp_path / "site" / "Output") == output


def test_preview_shows_the_copies(site: Path, tmp_path: Path) -> None:
    """The same as are published."""
    shutil.copytree(site, tmp_path / "site")
    preview = Preview(tmp_path / "site")
    try:
        for file in copies(site / "Output").values():
            with urllib.request.urlopen(f"{preview.origin}/{file.name}") as answer:
                assert answer.read() == file.read_bytes()
                assert answer.headers["Content-Type"] == "image/jpeg"
    finally:
        preview.end()
