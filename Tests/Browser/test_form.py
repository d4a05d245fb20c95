"""The insurance request: filled in, mended and sent, with and without JavaScript, in a preview and on a published site."""

from __future__ import annotations

import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser import Reader
from cases import NARROW, narrow_and_desktop
from checker import problems
from preview import HANDOUT, Preview, copy_site, running_preview
from published import BASE_PATH, BY_ADDRESS
from receiver import Answers, running_folder, running_receiver

FORM = BASE_PATH + "/help/check-your-insurance/"
THANKS = BASE_PATH + "/help/insurance-request-received/"
ANSWERS = {"name": "Ann Example", "phone": "0800 1", "insurer": "Acme & Söhne", "member-id": "A/12+3"}
ERRORS = [
    "Enter your full name",
    "Enter an email address or a phone number",
    "Choose how we should contact you",
    "Enter the name of your insurance company",
    "Enter the member ID from your insurance card",
    "Tick the box if we may use your details",
]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """The site in a preview; what is sent stays in its folder."""
    folder = tmp_path_factory.mktemp("site")
    copy_site(folder)
    with running_preview(folder) as preview:
        preview.wait_for_line("^Built")
        yield preview


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[Answers]]]:
    """The site published with an endpoint: where it stands, and what was sent."""
    folder = tmp_path_factory.mktemp("published")
    copy_site(folder)
    settings = folder / "Content/site.yml"
    output = folder / "Output"
    output.mkdir()
    with running_receiver() as (receiver, received), running_folder(output) as origin:
        lines = [
            f"    endpoint: {receiver}/insurance",
            "    operator: Example Charity, 1 Example Street",
            "    retention: 30 days",
        ]
        text = settings.read_text().replace("  insurance:\n", "  insurance:\n" + "\n".join(lines) + "\n")
        settings.write_text(text)
        output.rmdir()
        command = [HANDOUT, "build", "--site", folder, "--base-url", origin]
        subprocess.run(command, check=True, capture_output=True)
        headers = (output / "_headers").read_text(encoding="utf-8")
        assert f"form-action 'self' {receiver};" in headers
        yield origin, received


def fill_in(page: Page) -> None:
    """Fills in what is needed."""
    for name, value in ANSWERS.items():
        page.fill(f"[name={name}]", value)
    page.check("[name=contact][value='Phone call']")
    page.check("[name=consent]")


def send(page: Page) -> None:
    """Presses the button."""
    page.click("form.form button")


def test_no_form_is_published_without_an_endpoint() -> None:
    """The page says what its author wrote, and the address of the page of thanks leads to it."""
    document = BY_ADDRESS[FORM].document
    assert not [form for form in document.all("form")]
    assert not [control for control in document.all("input")]
    assert "data-form" not in BY_ADDRESS[FORM].html
    # Helplines stand below each page, and not once more in the place of the form.
    assert BY_ADDRESS[FORM].html.count('href="tel:18006624357"') == 1
    assert (BY_ADDRESS[THANKS].redirect_target or "").endswith(FORM)


def test_no_list_shows_the_page_of_thanks() -> None:
    """Only who has sent a form comes to it."""
    assert '<meta name="robots" content="noindex">' in BY_ADDRESS[THANKS].html
    linking = [page.address for page in BY_ADDRESS.values() if f'href="{THANKS}"' in page.html]
    assert linking == []


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
def test_a_request_is_sent(browser: Browser, published: tuple[str, list[Answers]], javascript: bool) -> None:
    """The receiver gets the answers and nothing else, and the reader is thanked."""
    origin, received = published
    page = Reader(browser, origin).arrive(java_script_enabled=javascript)
    page.goto(FORM)
    expect(page.locator(".terms")).to_contain_text("Example Charity, 1 Example Street (sent to 127.0.0.1:")
    expect(page.locator(".terms")).to_contain_text("30 days")
    received.clear()
    fill_in(page)
    send(page)
    page.wait_for_url("**" + THANKS)
    expect(page.locator("h1")).to_have_text("We received your insurance request")
    expect(page.locator("main")).to_contain_text(
        "We will get back to you shortly. While you wait, you may find these helpful"
    )
    assert page.locator("#newest-title + ul > li").count() == 3
    assert received == [
        {
            **ANSWERS,
            "email": "",
            "contact": "Phone call",
            "consent": "yes",
            "_gotcha": "",
            "_next": origin + THANKS,
        }
    ]
    page.context.close()


def test_without_a_script_the_browser_says_what_is_missing(browser: Browser, preview: Preview) -> None:
    """What is required is required by the page itself."""
    page = Reader(browser, preview.origin).arrive(java_script_enabled=False)
    page.goto(FORM)
    send(page)
    assert page.url == preview.origin + FORM
    # Of the two ways to be reached the browser demands neither; who takes the form does.
    fill_in(page)
    page.fill("[name=phone]", "")
    send(page)
    expect(page.locator("li")).to_have_text(["Enter an email address or a phone number"])
    page.context.close()


def test_what_is_missing_is_listed_said_at_the_field_and_leads_there(browser: Browser, preview: Preview) -> None:
    """The summary takes the focus; each entry leads to its field, and mended entries go."""
    page = Reader(browser, preview.origin).arrive()
    page.goto(FORM)
    title = page.title()
    send(page)
    summary = page.locator(".problem")
    expect(summary).to_be_focused()
    expect(summary.locator("a")).to_have_text(ERRORS)
    assert page.title() == "Error: " + title
    for text in ERRORS:
        expect(page.locator(".wrong", has_text=text)).to_be_visible()
    summary.locator("a").nth(1).click()
    expect(page.locator("[name=email]")).to_be_focused()
    page.fill("[name=email]", "not an address")
    page.fill("[name=name]", "Ann")
    page.locator("[name=name]").press("Enter")
    expect(summary.locator("a")).to_have_text(["Enter an email address like name@example.org", *ERRORS[2:]])
    expect(page.locator("[name=email]")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[name=name]")).not_to_have_attribute("aria-invalid", "true")
    described = page.locator("[name=name]").get_attribute("aria-describedby")
    assert described == "insurance-name-hint"
    page.fill("[name=email]", "ann@example.org")
    fill_in(page)
    send(page)
    page.wait_for_url("**" + THANKS)
    page.context.close()


def test_the_keyboard_is_enough(browser: Browser, preview: Preview) -> None:
    """From the first field to the button by Tab, past what nobody sees."""
    page = Reader(browser, preview.origin).arrive()
    page.goto(FORM)
    page.focus("[name=name]")
    names = []
    for _ in range(9):
        names.append(page.evaluate("document.activeElement.name || document.activeElement.tagName"))
        page.keyboard.press("Tab")
    assert names[:7] == ["name", "email", "phone", "contact", "insurer", "member-id", "consent"]
    assert names[7] == "BUTTON"
    page.context.close()


def test_a_preview_keeps_what_is_sent_in_a_file_and_says_so(browser: Browser, preview: Preview) -> None:
    """Nobody but this machine gets it."""
    page = Reader(browser, preview.origin).arrive()
    page.goto(FORM)
    expect(page.locator(".draft")).to_have_text("Preview: what you send is kept in .handout/forms and goes nowhere")
    fill_in(page)
    send(page)
    page.wait_for_url("**" + THANKS)
    file = preview.file(".handout/forms/insurance.txt")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    entry = file.read_text(encoding="utf-8").split("\n\n")[-2]
    assert entry.startswith("Preview of the form 'insurance', ")
    assert "\nname: Ann Example\nemail: \nphone: 0800 1\ncontact: Phone call\ninsurer: Acme & Söhne\n" in entry
    page.context.close()


def test_a_program_that_fills_in_everything_is_not_heard(browser: Browser, preview: Preview) -> None:
    """What people do not see is a trap."""
    page = Reader(browser, preview.origin).arrive(NARROW)
    page.goto(FORM)
    box = page.locator("[name=_gotcha]").bounding_box()
    assert box and box["x"] + box["width"] < 0
    before = _kept(preview)
    fill_in(page)
    page.eval_on_selector("[name=_gotcha]", "trap => { trap.value = 'cheap pills' }")
    send(page)
    page.wait_for_url("**" + THANKS)
    assert _kept(preview) == before
    page.context.close()


@narrow_and_desktop
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_has_no_violation(
    browser: Browser, published: tuple[str, list[Answers]], viewport: dict[str, int], scheme: str
) -> None:
    """Empty, and with everything wrong; nothing leaves the screen at its side."""
    page = Reader(browser, published[0]).arrive(viewport, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(FORM)
    for is_wrong in (False, True):
        if is_wrong:
            send(page)
        found = Axe().run(page).response["violations"]
        assert [violation["id"] for violation in found] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


def test_the_form_is_valid(published: tuple[str, list[Answers]], tmp_path: Path) -> None:
    """The Nu HTML checker finds nothing in the page with the form."""
    with urlopen(published[0] + FORM) as response:
        (tmp_path / "form.html").write_bytes(response.read())
    assert problems(tmp_path) == []


def _kept(preview: Preview) -> int:
    file = preview.file(".handout/forms/insurance.txt")
    return file.stat().st_size if file.exists() else 0
