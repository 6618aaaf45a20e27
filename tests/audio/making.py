"""Makes small recordings with PyAV, so that no test needs anything but Python."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray

Sound = NDArray[np.int16]

CODECS = {".wav": "pcm_s16le", ".m4a": "aac", ".mp3": "mp3", ".flac": "flac", ".ogg": "libopus", ".webm": "libopus"}


def tone(seconds: float, *, rate: int = 16_000, pitch: float = 220.0, level: float = 0.3) -> NDArray[np.int16]:
    """A hum that swells and fades, so that a place in it can be told from another: mono, int16."""
    t = np.arange(round(seconds * rate)) / rate
    sound = level * np.sin(2 * np.pi * pitch * t) * (0.6 + 0.4 * np.sin(2 * np.pi * 0.31 * t))
    return (sound * 32767).astype(np.int16)


def noise(seconds: float, seed: int, *, rate: int = 16_000, level: float = 0.2) -> NDArray[np.int16]:
    """Noise of its own for every seed: mono, int16."""
    sound = np.random.default_rng(seed).standard_normal(round(seconds * rate)) * level / 3
    return (np.clip(sound, -1, 1) * 32767).astype(np.int16)


def write(path: Path, *tracks: Sound, rate: int = 16_000, video: bool = False, start: float = 0.0) -> Path:
    """Writes a file of the kind its ending names; a track is (n,) or (channels, n), its sound starts at `start` s."""
    with av.open(str(path), "w") as container:
        picture = _picture(container) if video else None
        streams = [_sound(container, path, track, rate) for track in tracks]
        if picture:
            for i in range(15):
                image = av.VideoFrame.from_ndarray(np.full((32, 32, 3), i * 10, np.uint8), format="rgb24")
                image.pts, image.time_base = i, Fraction(1, 5)
                container.mux(picture.encode(image))
            container.mux(picture.encode(None))
        for stream, track in zip(streams, tracks, strict=True):
            planes = np.atleast_2d(track)
            for at in range(0, planes.shape[1], 1024):
                frame = sound_frame(planes[:, at : at + 1024], rate)
                frame.pts = round(start * rate) + at
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
    return path


def _picture(container: OutputContainer) -> VideoStream:
    picture = container.add_stream("mpeg4", rate=5)
    picture.width, picture.height, picture.pix_fmt = 32, 32, "yuv420p"
    return picture


def _sound(container: OutputContainer, path: Path, track: Sound, rate: int) -> AudioStream:
    stream = container.add_stream(CODECS.get(path.suffix, "aac"), rate=rate)
    assert isinstance(stream, AudioStream)
    stream.codec_context.layout = "stereo" if np.atleast_2d(track).shape[0] == 2 else "mono"
    return stream


def sound_frame(block: NDArray[np.int16], rate: int) -> av.AudioFrame:
    """(channels, n) as one packed frame."""
    layout = "stereo" if block.shape[0] == 2 else "mono"
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T).reshape(1, -1), format="s16", layout=layout)
    frame.sample_rate = rate
    frame.time_base = Fraction(1, rate)
    return frame


def parts(folder: Path) -> Sequence[str]:
    """What an interrupted pass left behind."""
    return sorted(path.name for path in folder.iterdir() if path.suffix in (".part", ".flac", ".peaks"))
