"""Tables and charts of studies say what the file of studies says, on every screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from browser import Reader, open_all_details
from cases import DESKTOP, NARROW
from studies import ALCOHOL, CANNABIS, COCAINE, OPIOIDS, groups, interval, studies

every_evidence_page = pytest.mark.parametrize("address", [ALCOHOL, COCAINE, OPIOIDS, CANNABIS])


def name_of(row: Locator) -> str:
    """The study that a row shows, without its citation."""
    return row.locator("th").inner_text().rpartition(" [")[0]


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return " ".join(text.split())


@every_evidence_page
def test_table_says_what_the_file_says(reader: Reader, address: str) -> None:
    """Groups, counts, percentages, effects and limits, each in its column; what is not known is said."""
    page = reader.open(address, DESKTOP)
    open_all_details(page)
    rows = page.locator(".studies tbody tr").all()
    assert rows
    for row in rows:
        rows_of_study = studies()[name_of(row)]
        study = rows_of_study[0]
        cells = {
            plain(cell.get_attribute("data-label") or ""): plain(cell.inner_text())
            for cell in row.locator("td").all()
        }
        trust, groups_of = cells["How far to trust it:"].lower(), cells["What was compared:"].lower()
        people = f"{study['participants']} people took part"
        assert (people if study["participants"] else "how many people took part") in trust
        assert plain(study["limits"]).lower() in trust
        # Of a study with one group nobody asks how people came into it.
        is_grouped = study["arm-2"] != "" or study["placebo"] != "none"
        is_told = is_grouped and study["allocation"] in {"randomised", "not randomised"}
        assert ("put into groups by chance" in trust) == is_told
        assert ("neither the people nor the staff knew" in trust) == (study["blinding"] == "double")
        for arm in [1, 2, 3]:
            size = f": {study[f'n-{arm}']} people" if study[f"n-{arm}"] else ""
            assert f"{study[f'arm-{arm}']}{size}".lower() in groups_of
        for outcome in rows_of_study:
            assert outcome["outcome"].lower() in cells["Result:"].lower()
            assert outcome["result"].lower() in cells["Result:"].lower()
            for events, total, percent in groups(outcome):
                assert f"{events} of {total} ({percent}%)" in cells["Result:"]
            if outcome["low"]:
                interval_text = f"(95% CI {outcome['low']} to {outcome['high']})"
                assert f"{outcome['estimate']} " in cells["Result:"] and interval_text in cells["Result:"]


@every_evidence_page
def test_table_is_cards_on_a_phone(reader: Reader, address: str) -> None:
    """Every value stands beside its label and within the window; no heading row, nothing to scroll."""
    page = reader.open(address, NARROW)
    open_all_details(page)
    table = page.locator(".studies")
    assert not table.locator("thead").is_visible()
    assert table.evaluate("table => table.scrollWidth <= table.clientWidth")
    for cell in table.locator("td").all():
        box = cell.bounding_box()
        assert box is not None and box["x"] >= 0 and box["x"] + box["width"] <= NARROW["width"]
        label = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
        assert label == f'"{cell.get_attribute("data-label")}"'


def test_table_is_a_table_on_a_desktop(reader: Reader) -> None:
    """Its headings are those that the cards repeat."""
    page = reader.open(ALCOHOL, DESKTOP)
    open_all_details(page)
    table = page.locator(".studies")
    headings = table.locator("thead th").all_inner_texts()
    assert table.locator("thead").is_visible()
    for row in table.locator("tbody tr").all():
        assert [cell.get_attribute("data-label") for cell in row.locator("td").all()] == [
            f"{heading}: " for heading in headings[1:]
        ]


@pytest.mark.parametrize(
    ("address", "name"), [(ALCOHOL, "Alcohol, 1997"), (COCAINE, "Cocaine, 2019"), (OPIOIDS, "Heroin, 2007")]
)
def test_numbers_unfold_from_the_keyboard(reader: Reader, address: str, name: str) -> None:
    """The table behind a picture has the counts of the file, and intervals worked out here again."""
    page = reader.open(address, DESKTOP)
    figure = page.locator("figure.chart", has_text=name).first
    table = figure.locator(".fold + .table table")
    assert not table.is_visible()
    figure.locator("summary").focus()
    page.keyboard.press("Enter")
    assert table.is_visible()
    rows = [
        [plain(cell) for cell in row.locator("td").all_inner_texts()]
        for row in table.locator("tbody tr").all()
    ]
    assert rows == [
        [f"{events} of {total} ({percent}%)", interval(events, total)]
        for events, total, percent in groups(studies()[name][0])
    ]


def test_bars_are_as_long_as_their_shares(reader: Reader) -> None:
    """Measured in the browser, against the whole width of the scale."""
    figure = reader.open(COCAINE, DESKTOP).locator("figure.chart", has_text="No cocaine").first
    for bar, (events, total, _) in zip(
        figure.locator("svg[role=img]").all(), groups(studies()["Cocaine, 2019"][0]), strict=True
    ):
        share = bar.evaluate(
            "svg => svg.querySelector('rect:last-of-type').getBBox().width / svg.getBoundingClientRect().width"
        )
        assert share == pytest.approx(events / total, abs=0.001)
