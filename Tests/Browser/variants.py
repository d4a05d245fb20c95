"""A published site as browsers of different ages read it: without script, without `:has()`, without `::details-content`.

The files are changed on the way, so that every browser can be old. A file that is changed no longer fits its digest, so pages ask for
none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from host import TYPES

# A page that holds another: a frame can be narrower than any window.
FRAME = """<!doctype html><title>Frame</title><body style="margin:0">
<iframe style="border:0" width="{width}" height="{height}" src="{url}"></iframe>"""
FRAME_PATH = "/in-a-frame"


@dataclass(frozen=True)
class Variant:
    """What a reader's browser can do."""

    name: str
    scripts: bool = True
    has: bool = True
    details_content: bool = True

    def altered(self, content: bytes, kind: str) -> bytes:
        """A file as such a browser reads it."""
        text = content.decode()
        if kind == "text/html":
            text = re.sub(r' integrity="[^"]*"', "", text)
            if not self.scripts:
                text = re.sub(r"<script src=[^>]*></script>", "", text)
        if kind == "text/css":
            if not self.has:
                text = text.replace(":has(", ":unknown-has(")
            if not self.details_content:
                text = text.replace("::details-content", "::unknown-content")
        return text.encode()


WHOLE = Variant("whole")
WITHOUT_SCRIPT = Variant("without script", scripts=False)
WITHOUT_HAS = Variant("without :has()", has=False)
WITHOUT_BOTH = Variant("without script and :has()", scripts=False, has=False)
OLD_DETAILS = Variant("without script and ::details-content", scripts=False, details_content=False)
VARIANTS = [WHOLE, WITHOUT_SCRIPT, WITHOUT_HAS, WITHOUT_BOTH, OLD_DETAILS]


class VariantHost(BaseHTTPRequestHandler):
    """Sends the files of a folder below a path."""

    protocol_version = "HTTP/1.1"

    def __init__(self, variant: Variant, folder: Path, base: str, *arguments: object) -> None:
        self._variant, self._folder, self._base = variant, folder, base
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Sends a file, or a page with a frame."""
        url = urlsplit(self.path)
        if url.path == FRAME_PATH:
            size = {name: values[0] for name, values in parse_qs(url.query).items()}
            return self._send(200, FRAME.format(**size).encode(), "text/html")
        name = url.path.removeprefix(self._base + "/")
        file = self._folder / (name + "index.html" if name == "" or name.endswith("/") else name)
        if not file.is_file():
            return self._send(404, b"", "text/html")
        kind = TYPES.guess_type(file.name)[0] or "application/octet-stream"
        content = file.read_bytes()
        self._send(200, self._variant.altered(content, kind) if kind in ("text/html", "text/css") else content, kind)

    def log_message(self, format: str, *args: object) -> None:
        """Keeps quiet."""

    def _send(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def running_variants(folder: Path, base: str) -> Iterator[dict[Variant, str]]:
    """Serves a site once for each variant, and gives their origins with the path of the site."""
    with ExitStack() as stack:
        origins: dict[Variant, str] = {}
        for variant in VARIANTS:
            host = partial(VariantHost, variant, folder, base)
            server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), host))
            server.daemon_threads = True
            Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
            origins[variant] = f"http://127.0.0.1:{server.server_port}{base}"
        yield origins
