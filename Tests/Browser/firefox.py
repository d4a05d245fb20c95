"""Firefox, driven by WebDriver BiDi, which it speaks itself: no other program stands between."""

from __future__ import annotations

import base64
import itertools
import json
import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

FIREFOX = os.environ.get("FIREFOX", "/usr/bin/firefox-esr")
PATIENCE = 60

# Nothing but the local host is asked for, and nothing moves.
SETTINGS = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.allow_hijacking_localhost": False,
    "toolkit.telemetry.enabled": False,
    "ui.prefersReducedMotion": 1,
}

# The keys of WebDriver, by their names in the DOM.
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Space": " ", "ArrowDown": "\ue015"}


class Firefox:
    """One tab of Firefox."""

    name = "Firefox"

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self._ask("session.new", capabilities={})
        # In the tab that Firefox starts with, focus is in its own field for addresses, and keys press no button of the page.
        self._tab = self._ask("browsingContext.create", type="tab")["context"]
        self._ask("browsingContext.activate", context=self._tab)

    def open(self, url: str) -> None:
        """Goes to an address, and waits until all of it is there."""
        self._ask("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def back(self) -> None:
        """Presses the browser's own Back."""
        self._ask("browsingContext.traverseHistory", context=self._tab, delta=-1)
        time.sleep(0.3)

    def resize(self, width: int, height: int) -> None:
        """Gives the page a window of this size."""
        self._ask("browsingContext.setViewport", context=self._tab, viewport={"width": width, "height": height})

    def evaluate(self, function: str, argument: Any = None) -> Any:
        """What a JavaScript function gives for an argument."""
        text = f"JSON.stringify(({function})({json.dumps(argument)})) ?? null"
        answer = self._ask("script.evaluate", expression=text, target={"context": self._tab}, awaitPromise=False)
        if answer["type"] != "success":
            raise AssertionError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))

    def press(self, key: str) -> None:
        """Presses a key."""
        value = KEYS[key]
        actions = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self._ask("input.performActions", context=self._tab, actions=[{"type": "key", "id": "keys", "actions": actions}])

    def print(self) -> bytes:
        """The page as a PDF on A4, with the margins that the page asks for."""
        data = self._ask(
            "browsingContext.print", context=self._tab, page={"width": 21.0, "height": 29.7}, background=False, shrinkToFit=True
        )
        return base64.b64decode(data["data"])

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        self._connection.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._connection.recv(timeout=PATIENCE))
            if message.get("id") == number:
                assert message["type"] == "success", f"{method}: {message.get('error')} {message.get('message')}"
                return message["result"]


@contextmanager
def running_firefox() -> Iterator[Firefox]:
    """Starts Debian's Firefox with a profile of its own, which is thrown away."""
    with tempfile.TemporaryDirectory(prefix="firefox-") as folder:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in SETTINGS.items()]
        Path(folder, "user.js").write_text("".join(lines), encoding="utf-8")
        command = [FIREFOX, "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"]
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=os.environ | {"HOME": folder}
        )
        try:
            assert process.stderr
            address = next(
                (found[1] for line in process.stderr if (found := re.search(r"BiDi listening on (ws://\S+)", line))), None
            )
            assert address, "Firefox does not start"
            with connect(f"{address}/session", max_size=None, open_timeout=PATIENCE) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)
            if process.stderr:
                process.stderr.close()
