"""Real web servers on loopback, with the configurations that `handout host` prints."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from preview import HANDOUT, PATIENCE, free_port

# Where Debian has web servers, which is not on everybody's path.
PATH = os.environ.get("PATH", "") + os.pathsep + "/usr/sbin"

NGINX = """
daemon off;
{user}
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 128; }}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""

CADDY = "{\n\tadmin off\n\tauto_https off\n}\nimport site.conf\n"


@dataclass(frozen=True)
class Answer:
    """What a server says to a request."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        """Every value of a header."""
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def __getitem__(self, name: str) -> str | None:
        return ", ".join(self.all(name)) or None


@dataclass(frozen=True)
class Server:
    """A running web server."""

    kind: str
    port: int

    @property
    def origin(self) -> str:
        """Its address without a final slash."""
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Asks as a browser does; underscores in the names of headers stand for hyphens."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): text for name, text in headers.items()})
            response = connection.getresponse()
            return Answer(response.status, response.getheaders(), response.read())
        finally:
            connection.close()


def configuration(kind: str, site: Path, *options: str | Path) -> str:
    """What `handout host` prints."""
    result = subprocess.run([HANDOUT, "host", kind, "--site", site, *options], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


@contextmanager
def running_server(kind: str, site: Path, www: Path, folder: Path) -> Iterator[Server]:
    """Serves a folder, in the foreground and without any rights of its own; its own files lie in another."""
    program = shutil.which(kind, path=PATH)
    if program is None:
        pytest.skip(f"{kind} is not installed: its configuration is not tried here")
    port = free_port()
    text = configuration(kind, site, "--root", www, "--listen", f"127.0.0.1:{port}")
    (folder / "site.conf").write_text(text, encoding="utf-8")
    if kind == "nginx":
        file = folder / "nginx.conf"
        user = "user root;" if os.geteuid() == 0 else ""
        file.write_text(NGINX.format(folder=folder, user=user), encoding="utf-8")
        command = [program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(file)]
        checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
        assert checked.returncode == 0 and "[warn]" not in checked.stderr, checked.stderr
    else:
        file = folder / "Caddyfile"
        file.write_text(CADDY, encoding="utf-8")
        command = [program, "run", "--config", str(file), "--adapter", "caddyfile"]
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=os.environ | home)
    try:
        _wait(process, port, folder / "log")
        yield Server(kind, port)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        assert process.poll() is None, log.read_text(encoding="utf-8")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"the server does not answer: {log.read_text(encoding='utf-8')}")
