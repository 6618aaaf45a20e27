"""Any recording as one even stream of 16 kHz samples, in bounded memory and true to the recording's clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.length import declared_ms, promised_ms
from interviewkit.audio.media import opened
from interviewkit.errors import Cancelled

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.container import InputContainer

RATE = 16_000
BATCH = 64  # frames handed to the resampler at once: one call a frame is three times slower
JITTER = RATE // 10  # clocks that differ by less than 100 ms are the container's rounding, not a gap
LONGEST_GAP = 24 * 3600 * RATE  # where the file does not say how long it is

Samples = NDArray[np.int16]


@dataclass(frozen=True)
class Finding:
    """Something worth telling about a recording that could be read all the same.

    kind: "truncated" (declared_ms, decoded_ms), "damaged" (packets, first_ms), "several-streams" (streams), "gap"
    (gaps, silence_ms), "silent" (), "one-channel" (channel).
    """

    kind: str
    values: dict[str, int] = field(default_factory=dict)


class Decoder:
    """Decodes one audio stream, the first by default; iterate `blocks()` once, then ask for `findings()`."""

    def __init__(self, path: Path, cancelled: Callable[[], bool] = lambda: False, stream: int = 0) -> None:
        self.path = path
        self._stream = stream
        self.channels = 0
        self.samples = 0  # at 16 kHz, so far
        self.declared_ms: int | None = None
        self.streams = 1
        self._cancelled = cancelled
        self._damaged = 0
        self._first_damage_ms = 0
        self._gaps = 0
        self._gap_samples = 0
        self._promised_ms: int | None = None

    def blocks(self) -> Iterator[Samples]:
        """int16 blocks of shape (channels, n) at 16 kHz, gaps filled with silence; FileTrouble, Cancelled."""
        with opened(self.path) as container:
            stream = container.streams.audio[self._stream]
            self.channels = stream.channels
            self.streams = len(container.streams.audio)
            self.declared_ms = declared_ms(container)
            self._promised_ms = promised_ms(self.path, container)
            tick = float((stream.time_base or Fraction(1, RATE)) * RATE)
            for block in self._resampled(self._frames(container), tick, (container.start_time or 0) * RATE / 1e6):
                if self._cancelled():
                    raise Cancelled
                self.samples += block.shape[1]
                yield block

    @property
    def fraction(self) -> float | None:
        """How much is done, 0 to 1; None where the file declares no length."""
        return min(1.0, self.samples * 1000 / RATE / self.declared_ms) if self.declared_ms else None

    def findings(self) -> list[Finding]:
        """What was noticed on the way."""
        found = []
        decoded = self.samples * 1000 // RATE
        promised = self._promised_ms or 0
        if promised - decoded > max(1000, promised // 100):
            found.append(Finding("truncated", {"declared_ms": promised, "decoded_ms": decoded}))
        if self._damaged:
            found.append(Finding("damaged", {"packets": self._damaged, "first_ms": self._first_damage_ms}))
        if self._gaps:
            found.append(Finding("gap", {"gaps": self._gaps, "silence_ms": self._gap_samples * 1000 // RATE}))
        if self.streams > 1:
            found.append(Finding("several-streams", {"streams": self.streams}))
        return found

    def _frames(self, container: InputContainer) -> Iterator[AudioFrame]:
        import av

        packets = container.demux(container.streams.audio[self._stream])
        while True:
            try:
                packet = next(packets)
                yield from packet.decode()
            except StopIteration:
                return
            except av.InvalidDataError:
                if not self._damaged:
                    self._first_damage_ms = self.samples * 1000 // RATE
                self._damaged += 1
            except (av.FFmpegError, OSError):  # the file ends, or cannot be read on, in the middle
                self._damaged += 1
                return

    def _resampled(self, frames: Iterator[AudioFrame], tick: float, origin: float) -> Iterator[Samples]:
        """The frames at 16 kHz, batch by batch, with silence where the recording's clock jumps ahead.

        tick, origin: a unit of the frames' clock, and where that begins, in samples at 16 kHz. As floats: a Fraction a
        frame took longer than decoding it.
        """
        clock: float | None = None  # where the recording's clock expects the next frame, samples at 16 kHz
        written = 0
        batch: list[AudioFrame] = []
        shape: tuple[str, str, int] | None = None
        resampler = _Resampler(self.channels)
        # a clock that jumps past the recording's end is broken
        latest = (self.declared_ms + 5000) * RATE // 1000 if self.declared_ms else LONGEST_GAP
        for frame in frames:
            start = clock if clock is not None else 0.0
            if frame.pts is not None:
                start = frame.pts * tick - origin
            ahead = start - (clock if clock is not None else 0.0)
            this = (frame.format.name, frame.layout.name, frame.sample_rate)
            jumps = ahead > JITTER and start < latest
            if batch and (jumps or this != shape or len(batch) >= BATCH):
                for block in resampler.take(batch, last=jumps or this != shape):
                    written += block.shape[1]
                    yield block
                batch = []
            if jumps:
                silence = round(start) - written
                if clock is not None:
                    self._gaps += 1
                    self._gap_samples += max(0, silence)
                for length in _pieces(silence):
                    written += length
                    yield np.zeros((self.channels, length), np.int16)
            elif clock is not None:
                start = clock  # small jitter and jumps backwards: the samples themselves are the better clock
            shape = this
            batch.append(frame)
            clock = start + frame.samples * RATE / frame.sample_rate
        yield from resampler.take(batch, last=True)


class _Resampler:
    """Frames of any kind to int16 at 16 kHz, (channels, n), the number of channels kept."""

    def __init__(self, channels: int) -> None:
        self._channels = channels
        self._resampler: object | None = None

    def take(self, frames: list[AudioFrame], *, last: bool) -> Iterator[Samples]:
        from av.audio.fifo import AudioFifo
        from av.audio.resampler import AudioResampler

        if self._resampler is None:
            self._resampler = AudioResampler(format="s16p", rate=RATE)
        assert isinstance(self._resampler, AudioResampler)
        fifo = AudioFifo()
        for frame in frames:
            frame.pts = None  # the clock was looked at before; the fifo would refuse its jitter
            fifo.write(frame)
        joined = fifo.read() if fifo.samples else None
        outputs = self._resampler.resample(joined) if joined is not None else []
        if last:
            outputs = [*outputs, *self._resampler.resample(None)]
            self._resampler = None
        for output in outputs:
            yield self._fit(output.to_ndarray().astype(np.int16, copy=False))

    def _fit(self, block: Samples) -> Samples:
        """A recording that changes its channels half-way keeps those of its beginning."""
        if block.shape[0] == self._channels:
            return block
        mono = block.astype(np.int32).sum(axis=0) // block.shape[0]
        return np.repeat(mono.astype(np.int16)[None, :], self._channels, axis=0)


def _pieces(length: int) -> Iterator[int]:
    """A long silence in minutes, so that a gap of hours needs no memory."""
    while length > 0:
        piece = min(length, 60 * RATE)
        yield piece
        length -= piece
