"""The 16 kHz mono FLAC that playback and recognition use: written once, read anywhere, exact to the sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.decode import RATE
from interviewkit.errors import FileTrouble

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer


FRAME = 2304  # samples; FFmpeg's own choice at 16 kHz is 1152, which takes longer to read


class ProxyWriter:
    """Writes int16 mono blocks at 16 kHz to a FLAC file; close() finishes it. OSError where the disk refuses."""

    def __init__(self, path: Path) -> None:
        import av

        self._container = av.open(str(path), "w", format="flac")
        self._stream = self._container.add_stream("flac", rate=RATE)
        self._stream.codec_context.layout = "mono"
        self._stream.codec_context.format = "s16"
        self._stream.codec_context.options = {"frame_size": str(FRAME)}
        self._written = 0

    def write(self, block: NDArray[np.int16]) -> None:
        """One more block."""
        import av

        if not len(block):
            return
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block)[None, :], format="s16", layout="mono")
        frame.sample_rate = RATE
        frame.pts = self._written
        self._written += len(block)
        self._container.mux(self._stream.encode(frame))

    def close(self, *, finish: bool = True) -> None:
        """Ends the file; with finish=False it is given up and only let go of."""
        if finish:
            self._container.mux(self._stream.encode(None))
        self._container.close()


def samples_in(proxy: Path) -> int:
    """How many samples at 16 kHz a proxy holds; FileTrouble where it is missing or no proxy."""
    with _open(proxy) as container:
        stream = container.streams.audio[0]
        assert stream.time_base is not None
        return round((stream.duration or 0) * stream.time_base * RATE)


def read_window(proxy: Path, start_ms: int, end_ms: int) -> NDArray[np.float32]:
    """The sound in [start_ms, end_ms), float32 at 16 kHz, −1…1; shorter where the recording ends before."""
    return read_samples(proxy, start_ms * RATE // 1000, end_ms * RATE // 1000)


def read_samples(proxy: Path, start: int, end: int) -> NDArray[np.float32]:
    """The samples [start, end) of a proxy as float32, −1…1; FileTrouble where the proxy is missing or broken."""
    import av

    start = max(0, start)
    found = np.zeros(max(0, end - start), np.int16)
    filled = 0
    try:
        with _open(proxy) as container:
            stream = container.streams.audio[0]
            ticks = _ticks(stream)
            _seek(container, start)
            for frame in container.decode(stream):
                assert frame.pts is not None
                at = round(frame.pts * ticks)
                if at >= end:
                    break
                # to_ndarray() would take as long as the decoding
                block = np.frombuffer(memoryview(frame.planes[0]), np.int16, frame.samples)[
                    max(0, start - at) : end - at
                ]
                if len(block):
                    begin = max(at, start) - start
                    found[begin : begin + len(block)] = block
                    filled = begin + len(block)
    except av.FFmpegError as error:
        raise _broken(proxy) from error
    sound = found[:filled].astype(np.float32)
    sound /= 32768.0  # in place: a copy more of three hours is 0.7 GB
    return sound


def _ticks(stream: AudioStream) -> int | float:
    """Samples in one tick of a stream's clock: 1 in a FLAC; fractions would take as long as half the decoding."""
    assert stream.time_base is not None
    ticks = stream.time_base * RATE
    return ticks.numerator if ticks.denominator == 1 else float(ticks)


def _seek(container: InputContainer, sample: int) -> None:
    """To some place before a sample. FFmpeg's search fails between the last and the last but one frame of a FLAC."""
    import av

    for back in (RATE // 2, 2 * RATE):
        if sample > back:
            try:
                container.seek(sample - back, stream=container.streams.audio[0], backward=True)
            except av.FFmpegError:
                continue
            return
    container.seek(0, stream=container.streams.audio[0])


def _open(proxy: Path) -> InputContainer:
    import av

    try:
        return av.open(str(proxy), format="flac")
    except (av.FFmpegError, OSError, ValueError) as error:
        raise _broken(proxy) from error


def _broken(proxy: Path) -> FileTrouble:
    return FileTrouble(
        "The working copy of the sound, “{name}”, is missing or damaged.",
        safe="The recording itself is untouched.",
        attempt="Prepare the recording again.",
        name=proxy.name,
    )
