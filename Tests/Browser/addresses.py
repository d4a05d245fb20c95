"""The promised addresses: what readers may have kept of the site."""

from __future__ import annotations

from urllib.parse import quote

from published import BASE_PATH, REPOSITORY

LOCK = REPOSITORY / "Content" / "addresses.lock"


def promised() -> dict[str, list[str]]:
    """Every promised address, with the ids promised in it."""
    found: dict[str, list[str]] = {}
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            path, _, anchor = line.partition("#")
            anchors = found.setdefault(BASE_PATH + quote(path, safe="/%-._~!$&'()*+,;=:@"), [])
            if anchor:
                anchors.append(anchor)
    return found
