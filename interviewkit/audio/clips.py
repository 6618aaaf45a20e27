"""Cuts a span out of a recording, sound or video, exact to the sample, with what must not be heard bleeped out.

Everything is decoded and encoded again: a copied stream could begin only where its encoder left a keyframe, and words
that were to be bleeped would still lie in it. Times are those of the transcript: ms from where the recording begins.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.bleeps import Span, bleeped, in_order
from interviewkit.audio.clip_pictures import Picture, encoder
from interviewkit.audio.decode import JITTER, RATE
from interviewkit.audio.length import GUESSING
from interviewkit.audio.media import opened
from interviewkit.audio.pictures import moves
from interviewkit.errors import Cancelled, FileTrouble

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.container import InputContainer, OutputContainer
    from av.video.frame import VideoFrame

SOUNDS = {
    ".wav": ("wav", "pcm_s16le"),
    ".flac": ("flac", "flac"),
    ".m4a": ("ipod", "aac"),
    ".mp3": ("mp3", "libmp3lame"),
}
"""Ending → container and encoder, all of them in the FFmpeg that PyAV brings along."""
VIDEO = ".mp4"
BEFORE_US = 2_000_000
"""How far before the span decoding begins: codecs need a few frames to find their feet."""
_RATES = (8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
_BITS = 128_000

Sound = NDArray[np.float32]


@dataclass(frozen=True)
class Made:
    """A clip that was written. duration_ms: of its sound. video: whether there are pictures in it."""

    path: Path
    duration_ms: int
    video: bool


def endings(video: bool) -> list[str]:
    """Endings that can be written on this machine, the best first; with video first where the recording has one."""
    import av

    found = [VIDEO] if video and encoder() is not None else []
    for ending, (_, name) in SOUNDS.items():
        try:
            av.Codec(name, "w")
        except (av.FFmpegError, ValueError):
            continue
        found.append(ending)
    return found


def save_clip(
    path: Path,
    target: Path,
    start_ms: int,
    end_ms: int,
    *,
    bleeps: Sequence[Span] = (),
    tone: bool = True,
    blur: bool = False,
    progress: Callable[[float | None], object] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Made:
    """Writes [start_ms, end_ms) of a recording as the kind of file that `target` ends in: a key of SOUNDS, or VIDEO.

    bleeps: [start_ms, end_ms) each, of the recording's time, in which nothing of the original is heard: a tone of
    1 kHz instead, or silence when not `tone`; the original fades over the 5 ms outside the span, the tone inside.
    blur: pictures are made unrecognisable there. Past the recording's end the clip ends. FileTrouble where the
    recording cannot be read or the file not written; Cancelled. Nothing is left behind then.
    """
    ending = target.suffix.lower()
    if ending != VIDEO and ending not in SOUNDS:
        raise FileTrouble(
            "A clip cannot be written as “{name}”.",
            safe="Nothing was written.",
            attempt="End the name with one of these: {endings}.",
            name=target.name,
            endings=", ".join((*SOUNDS, VIDEO)),
        )
    if end_ms <= start_ms:
        raise FileTrouble("The clip would be empty.", attempt="Select what you want to save.")
    part = target.with_name(f".{target.name}.part")
    cut = _Cut(max(0, start_ms), end_ms, in_order(bleeps), tone, blur, progress, cancelled)
    try:
        made = cut.write(path, part, ending)
        part.replace(target)
    except OSError as error:
        raise _refused(target, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return Made(target, *made)


@dataclass
class _Cut:
    """One span on its way from file to file."""

    start_ms: int
    end_ms: int
    bleeps: list[Span]
    tone: bool
    blur: bool
    progress: Callable[[float | None], object]
    cancelled: Callable[[], bool]

    def write(self, path: Path, part: Path, ending: str) -> tuple[int, bool]:
        """Length of the sound in ms, and whether there are pictures."""
        import av

        with opened(path) as source:
            film = next((each for each in source.streams.video if moves(each)), None)
            form, codec = ("mp4", "aac") if ending == VIDEO else SOUNDS[ending]
            if ending == VIDEO and film is None:
                raise FileTrouble(
                    "“{name}” has no pictures.", safe="Nothing was written.", attempt="Save the clip as sound.",
                    name=path.name,
                )  # fmt: skip
            origin = Fraction(source.start_time or 0, 1_000_000)
            with av.open(str(part), "w", format=form) as target:
                sound = _SoundTrack(self, source, target, codec, origin)
                streams: list[Any] = [source.streams.audio[0]]
                picture = None
                if ending == VIDEO and film is not None:
                    film.thread_type = "AUTO"
                    picture = Picture(
                        target,
                        film,
                        _any_frame(path),
                        origin,
                        self.start_ms,
                        self.end_ms,
                        self.bleeps if self.blur else [],
                    )
                    streams.append(film)
                self._carry(source, streams, sound, picture)
                sound.finish()
                if picture is not None:
                    picture.finish()
        if not sound.written:
            raise FileTrouble(
                "The recording ends before the clip begins.",
                safe="Nothing was written.",
                attempt="Select another part.",
            )
        return round(sound.written * 1000 / sound.rate), picture is not None

    def _carry(self, source: InputContainer, streams: list[Any], sound: _SoundTrack, picture: Picture | None) -> None:
        """Decodes until both tracks have all they need."""
        import av

        _go_to(source, self.start_ms)
        packets = source.demux(streams)
        while not (sound.done and (picture is None or picture.done)):
            if self.cancelled():
                raise Cancelled
            try:
                packet = next(packets)
                frames = packet.decode()
            except StopIteration:
                return
            except av.InvalidDataError:  # a damaged packet; its place stays silent
                continue
            for frame in frames:
                if isinstance(frame, av.AudioFrame):
                    sound.take(frame)
                elif picture is not None and isinstance(frame, av.VideoFrame):
                    picture.take(frame)
            self.progress(sound.fraction)


class _SoundTrack:
    """The sound of the clip: trimmed, gaps filled, bleeped, encoded, block by block."""

    def __init__(
        self, cut: _Cut, source: InputContainer, target: OutputContainer, codec: str, origin: Fraction
    ) -> None:
        from av.audio.resampler import AudioResampler

        stream = source.streams.audio[0]
        self._cut, self._target, self._origin = cut, target, origin
        self.rate = stream.rate if stream.rate in _RATES else 48_000
        self._layout = "mono" if stream.channels == 1 else "stereo"
        self._channels = 1 if stream.channels == 1 else 2
        self._own_rate = stream.rate or self.rate
        self._resampler = AudioResampler(format="fltp", layout=self._layout, rate=self.rate)
        self._stream: Any = target.add_stream(codec, rate=self.rate)
        context: Any = self._stream.codec_context
        context.layout = self._layout
        if codec in ("aac", "libmp3lame"):
            context.bit_rate = _BITS if self._channels == 1 else _BITS * 3 // 2
        known = {each.name for each in context.codec.audio_formats or ()}
        self._format = "fltp" if "fltp" in known else "s16"
        context.format = self._format
        self.first, self.last = (round(ms * self.rate / 1000) for ms in (cut.start_ms, cut.end_ms))
        self._at: int | None = None
        """Where the next sample lies in the recording, at the clip's rate."""
        self.written = 0
        self.done = False

    @property
    def fraction(self) -> float:
        return self.written / max(self.last - self.first, 1)

    def take(self, frame: AudioFrame) -> None:
        """A decoded frame; what lies outside the clip is dropped."""
        if self.done:
            return
        if self._at is None or frame.pts is not None:
            own = 0.0
            if frame.pts is not None and frame.time_base is not None:
                own = float((frame.pts * frame.time_base - self._origin) * self.rate)
            if self._at is None:
                self._at = round(own)
            elif own - self._at - self._waiting() > JITTER * self.rate / RATE:
                self._put(self._flushed())
                self._silence(round(own) - self._at)
        frame.pts = None
        for block in self._resampler.resample(frame):
            self._put(block.to_ndarray().astype(np.float32, copy=False))

    def finish(self) -> None:
        """Writes what the encoder still holds; a recording that ends early ends the clip."""
        if not self.done and self._at is not None:
            self._put(self._flushed())
        self._target.mux(self._stream.encode(None))

    def _waiting(self) -> int:
        """Samples the resampler holds back."""
        return 64 if self._own_rate != self.rate else 0

    def _flushed(self) -> Sound:
        from av.audio.resampler import AudioResampler

        blocks = [block.to_ndarray() for block in self._resampler.resample(None)]
        self._resampler = AudioResampler(format="fltp", layout=self._layout, rate=self.rate)
        return np.concatenate(blocks, axis=1) if blocks else np.zeros((self._channels, 0), np.float32)

    def _silence(self, length: int) -> None:
        """A gap in the recording's clock, in pieces that need no memory."""
        while length > 0 and not self.done:
            piece = min(length, 10 * self.rate)
            self._put(np.zeros((self._channels, piece), np.float32))
            length -= piece

    def _put(self, block: Sound) -> None:
        assert self._at is not None
        begin, end = self._at, self._at + block.shape[1]
        self._at = end
        if end <= self.first or self.done:
            return
        if self.written == 0 and begin > self.first:  # the recording's sound begins later than its pictures
            missing = min(begin, self.last) - self.first
            block = np.concatenate([np.zeros((self._channels, missing), np.float32), block], axis=1)
            begin -= missing
        inside = block[:, max(0, self.first - begin) : max(0, self.last - begin)]
        if inside.shape[1]:
            place = max(begin, self.first)
            self._encode(bleeped(inside, place, self.rate, self._cut.bleeps, tone=self._cut.tone))
        self.done = end >= self.last

    def _encode(self, block: Sound) -> None:
        import av

        block = np.clip(block, -1, 1)
        if self._format == "s16":
            whole = np.rint(block * 32767).astype(np.int16)
            data: NDArray[Any] = whole.T.reshape(1, -1)
        else:
            data = block.astype(np.float32)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(data), format=self._format, layout=self._layout)
        frame.sample_rate, frame.pts = self.rate, self.written
        frame.time_base = Fraction(1, self.rate)
        self.written += block.shape[1]
        self._target.mux(self._stream.encode(frame))


def _any_frame(path: Path) -> VideoFrame:
    """The first picture of a film: how large it is, and how it was held, is told by pictures only."""
    import av

    with av.open(str(path), metadata_errors="replace") as container:
        film = next(each for each in container.streams.video if moves(each))
        for frame in container.decode(film):
            return frame
    raise FileTrouble(
        "“{name}” has no pictures.", safe="Nothing was written.", attempt="Save the clip as sound.", name=path.name
    )


def _go_to(source: InputContainer, start_ms: int) -> None:
    """Some place before the span. Files without an index have times after a seek that are guesses: from their start."""
    import av

    begin = source.start_time or 0
    wanted = begin + start_ms * 1000
    if source.format.name not in (*GUESSING, "mp3", "mpegts", "mpeg"):
        for place in (wanted - BEFORE_US, wanted - 5 * BEFORE_US):
            if place <= begin:
                break
            try:
                source.seek(place, backward=True)
                if _sound_at(source) * 1_000_000 <= wanted:
                    source.seek(place, backward=True)
                    return
            except av.FFmpegError:
                continue
    with suppress(av.FFmpegError):
        source.seek(begin, backward=True)


def _sound_at(source: InputContainer) -> Fraction:
    """When the sound begins that is read next; far away where that cannot be told."""
    for packet in source.demux(source.streams.audio[0]):
        if packet.pts is not None and packet.time_base is not None:
            return packet.pts * packet.time_base
    return Fraction(1 << 40)


def _refused(target: Path, error: OSError) -> FileTrouble:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FileTrouble(
            "The disk is too full to write “{name}”.",
            safe="The recording is untouched, and so is a file that was there before.",
            attempt="Free some space, or choose another disk.",
            name=target.name,
        )
    return FileTrouble(
        "The clip “{name}” could not be made ({reason}).",
        safe="The recording is untouched, and so is a file that was there before.",
        attempt="Choose another folder, or save it as .wav.",
        name=target.name,
        reason=error.strerror or type(error).__name__,
    )
