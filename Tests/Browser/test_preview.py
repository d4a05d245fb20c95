"""An editor's day with `handout serve`: every change of a file is seen at once, in every open browser."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browser import Reader
from preview import HANDOUT, PATIENCE, Preview, copy_site, free_port, running_preview
from published import BASE_PATH

ARTICLE = BASE_PATH + "/treatment/questions-to-ask-a-clinic/"
FILE = "Content/treatment/questions-to-ask-a-clinic.md"
DRAFT = "---\ntitle: Sleep\ndescription: Sleep.\ntemplate: page\ndraft: true\n---\n\n## Night {#night}\n\nText.\n"
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'

# A busy machine takes its time to build.
expect.set_options(timeout=PATIENCE * 1000)

PROBLEMS = "handout-problems iframe"
REMARK = "handout-remark p"
NEWS = "handout-news p"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """The site, under a policy that allows only what comes from the site itself."""
    copy_site(tmp_path)
    layout = tmp_path / "Templates/layout.mustache"
    layout.write_text(layout.read_text().replace("<head>", "<head>" + POLICY))
    with running_preview(tmp_path) as preview:
        preview.wait_for_line("^Built")
        yield preview


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    """An article in a browser; what the browser complains about fails the test."""
    page = Reader(browser, preview.origin).arrive()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if "Policy" in message.text else None)
    open_page(page, ARTICLE)
    yield page
    page.context.close()
    assert complaints == []


def open_page(page: Page, address: str) -> None:
    """Opens an address and waits until the page follows the files."""
    with page.expect_response("**/.handout/state/**"):
        page.goto(address)


def mark(page: Page) -> None:
    """Leaves a mark that a reload would wipe out."""
    page.evaluate("window.isSamePage = true")


def is_marked(page: Page) -> bool:
    """Whether the page has not been loaded again since it was marked."""
    return page.evaluate("window.isSamePage === true")


def test_edit_appears_where_one_is_reading(preview: Preview, page: Page) -> None:
    """A save reloads the page, and one reads on at the same place."""
    page.evaluate("scrollTo(0, 1500)")
    preview.replace(FILE, "## ", "## Edited: ")
    expect(page.get_by_role("heading", name="Edited: ").first).to_be_attached()
    page.wait_for_function("scrollY === 1500")
    assert page.evaluate("sessionStorage.length") == 0


def test_edit_appears_in_every_browser(preview: Preview, page: Page, browser: Browser) -> None:
    """Two browsers follow the same page, and a third one that shows another is left alone."""
    second = Reader(browser, preview.origin).arrive()
    third = Reader(browser, preview.origin).arrive()
    open_page(second, ARTICLE)
    open_page(third, BASE_PATH + "/about/privacy/")
    mark(third)
    preview.replace(FILE, "## ", "## Edited: ")
    for reader in (page, second):
        expect(reader.get_by_role("heading", name="Edited: ").first).to_be_attached()
    preview.replace("Content/about/privacy.md", "## ", "## First: ")
    expect(third.get_by_role("heading", name="First: ").first).to_be_attached()
    for reader in (second, third):
        reader.context.close()


def test_reload_cancels_no_navigation(preview: Preview, page: Page) -> None:
    """A page that is about to be left hears of a change: the editor still comes to where the link leads."""
    target = BASE_PATH + "/about/privacy/"

    def change_meanwhile(route: Route) -> None:
        preview.replace(FILE, "## ", "## Left: ")
        preview.wait_for_line("^Rebuilt")
        # Long enough for the page to ask what has changed.
        time.sleep(1)
        route.continue_()

    page.route(preview.origin + target, change_meanwhile)
    page.goto(target)
    expect(page).to_have_url(preview.origin + target)
    expect(page.locator("h1")).to_have_text("Privacy")


def test_many_tabs_of_one_browser_follow(preview: Preview, page: Page) -> None:
    """More than the connections that a browser opens; and the others follow when the first one is closed."""
    tabs = [page.context.new_page() for _ in range(8)]
    for tab in tabs:
        open_page(tab, ARTICLE)
    page.close()
    preview.replace(FILE, "## ", "## Edited: ")
    for tab in tabs:
        expect(tab.get_by_role("heading", name="Edited: ").first).to_be_attached()


def test_save_by_rename_appears(preview: Preview, page: Page) -> None:
    """Many editors write a new file and give it the old one's name."""
    new = preview.file(FILE).with_name(".questions-to-ask-a-clinic.md.new")
    new.write_text(preview.file(FILE).read_text().replace("## ", "## Renamed: "))
    new.rename(preview.file(FILE))
    expect(page.get_by_role("heading", name="Renamed: ").first).to_be_attached()


def test_errors_stand_over_the_last_good_page(preview: Preview, page: Page) -> None:
    """The errors come without a reload and go when they are fixed."""
    mark(page)
    entries = page.evaluate("history.length")
    good = preview.file(FILE).read_text()
    heading = page.locator("h1").inner_text()
    preview.file(FILE).write_text(good + "\nSee [this](../help/urgnt-help.md).\n")
    problems = page.frame_locator(PROBLEMS)
    line = good.count("\n") + 2
    expect(problems.get_by_text(f"{FILE}:{line}:12")).to_be_visible()
    expect(problems.get_by_text(f"{line} | See [this](../help/urgnt-help.md).")).to_be_visible()
    expect(problems.get_by_text("did you mean '../help/urgent-help.md'?")).to_be_visible()
    expect(page.locator("h1")).to_have_text(heading)
    preview.wait_for_line("; the last good version is shown")

    preview.file(FILE).write_text(good + "\nSee [this](../help/urgent-hlp.md).\n")
    expect(problems.get_by_text("../help/urgent-hlp.md)")).to_be_visible()

    preview.file(FILE).write_text(good)
    expect(page.locator(PROBLEMS)).to_have_count(0)
    assert is_marked(page)
    assert page.evaluate("history.length") == entries
    preview.wait_for_line("^Fixed. No page changed")


def test_errors_are_announced(preview: Preview, page: Page) -> None:
    """Somebody who does not see the panel hears that it came, what it says first, that it changed and that it is gone."""
    news = page.get_by_role("alert")
    expect(news).to_have_count(1)
    expect(news).to_have_text("")
    assert page.locator(NEWS).evaluate("news => news.isConnected && getComputedStyle(news).display !== 'none'")
    good = preview.file(FILE).read_text()
    line = good.count("\n") + 2
    page.evaluate("""() => {
      window.heard = []
      const news = document.querySelector('handout-news').shadowRoot.querySelector('[role=alert]')
      new MutationObserver(() => { if (news.textContent) heard.push(news.textContent) })
        .observe(news, { childList: true, characterData: true, subtree: true })
    }""")

    preview.file(FILE).write_text(good + "\nSee [this](../help/urgnt-help.md).\n")
    first = "there is no page 'help/urgnt-help.md'"
    expect(news).to_contain_text(first)
    expect(news).to_contain_text(f"1 error in 1 file. {FILE}:{line}:12. error: ")
    expect(news).to_contain_text("did you mean '../help/urgent-help.md'?")
    preview.file(FILE).write_text(good + "\nSee [this](../help/urgent-hlp.md).\n")
    expect(news).to_contain_text("there is no page 'help/urgent-hlp.md'")
    preview.file(FILE).write_text(good)
    expect(news).to_have_text("Fixed")
    assert [first in text for text in page.evaluate("heard")] == [True, False, False]

    # Fixed by a change that readers see, the page is loaded again and still says so; and only then.
    preview.file(FILE).write_text(good + "\nSee [this](../help/urgnt-help.md).\n")
    expect(news).to_contain_text(first)
    preview.file(FILE).write_text(good.replace("## ", "## Edited: "))
    expect(page.get_by_role("heading", name="Edited: ").first).to_be_attached()
    expect(news).to_have_text("Fixed")
    assert page.evaluate("sessionStorage.length") == 0
    with page.expect_response("**/.handout/state/**"):
        page.reload()
    page.wait_for_timeout(500)
    expect(news).to_have_text("")


def test_errors_stand_alone_where_nothing_was_good_yet(tmp_path: Path, browser: Browser) -> None:
    """Whoever starts with a broken site sees what to fix, and then the site."""
    copy_site(tmp_path)
    settings = tmp_path / "Content/site.yml"
    good = settings.read_text()
    settings.write_text(good.replace("title:", "titel:", 1))
    with running_preview(tmp_path) as preview:
        page = Reader(browser, preview.origin).arrive()
        open_page(page, ARTICLE)
        expect(page.locator("main").get_by_text("did you mean 'title'?")).to_be_visible()
        expect(page.get_by_role("alert")).to_contain_text("Content/site.yml:1:1. error: the key 'title' is missing")
        settings.write_text(good)
        expect(page.locator("h1")).to_have_text("Questions to ask a clinic")
        expect(page.get_by_role("alert")).to_have_text("Fixed")
        page.context.close()


def test_styles_are_swapped_without_a_reload(preview: Preview, page: Page) -> None:
    """A changed stylesheet changes the look of the page as it stands."""
    mark(page)
    stylesheets = page.locator('link[rel="stylesheet"]')
    before = stylesheets.count()
    for colour in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        with preview.file("Public/style.css").open("a") as styles:
            styles.write(f"h1 {{ color: {colour} !important }}\n")
        expect(page.locator("h1")).to_have_css("color", colour)
        preview.wait_for_line("Files beside the pages changed")
    expect(stylesheets).to_have_count(before)
    assert is_marked(page)


def test_deleted_page_is_gone_and_comes_back(preview: Preview, page: Page) -> None:
    """A page that nothing links to leaves the reader at what is shown for addresses that do not exist."""
    preview.file("Content/new/deep").mkdir(parents=True)
    new = preview.file("Content/new/deep/sleep.md")
    new.write_text(DRAFT.replace("draft: true\n", ""))
    preview.wait_for_line("^Rebuilt")
    address = BASE_PATH + "/new/deep/sleep/"
    open_page(page, address)
    expect(page.locator("h1")).to_have_text("Sleep")
    new.unlink()
    expect(page.locator("h1")).not_to_have_text("Sleep")
    assert page.request.get(preview.origin + address).status == 404
    new.with_name("other.md").write_text(DRAFT.replace("draft: true\n", ""))
    preview.wait_for_line("^Rebuilt")
    new.with_name("other.md").rename(new)
    expect(page.locator("h1")).to_have_text("Sleep")
    assert page.request.get(preview.origin + BASE_PATH + "/new/deep/other/").status == 404


def test_draft_is_marked(tmp_path: Path, browser: Browser) -> None:
    """A draft is there only where one asks for it, and says what it is."""
    copy_site(tmp_path)
    with running_preview(tmp_path) as preview:
        preview.wait_for_line("^Built")
        preview.file("Content/help/sleep.md").write_text(DRAFT)
        preview.wait_for_line("^No page changed")
        page = Reader(browser, preview.origin).arrive()
        assert page.request.get(preview.origin + BASE_PATH + "/help/sleep/").status == 404
        page.context.close()
    with running_preview(tmp_path, "--drafts") as preview:
        page = Reader(browser, preview.origin).arrive()
        open_page(page, BASE_PATH + "/help/sleep/")
        expect(page.locator(REMARK)).to_have_text("Draft: readers do not see this page")
        expect(page.locator(REMARK)).to_be_in_viewport()
        page.emulate_media(media="print")
        expect(page.locator(REMARK)).not_to_be_visible()
        preview.file("Content/help/sleep.md").write_text(DRAFT.replace("draft: true\n", ""))
        expect(page.locator(REMARK)).to_have_count(0)
        page.context.close()


def test_checkout_of_a_thousand_files_appears(preview: Preview, page: Page) -> None:
    """As git does it: folders and files in one go."""
    for number in range(1000):
        folder = preview.file(f"Content/new/part-{number % 50}")
        folder.mkdir(parents=True, exist_ok=True)
        text = DRAFT.replace("draft: true\n", "").replace("Sleep", f"Sleep {number}")
        (folder / f"page-{number}.md").write_text(text)
    preview.replace(FILE, "## ", "## After: ")
    expect(page.get_by_role("heading", name="After: ").first).to_be_attached()
    open_page(page, BASE_PATH + "/new/part-49/page-999/")
    expect(page.locator("h1")).to_have_text("Sleep 999")
    assert sum("Rebuilt" in line for line in preview.lines) < 20


def test_page_follows_a_preview_that_was_started_again(preview: Preview, page: Page) -> None:
    """Ctrl-C and start again, with a change in between: the open page finds its way back."""
    assert preview.end() == 0
    preview.replace(FILE, "## ", "## Meanwhile: ")
    with running_preview(preview.folder, port=preview.port):
        expect(page.get_by_role("heading", name="Meanwhile: ").first).to_be_attached()


def test_taken_port_is_said_and_the_next_is_used(preview: Preview) -> None:
    """Two previews at once, as of two sites; and what else may sit at a port."""
    with running_preview(preview.folder, port=preview.port) as second:
        assert second.port > preview.port
        assert second.lines[0] == f"Port {preview.port} is taken; using {second.port}."
    with socket.socket() as other:
        other.bind(("127.0.0.1", free_port()))
        other.listen()
        port = other.getsockname()[1]
        with running_preview(preview.folder, port=port) as third:
            assert third.port > port


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interruption_ends_it(preview: Preview, page: Page, number: signal.Signals) -> None:
    """Even while a browser follows, and the port is free at once."""
    assert preview.end(number) == 0
    for _ in range(5):
        # At once, before the first build is done.
        with running_preview(preview.folder, port=preview.port) as again:
            assert again.port == preview.port


@pytest.mark.parametrize("options", [["--port", "0"], ["--port", "70000"], ["--port", "x"], ["--site", "nowhere"], ["--dratfs"]])
def test_wrong_usage_is_said(options: list[str]) -> None:
    """Before anything is served."""
    result = subprocess.run([HANDOUT, "serve", *options], capture_output=True, text=True, timeout=PATIENCE)
    assert result.returncode == 2
    assert result.stderr


def test_saved_translation_appears(preview: Preview, page: Page) -> None:
    """A page in Spanish follows its PO file, and so does what it takes from the file of the whole site."""
    open_page(page, BASE_PATH + "/es/about/contact/")
    preview.replace("Content/es/about/contact.po", 'msgstr "Si es urgente"', 'msgstr "Si no puede esperar"')
    expect(page.get_by_role("heading", name="Si no puede esperar")).to_be_visible()
    expect(page.get_by_role("heading", name="Si es urgente")).to_have_count(0)
    preview.replace("Content/es/site.po", 'msgstr "Ketamina, con claridad"', 'msgstr "Ketamina, sin rodeos"')
    expect(page.locator(".bar .name")).to_have_text("Ketamina, sin rodeos")
    preview.replace("Content/es/about/contact.po", 'msgstr "Si no puede esperar"', 'msgstr ""')
    expect(page.locator("h2 [lang=en-GB], h2[lang=en-GB]")).to_have_text("If it is urgent")
