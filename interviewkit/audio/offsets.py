"""Finds when one recording of a session began after another, where both hear the same room."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.decode import RATE, Decoder

HOP = RATE // 50  # 20 ms: as exact as two microphones some metres apart can be
SECOND = RATE // HOP + 1
EDGE = 11
SHORTEST = 5 * RATE // HOP
SPEECH = 35.0  # dB below the loud moments
SURE = 0.5  # measured: one room through two microphones 0.86, different people 0.1 to 0.3


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

    The highest cross-correlation of how the loudness moves from syllable to syllable: that somebody speaks and pauses
    is alike in any two recordings. Over all shifts at which half of the shorter one overlaps; five seconds at least.
    """
    if min(len(first), len(second)) < SHORTEST:
        return None
    one, two = _moves(first), _moves(second)
    size = 1 << (len(one) + len(two) - 1).bit_length()
    product = np.fft.irfft(np.fft.rfft(one, size) * np.conj(np.fft.rfft(two, size)), size)
    reach = (min(len(one), len(two)) + 1) // 2
    shifts = np.arange(reach - len(two), len(one) - reach + 1)
    shift = int(shifts[np.argmax(product[shifts % size])])
    here, there = one[max(0, shift) :], two[max(0, -shift) :]
    length = min(len(here), len(there))
    both = (here[:length] != 0) & (there[:length] != 0)
    if both.sum() < SHORTEST:
        return None
    table: NDArray[np.float64] = np.asarray(np.corrcoef(here[:length][both], there[:length][both]))
    return shift * HOP * 1000 // RATE if table[0, 1] >= SURE else None


def _moves(curve: NDArray[np.float32]) -> NDArray[np.float32]:
    """Loudness against its mean over a second, where somebody speaks; 0 elsewhere."""
    local = np.convolve(curve, np.full(SECOND, 1 / SECOND), "same").astype(np.float32)
    speaks = curve > np.percentile(curve, 95) - SPEECH
    quiet = np.convolve(~speaks, np.ones(EDGE), "same") > 0  # beginning and ending would outweigh all between
    moves: NDArray[np.float32] = np.where(speaks & ~quiet, curve - local, 0).astype(np.float32)
    return moves
