"""Files that are made in one pass appear together or not at all."""

from __future__ import annotations

import errno
from pathlib import Path
from types import TracebackType

from interviewkit.audio.proxy import ProxyWriter
from interviewkit.errors import FileTrouble


class Outputs:
    """Files that appear together when keep() is reached, and leave no trace when it is not."""

    def __init__(self, paths: list[Path]) -> None:
        self._paths = paths
        self._writers: list[ProxyWriter] = []

    def part(self, path: Path) -> Path:
        """Where an output is written until it is finished."""
        return path.with_name(path.name + ".part")

    def proxy(self, path: Path) -> ProxyWriter:
        """A writer for one of the outputs."""
        writer = ProxyWriter(self.part(path))
        self._writers.append(writer)
        return writer

    def keep(self) -> None:
        """Everything was written: the files take their names."""
        for writer in self._writers:
            writer.close()
        self._writers = []
        for path in self._paths:
            self.part(path).replace(path)

    def __enter__(self) -> Outputs:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for writer in self._writers:
            try:
                writer.close(finish=False)
            except OSError:  # a full disk refuses the closing too
                continue
        for path in self._paths:
            self.part(path).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise self._refused(error) from error

    def _refused(self, error: OSError) -> FileTrouble:
        folder = str(self._paths[0].parent)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return FileTrouble(
                "The disk is full: there is no room in {folder} for the working copy of the sound.",
                safe="The recording itself is untouched, and nothing half-written was left behind.",
                attempt="Make room on the disk and try again.",
                folder=folder,
            )
        return FileTrouble(
            "The working copy of the sound cannot be written to {folder}.",
            safe="The recording itself is untouched.",
            attempt="Check that the folder may be written to.",
            folder=folder,
        )
