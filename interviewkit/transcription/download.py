"""Fetches a speech model, the only thing InterviewKit ever loads from the network, and only when asked to."""

from __future__ import annotations

import hashlib
import os
import shutil
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.transcription.catalogue import Known
from interviewkit.transcription.models import (
    CATALOGUE,
    PART,
    UNTOUCHED,
    Model,
    folder,
    installed,
    no_room,
    validate,
)
from interviewkit.words import mark

if TYPE_CHECKING:
    import httpx

HUB = "https://huggingface.co"  # HF_ENDPOINT names another one, as for other programs that use the hub
WANTED = ("config.json", "preprocessor_config.json", "model.bin", "tokenizer.json", "vocabulary.json", "vocabulary.txt")
PATIENCE = 5  # broken connections in a row before giving up
SPARE = 50_000_000  # bytes left free on the disk

KEPT = mark("What was loaded so far is kept.")

Report = Callable[[int, int], None]


@dataclass(frozen=True)
class _Remote:
    """A file on the hub. sha256 for large files, the git blob's sha1 for small ones."""

    name: str
    size: int
    sha256: str | None
    sha1: str | None


def download(
    name: str,
    *,
    progress: Report = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    hub: str | None = None,
) -> Model:
    """Downloads a model of the catalogue, or "owner/repository" of any CTranslate2 Whisper on the hub.

    progress(done, total) in bytes. What was loaded stays when it is interrupted, and the next try goes on from
    there; the model takes its place when every checksum is right. ModelTrouble, Cancelled.
    """
    known = _known(name)
    for model in installed():
        if model.name == known.name:
            return model
    hub = (hub or os.environ.get("HF_ENDPOINT") or HUB).rstrip("/")
    target = folder() / known.name
    part = folder() / f"{known.name}{PART}"
    try:
        part.mkdir(parents=True, exist_ok=True)
        with _client() as client, _explained(known.name):
            remotes = _files(client, hub, known)
            _check_room(part, remotes)
            total = sum(remote.size for remote in remotes)
            before = 0
            for remote in remotes:
                url = f"{hub}/{known.repository}/resolve/main/{remote.name}"
                report = _shifted(progress, before, total)
                _fetch(client, url, remote, part / remote.name, report, cancelled)
                before += remote.size
        validate(part)
        part.replace(target)
    except OSError as error:
        raise no_room(target, error) from error
    return next(model for model in installed() if model.name == known.name)


def _shifted(progress: Report, before: int, total: int) -> Callable[[int], None]:
    """A file's own progress as progress of the whole."""
    return lambda done: progress(before + done, total)


def _known(name: str) -> Known:
    for known in CATALOGUE:
        if known.name == name:
            return known
    owner, slash, repository = name.partition("/")
    if owner and slash and repository and "/" not in repository and not repository.startswith("."):
        return Known(repository, name, 0)
    raise ModelTrouble(
        "There is no speech model called “{name}”.",
        safe=UNTOUCHED,
        attempt="See what there is with: interviewkit models list",
        name=name,
    )


def _client() -> httpx.Client:
    """Honours the proxies of the environment and the certificates of the system, as company networks need."""
    import httpx

    try:
        import truststore

        context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    except ImportError:
        context = ssl.create_default_context()
    return httpx.Client(verify=context, follow_redirects=True, timeout=httpx.Timeout(30.0, connect=15.0))


def _files(client: httpx.Client, hub: str, known: Known) -> list[_Remote]:
    """The files of a model with their sizes and checksums, small ones first."""
    answer = client.get(f"{hub}/api/models/{known.repository}/tree/main")
    answer.raise_for_status()
    try:
        remotes = [
            _Remote(
                name=entry["path"],
                size=int(entry["size"]),
                sha256=entry["lfs"]["oid"].removeprefix("sha256:") if entry.get("lfs") else None,
                sha1=None if entry.get("lfs") else entry.get("oid"),
            )
            for entry in answer.json()
            if entry.get("path") in WANTED
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _no_hub(known.name) from error
    if not any(remote.name == "model.bin" for remote in remotes):
        raise ModelTrouble(
            "“{name}” on the hub is no model that faster-whisper can read.",
            safe=UNTOUCHED,
            attempt="Choose a model converted for CTranslate2.",
            name=known.name,
        )
    return sorted(remotes, key=lambda remote: remote.size)


def _check_room(part: Path, remotes: list[_Remote]) -> None:
    have = sum(file.stat().st_size for file in part.iterdir())
    need = sum(remote.size for remote in remotes) - have + SPARE
    free = shutil.disk_usage(part).free
    if free < need:
        raise ModelTrouble(
            "The disk has no room for the model: {need} MB are needed, {free} MB are free in {folder}.",
            safe=UNTOUCHED,
            attempt="Make room on the disk, or keep models elsewhere by setting INTERVIEWKIT_MODELS.",
            need=need // 1_000_000,
            free=free // 1_000_000,
            folder=str(part.parent),
        )


def _fetch(
    client: httpx.Client,
    url: str,
    remote: _Remote,
    path: Path,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    """One file, from where an earlier try ended; wrong content is deleted and raises ModelTrouble."""
    import httpx

    failures = 0
    while (have := path.stat().st_size if path.exists() else 0) < remote.size:
        try:
            _stream(client, url, path, have, remote.size, progress, cancelled)
        except (httpx.RemoteProtocolError, httpx.ReadError, httpx.ReadTimeout):
            moved = path.exists() and path.stat().st_size > have
            failures = 0 if moved else failures + 1
            if failures >= PATIENCE:
                raise
    progress(remote.size)
    if path.stat().st_size != remote.size or not _genuine(path, remote):
        path.unlink()
        raise ModelTrouble(
            "{file} of the model “{name}” arrived damaged: its checksum is wrong.",
            safe=UNTOUCHED,
            attempt="Try again. If it happens twice, something between here and the hub changes downloads.",
            file=remote.name,
            name=path.parent.name.removesuffix(PART),
        )


def _stream(
    client: httpx.Client,
    url: str,
    path: Path,
    have: int,
    size: int,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    # asking for gzip would make byte ranges meaningless
    headers = {"Accept-Encoding": "identity", **({"Range": f"bytes={have}-"} if have else {})}
    with client.stream("GET", url, headers=headers) as answer:
        answer.raise_for_status()
        resumed = answer.status_code == 206
        done = have if resumed else 0
        with path.open("ab" if resumed else "wb") as file:
            for piece in answer.iter_raw():
                if cancelled():
                    raise Cancelled
                file.write(piece)
                done += len(piece)
                progress(min(done, size))
                if done >= size:
                    return


def _genuine(path: Path, remote: _Remote) -> bool:
    if remote.sha256:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == remote.sha256
    content = path.read_bytes()
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False)
    return remote.sha1 is None or blob.hexdigest() == remote.sha1


@contextmanager
def _explained(name: str) -> Iterator[None]:
    """Turns what can go wrong on the way into words."""
    import httpx

    try:
        yield
    except httpx.ProxyError as error:
        raise ModelTrouble(
            "The network's proxy refuses the download of “{name}”.",
            safe=KEPT,
            attempt="Ask the people who run your network to allow huggingface.co, or add a model folder by hand.",
            name=name,
        ) from error
    except httpx.HTTPStatusError as error:
        raise _refused(name, error.response.status_code) from error
    except httpx.TransportError as error:
        if _certificate(error):
            raise ModelTrouble(
                "The download of “{name}” was stopped: the certificate of the other side is not trusted.",
                safe=KEPT,
                attempt="In a company network, have its certificate installed in the system, or set SSL_CERT_FILE.",
                name=name,
            ) from error
        raise _no_hub(name) from error


def _certificate(error: BaseException) -> bool:
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError) or "CERTIFICATE_VERIFY_FAILED" in str(seen):
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def _refused(name: str, status: int) -> ModelTrouble:
    if status in (401, 403, 404):
        return ModelTrouble(
            "The hub has no model “{name}” for everybody (answer {status}).",
            safe=UNTOUCHED,
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


def _no_hub(name: str) -> ModelTrouble:
    return ModelTrouble(
        "The speech model “{name}” cannot be downloaded: the hub does not answer.",
        safe=KEPT,
        attempt="Check the network. On a machine without network, copy a model folder over and add it.",
        name=name,
    )
