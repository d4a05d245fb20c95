"""`handout serve` on a copy of the site: an editor's machine, with the files in a folder of their own."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

from published import REPOSITORY

HANDOUT = Path(os.environ.get("HANDOUT", REPOSITORY / ".build" / "release" / "handout"))
PATIENCE = 60


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Preview:
    """A running preview and the files that it shows."""

    def __init__(self, folder: Path, *options: str, port: int | None = None) -> None:
        self.folder = folder
        self.port = port or free_port()
        self.lines: list[str] = []
        self._new_lines: Queue[str] = Queue()
        self._process = subprocess.Popen(
            [HANDOUT, "serve", "--site", folder, "--port", str(self.port), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        line = self.wait_for_line(r"http://127\.0\.0\.1:\d+/")
        self.origin = line.split()[4].rstrip("/")
        self.port = int(self.origin.rpartition(":")[2])

    def file(self, name: str) -> Path:
        """One of the site's files."""
        return self.folder / name

    def replace(self, name: str, old: str, new: str) -> None:
        """Edits a file and saves it in place."""
        text = self.file(name).read_text(encoding="utf-8")
        assert old in text, f"{name} does not say {old!r}"
        self.file(name).write_text(text.replace(old, new), encoding="utf-8")

    def wait_for_line(self, pattern: str) -> str:
        """The next line on the terminal that fits."""
        while True:
            try:
                line = self._new_lines.get(timeout=PATIENCE)
            except Empty:
                raise AssertionError(f"no line fits {pattern!r} in: {self.lines}") from None
            if re.search(pattern, line):
                return line

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """Ends it as Ctrl-C does; its exit status."""
        self._process.send_signal(number)
        status = self._process.wait(timeout=PATIENCE)
        self._reader.join(timeout=PATIENCE)
        if self._process.stdout:
            self._process.stdout.close()
        return status

    @property
    def process_id(self) -> int:
        """The system's number of the process."""
        return self._process.pid

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self.lines.append(line.rstrip())
            self._new_lines.put(line.rstrip())


def copy_site(folder: Path) -> None:
    """Copies the files of the site."""
    for name in ("Content", "Templates", "Public"):
        shutil.copytree(REPOSITORY / name, folder / name)


@contextmanager
def running_preview(folder: Path, *options: str, port: int | None = None) -> Iterator[Preview]:
    """Shows the files in a folder."""
    preview = Preview(folder, *options, port=port)
    try:
        yield preview
    finally:
        if preview.is_running:
            assert preview.end() == 0
