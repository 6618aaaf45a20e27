"""Finds when one recording of a session began after another, where both hear the same room."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.decode import RATE, Decoder

HOP = RATE // 50  # 20 ms: as exact as two microphones some metres apart can be
SURE = 0.5  # correlation of the loudness; tracks that hear different people stay far below (measured: 0.1)


def envelope(path: Path) -> NDArray[np.float32]:
    """Loudness in dB every 20 ms, of the first audio stream. FileTrouble."""
    found: list[NDArray[np.float32]] = []
    left = np.zeros(0, np.int16)
    for block in Decoder(path).blocks():
        sound = np.concatenate((left, block[0]))
        whole = len(sound) // HOP * HOP
        left = sound[whole:]
        frames = sound[:whole].astype(np.float32).reshape(-1, HOP)
        found.append((10 * np.log10(np.square(frames).mean(axis=1) + 100)).astype(np.float32))
    return np.concatenate(found) if found else np.zeros(0, np.float32)


def offset_ms(first: NDArray[np.float32], second: NDArray[np.float32]) -> int | None:
    """How much later than the first the second began, in ms, below 0 for earlier; None where they do not hear the same.

    The highest cross-correlation of the two loudness curves, over all shifts at which half of the shorter one overlaps.
    """
    if min(len(first), len(second)) < 250:  # five seconds
        return None
    one, two = first - first.mean(), second - second.mean()
    size = 1 << (len(one) + len(two) - 1).bit_length()
    product = np.fft.irfft(np.fft.rfft(one, size) * np.conj(np.fft.rfft(two, size)), size)
    reach = (min(len(one), len(two)) + 1) // 2
    shifts = np.arange(reach - len(two), len(one) - reach + 1)
    shift = int(shifts[np.argmax(product[shifts % size])])
    here, there = one[max(0, shift) :], two[max(0, -shift) :]
    length = min(len(here), len(there))
    here, there = here[:length] - here[:length].mean(), there[:length] - there[:length].mean()
    scale = float(np.sqrt((here @ here) * (there @ there)))
    if not scale or float(here @ there) / scale < SURE:
        return None
    return shift * HOP * 1000 // RATE
