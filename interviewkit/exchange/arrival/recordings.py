"""Copies the recordings of an arriving project into the media folder, each with its working copy."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from interviewkit.errors import FileTrouble
from interviewkit.exchange.arrival.shapes import FileSource
from interviewkit.model import Media
from interviewkit.sources.formats import Finding
from interviewkit.sources.importing import leave_nothing, prepared
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project


class Recordings:
    """Used with `with`: unless kept, nothing of what was copied stays. media: by guid of the source."""

    def __init__(self, project: Project, sources: Sequence[FileSource]) -> None:
        self._project, self._sources = project, [each for each in sources if each.media is not None]
        self._stored: list[media_folder.StoredFile] = []
        self._kept = False
        self._counts: Counter[tuple[str, str]] = Counter()
        self.media: dict[str, Media] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._kept:
            for stored in self._stored:
                leave_nothing(self._project, stored)

    def keep(self) -> None:
        """The import succeeded: the files stay."""
        self._kept = True

    @property
    def findings(self) -> list[Finding]:
        """What was noticed while copying."""
        return [Finding(kind, detail, count) for (kind, detail), count in self._counts.items()]

    def copy(self, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> None:
        """Copies and prepares every recording; one that cannot be decoded is told of, and its text comes without it."""
        if not self._sources:
            return
        folder = media_folder.folder(self._project.path)
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".arriving-", dir=folder) as unpacked:
            for n, source in enumerate(self._sources):
                try:
                    self._one(source, Path(unpacked), n, progress, cancelled)
                except FileTrouble:
                    if len(self._stored) > len(self.media):
                        leave_nothing(self._project, self._stored.pop())
                    self._counts["recording-unreadable", source.name or source.media_name] += 1
                progress((n + 1) / len(self._sources))

    def _one(
        self,
        source: FileSource,
        folder: Path,
        n: int,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> None:
        from interviewkit.audio import probe

        assert source.media is not None
        file = folder / f"{n}{Path(source.media_name).suffix.lower()[:12]}"
        with file.open("wb") as target:
            source.media(target, cancelled)
        facts = probe(file)
        stored = media_folder.store(self._project.path, file, cancelled=cancelled)
        self._stored.append(stored)
        file.unlink()
        total = len(self._sources)

        def tell(done: float | None) -> None:
            progress((n + (done or 0.0)) / total)

        original = media_folder.folder(self._project.path) / stored.place
        media, report = prepared(self._project, original, stored, facts.has_video, tell, cancelled)
        if media.id is None:
            media.name = source.name if Path(source.name).suffix else source.name + file.suffix
        self.media[source.guid] = media
        for each in report:
            self._counts[each.kind, each.detail] += each.count
