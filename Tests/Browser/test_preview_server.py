"""What other programs can do to `handout serve`: talk to it in strange ways, or under a name that is not its own."""

from __future__ import annotations

import http.client
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from preview import PATIENCE, Preview, copy_site, running_preview
from published import BASE_PATH, OUTPUT

HOME = BASE_PATH + "/"
ASK = f"GET {HOME} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
LARGE = ASK.replace(b" HTTP", b"large.bin HTTP")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for all of these."""
    folder: Path = tmp_path_factory.mktemp("site")
    copy_site(folder)
    with (folder / "Public" / "large.bin").open("wb") as large:
        large.truncate(64 << 20)
    with running_preview(folder) as preview:
        yield preview


def connect(preview: Preview, host: str = "127.0.0.1") -> socket.socket:
    """A bare connection."""
    return socket.create_connection((host, preview.port), timeout=PATIENCE)


def read_response(connection: socket.socket, method: str = "GET") -> http.client.HTTPResponse:
    """The next answer on a connection, with its body read."""
    response = http.client.HTTPResponse(connection, method=method)
    response.begin()
    response.content = response.read()  # type: ignore[attr-defined]
    return response


def ask(preview: Preview, request: bytes) -> http.client.HTTPResponse:
    """The answer to one request."""
    with connect(preview) as connection:
        connection.sendall(request)
        return read_response(connection)


def has_home(preview: Preview) -> bool:
    """Whether somebody else gets the front page now."""
    return ask(preview, ASK).status == 200


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_both_loopback_addresses_answer(preview: Preview, host: str) -> None:
    """A browser may take either for localhost."""
    if host == "::1" and not os.path.exists("/proc/net/if_inet6"):
        pytest.skip("this machine has no IPv6")
    with connect(preview, host) as connection:
        connection.sendall(ASK)
        assert read_response(connection).status == 200


def test_no_other_address_answers(preview: Preview) -> None:
    """Nobody else in the network can look on."""
    listening = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:] if os.path.exists(table) else ():
            address, port = line.split()[1].split(":")
            if int(port, 16) == preview.port and line.split()[3] == "0A":
                listening.add(address)
    assert listening <= {"0100007F", "00000000000000000000000001000000"}
    assert "0100007F" in listening


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "localhost.evil.example", "0.0.0.0"])
def test_foreign_host_is_refused(preview: Preview, host: str) -> None:
    """A page elsewhere cannot let its own name lead here."""
    for path in (HOME, "/.handout/changes", "/.handout/state" + HOME):
        response = ask(preview, f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
        assert response.status == 403


@pytest.mark.parametrize(
    "request_text",
    [
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        "nonsense\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n",
        "GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "y" * 200_000 + "\r\n\r\n",
    ],
    ids=["no host", "two hosts", "nonsense", "version", "header", "absolute", "escape", "long header"],
)
def test_bad_request_is_refused(preview: Preview, request_text: str) -> None:
    """And the preview goes on."""
    with connect(preview) as connection:
        try:
            connection.sendall(request_text.encode())
            assert 400 <= read_response(connection).status < 500
        except ConnectionError:
            # Refused before all of it was sent.
            pass
    assert has_home(preview)


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2fContent/site.yml"])
def test_nothing_outside_the_site_is_served(preview: Preview, path: str) -> None:
    """The table of all the ways to write such a path is in the Swift tests."""
    response = ask(preview, f"GET {BASE_PATH}{path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert response.status == 404


def test_head_has_the_headers_of_get_and_no_body(preview: Preview) -> None:
    """So that the next answer on the connection is where it should be."""
    with connect(preview) as connection:
        connection.sendall(ASK.replace(b"GET", b"HEAD"))
        head = read_response(connection, "HEAD")
        connection.sendall(ASK)
        get = read_response(connection)
    assert head.status == get.status == 200
    assert head.getheaders() == get.getheaders()
    assert get.headers["content-length"] == str(len(get.content))  # type: ignore[attr-defined]
    assert get.headers["cache-control"] == "no-store"


def test_connection_is_kept(preview: Preview) -> None:
    """Many requests on one connection, asked for one by one and all at once."""
    with connect(preview) as connection:
        for _ in range(3):
            connection.sendall(ASK)
            assert read_response(connection).status == 200
        connection.sendall(ASK * 20)
        received = b""
        while received.count(b"HTTP/1.1 200 OK") < 20:
            piece = connection.recv(1 << 16)
            assert piece
            received += piece


@pytest.mark.parametrize("request_text", [ASK.replace(b"1.1", b"1.0"), ASK.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")])
def test_connection_is_closed_where_that_is_wanted(preview: Preview, request_text: bytes) -> None:
    """By old programs, and by those that say so."""
    with connect(preview) as connection:
        connection.sendall(request_text)
        assert read_response(connection).status == 200
        assert connection.recv(1) == b""


def test_half_closed_connection_is_answered(preview: Preview) -> None:
    """Whoever has said all they want still hears all of the answer, and then the connection ends."""
    with connect(preview) as connection:
        connection.sendall(LARGE)
        connection.shutdown(socket.SHUT_WR)
        response = read_response(connection)
        assert len(response.content) == 64 << 20  # type: ignore[attr-defined]
        assert connection.recv(1) == b""


def test_silent_and_slow_programs_keep_nobody_waiting(preview: Preview) -> None:
    """Some say nothing, some stop in the middle of a word, some take none of what they asked for."""
    connections = [connect(preview) for _ in range(60)]
    for index, connection in enumerate(connections):
        connection.sendall((b"", ASK[:20], LARGE)[index % 3] if index < 30 else ASK[:-1])
    assert has_home(preview)
    for connection in connections:
        connection.close()
    assert has_home(preview)


def test_one_that_reads_nothing_holds_little(preview: Preview) -> None:
    """A program asks for hundreds of large files and takes none: no answer is made before the one before it is read."""
    def memory() -> int:
        status = Path(f"/proc/{preview.process_id}/status").read_text(encoding="utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) << 10

    before = memory()
    with connect(preview) as connection:
        connection.settimeout(2)
        try:
            connection.sendall(LARGE * 300)
        except TimeoutError:
            pass
        for _ in range(20):
            assert has_home(preview)
            assert memory() < before + (64 << 20)


def test_changes_are_told_and_left_again(preview: Preview) -> None:
    """Browsers that close their pages leave nothing behind."""
    def open_files() -> int:
        return len(list(Path(f"/proc/{preview.process_id}/fd").iterdir()))

    before = open_files()
    connections = [connect(preview) for _ in range(20)]
    for connection in connections:
        connection.sendall(b"GET /.handout/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
        response = http.client.HTTPResponse(connection)
        response.begin()
        assert response.headers["content-type"] == "text/event-stream"
        assert response.readline() == b"retry: 500\n"
        response.readline()
        assert response.readline() == b"data: changed\n"
        response.close()
    assert open_files() > before
    for connection in connections:
        connection.close()
    for _ in range(1000):
        # Each answer gives the preview time to notice.
        assert has_home(preview)
        if open_files() <= before + 2:
            return
    raise AssertionError("the preview still holds connections to browsers that have gone")


def test_published_site_has_no_trace_of_the_preview() -> None:
    """The script is the preview's alone."""
    for file in OUTPUT.rglob("*.html"):
        assert "preview.js" not in file.read_text(encoding="utf-8")
