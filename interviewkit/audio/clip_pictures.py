"""The pictures of a clip: from the frame that is on screen when it begins to its end, upright, blurred where asked."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from interviewkit.audio.bleeps import Span

if TYPE_CHECKING:
    from av.container import OutputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

ENCODERS = ("libx264", "libopenh264", "mpeg4")
"""Best first; FFmpeg's own mpeg4 is in every build."""
_OPTIONS = {"libx264": {"preset": "veryfast", "crf": "20"}, "mpeg4": {"qscale": "3"}}
_COARSE = 12
"""So many blocks of colour across are left of a blurred picture: no face is."""
_TICK = Fraction(1, 90_000)


def encoder() -> str | None:
    """The best encoder for pictures that is there."""
    import av

    for name in ENCODERS:
        try:
            av.Codec(name, "w")
        except (av.FFmpegError, ValueError):
            continue
        return name
    return None


class Picture:
    """Takes decoded frames in order, encodes those on screen in [start_ms, end_ms). sample: any frame of the film."""

    def __init__(
        self,
        target: OutputContainer,
        film: VideoStream,
        sample: VideoFrame,
        origin: Fraction,
        start_ms: int,
        end_ms: int,
        blurred: Sequence[Span],
    ) -> None:
        self._target, self._origin = target, origin
        self._start, self._end = Fraction(start_ms, 1000), Fraction(end_ms, 1000)
        self._blurred = [(Fraction(a, 1000), Fraction(b, 1000)) for a, b in blurred]
        self._stream = _opened(target, film, _upright(sample))
        self._held: tuple[Fraction, VideoFrame] | None = None
        self._last = -1
        self.done = False

    def take(self, frame: VideoFrame) -> None:
        """The frame that is held is on screen until this one comes."""
        if self.done or frame.pts is None or frame.time_base is None:
            return
        at = frame.pts * frame.time_base - self._origin
        if self._held is not None:
            self._show(*self._held, at)
        self._held = (at, frame)
        self.done = at >= self._end

    def finish(self) -> None:
        """The last frame stays until the end."""
        if self._held is not None:
            self._show(*self._held, self._end)
            self._held = None
        self._target.mux(self._stream.encode(None))

    def _show(self, begins: Fraction, frame: VideoFrame, ends: Fraction) -> None:
        if ends <= self._start or begins >= self._end:
            return
        upright = _upright(frame)
        stream = self._stream
        width, height = stream.codec_context.width, stream.codec_context.height
        if any(begins < b and ends > a for a, b in self._blurred):
            upright = upright.reformat(width=_COARSE, height=max(2, _COARSE * height // width // 2 * 2))
        shown = upright.reformat(width=width, height=height, format="yuv420p")
        place = round((max(begins, self._start) - self._start) / _TICK)
        shown.pts, shown.time_base = max(place, self._last + 1), _TICK
        shown.pict_type = 0
        self._last = shown.pts
        self._target.mux(stream.encode(shown))


def _opened(target: OutputContainer, film: VideoStream, sample: VideoFrame) -> Any:
    """A stream for pictures of this size; all streams have to be there before anything is written."""
    name = encoder() or "mpeg4"
    rate = film.average_rate or film.guessed_rate or Fraction(25)
    stream: Any = target.add_stream(name, rate=rate, options=_OPTIONS.get(name, {}))
    context = stream.codec_context
    context.width, context.height = sample.width // 2 * 2, sample.height // 2 * 2
    context.pix_fmt, context.time_base = "yuv420p", _TICK if name != "mpeg4" else Fraction(1, 1000)
    aspect = film.sample_aspect_ratio
    if aspect and aspect > 0:
        context.sample_aspect_ratio = aspect
    return stream


def _upright(frame: VideoFrame) -> VideoFrame:
    """Phones store the picture as the sensor saw it, and how it was held beside it."""
    turn = round(getattr(frame, "rotation", 0) or 0) % 360
    if turn not in (90, 180, 270):
        return frame
    import av
    import numpy as np

    pixels = np.rot90(frame.to_ndarray(format="rgb24").astype(np.uint8, copy=False), turn // 90)
    return av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels), format="rgb24")
