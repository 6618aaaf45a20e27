"""Hears several streams at once: those of one file side by side as channels, or recordings of one session as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.decode import RATE, Decoder, Finding, Samples
from interviewkit.audio.media import opened
from interviewkit.audio.outputs import Outputs

KNEE = 24_576  # of 32768; what two people say at once above this is pressed together instead of cut off
ROOM = 32_767 - KNEE


class Streams:
    """All audio streams of one file, with a Decoder's face: each stream is a channel, so that none is left out."""

    def __init__(self, path: Path, count: int, cancelled: Callable[[], bool] = lambda: False) -> None:
        self.path = path
        self._decoders = [Decoder(path, cancelled, stream) for stream in range(count)]
        self.channels = self.streams = count
        self.samples = 0

    def blocks(self) -> Iterator[Samples]:
        """int16 blocks of shape (streams, n) at 16 kHz, silence where a stream ended before; FileTrouble, Cancelled."""
        for block in abreast([map(_mono, decoder.blocks()) for decoder in self._decoders]):
            self.samples += block.shape[1]
            yield block

    @property
    def fraction(self) -> float | None:
        """How much is done, 0 to 1; None where the file declares no length."""
        return self._decoders[0].fraction

    def findings(self) -> list[Finding]:
        """What was noticed on the way, each kind once; a stream that ends before the others does not break off."""
        longest = max(self._decoders, key=lambda decoder: decoder.samples)
        found = {
            finding.kind: finding
            for decoder in self._decoders
            for finding in decoder.findings()
            if finding.kind != "truncated" or decoder is longest
        }
        return list(found.values())


def decoder_of(path: Path, cancelled: Callable[[], bool] = lambda: False) -> Decoder | Streams:
    """What decodes all that is heard in a file; FileTrouble where nothing is."""
    with opened(path) as container:
        count = sum(getattr(stream, "codec_context", None) is not None for stream in container.streams.audio)
    return Streams(path, count, cancelled) if count > 1 else Decoder(path, cancelled)


def mix(
    parts: Sequence[tuple[Path, int]],
    out: Path,
    *,
    progress: Callable[[float | None], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Writes one 16 kHz mono FLAC in which all of these sound, each from its offset in ms. Its length in ms.

    FileTrouble where one cannot be read or the disk is full, Cancelled; nothing is left behind then.
    """
    decoders = [Decoder(path, cancelled) for path, _ in parts]
    samples = 0
    with Outputs([out]) as outputs:
        writer = outputs.proxy(out)
        for block in abreast([_from(decoder, parts[at][1]) for at, decoder in enumerate(decoders)]):
            writer.write(pressed(block.sum(axis=0, dtype=np.int32)))
            samples += block.shape[1]
            fractions = [decoder.fraction for decoder in decoders]
            progress(min((fraction for fraction in fractions if fraction is not None), default=None))
        outputs.keep()
    return samples * 1000 // RATE


def abreast(voices: Sequence[Iterator[NDArray[np.int16]]]) -> Iterator[NDArray[np.int16]]:
    """Several mono streams side by side, (streams, n) block by block, to the end of the longest."""
    held = [np.zeros(0, np.int16) for _ in voices]
    going = set(range(len(voices)))
    while True:
        for each in sorted(going):
            while not len(held[each]):
                block = next(voices[each], None)
                if block is None:
                    going.discard(each)
                    break
                held[each] = block
        if not going:
            return
        length = min(len(held[each]) for each in going)
        found = np.zeros((len(voices), length), np.int16)
        for each in going:
            found[each] = held[each][:length]
            held[each] = held[each][length:]
        yield found


def pressed(total: NDArray[np.int32]) -> NDArray[np.int16]:
    """A sum brought back into 16 bits: unchanged below the knee, bent towards full scale above it."""
    size = np.abs(total)
    if not len(total) or size.max() <= KNEE:
        return total.astype(np.int16)
    over = np.maximum(size - KNEE, 0).astype(np.float32)
    bent = np.minimum(size, KNEE) + ROOM * np.tanh(over / ROOM)
    found: NDArray[np.int16] = (np.sign(total) * bent).astype(np.int16)
    return found


def _from(decoder: Decoder, offset_ms: int) -> Iterator[NDArray[np.int16]]:
    """A recording as mono, after the silence before it begins."""
    silence = max(0, offset_ms) * RATE // 1000
    while silence > 0:
        yield np.zeros(min(silence, 60 * RATE), np.int16)
        silence -= 60 * RATE
    yield from map(_mono, decoder.blocks())


def _mono(block: Samples) -> NDArray[np.int16]:
    """(channels, n) as the mean of the channels."""
    mean: NDArray[np.int32] = block.sum(axis=0, dtype=np.int32) // block.shape[0]
    return mean.astype(np.int16)
