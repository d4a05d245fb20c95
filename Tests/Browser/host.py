"""A static host on loopback: files from Output/, `index.html` for folders, `404.html` with status 404 for the rest."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from published import NOT_FOUND, OUTPUT, file_at

# The tests must not depend on the machine's own table of types.
TYPES = mimetypes.MimeTypes(filenames=())


class StaticHost(BaseHTTPRequestHandler):
    """Answers as GitHub Pages, Netlify or nginx do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Sends the file behind the address, a redirect to the folder, or the page for what is not there."""
        path = urlsplit(self.path).path
        if file := file_at(path):
            self._send(200, file)
        elif file_at(path + "/"):
            self._redirect(path + "/")
        else:
            self._send(404, OUTPUT / NOT_FOUND)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet: what matters is asserted by the tests."""

    def _send(self, status: int, file: Path) -> None:
        body = file.read_bytes()
        kind = TYPES.guess_type(file.name)[0] or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _redirect(self, path: str) -> None:
        self.send_response(301)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()


@contextmanager
def running_host() -> Iterator[str]:
    """Serves the site on a free port and gives its origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), StaticHost) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
