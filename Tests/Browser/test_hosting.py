"""The site behind real web servers: headers, caching, compression, redirects, and every page under its strict policy."""

from __future__ import annotations

import gzip
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser

from browser import Reader, open_all_details
from cases import QUIZ
from preview import HANDOUT, copy_site
from published import BASE_PATH, BASE_URL, OUTPUT, PAGES, REPOSITORY
from servers import Server, configuration, running_nginx_with_tls, running_server

IMMUTABLE = "public, max-age=31536000, immutable"
FINGERPRINTED = re.compile(r"\.h[0-9a-f]{8}\.[A-Za-z0-9]+$")

# Everything that means something in a configuration or an address; all lead to one page.
NASTY = [
    "/old/", "/Old/", "/plain.html", "/with space/", "/é/ß/", "/quote\"'`/", "/semi;colon/", "/dollar$uri/",
    "/braces{a}/", "/{$HOME}/", "/star*/:splat/", "/~tilde/", "/a&b=c/", "/100%25/",
]


def everywhere() -> dict[str, str]:
    """The headers of every response, as Output/_headers has them."""
    text = (OUTPUT / "_headers").read_text(encoding="ascii")
    block = text.split("\n/*\n", 1)[1]
    lines = [line.strip() for line in re.split(r"\n(?! )", block)[0].splitlines()]
    return dict(line.split(": ", 1) for line in lines if line)


def published_files(*endings: str) -> list[str]:
    """Addresses of the published files with these endings."""
    return [f"{BASE_PATH}/{file.relative_to(OUTPUT).as_posix()}" for file in sorted(OUTPUT.rglob("*")) if file.suffix in endings]


FIXED = [path for path in published_files(".css", ".js") if FINGERPRINTED.search(path)]


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Output behind each web server."""
    www = OUTPUT
    if BASE_PATH:
        www = tmp_path_factory.mktemp("www")
        link = www / BASE_PATH.lstrip("/")
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(OUTPUT)
    with running_server(request.param, REPOSITORY, www, tmp_path_factory.mktemp(request.param)) as server:
        yield server


@pytest.mark.parametrize("path", ["/", "/no-such-page/", "/about", FIXED[0], "/_headers", "/favicon.svg", "/.handout"])
def test_every_response_has_the_headers(server: Server, path: str) -> None:
    """Pages, files, redirects, and what is not there; each header once."""
    answer = server.get(path if path.startswith(BASE_PATH + "/") else BASE_PATH + path)
    for name, value in everywhere().items():
        assert answer.all(name) == [value], f"{path}: {name}"
    assert "nginx/" not in str(answer["Server"]) and answer["Server"] != "Caddy"


def test_policy_allows_nothing_inline() -> None:
    """The policy that is published has no loophole."""
    policy = everywhere()["Content-Security-Policy"]
    assert "unsafe" not in policy and "*" not in policy and "default-src 'none'" in policy


@pytest.mark.parametrize(
    ("path", "status"),
    [("/no-such-page/", 404), ("/style.h00000000.css", 404), ("/_headers", 404), ("/_redirects", 404), ("/.handout", 404)],
)
def test_what_is_not_there_is_not_kept(server: Server, path: str, status: int) -> None:
    """The page for it, with its status; a stylesheet that is not there yet must not be missed for a year."""
    answer = server.get(BASE_PATH + path)
    assert answer.status == status
    assert answer.all("Cache-Control") == ["no-cache"]
    assert answer.body == (OUTPUT / "404.html").read_bytes()


def test_files_with_fingerprints_are_kept(server: Server) -> None:
    """They are never asked for again; everything else is."""
    assert len(FIXED) >= 4
    for path in FIXED:
        answer = server.get(path)
        assert (answer.status, answer.all("Cache-Control")) == (200, [IMMUTABLE]), path
    for path in ["/", "/favicon.svg"]:
        assert server.get(BASE_PATH + path).all("Cache-Control") == ["no-cache"]


def test_types_are_said(server: Server) -> None:
    """Browsers do not guess."""
    kinds = {".css": "text/css", ".js": "javascript", ".svg": "image/svg+xml", ".html": "text/html; charset=utf-8"}
    for path in [*FIXED, BASE_PATH + "/favicon.svg", BASE_PATH + "/404.html"]:
        kind = kinds[path[path.rindex("."):]]
        assert kind in (server.get(path)["Content-Type"] or ""), path


def test_compressed_files_are_sent(server: Server) -> None:
    """As the build made them, to those who take them; the same text to everybody."""
    sent = [page.address for page in PAGES if not page.is_not_found] + FIXED
    for path in sent:
        name = path.removeprefix(BASE_PATH).lstrip("/")
        file = OUTPUT / (name + "index.html" if path.endswith("/") else name)
        plain, compressed = server.get(path), server.get(path, Accept_Encoding="gzip")
        assert plain["Content-Encoding"] is None and plain.body == file.read_bytes()
        packed = file.with_name(file.name + ".gz")
        if packed.exists():
            assert compressed["Content-Encoding"] == "gzip", path
            assert compressed["Vary"] == "Accept-Encoding"
            assert compressed.body == packed.read_bytes(), path
            assert gzip.decompress(compressed.body) == plain.body


def test_what_is_kept_is_asked_for_in_a_few_bytes(server: Server) -> None:
    """The tag of a page that has not changed is answered with 304."""
    for encoding in ("gzip", "identity"):
        first = server.get(BASE_PATH + "/", Accept_Encoding=encoding)
        tag = first["ETag"]
        assert tag
        again = server.get(BASE_PATH + "/", Accept_Encoding=encoding, If_None_Match=tag)
        assert (again.status, again.body) == (304, b"")
        assert again.all("Content-Security-Policy") == [everywhere()["Content-Security-Policy"]]


VIOLATIONS = "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))"


def test_browsers_have_nothing_to_complain_about(server: Server, browser: Browser) -> None:
    """No page breaks its own policy, and every digest fits."""
    page = Reader(browser, server.origin).arrive()
    page.add_init_script(VIOLATIONS)
    complaints: list[str] = []
    page.on(
        "console",
        lambda message: complaints.append(f"{page.url}: {message.text}")
        if message.type in ("error", "warning") and not message.location["url"].endswith("/favicon.ico")
        else None,
    )
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    for published in PAGES:
        response = page.goto(published.address)
        open_all_details(page)
        assert response and response.header_value("content-security-policy")
        sheets = page.evaluate("[...document.styleSheets].map(sheet => sheet.cssRules.length)")
        assert len(sheets) == page.locator("link[rel=stylesheet]:not([data-quiz])").count() and all(sheets), published.address
    assert complaints == []
    page.context.close()


def test_policy_is_enforced(server: Server, browser: Browser) -> None:
    """What the test above listens for is heard: code in the page, a style, a request, a frame."""
    page = Reader(browser, server.origin).arrive()
    page.add_init_script(VIOLATIONS)
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.goto(BASE_PATH + "/")
    page.evaluate("""async () => {
      const add = (name, values) => document.body.append(Object.assign(document.createElement(name), values))
      add('script', { textContent: 'window.ran = true' })
      add('img', { src: 'https://other.example/a.png' })
      add('iframe', { src: '/' })
      document.body.setAttribute('style', 'color: red')
      await fetch('https://other.example/').catch(() => null)
    }""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    broken = {text.split()[1] for text in heard if text.startswith("policy: ")}
    assert broken == {"script-src-elem", "style-src-attr", "img-src", "frame-src", "connect-src"}
    page.context.close()


def test_quiz_works_under_the_policy(server: Server, browser: Browser) -> None:
    """Script and rules are allowed, and the form of the quiz is never sent."""
    page = Reader(browser, server.origin).arrive()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(QUIZ)
    page.get_by_role("button", name="Start", exact=True).click()
    first = page.locator("fieldset:visible")
    assert first.count() == 1
    title = first.locator("h2").inner_text()
    first.locator("input").last.press("Space")
    page.get_by_role("button", name="Continue").click()
    assert page.locator("fieldset:visible h2, .summary:visible h2, .outcome:visible h2").first.inner_text() != title
    assert page.url.startswith(server.origin + QUIZ)
    assert complaints == []
    page.context.close()

    without = Reader(browser, server.origin).arrive(java_script_enabled=False)
    without.goto(QUIZ)
    assert without.locator("#quiz-open").is_visible()
    assert without.locator(".result:visible").count() == 0
    without.context.close()


# Redirects


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site in which a page has had every kind of address."""
    site = tmp_path_factory.mktemp("moved")
    copy_site(site)
    aliases = "".join(f"  - '{alias.replace(chr(39), chr(39) * 2)}'\n" for alias in NASTY)
    page = site / "Content/about/privacy.md"
    page.write_text(page.read_text(encoding="utf-8").replace("---\n", f"---\naliases:\n{aliases}", 1), encoding="utf-8")
    build(site)
    return site


def build(site: Path) -> str:
    """Publishes a site; what the build said."""
    result = subprocess.run([HANDOUT, "build", "--site", site], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("kind", ["nginx", "caddy"])
def test_old_addresses_lead_on(kind: str, moved: Path, tmp_path: Path) -> None:
    """At once, or, where a server's language has no word for an address, by the page that stands there."""
    if BASE_PATH:
        pytest.skip("a site below a path has other addresses")
    with running_server(kind, moved, moved / "Output", tmp_path) as server:
        for alias in NASTY:
            path = quote(alias, safe="/%").replace("%25/", "%25/")
            answer = server.get(path)
            if kind == "caddy" and "{" in alias:
                assert (answer.status, b"url=" in answer.body) == (200, True), alias
            else:
                assert (answer.status, answer["Location"]) == (301, "/about/privacy/"), alias
        assert server.get("/old")["Location"] == "/about/privacy/", "with and without the final slash"
        assert server.get("/OLD/").status == 404, "capitals count"
        assert server.get("/old/").all("Content-Security-Policy") == [everywhere()["Content-Security-Policy"]]


def test_redirects_for_hosts_hold_one_line_each(moved: Path) -> None:
    """With and without the final slash, in letters that mean nothing."""
    lines = (moved / "Output/_redirects").read_text(encoding="ascii").splitlines()
    rules = [line for line in lines if line.split()[1:2] == ["/about/privacy/"]]
    assert len(rules) == 2 * len(NASTY) - 1
    assert all(re.fullmatch(r"/[A-Za-z0-9/._~%-]+ /about/privacy/ 301", rule) for rule in rules)


def test_redirects_for_netlify_are_toml(moved: Path) -> None:
    """The same redirects, and each comes before the page at its old address."""
    rules = tomllib.loads(configuration("netlify", moved))["redirects"]
    lines = (moved / "Output/_redirects").read_text(encoding="ascii").splitlines()
    moves = [rule for rule in rules if rule["status"] == 301]
    assert [f"{rule['from']} {rule['to']} {rule['status']}" for rule in moves] == [line for line in lines if line[0] == "/"]
    assert all(rule["force"] is True for rule in moves)
    # What fits first is followed: the page of a language for addresses that do not exist comes last.
    assert [f"{rule['from']} {rule['to']} {rule['status']}" for rule in rules[len(moves):]] == ["/es/* /es/404.html 404"]


# TLS


def test_nginx_with_tls(tmp_path: Path) -> None:
    """The whole file as it is printed, but for ports that everybody may use and a certificate made here."""
    with running_nginx_with_tls(REPOSITORY, OUTPUT, tmp_path) as (plain, encrypted):
        answer = plain.get(BASE_PATH + "/about/?a=b")
        assert (answer.status, answer["Location"]) == (301, BASE_URL.removesuffix(BASE_PATH) + BASE_PATH + "/about/?a=b")
        page = encrypted.get(BASE_PATH + "/", Accept_Encoding="gzip")
        assert (page.status, page["Content-Encoding"]) == (200, "gzip")
        for name, value in everywhere().items():
            assert page.all(name) == [value], name


# Uploads


def test_only_what_changed_is_uploaded(tmp_path: Path) -> None:
    """A second build changes no file, and a changed page is uploaded alone: rsync goes by size and time."""
    site, server = tmp_path / "site", tmp_path / "server"
    site.mkdir()
    copy_site(site)
    build(site)

    def upload(*options: str) -> list[str]:
        command = ["rsync", "--archive", "--itemize-changes", "--delete", *options, f"{site}/Output/", f"{server}/"]
        result = subprocess.run(command, capture_output=True, text=True, check=True)
        # Times of folders change with every exchange; nothing is sent for them.
        return sorted(line.split(" ", 1)[1] for line in result.stdout.splitlines() if line[:2] != ".d")

    assert len(upload()) > 50
    assert "Nothing changed." in build(site)
    assert upload("--dry-run") == []
    page = site / "Content/about/privacy.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    build(site)
    # Its translation says that it has changed, and the parts of the search's index that hold its words are others.
    changed = [name for name in upload("--dry-run") if "a-z/" not in name]
    assert changed == [
        f"{folder}about/privacy/index.html{ending}" for folder in ("", "es/") for ending in ("", ".gz")
    ]
    style = site / "Public/style.css"
    style.write_text(style.read_text(encoding="utf-8") + "\n.new { color: inherit }\n", encoding="utf-8")
    build(site)
    changed = upload("--dry-run")
    assert len([name for name in changed if name.startswith("style.h")]) == 2
    assert any(name.startswith("style.h") and name.endswith(".css") for name in changed)


# What the manual says


def test_manual_is_true() -> None:
    """The policy that it gives for hosts without headers is the site's own, and the commands in it exist."""
    text = (REPOSITORY / "Documentation/Manual/online.md").read_text(encoding="utf-8")
    policy = everywhere()["Content-Security-Policy"].replace("; frame-ancestors 'none'", "")
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in text
    workflow = yaml.safe_load(text.split("```yaml\n", 1)[1].split("```", 1)[0])
    uses = {name: [step["uses"] for step in job["steps"]] for name, job in workflow["jobs"].items()}
    assert any("/handout@v" in step for step in uses["build"]) and "actions/deploy-pages@v4" in uses["deploy"]
    assert "make site" not in text
    for kind in ("nginx", "caddy", "netlify"):
        assert f"handout host {kind}" in text
        assert configuration(kind, REPOSITORY)
