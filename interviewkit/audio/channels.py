"""Tells two microphones from one sound copied twice, and takes channels apart for speakers of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.decode import RATE
from interviewkit.audio.mixing import decoder_of
from interviewkit.audio.outputs import Outputs

SEPARATE_BELOW = 0.5  # measured: separate speakers −0.006, the same sound on both sides 0.9986
FLIPPED_BELOW = -0.8  # one side wired the wrong way round: the mean would be silence
QUIET = 0.001  # a channel with less than this share of the energy was not plugged in


ALIKE_ABOVE = 0.8  # loudness that rises and falls together: two microphones in one place, however their waves differ
FRAME = RATE // 5  # samples; the loudness of 200 ms, a syllable
STEADY = 2.0  # dB; loudness that hardly moves tells nothing
SPEECH = 30.0  # dB below the loud moments; what is quieter than that is a pause

Verdict = Literal["apart", "one", "same", "silent", "room"]


@dataclass(frozen=True, slots=True)
class Channels:
    """What the channels of a recording hear. voices: those, from 0, that hear somebody the others do not.

    verdict: "apart" (a voice each), "one" (there is only one channel), "same" (copies of one sound), "silent" (only one
    of them carries sound) or "room" (microphones side by side hear everybody alike). correlation: of the first two
    waves, alike: of the first two's loudness, −1…1 each; None where it cannot be told.
    """

    count: int
    voices: tuple[int, ...]
    verdict: Verdict
    correlation: float | None = None
    alike: float | None = None


class Correlation:
    """Pearson's r of all channels, of their waves and of their loudness, summed block by block."""

    def __init__(self) -> None:
        self._n = 0
        self._sums = np.zeros(0)
        self._products = np.zeros((0, 0))
        self._left: NDArray[np.int16] = np.zeros((0, 0), np.int16)
        self._levels: list[NDArray[np.float32]] = []
        self.energy: NDArray[np.float64] = np.zeros(0)

    def take(self, block: NDArray[np.int16]) -> None:
        """One more block of shape (channels, n)."""
        count = block.shape[0]
        if not len(self.energy):
            self.energy, self._sums = np.zeros(count), np.zeros(count)
            self._products, self._left = np.zeros((count, count)), block[:, :0]
        self.energy += np.einsum("cn,cn->c", block, block, dtype=np.float64)
        if count >= 2:
            wide = block.astype(np.float64)
            self._n += block.shape[1]
            self._sums += wide.sum(axis=1)
            self._products += wide @ wide.T
            self._measure(block)

    def _measure(self, block: NDArray[np.int16]) -> None:
        """Loudness in dB, frame by frame."""
        held = np.concatenate((self._left, block), axis=1)
        whole = held.shape[1] // FRAME * FRAME
        self._left = held[:, whole:]
        if whole:
            frames = held[:, :whole].astype(np.float32).reshape(held.shape[0], -1, FRAME)
            self._levels.append((10 * np.log10(np.square(frames).mean(axis=2) + 1)).astype(np.float32))

    @property
    def value(self) -> float | None:
        """Of the first two channels, −1…1; None with one channel or where a channel never moves."""
        return self._waves(0, 1) if len(self.energy) > 1 else None

    def _waves(self, one: int, other: int) -> float | None:
        if not self._n:
            return None
        mean = self._sums / self._n
        covariance: NDArray[np.float64] = self._products / self._n - np.outer(mean, mean)
        scale = float(np.sqrt(max(covariance[one, one], 0) * max(covariance[other, other], 0)))
        return float(covariance[one, other]) / scale if scale > 1e-9 else None

    def _loudness(self, one: int, other: int) -> float | None:
        """Pearson's r of two channels' loudness while somebody speaks; None where it hardly moves."""
        if not self._levels:
            return None
        levels = np.concatenate(self._levels, axis=1)[[one, other]]
        loudest = levels.max(axis=0)
        levels = levels[:, loudest > np.percentile(loudest, 95) - SPEECH]
        if levels.shape[1] < 10 or levels.std(axis=1).min() < STEADY:
            return None
        table: NDArray[np.float64] = np.asarray(np.corrcoef(levels))
        return float(table[0, 1])

    @property
    def loud(self) -> list[int]:
        """The channels that carry sound."""
        total = float(self.energy.sum())
        return [i for i, energy in enumerate(self.energy) if total and energy / total > QUIET]

    @property
    def separate(self) -> bool:
        """Whether the channels hear different people."""
        return self.found().verdict == "apart"

    def found(self) -> Channels:
        """What the channels hear."""
        count = len(self.energy)
        value, alike = self.value, self._loudness(0, 1) if len(self.energy) > 1 else None
        if count < 2:
            return Channels(count, (0,), "one")
        if len(self.loud) < 2:
            return Channels(count, tuple(self.loud), "silent", value, alike)
        verdict: Verdict = "apart"
        voices: list[int] = []
        twins = {channel: sum(self._twin(channel, [other]) is not None for other in self.loud if other != channel)
                 for channel in self.loud}  # fmt: skip
        for channel in sorted(
            self.loud, key=lambda channel: twins[channel]
        ):  # one that holds the others' mix comes last
            twin = self._twin(channel, voices)
            verdict = twin or verdict
            if twin is None:
                voices.append(channel)
        return Channels(count, tuple(sorted(voices)), "apart" if len(voices) > 1 else verdict, value, alike)

    def _twin(self, channel: int, others: list[int]) -> Literal["same", "room"] | None:
        """How a channel repeats one of these, None when it hears somebody of its own."""
        for other in others:
            waves, loudness = self._waves(other, channel), self._loudness(other, channel)
            if waves is None or abs(waves) >= SEPARATE_BELOW:
                return "same"
            if loudness is not None and loudness >= ALIKE_ABOVE:
                return "room"
        return None


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
    decoder = decoder_of(path, cancelled)
    with Outputs(proxies) as outputs:
        writers = [outputs.proxy(proxy) for proxy in proxies]
        for block in decoder.blocks():
            for channel, writer in enumerate(writers[: block.shape[0]]):
                writer.write(block[channel])
            progress(decoder.fraction)
        outputs.keep()
    return decoder.samples * 1000 // RATE
