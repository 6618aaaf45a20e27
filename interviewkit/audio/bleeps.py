"""Puts a tone, or nothing, where something must not be heard: exact to the sample, without clicks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

PITCH = 1000.0
LEVEL = 0.2
RAMP_MS = 5

Span = tuple[int, int]
"""[start, end) in ms."""


def in_order(spans: Sequence[Span]) -> list[Span]:
    """The spans from first to last; those that meet or lie closer than two ramps are one."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[1] > span[0]):
        if found and start - found[-1][1] <= 2 * RAMP_MS:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def bleeped(
    block: NDArray[np.float32], first: int, rate: int, spans: Sequence[Span], *, tone: bool = True
) -> NDArray[np.float32]:
    """The block (channels, n) with the spans in it replaced; first: its first sample's place in the recording.

    The original fades out over the RAMP_MS before a span and in after it, so nothing of it is left inside; the tone
    fades inside the span. Phases run on from block to block.
    """
    ramp = max(1, rate * RAMP_MS // 1000)
    last = first + block.shape[1]
    out = block
    for start_ms, end_ms in spans:
        start, end = start_ms * rate // 1000, -(-end_ms * rate // 1000)
        if end + ramp <= first or start - ramp >= last:
            continue
        place = np.arange(first, last)
        kept = np.clip(np.maximum((start - place) / ramp, (place - end + 1) / ramp), 0, 1).astype(np.float32)
        out = out * kept
        if tone:
            inside = np.clip(np.minimum((place - start) / ramp, (end - 1 - place) / ramp), 0, 1)
            wave = LEVEL * inside * np.sin(2 * np.pi * PITCH * (place - start) / rate)
            out = out + wave.astype(np.float32)
    return out
