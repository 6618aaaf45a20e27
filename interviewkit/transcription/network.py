"""The way to the hub: proxy, certificates and mirror as a company's network needs them, and its failures in words."""

from __future__ import annotations

import os
import socket
import ssl
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote, urlsplit

from interviewkit.errors import ModelTrouble
from interviewkit.preferences import Preferences
from interviewkit.words import mark

if TYPE_CHECKING:
    import httpx

HUB = "https://huggingface.co"
KEPT = mark("What was loaded so far is kept.")
UNCHANGED = mark("Nothing was changed.")
SETTINGS = mark("Look at the network settings of the speech models, or add a model folder by hand.")

Way = Literal["system", "manual", "none"]
WAYS: tuple[Way, ...] = ("system", "manual", "none")


@dataclass(frozen=True)
class Network:
    """How to reach the hub.

    way: "system" takes the system's or the environment's proxy, "manual" the one at `proxy` (http://host:port), "none"
    goes straight. user, password: for a manual proxy that asks. certificates: a file of certificates to trust besides
    the system's, PEM. hub: the address of a mirror, "" for the hub itself (or $HF_ENDPOINT).
    """

    way: Way = "system"
    proxy: str = ""
    user: str = ""
    password: str = ""
    certificates: str = ""
    hub: str = ""

    @staticmethod
    def of(preferences: Preferences) -> Network:
        """The settings kept in the preferences; what does not fit counts as not set."""
        kept = {key: value for key, value in preferences.network.items() if isinstance(value, str)}
        kept = {key: value for key, value in kept.items() if key in asdict(Network())}
        way = kept.pop("way", "system")
        return Network(way=next((each for each in WAYS if each == way), "system"), **kept)

    def keep(self, preferences: Preferences) -> None:
        """Puts the settings into the preferences, whose file only its owner can read. ModelTrouble for wrong ones."""
        self.check()
        preferences.network = {key: value for key, value in asdict(self).items() if value}

    def address(self) -> str:
        """Where the hub is, without a slash at the end."""
        return (self.hub.strip() or os.environ.get("HF_ENDPOINT") or HUB).rstrip("/")

    def proxy_url(self) -> str:
        """The manual proxy's address without user and password."""
        given = self.proxy.strip()
        return given if "://" in given else f"http://{given}"

    def check(self) -> None:
        """ModelTrouble for an address that is none, or certificates that cannot be read."""
        if self.way == "manual" and not _is_address(self.proxy_url()):
            raise ModelTrouble(
                "“{address}” is no address of a proxy.",
                safe=UNCHANGED,
                attempt="It looks like http://proxy.example.org:8080.",
                address=self.proxy,
            )
        if self.hub.strip() and not _is_address(self.hub.strip()):
            raise ModelTrouble(
                "“{address}” is no address of a hub.",
                safe=UNCHANGED,
                attempt="It looks like https://models.example.org.",
                address=self.hub,
            )
        self.context()

    def context(self) -> ssl.SSLContext:
        """What is trusted: the system's certificates and the ones given."""
        try:
            import truststore

            context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        except ImportError:
            context = ssl.create_default_context()
        if self.certificates.strip():
            file = Path(self.certificates.strip()).expanduser()
            try:
                context.load_verify_locations(cafile=str(file))
            except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
                raise ModelTrouble(
                    "“{file}” holds no certificates that can be read.",
                    safe=UNCHANGED,
                    attempt="Choose a file that begins with -----BEGIN CERTIFICATE-----, usually .pem or .crt.",
                    file=str(file),
                ) from error
        return context

    def client(self) -> httpx.Client:
        """A client that goes this way. ModelTrouble for settings that are wrong."""
        import httpx

        self.check()
        proxy = None
        if self.way == "manual":
            parts = urlsplit(self.proxy_url())
            login = f"{quote(self.user, safe='')}:{quote(self.password, safe='')}@" if self.user else ""
            host = parts.netloc.rpartition("@")[2] if login else parts.netloc
            proxy = f"{parts.scheme}://{login}{host}"
        return httpx.Client(
            verify=self.context(),
            proxy=proxy,
            trust_env=self.way == "system",
            follow_redirects=True,
            timeout=httpx.Timeout(30.0, connect=15.0),
        )

    def proxy_for(self, url: str) -> str:
        """Host and port of the proxy on the way to this address, "" where there is none."""
        if self.way == "manual":
            return urlsplit(self.proxy_url()).netloc.rpartition("@")[2]
        parts = urlsplit(url)
        if self.way == "none" or urllib.request.proxy_bypass(parts.hostname or ""):
            return ""
        proxies = urllib.request.getproxies()
        found = proxies.get(parts.scheme) or proxies.get("all") or ""
        return urlsplit(found if "://" in found else f"http://{found}").netloc.rpartition("@")[2] if found else ""


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        if any(letter.isspace() for letter in text):
            return False
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


@contextmanager
def explained(name: str, network: Network, hub: str) -> Iterator[None]:
    """Turns what can go wrong on the way to a model into words."""
    import httpx

    try:
        yield
    except httpx.HTTPStatusError as error:
        raise _refused(name, network, hub, error.response.status_code) from error
    except httpx.ProxyError as error:
        raise _proxy(name, network, hub, "407" in str(error)) from error
    except (httpx.TransportError, httpx.TooManyRedirects, httpx.InvalidURL) as error:
        raise _broken(name, network, hub, error) from error


def _broken(name: str, network: Network, hub: str, error: Exception) -> ModelTrouble:
    import httpx

    causes = list(_causes(error))
    if distrust := next((each for each in causes if isinstance(each, ssl.SSLCertVerificationError)), None):
        return ModelTrouble(
            "The download of “{name}” was stopped: the certificate of the other side is not trusted ({reason}).",
            safe=KEPT,
            attempt="In a company network, ask for its root certificate and choose that file in the network settings of"
            " the speech models.",
            name=name,
            reason=getattr(distrust, "verify_message", "") or str(distrust),
        )
    if any(isinstance(each, ssl.SSLError) for each in causes):
        return ModelTrouble(
            "The download of “{name}” was stopped: no secure connection to {host} came about.",
            safe=KEPT,
            attempt=SETTINGS,
            name=name,
            host=urlsplit(hub).netloc,
        )
    proxy = network.proxy_for(hub)
    unreached = isinstance(error, httpx.ConnectError | httpx.ConnectTimeout)
    if proxy and unreached:
        return ModelTrouble(
            "The network's proxy {proxy} does not answer, so “{name}” cannot be downloaded.",
            safe=KEPT,
            attempt=SETTINGS,
            proxy=proxy,
            name=name,
        )
    if any(isinstance(each, socket.gaierror) for each in causes):
        return ModelTrouble(
            "“{name}” cannot be downloaded: {host} is not found in the network.",
            safe=KEPT,
            attempt="Check whether this computer is online. On a machine without network, copy a model folder over and "
            "add it.",
            name=name,
            host=urlsplit(hub).hostname,
        )
    if not unreached and not isinstance(error, httpx.TooManyRedirects | httpx.InvalidURL | httpx.UnsupportedProtocol):
        return ModelTrouble(
            "The download of “{name}” breaks off again and again.",
            safe=KEPT,
            attempt="Try again later: it goes on where it ended.",
            name=name,
        )
    return no_hub(name)


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        if isinstance(seen, BaseExceptionGroup):
            for each in seen.exceptions:
                yield from _causes(each)
        seen = seen.__cause__ or seen.__context__


def _proxy(name: str, network: Network, hub: str, asks: bool) -> ModelTrouble:
    proxy = network.proxy_for(hub)
    if asks and network.way == "manual" and network.user:
        return ModelTrouble(
            "The network's proxy {proxy} does not take this user name and password.",
            safe=KEPT,
            attempt="Correct them in the network settings of the speech models.",
            proxy=proxy,
        )
    if asks:
        return ModelTrouble(
            "The network's proxy {proxy} asks for a user name and a password.",
            safe=KEPT,
            attempt="Give them in the network settings of the speech models.",
            proxy=proxy,
        )
    return ModelTrouble(
        "The network's proxy refuses the download of “{name}”.",
        safe=KEPT,
        attempt="Ask the people who run your network to allow {host}, or add a model folder by hand.",
        name=name,
        host=urlsplit(hub).hostname,
    )


def _refused(name: str, network: Network, hub: str, status: int) -> ModelTrouble:
    if status == 407:
        return _proxy(name, network, hub, True)
    if status in (401, 403, 404, 410):
        return ModelTrouble(
            "The hub has no model “{name}” for everybody (answer {status}).",
            safe=KEPT,
            attempt="Check the name, or download it by hand and add its folder.",
            name=name,
            status=status,
        )
    return ModelTrouble(
        "The hub cannot serve “{name}” at the moment (answer {status}).",
        safe=KEPT,
        attempt="Try again in some minutes.",
        name=name,
        status=status,
    )


def no_hub(name: str) -> ModelTrouble:
    """Nobody answers."""
    return ModelTrouble(
        "The speech model “{name}” cannot be downloaded: the hub does not answer.",
        safe=KEPT,
        attempt="Check the network. On a machine without network, copy a model folder over and add it.",
        name=name,
    )


def somebody_else(name: str, hub: str) -> ModelTrouble:
    """What came is no answer of a hub."""
    return ModelTrouble(
        "Something else answers in the place of {host}, so “{name}” cannot be downloaded.",
        safe=KEPT,
        attempt="If this network wants you to log in, open a page in a browser first; else check the hub's address.",
        host=urlsplit(hub).netloc,
        name=name,
    )


def settings_from(values: dict[str, Any], network: Network) -> Network:
    """The settings with some of them replaced; None leaves one as it is."""
    return Network(**{**asdict(network), **{key: value for key, value in values.items() if value is not None}})
