"""Pictures of every template for people to look at, in .build/screenshots/."""

from __future__ import annotations

from typing import Any

import pytest

from browser import Reader
from cases import DESKTOP, PHONE, every_template
from published import REPOSITORY

FOLDER = REPOSITORY / ".build" / "screenshots"

LOOKS: dict[str, dict[str, Any]] = {
    "phone-light": {"viewport": PHONE, "device_scale_factor": 2},
    "phone-dark": {"viewport": PHONE, "device_scale_factor": 2, "color_scheme": "dark"},
    "desktop-light": {"viewport": DESKTOP},
    "desktop-dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "desktop-forced-colours": {"viewport": DESKTOP, "forced_colors": "active"},
}


@every_template
@pytest.mark.parametrize("look", LOOKS)
def test_page_can_be_pictured(reader: Reader, request: pytest.FixtureRequest, address: str, look: str) -> None:
    """The whole page, from its header to its footer."""
    template = request.node.callspec.id.removesuffix(f"-{look}").removeprefix(f"{look}-")
    file = FOLDER / f"{template}-{look}.png"
    file.unlink(missing_ok=True)
    reader.open(address, **LOOKS[look]).screenshot(path=file, full_page=True)
    assert file.stat().st_size > 0
