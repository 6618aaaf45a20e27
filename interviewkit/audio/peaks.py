"""The waveform as it is drawn: the lowest and highest sample of every hundredth of a second."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interviewkit.errors import FileTrouble

PEAKS_A_SECOND = 100
_HEADER = struct.Struct("<4sHHQ")  # magic, version, peaks a second, samples at 16 kHz
_MAGIC = b"IKPK"
_VERSION = 1


@dataclass(frozen=True)
class Peaks:
    """low and high: int8, one of each per 1/rate s, −128…127 for full scale; duration_ms of the whole sound."""

    rate: int
    duration_ms: int
    low: NDArray[np.int8]
    high: NDArray[np.int8]


class PeakMeter:
    """Collects peaks from 16 kHz blocks of any length."""

    def __init__(self, sample_rate: int) -> None:
        self._step = sample_rate // PEAKS_A_SECOND
        self._rest = np.empty(0, np.int16)
        self._pairs: list[NDArray[np.int8]] = []
        self.samples = 0
        self.loudest = 0

    def take(self, block: NDArray[np.int16]) -> None:
        """One more mono block."""
        self.samples += len(block)
        block = np.concatenate([self._rest, block]) if len(self._rest) else block
        whole = len(block) // self._step * self._step
        self._rest = block[whole:].copy()
        if whole:
            self._add(block[:whole].reshape(-1, self._step))

    def bytes(self) -> bytes:
        """The file's content, the last unfinished hundredth included."""
        if len(self._rest):
            self._add(self._rest[None, :])
            self._rest = self._rest[:0]
        pairs = np.concatenate(self._pairs) if self._pairs else np.empty((0, 2), np.int8)
        return _HEADER.pack(_MAGIC, _VERSION, PEAKS_A_SECOND, self.samples) + pairs.tobytes()

    def _add(self, rows: NDArray[np.int16]) -> None:
        low, high = rows.min(axis=1).astype(np.int32), rows.max(axis=1).astype(np.int32)
        self.loudest = max(self.loudest, int(high.max()), -int(low.min()))
        # outwards, so that a whisper still draws a line
        pair = np.stack([low >> 8, np.minimum((high + 255) >> 8, 127)], axis=1)
        self._pairs.append(pair.astype(np.int8))


def load_peaks(path: Path) -> Peaks:
    """The peaks written when the recording was prepared; FileTrouble where the file is none or cut off."""
    try:
        content = path.read_bytes()
        magic, version, rate, samples = _HEADER.unpack_from(content)
    except (OSError, struct.error) as error:
        raise _no_waveform(path) from error
    body = np.frombuffer(content, np.int8, offset=_HEADER.size)
    if magic != _MAGIC or version != _VERSION or len(body) != 2 * -(-samples * rate // 16_000):
        raise _no_waveform(path)
    pairs = body.reshape(-1, 2)
    return Peaks(rate, samples * 1000 // 16_000, pairs[:, 0], pairs[:, 1])


def _no_waveform(path: Path) -> FileTrouble:
    return FileTrouble(
        "The waveform of “{name}” cannot be read.",
        safe="The recording itself is untouched.",
        attempt="Prepare the recording again.",
        name=path.stem,
    )
