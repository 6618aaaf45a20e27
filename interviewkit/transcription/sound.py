"""The sound of one recording for two readers: what the listener has decoded, the engine need not decode once more."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.proxy import read_samples

ROOM = 16_000_000  # samples: 32 MB or a quarter of an hour of speech, however long the recording is
SCALE = 32768  # a proxy holds 16 bits a sample, so that nothing is lost on the way to memory and back


class Sound:
    """Reads a proxy, from memory what was kept. Two threads may use it at once."""

    def __init__(self, proxy: Path) -> None:
        self._proxy = proxy
        self._kept: list[tuple[int, NDArray[np.int16]]] = []
        self._guard = threading.Lock()

    def read(self, start: int, end: int) -> NDArray[np.float32]:
        """The samples [start, end) as float32, −1…1, fewer where the recording ends; FileTrouble for a broken proxy."""
        found = np.empty(max(0, end - start), np.float32)
        at = start
        with self._guard:
            for begin, samples in self._kept:  # in order
                if begin <= at < min(end, begin + len(samples)):
                    part = samples[at - begin : end - begin]
                    found[at - start : at - start + len(part)] = part
                    at += len(part)
        if at < end:
            return read_samples(self._proxy, start, end)
        found /= SCALE
        return found

    def keep(self, start: int, samples: NDArray[np.float32]) -> None:
        """Remembers samples that lie behind everything kept, while there is room."""
        with self._guard:
            if len(samples) + sum(len(kept) for _, kept in self._kept) <= ROOM:
                self._kept.append((start, (samples * SCALE).astype(np.int16)))

    def forget(self, before: int) -> None:
        """Drops what ends before a sample: nobody reads it any more."""
        with self._guard:
            self._kept = [(start, kept) for start, kept in self._kept if start + len(kept) > before]
