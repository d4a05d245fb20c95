"""From saving a file to the page in a browser, with `handout serve`."""

from __future__ import annotations

import http.client
import re
import socket
import subprocess
from pathlib import Path
from statistics import median
from time import perf_counter

PATIENCE = 300


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Tab:
    """A browser that shows a page: hears of changes and asks for the page again."""

    def __init__(self, port: int, address: str) -> None:
        self.port = port
        self.address = address
        self._pages = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self._changes = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self._changes.request("GET", "/.handout/changes")
        self._events = self._changes.getresponse()
        self.wait_for_change()

    def wait_for_change(self) -> None:
        """Waits until the preview says that something changed."""
        while not self._events.readline().startswith(b"data:"):
            pass

    def page(self) -> bytes:
        """The page as it is now."""
        self._pages.request("GET", self.address)
        return self._pages.getresponse().read()

    def close(self) -> None:
        """Ends both connections."""
        self._pages.close()
        self._changes.close()


def measure(handout: Path, site: Path, article: str, rounds: int) -> tuple[float, float]:
    """Saves an article again and again.

    Returns the median seconds from the save to the message that something changed, and to the whole new page.
    """
    process = subprocess.Popen(
        [handout, "serve", "--site", site, "--port", str(free_port())], stdout=subprocess.PIPE, text=True
    )
    try:
        port = None
        for line in process.stdout or ():
            if found := re.search(r"http://127\.0\.0\.1:(\d+)", line):
                port = int(found[1])
            if line.startswith("Built"):
                break
        if port is None:
            raise SystemExit("error: the preview did not start")
        tab = Tab(port, "/" + article.removesuffix(".md") + "/")
        path = site / "Content" / article
        text = path.read_text(encoding="utf-8")
        heard, shown = [], []
        for number in range(rounds + 1):
            mark = f"Saved the {number}th time."
            start = perf_counter()
            path.write_text(f"{text}\n{mark}\n", encoding="utf-8")
            tab.wait_for_change()
            heard.append(perf_counter() - start)
            # An editor that empties a file before it fills it is seen twice.
            while mark.encode() not in tab.page():
                tab.wait_for_change()
            shown.append(perf_counter() - start)
        tab.close()
        path.write_text(text, encoding="utf-8")
        return median(heard[1:]), median(shown[1:])
    finally:
        process.terminate()
        process.wait()
        if process.stdout:
            process.stdout.close()
