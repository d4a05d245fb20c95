"""Real web servers on loopback, with the configurations that `handout host` prints."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import ssl
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
    is_encrypted: bool = False

    @property
    def origin(self) -> str:
        """Its address without a final slash."""
        return f"http://127.0.0.1:{self.port}"

    def _connect(self) -> http.client.HTTPConnection:
        if not self.is_encrypted:
            return http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        # The certificate is one of these tests, which nobody trusts.
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=PATIENCE, context=context)

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Asks as a browser does; underscores in the names of headers stand for hyphens."""
        connection = self._connect()
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
        command = _nginx(program, folder)
    else:
        file = folder / "Caddyfile"
        file.write_text(CADDY, encoding="utf-8")
        command = [program, "run", "--config", str(file), "--adapter", "caddyfile"]
    with _running(command, port, folder):
        yield Server(kind, port)


@contextmanager
def running_nginx_with_tls(site: Path, www: Path, folder: Path) -> Iterator[tuple[Server, Server]]:
    """The server for plain HTTP and the one with TLS."""
    program = shutil.which("nginx", path=PATH)
    openssl = shutil.which("openssl", path=PATH)
    if program is None or openssl is None:
        pytest.skip("nginx or openssl is not installed: the configuration with TLS is not tried here")
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"]
        + ["-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"],
        capture_output=True,
        check=True,
    )
    plain, encrypted = free_port(), free_port()
    text = configuration("nginx", site, "--root", www)
    assert text.count("ssl_certificate") == 2
    text = re.sub(r"/etc/letsencrypt/live/[^/]+", str(folder), text)
    text = re.sub(r"listen \[::\].*", "", text)
    text = text.replace("listen 80;", f"listen 127.0.0.1:{plain};").replace("listen 443 ", f"listen 127.0.0.1:{encrypted} ")
    (folder / "site.conf").write_text(text, encoding="utf-8")
    with _running(_nginx(program, folder), encrypted, folder):
        yield Server("nginx", plain), Server("nginx", encrypted, is_encrypted=True)


def _nginx(program: str, folder: Path) -> list[str]:
    """The command that serves what site.conf in a folder says, once nginx has nothing to complain about in it."""
    file = folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    file.write_text(NGINX.format(folder=folder, user=user), encoding="utf-8")
    command = [program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(file)]
    checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0 and "[warn]" not in checked.stderr, checked.stderr
    return command


@contextmanager
def _running(command: list[str], port: int, folder: Path) -> Iterator[None]:
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=os.environ | home)
    try:
        _wait(process, port, folder / "log")
        yield
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
