"""Takes the picture of an article that the README shows: `picture.py FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

from browser import Reader, running_browser
from cases import ARTICLE, DESKTOP
from host import running_host

LARGEST = 60_000
SCALES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)


def take(file: Path) -> None:
    """Writes the largest picture of the article's first screen that stays within the limit."""
    with running_host() as origin, running_browser() as browser:
        reader = Reader(browser, origin)
        for scale in SCALES:
            picture = reader.open(ARTICLE, DESKTOP, device_scale_factor=scale).screenshot()
            if len(picture) <= LARGEST:
                break
        else:
            sys.exit(f"the smallest picture has {len(picture)} bytes of {LARGEST}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(picture)
    print(f"{file}: {len(picture)} bytes at {scale:.0%}")


if __name__ == "__main__":
    take(Path(sys.argv[1]))
