"""A company's network in small, on 127.0.0.1: a proxy that wants a password, a certificate of its own, a mirror."""

from __future__ import annotations

import base64
import http.server
import os
import select
import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from interviewkit import preferences
from interviewkit.errors import ModelTrouble
from interviewkit.preferences import Preferences
from interviewkit.transcription import models
from interviewkit.transcription.download import download
from interviewkit.transcription.network import Network
from tests.transcription.test_download import Hub


class Proxy(http.server.ThreadingHTTPServer):
    """Passes on to wherever the test says, whatever host was asked for."""

    def __init__(self, to: int) -> None:
        super().__init__(("127.0.0.1", 0), Passes)
        self.to = to
        self.password = ""
        self.refuses = 0
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is part of the play."""


class Passes(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Proxy

    def log_message(self, format: str, *args: Any) -> None: ...

    def do_CONNECT(self) -> None:
        self.server.asked.append(self.path)
        wanted = "Basic " + base64.b64encode(self.server.password.encode()).decode()
        if self.server.password and self.headers.get("Proxy-Authorization") != wanted:
            self.send_response(407)
            self.send_header("Proxy-Authenticate", 'Basic realm="company"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if self.server.refuses:
            self.send_error(self.server.refuses)
            return
        self.send_response(200, "Connection established")
        self.end_headers()
        with socket.create_connection(("127.0.0.1", self.server.to)) as other:
            pair = [self.connection, other]
            while True:
                for end in select.select(pair, [], [], 10)[0]:
                    if not (piece := end.recv(65536)):
                        self.close_connection = True
                        return
                    pair[end is self.connection].sendall(piece)


@contextmanager
def serving(server: http.server.ThreadingHTTPServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*os.environ]:
        if name.lower().endswith("_proxy") or name in ("HF_ENDPOINT", "SSL_CERT_FILE"):
            monkeypatch.delenv(name)


@pytest.fixture
def hub(model: Path, tmp_path: Path) -> Iterator[Hub]:
    server = Hub(Path(shutil.copytree(model, tmp_path / "served")))
    with serving(server):
        yield server


@pytest.fixture
def company(tmp_path: Path, hub: Hub) -> Iterator[Callable[[str], Path]]:
    """Gives the hub a certificate, for a host, that nobody but the company trusts; the file to trust comes back."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl makes the certificates")

    def certify(host: str) -> Path:
        key, certificate = tmp_path / "key.pem", tmp_path / "company.pem"
        kind = "IP" if host[0].isdigit() else "DNS"
        make = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        names = ["-days", "2", "-subj", f"/CN={host}", "-addext", f"subjectAltName={kind}:{host}"]
        subprocess.run([*make, *names, "-keyout", key, "-out", certificate], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        hub.socket = context.wrap_socket(hub.socket, server_side=True)
        return certificate

    yield certify


@pytest.fixture
def proxy(hub: Hub) -> Iterator[Proxy]:
    server = Proxy(hub.server_port)
    server.daemon_threads = True
    with serving(server):
        yield server


def trouble(network: Network) -> str:
    with pytest.raises(ModelTrouble) as found:
        download("small", network=network)
    assert not (models.folder() / "small").exists()
    return str(found.value)


def test_a_mirror_of_the_hub_is_asked_instead(hub: Hub) -> None:
    download("small", network=Network(hub=f"{hub.url}/"))
    assert hub.asked and models.find("small")


def test_the_preferences_say_how_to_get_there(hub: Hub) -> None:
    kept = Preferences()
    Network(hub=hub.url).keep(kept)
    kept.save()
    download("small")
    assert Network.of(preferences.load()) == Network(hub=hub.url) and models.find("small")
    assert preferences.file().stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_a_certificate_of_the_company_is_not_trusted_until_it_is_given(
    hub: Hub, company: Callable[[str], Path]
) -> None:
    certificate = company("127.0.0.1")
    address = hub.url.replace("http:", "https:")
    said = trouble(Network(hub=address))
    assert "certificate of the other side is not trusted" in said and "self-signed" in said
    assert "root certificate" in said and "network settings" in said
    download("small", network=Network(hub=address, certificates=str(certificate)))
    assert models.find("small")


def test_a_certificate_for_another_host_is_refused(hub: Hub, company: Callable[[str], Path]) -> None:
    certificate = company("elsewhere.example.org")
    said = trouble(Network(hub=hub.url.replace("http:", "https:"), certificates=str(certificate)))
    assert "not trusted" in said and "127.0.0.1" in said


def test_a_hub_that_speaks_no_tls_is_told(hub: Hub) -> None:
    assert "no secure connection" in trouble(Network(hub=hub.url.replace("http:", "https:")))


@pytest.mark.parametrize("content", [None, "", "not a certificate"])
def test_a_file_without_certificates_is_refused_before_anything_is_asked(
    hub: Hub, tmp_path: Path, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "ca.pem").write_text(content)
    assert "holds no certificates" in trouble(Network(hub=hub.url, certificates=str(tmp_path / "ca.pem")))
    assert hub.asked == []


def test_a_proxy_that_wants_a_password_asks_for_it_and_takes_it(
    proxy: Proxy, hub: Hub, company: Callable[[str], Path]
) -> None:
    certificate = str(company("hub.example.org"))
    proxy.password = "ann:s3cret/€"
    way = {"way": "manual", "proxy": proxy.url, "hub": "https://hub.example.org", "certificates": certificate}
    assert "asks for a user name and a password" in trouble(Network(**way))  # type: ignore[arg-type]
    said = trouble(Network(**way, user="ann", password="wrong"))  # type: ignore[arg-type]
    assert "does not take this user name" in said and "wrong" not in said and f"127.0.0.1:{proxy.server_port}" in said
    download("small", network=Network(**way, user="ann", password="s3cret/€"))  # type: ignore[arg-type]
    assert models.find("small") and set(proxy.asked) == {"hub.example.org:443"}


def test_the_systems_proxy_is_taken_unless_another_way_is_chosen(
    proxy: Proxy, hub: Hub, company: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = str(company("hub.example.org"))
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    address = "https://hub.example.org"
    assert "hub.example.org is not found" in trouble(Network(way="none", hub=address, certificates=certificate))
    assert proxy.asked == []
    download("small", network=Network(hub=address, certificates=certificate))
    assert models.find("small") and proxy.asked


def test_a_proxy_that_forbids_the_hub_is_told(proxy: Proxy) -> None:
    proxy.refuses = 403
    said = trouble(Network("manual", proxy.url, hub="https://hub.example.org"))
    assert "proxy refuses" in said and "allow hub.example.org" in said


def test_a_proxy_that_is_not_there_is_told() -> None:
    said = trouble(Network("manual", "127.0.0.1:9", hub="https://hub.example.org"))
    assert "proxy 127.0.0.1:9 does not answer" in said


def test_a_host_that_nobody_knows_is_told() -> None:
    said = trouble(Network(hub="https://hub.invalid"))
    assert "hub.invalid is not found in the network" in said and "online" in said


def test_a_page_that_wants_a_login_is_not_taken_for_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.transcription.test_download.Answer._tree", lambda _: "Please log in")
    assert "answers in the place of 127.0.0.1" in trouble(Network(hub=hub.url))


@pytest.mark.parametrize("given", ["", "proxy with spaces", "http://", "socks5://proxy:1080", "http://proxy:port"])
def test_an_address_that_is_none_is_refused(given: str) -> None:
    with pytest.raises(ModelTrouble, match="no address of a proxy"):
        Network("manual", given).keep(Preferences())


def test_settings_that_do_not_fit_count_as_not_set() -> None:
    assert Network.of(Preferences(network={"way": "carrier pigeon", "proxy": 3, "unknown": "x"})) == Network()
