"""WebKitGTK, driven by its own WebDriver, on a screen that nobody sees."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from glob import glob
from typing import Any
from urllib.parse import urlencode, urljoin

from firefox import KEYS, PATIENCE
from preview import free_port
from variants import FRAME_PATH

WEBKIT_DRIVER = os.environ.get("WEBKIT_DRIVER", "/usr/bin/WebKitWebDriver")

class WebKit:
    """One window of WebKitGTK's small browser."""

    name = "WebKitGTK"
    # Its window does not get narrower, so narrower pages are shown in a frame.
    least_width = 480

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._session = ""
        self._frame: tuple[int, int] | None = None
        options = {"binary": browser_binary(), "args": ["--automation"]}
        capabilities = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        self._session = self._ask("POST", "", {"capabilities": capabilities})["sessionId"]

    def open(self, url: str) -> None:
        """Goes to an address, and waits until all of it is there."""
        if self._frame is None:
            self._ask("POST", "/url", {"url": url})
            return
        width, height = self._frame
        query = urlencode({"width": width, "height": height, "url": url})
        self._ask("POST", "/url", {"url": urljoin(url, f"{FRAME_PATH}?{query}")})
        self._ask("POST", "/frame", {"id": 0})

    def back(self) -> None:
        """Presses the browser's own Back."""
        self._ask("POST", "/back", {})
        time.sleep(0.3)

    def resize(self, width: int, height: int) -> None:
        """Gives the pages that are opened next a window of this size."""
        self._ask("POST", "/frame", {"id": None})
        self._frame = (width, height) if width < self.least_width else None
        width = max(width, self.least_width)
        for _ in range(3):
            inner = self.evaluate("() => [innerWidth, innerHeight]")
            if inner == [width, height]:
                return
            outer = self._ask("GET", "/window/rect")
            size = {"width": outer["width"] + width - inner[0], "height": outer["height"] + height - inner[1]}
            self._ask("POST", "/window/rect", size)
            time.sleep(0.2)

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """What a JavaScript function gives for an argument."""
        script = f"return JSON.stringify(({function})(JSON.parse(arguments[0]))) ?? null"
        found = self._ask("POST", "/execute/sync", {"script": script, "args": [json.dumps(argument)]})
        return None if found is None else json.loads(found)

    def press(self, key: str) -> None:
        """Presses a key."""
        value = KEYS[key]
        actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def print(self) -> bytes:
        """Never: it prints only through its dialogue."""
        raise NotImplementedError

    def close(self) -> None:
        """Ends the session, and the browser with it."""
        self._ask("DELETE", "")

    def _ask(self, method: str, path: str, content: dict[str, Any] | None = None) -> Any:
        url = f"{self._origin}/session" + (f"/{self._session}" if self._session else "") + path
        data = None if content is None else json.dumps(content).encode()
        request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{method} {path}: {error.read().decode()[:500]}") from None


def browser_binary() -> str:
    """WebKitGTK's small browser, which Debian keeps among its libraries."""
    found = sorted(glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser"))
    assert found, "WebKitGTK's MiniBrowser is not installed"
    return found[-1]


@contextmanager
def running_webkit() -> Iterator[WebKit]:
    """Starts Debian's WebKitGTK on a screen of its own."""
    xvfb = shutil.which("Xvfb")
    assert xvfb, "Xvfb is not installed"
    with tempfile.TemporaryDirectory(prefix="webkit-") as folder:
        read, write = os.pipe()
        screen = subprocess.Popen(
            [xvfb, "-displayfd", str(write), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(write)
        processes = [screen]
        try:
            with os.fdopen(read) as numbers:
                display = numbers.readline().strip()
            # Root has no sandbox to offer; a machine without a graphics card draws by itself.
            surroundings = {
                "DISPLAY": f":{display}", "HOME": folder, "XDG_RUNTIME_DIR": folder, "GDK_BACKEND": "x11",
                "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
                "LIBGL_ALWAYS_SOFTWARE": "1", "NO_AT_BRIDGE": "1", "GTK_A11Y": "none",
            }
            port = free_port()
            driver = subprocess.Popen(
                [WEBKIT_DRIVER, f"--port={port}", "--host=127.0.0.1"], env=os.environ | surroundings,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )
            processes.append(driver)
            webkit = started(f"http://127.0.0.1:{port}")
            try:
                yield webkit
            finally:
                webkit.close()
        finally:
            for process in reversed(processes):
                process.terminate()
                process.wait(timeout=PATIENCE)


def started(origin: str) -> WebKit:
    """A session, as soon as the driver answers."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return WebKit(origin)
        except urllib.error.URLError:
            assert time.monotonic() < end, "WebKitWebDriver does not answer"
            time.sleep(0.1)
