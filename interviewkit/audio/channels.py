"""Tells two microphones from one sound copied twice, and takes channels apart for speakers of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.decode import RATE, Decoder
from interviewkit.audio.outputs import Outputs

SEPARATE_BELOW = 0.5  # measured: separate speakers −0.006, the same sound on both sides 0.9986
FLIPPED_BELOW = -0.8  # one side wired the wrong way round: the mean would be silence
QUIET = 0.001  # a channel with less than this share of the energy was not plugged in


class Correlation:
    """Pearson's r of the first two channels, and the energy of each channel, summed block by block."""

    def __init__(self) -> None:
        self._n = 0
        self._sums = np.zeros(2)
        self._products = np.zeros((2, 2))
        self.energy: NDArray[np.float64] = np.zeros(0)

    def take(self, block: NDArray[np.int16]) -> None:
        """One more block of shape (channels, n)."""
        energy = np.einsum("cn,cn->c", block, block, dtype=np.float64)
        self.energy = energy if not len(self.energy) else self.energy + energy
        if block.shape[0] >= 2:
            pair = block[:2].astype(np.float64)
            self._n += pair.shape[1]
            self._sums += pair.sum(axis=1)
            self._products += pair @ pair.T

    @property
    def value(self) -> float | None:
        """−1…1; None with one channel or where a channel never moves."""
        if not self._n:
            return None
        mean = self._sums / self._n
        covariance = self._products / self._n - np.outer(mean, mean)
        scale = float(np.sqrt(max(covariance[0, 0], 0) * max(covariance[1, 1], 0)))
        return float(covariance[0, 1]) / scale if scale > 1e-9 else None

    @property
    def loud(self) -> list[int]:
        """The channels that carry sound."""
        total = float(self.energy.sum())
        return [i for i, energy in enumerate(self.energy) if total and energy / total > QUIET]

    @property
    def separate(self) -> bool:
        """Whether the two channels hear different people."""
        return self.value is not None and abs(self.value) < SEPARATE_BELOW and len(self.loud) > 1


def mixed(block: NDArray[np.int16], only: int | None = None) -> NDArray[np.int16]:
    """(channels, n) to mono: the mean, or one channel only."""
    if only is not None:
        mono: NDArray[np.int16] = block[only]
        return mono
    mean: NDArray[np.int32] = block.sum(axis=0, dtype=np.int32) // block.shape[0]
    return mean.astype(np.int16)


def split_channels(
    path: Path,
    proxies: list[Path],
    *,
    progress: Callable[[float | None], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Writes one 16 kHz mono FLAC proxy per channel, all on the recording's clock, in one pass.

    proxies: one path for each channel, in order. Returns the length in ms. Nothing is left behind when it fails:
    FileTrouble as in prepare(), Cancelled.
    """
    decoder = Decoder(path, cancelled)
    with Outputs(proxies) as outputs:
        writers = [outputs.proxy(proxy) for proxy in proxies]
        for block in decoder.blocks():
            for channel, writer in enumerate(writers[: block.shape[0]]):
                writer.write(block[channel])
            progress(decoder.fraction)
        outputs.keep()
    return decoder.samples * 1000 // RATE
