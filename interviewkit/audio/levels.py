"""The waveform at several resolutions, so that drawing costs what the screen is wide, however long it is."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.peaks import Peaks

FACTOR = 8
"""How many of one level make one of the next."""
Pairs = NDArray[np.int8]


class Levels:
    """Peaks, each level FACTOR times coarser than the one before; 1/7 more memory than the finest alone."""

    def __init__(self, peaks: Peaks) -> None:
        self.rate, self.duration_ms = peaks.rate, peaks.duration_ms
        low, high = np.ascontiguousarray(peaks.low), np.ascontiguousarray(peaks.high)
        self._levels = [(low, high)]
        while len(low) > 4096:
            starts = np.arange(0, len(low), FACTOR)
            low, high = np.minimum.reduceat(low, starts), np.maximum.reduceat(high, starts)
            self._levels.append((low, high))
        self.loudest = max(int(high.max(initial=0)), -int(low.min(initial=0))) / 128 if len(low) else 0.0

    def finest_ms(self) -> float:
        """How long one peak of the finest level is."""
        return 1000 / self.rate

    def envelope(self, start_ms: float, end_ms: float, columns: int) -> NDArray[np.float32]:
        """Lowest and highest sample of each of so many columns of [start_ms, end_ms): (columns, 2), −1…1.

        A column beyond the recording is 0; one narrower than a peak shows the peak it lies in.
        """
        found = np.zeros((max(columns, 0), 2), np.float32)
        low, high = self._levels[0]
        if columns < 1 or not len(low) or end_ms <= start_ms:
            return found
        per_column = (end_ms - start_ms) / columns * self.rate / 1000
        level = 0 if per_column < 2 * FACTOR else math.floor(math.log(per_column / 2, FACTOR))
        level = min(level, len(self._levels) - 1)
        low, high = self._levels[level]
        scale = self.rate / 1000 / FACTOR**level
        edges = np.linspace(start_ms * scale, end_ms * scale, columns + 1)
        starts = np.floor(edges[:-1] + 1e-6).astype(np.int64)
        inside = (starts >= 0) & (starts < len(low))
        if not inside.any():
            return found
        chosen = starts[inside]
        last = min(len(low), max(math.ceil(edges[1:][inside][-1] - 1e-6), int(chosen[-1]) + 1))
        begin = int(chosen[0])
        found[inside, 0] = np.minimum.reduceat(low[begin:last], chosen - begin)
        found[inside, 1] = np.maximum.reduceat(high[begin:last], chosen - begin)
        return found / np.float32(128)


def envelope_of(sound: NDArray[np.float32], columns: int) -> NDArray[np.float32]:
    """The same from samples themselves, which share the columns evenly; fewer samples than columns are joined up."""
    if not len(sound) or columns < 1:
        return np.zeros((max(columns, 0), 2), np.float32)
    if len(sound) < columns:
        line = np.interp(np.linspace(0, len(sound) - 1, columns), np.arange(len(sound)), sound)
        step = np.append(line[1:], line[-1])
        return np.stack([np.minimum(line, step), np.maximum(line, step)], axis=1).astype(np.float32)
    starts = np.linspace(0, len(sound), columns, endpoint=False).astype(np.int64)
    return np.stack([np.minimum.reduceat(sound, starts), np.maximum.reduceat(sound, starts)], axis=1)
