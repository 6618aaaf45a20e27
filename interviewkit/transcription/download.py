"""Fetches a speech model, the only thing InterviewKit ever loads from the network, and only when asked to."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interviewkit import preferences
from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.transcription import catalogue
from interviewkit.transcription.catalogue import Known
from interviewkit.transcription.model_files import FILES
from interviewkit.transcription.models import PART, UNTOUCHED, Model, Report, folder, installed, no_room, validate
from interviewkit.transcription.network import KEPT, Network, explained, somebody_else

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

PATIENCE = 5  # broken connections in a row before giving up
SPARE = 50_000_000  # bytes left free on the disk
ORIGINS = "origins.json"  # in the unfinished folder: which content each file is a part of


@dataclass(frozen=True)
class _Remote:
    """A file on the hub. sha256 for large files, the git blob's sha1 for small ones."""

    name: str
    size: int
    sha256: str | None
    sha1: str | None

    @property
    def content(self) -> str:
        """What tells this content from any other; "" where the hub does not say."""
        return self.sha256 or self.sha1 or ""


def download(
    name: str,
    *,
    progress: Report = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    hub: str | None = None,
    network: Network | None = None,
) -> Model:
    """Downloads a model of the catalogue, or "owner/repository" of any CTranslate2 Whisper on the hub.

    progress(done, total) in bytes. What was loaded stays when it is interrupted, and the next try goes on from
    there; the model takes its place when every checksum is right. network: how to get there, else as the preferences
    say; hub: another address than theirs. ModelTrouble, Cancelled.
    """
    known = _known(name)
    for model in installed():
        if model.name == known.name:
            return model
    network = network or Network.of(preferences.load())
    hub = (hub or network.address()).rstrip("/")
    target = folder() / known.name
    part = folder() / f"{known.name}{PART}"
    try:
        part.mkdir(parents=True, exist_ok=True)
        with _alone(part), network.client() as client, explained(known.name, network, hub):
            remotes = _files(client, hub, known)
            _check_room(part, remotes)
            total = sum(remote.size for remote in remotes)
            before = 0
            for remote in remotes:
                url = f"{hub}/{known.repository}/resolve/main/{remote.name}"
                report = _shifted(progress, before, total)
                _File(client, url, remote, part, report, cancelled).fetch()
                before += remote.size
        (part / ORIGINS).unlink(missing_ok=True)
        validate(part)
        part.replace(target)
    except OSError as error:
        raise no_room(target, error, KEPT) from error
    return next(model for model in installed() if model.name == known.name)


def _shifted(progress: Report, before: int, total: int) -> Callable[[int], None]:
    """A file's own progress as progress of the whole."""
    return lambda done: progress(before + done, total)


def _known(name: str) -> Known:
    if (found := catalogue.known(name)) is not None:
        return found
    owner, slash, repository = name.partition("/")
    if owner and slash and repository and "/" not in repository and not repository.startswith("."):
        return Known(repository, name, 0)
    raise ModelTrouble(
        "There is no speech model called “{name}”.",
        safe=UNTOUCHED,
        attempt="See what there is with: interviewkit models list",
        name=name,
    )


@contextmanager
def _alone(part: Path) -> Iterator[None]:
    """Two programs that load the same file would spoil it for each other."""
    from filelock import FileLock, Timeout

    lock = part.with_name(f".{part.name}.lock")
    try:
        with FileLock(lock, timeout=0):
            yield
    except Timeout as error:
        raise ModelTrouble(
            "The speech model “{name}” is being downloaded already.",
            safe=UNTOUCHED,
            attempt="Wait for it, or stop the other download first.",
            name=part.name.removesuffix(PART),
        ) from error
    with suppress(OSError):
        lock.unlink(missing_ok=True)


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
            if entry.get("path") in FILES
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise somebody_else(known.name, hub) from error
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
            safe=KEPT,
            attempt="Make room on the disk, or keep models elsewhere by setting INTERVIEWKIT_MODELS.",
            need=need // 1_000_000,
            free=free // 1_000_000,
            folder=str(part.parent),
        )


class _File:
    """One file on its way."""

    def __init__(
        self,
        client: httpx.Client,
        url: str,
        remote: _Remote,
        part: Path,
        progress: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._client, self._url, self._remote = client, url, remote
        self._part, self._path = part, part / remote.name
        self._progress, self._cancelled = progress, cancelled

    def fetch(self) -> None:
        """Goes on where an earlier try ended, unless that was another content. ModelTrouble for wrong content."""
        origin = self._origin()
        if self._path.exists() and origin and self._remote.content not in ("", origin.get("content", "")):
            self._path.unlink()
        went_on = self._have() > 0
        self._fill()
        if not self._genuine() and went_on:  # the beginning may have been of another content than told
            self._path.unlink()
            self._fill()
        if not self._genuine():
            self._path.unlink()
            raise ModelTrouble(
                "{file} of the model “{name}” arrived damaged: its checksum is wrong.",
                safe=UNTOUCHED,
                attempt="Try again. If it happens twice, something between here and the hub changes downloads.",
                file=self._remote.name,
                name=self._part.name.removesuffix(PART),
            )

    def _fill(self) -> None:
        import httpx

        failures = 0
        while (have := self._have()) < self._remote.size:
            try:
                self._stream(have)
            except (httpx.RemoteProtocolError, httpx.ReadError, httpx.ReadTimeout):
                failures = 0 if self._have() > have else failures + 1
                if failures >= PATIENCE:
                    raise
        self._progress(self._remote.size)

    def _stream(self, have: int) -> None:
        # asking for gzip would make byte ranges meaningless
        headers = {"Accept-Encoding": "identity"}
        if have:
            headers["Range"] = f"bytes={have}-"
            tag = self._origin().get("etag", "")
            if not self._remote.content and tag:
                headers["If-Range"] = tag
        with self._client.stream("GET", self._url, headers=headers) as answer:
            if answer.status_code == 416:  # the file is shorter than what is here: another one
                self._path.unlink()
                return
            answer.raise_for_status()
            went_on = answer.status_code == 206
            if went_on and not answer.headers.get("content-range", f"bytes {have}-").startswith(f"bytes {have}-"):
                self._path.unlink()
                return
            if not went_on:
                self._remember(answer.headers.get("etag", ""))
            done = have if went_on else 0
            with self._path.open("ab" if went_on else "wb") as file:
                for piece in answer.iter_raw():
                    if self._cancelled():
                        raise Cancelled
                    file.write(piece[: self._remote.size - done])
                    done += len(piece)
                    self._progress(min(done, self._remote.size))
                    if done >= self._remote.size:
                        return

    def _have(self) -> int:
        return self._path.stat().st_size if self._path.exists() else 0

    def _genuine(self) -> bool:
        if not self._path.exists() or self._path.stat().st_size != self._remote.size:
            return False
        if self._remote.sha256:
            with self._path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self._remote.sha256
        content = self._path.read_bytes()
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False)
        return self._remote.sha1 is None or blob.hexdigest() == self._remote.sha1

    def _origin(self) -> dict[str, str]:
        found = self._origins().get(self._remote.name)
        return found if isinstance(found, dict) else {}

    def _origins(self) -> dict[str, Any]:
        try:
            kept = json.loads((self._part / ORIGINS).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _remember(self, etag: str) -> None:
        """Notes which content the file on the disk is going to be."""
        kept = {**self._origins(), self._remote.name: {"content": self._remote.content, "etag": etag}}
        (self._part / ORIGINS).write_text(json.dumps(kept), encoding="utf-8")
