"""Who takes a form on loopback: an ordinary program that reads the answers and leads the reader back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

Answers = dict[str, str]


class Receiver(BaseHTTPRequestHandler):
    """Keeps what is sent and redirects to the address that the form names."""

    def __init__(self, received: list[Answers], *arguments: object) -> None:
        self.received = received
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_POST(self) -> None:
        """Takes a form."""
        assert self.headers["Content-Type"] == "application/x-www-form-urlencoded"
        body = self.rfile.read(int(self.headers["Content-Length"])).decode("ascii")
        answers = {name: values[-1] for name, values in parse_qs(body, keep_blank_values=True).items()}
        self.received.append(answers)
        self.send_response(303)
        self.send_header("Location", answers["_next"])
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""


class Folder(SimpleHTTPRequestHandler):
    """Serves a folder."""

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""


@contextmanager
def running_receiver() -> Iterator[tuple[str, list[Answers]]]:
    """Where forms can be sent, and what was."""
    received: list[Answers] = []
    with _running(partial(Receiver, received)) as origin:
        yield origin, received


@contextmanager
def running_folder(folder: Path) -> Iterator[str]:
    """Where a folder is served."""
    with _running(partial(Folder, directory=str(folder))) as origin:
        yield origin


@contextmanager
def _running(handler: partial[BaseHTTPRequestHandler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
