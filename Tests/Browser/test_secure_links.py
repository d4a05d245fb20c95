"""`handout check --links` and certificates: the real `curl`, against servers on loopback that stand for hosts of the web."""

from __future__ import annotations

import os
import shutil
import socketserver
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from preview import HANDOUT
from test_init import handout

ADDRESSES = {
    "https://good.example/": "alive",
    "https://gone.example/": "dead 404",
    "https://untrusted.example/": "unclear certificate",
    "https://expired.example/": "unclear certificate",
    "https://another-name.example/": "unclear certificate",
    "https://no-handshake.example/": "unclear handshake",
    "https://no-tls.example/": "unclear handshake",
    "http://plain.example/": "moved https://good.example/",
}
GOOD = "good.example,DNS:gone.example"


class Authority:
    """Somebody who signs certificates, in a folder."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder
        self.file = folder / f"{name}.pem"
        self._key = folder / f"{name}.key"
        self._run("req", "-x509", *self._new(self._key), "-days", "30", "-subj", f"/CN={name}", "-out", self.file)

    def sign(self, name: str, names: str, days: int = 30) -> ssl.SSLContext:
        """A certificate for some names, for a server."""
        key, request, certificate = (self.folder / f"{name}.{kind}" for kind in ("key", "csr", "pem"))
        extensions = self.folder / f"{name}.cnf"
        extensions.write_text(f"subjectAltName=DNS:{names}\n", encoding="utf-8")
        self._run("req", *self._new(key), "-subj", "/CN=a", "-out", request)
        signer = ["-CA", self.file, "-CAkey", self._key, "-CAcreateserial"]
        self._run("x509", "-req", "-in", request, *signer, "-days", str(days), "-extfile", extensions, "-out", certificate)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        return context

    @staticmethod
    def _new(key: Path) -> list[str | Path]:
        return ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key]

    @staticmethod
    def _run(*arguments: str | Path) -> None:
        subprocess.run(["openssl", *arguments], check=True, capture_output=True)


class Web(socketserver.ThreadingTCPServer):
    """A proxy that answers in place of every host: no question leaves this machine."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, certificates: dict[str, ssl.SSLContext]) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.certificates = certificates


class Answering(socketserver.BaseRequestHandler):
    """Answers one question."""

    server: Web

    def handle(self) -> None:
        """Plainly, or by TLS where that is asked for."""
        method, target = self._question(self.request)
        if method != "CONNECT":
            path = target.split("/", 3)[3]
            self._answer(self.request, "404 X" if path else "301 X", "Location: https://good.example/\r\n")
            return
        host = target.partition(":")[0]
        self.request.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        if host == "no-tls.example":
            self.request.sendall(b"HTTP/1.1 400 X\r\n\r\n")
            return
        if host == "no-handshake.example":
            self.request.recv(1)
            return
        try:
            # Hosts that a started site links to, and that nobody stands for here, have the certificate of another.
            certificate = self.server.certificates.get(host, self.server.certificates["good.example"])
            with certificate.wrap_socket(self.request, server_side=True) as secure:
                _, path = self._question(secure)
                self._answer(secure, "404 X" if host == "gone.example" or path == "/robots.txt" else "200 X")
        except OSError:
            # Who does not trust a certificate hangs up.
            pass

    @staticmethod
    def _question(connection: ssl.SSLSocket) -> tuple[str, str]:
        data = b""
        while b"\r\n\r\n" not in data and (more := connection.recv(4096)):
            data += more
        method, target, *_ = data.decode().split(" ")
        return method, target

    @staticmethod
    def _answer(connection: ssl.SSLSocket, status: str, headers: str = "") -> None:
        connection.sendall(f"HTTP/1.1 {status}\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n".encode())


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of the proxy, and the file of the only authority that is trusted."""
    folder = tmp_path_factory.mktemp("certificates")
    known, unknown = Authority(folder, "known"), Authority(folder, "unknown")
    good = known.sign("good", GOOD)
    certificates = {
        "good.example": good,
        "gone.example": good,
        "another-name.example": good,
        "expired.example": known.sign("expired", "expired.example", days=-1),
        "untrusted.example": unknown.sign("untrusted", "untrusted.example"),
    }
    with Web(certificates) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", known.file
        server.shutdown()


def check(folder: Path, proxy: str, trusted: Path) -> subprocess.CompletedProcess[str]:
    """Asks for all links of a site."""
    environment = os.environ | {"http_proxy": proxy, "https_proxy": proxy, "SSL_CERT_FILE": str(trusted)}
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY", "HTTPS_PROXY", "CURL_CA_BUNDLE", "SSL_CERT_DIR"):
        environment.pop(name, None)
    return subprocess.run(
        [HANDOUT, "check", "--links"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a link to each of the hosts."""
    folder = tmp_path_factory.mktemp("links")
    assert handout("init", "site", folder=folder).returncode == 0
    content = folder / "site" / "Content"
    links = "".join(f"- [{address}]({address})\n" for address in ADDRESSES)
    (content / "links.md").write_text(f"---\ntitle: Links\ndescription: Links.\n---\n\n{links}", encoding="utf-8")
    return folder / "site"


def test_certificates_are_told_from_dead_pages(site: Path, web: tuple[str, Path]) -> None:
    """Each host has the finding that it deserves, and its line in the record."""
    run = check(site, *web)
    record = (site / "Content" / "links.lock").read_text(encoding="utf-8")
    lines = {line.split("\t")[0]: line.split("\t")[2] for line in record.splitlines() if "\t" in line}
    assert {address: lines.get(address) for address in ADDRESSES} == ADDRESSES
    found = {
        address: sorted({line.rpartition("[")[2].rstrip("]") for line in run.stdout.splitlines() if f"'{address}'" in line})
        for address in ADDRESSES
    }
    assert found == {
        "https://good.example/": [],
        "https://gone.example/": ["dead-address"],
        "https://untrusted.example/": ["bad-certificate"],
        "https://expired.example/": ["bad-certificate"],
        "https://another-name.example/": ["bad-certificate"],
        "https://no-handshake.example/": [],
        "https://no-tls.example/": [],
        "http://plain.example/": ["moved-address"],
    }


def test_machine_without_certificates_says_so(site: Path, web: tuple[str, Path], tmp_path: Path) -> None:
    """Nobody is blamed for a machine that trusts nobody, and nothing is recorded."""
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / "Content" / "links.lock").unlink(missing_ok=True)
    links = "".join(f"- [{name}](https://{name}.example/)\n" for name in ("good", "gone"))
    (copy / "Content" / "links.md").write_text(f"---\ntitle: Links\ndescription: Links.\n---\n\n{links}", encoding="utf-8")
    other = tmp_path / "other.pem"
    Authority(tmp_path, "nobody").file.rename(other)
    run = check(copy, web[0], other)
    assert run.returncode == 3
    assert "ca-certificates" in run.stderr
    assert not (copy / "Content" / "links.lock").exists()
