"""A study with everything that can stand on a waveform."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.audio.stream import AudioStream
from av.video.stream import VideoStream
from numpy.typing import NDArray

from interviewkit.audio.decode import RATE
from interviewkit.coding import actions as coding
from interviewkit.coding.codebook import create_code
from interviewkit.model import Transcription
from interviewkit.sources import queries
from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.importing import import_file
from interviewkit.sources.layers import writing
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from tests.audio.making import sound_frame, write

VOICES = ("Moderator", "P03", "P04")


def talk(seconds: float, seed: int = 3) -> NDArray[np.int16]:
    """Sound that looks like talk: syllables, phrases and pauses."""
    random = np.random.default_rng(seed)
    moments = np.arange(round(seconds * RATE)) / RATE
    syllables = 0.25 + 0.75 * np.abs(np.sin(2 * np.pi * 2.1 * moments)) ** 2
    beats = np.arange(0, seconds + 2, 0.7)
    phrases = np.interp(moments, beats, random.uniform(0.05, 1, len(beats)))
    pauses = (np.sin(2 * np.pi * moments / 4 - 0.3) > -0.85).astype(float)
    sound = random.standard_normal(len(moments)) * 2500 * syllables * phrases * pauses
    found: NDArray[np.int16] = sound.clip(-32767, 32767).astype(np.int16)
    return found


def recorded(path: Path, seconds: float) -> Path:
    """It as a WAV file."""
    return write(path, talk(seconds))


def film(path: Path, seconds: int = 6, size: tuple[int, int] = (322, 182), codec: str = "libx264") -> Path:
    """A video whose brightness says which of its 25 pictures a second is seen, 8 a picture, with a tone."""
    width, height = size
    with av.open(str(path), "w") as container:
        try:
            picture = container.add_stream(codec, rate=25)
        except av.FFmpegError as missing:
            pytest.skip(f"this FFmpeg has no {codec}: {missing}")
        assert isinstance(picture, VideoStream)
        picture.width, picture.height, picture.pix_fmt = width, height, "yuv420p"
        picture.options = {"g": "25"}
        sound = container.add_stream("libopus" if path.suffix == ".webm" else "aac", rate=48_000)
        for number in range(seconds * 25):
            image = np.zeros((height, width, 3), np.uint8)
            image[:, :, 0] = number * 8 % 256
            image[: height // 2, :, 1] = 255
            frame = av.VideoFrame.from_ndarray(image, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 25)
            container.mux(picture.encode(frame))
        container.mux(picture.encode(None))
        assert isinstance(sound, AudioStream)
        for at in range(0, seconds * 48_000, 960):
            moments = (at + np.arange(960)) / 48_000
            block = (9000 * np.sin(2 * np.pi * 440 * moments)).astype(np.int16)
            part = sound_frame(block[None, :], 48_000)
            part.pts = at
            container.mux(sound.encode(part))
        container.mux(sound.encode(None))
    return path


def fill(study: Path, file: Path, seconds: int, texts: tuple[str, ...], every: int = 4) -> int:
    """Imports a recording with turns of three voices, marks, a coded quote, a silence and a gap; the source's id."""
    with Project.open(study, coder="anna") as project:
        source = import_file(project, file, link=True).source_id
        with project.change("Transcribe", background=True) as session:
            new = [
                NewSegment(texts[n % len(texts)], VOICES[n * 7 % 5 % 3], at * 1000, (at + every) * 1000 - 400)
                for n, at in enumerate(range(0, seconds - every, every))
                if n % 6 != 5
            ]
            append_segments(session, source, new)
            speech = [[turn.start_ms or 0, turn.end_ms or 0] for turn in new]
            gaps = [[11 * every * 1000, 12 * every * 1000 - 400]]
            session.add(
                Transcription(
                    source_id=source,
                    model="small",
                    settings={},
                    settings_hash="0",
                    state="done",
                    speech=speech,
                    gaps=gaps,
                )
            )
        with project.change("Mark") as session:
            note = writing.add_layer(session, "Notes", "note")
            face = writing.add_layer(session, "Face", "nonverbal")
            writing.add_marks(session, source, note, [writing.NewMark(seconds * 300, "He looks at the price again")])
            writing.add_marks(session, source, face, [writing.NewMark(seconds * 450, "Smiles", seconds * 520)])
        with project.read() as session:
            rows = queries.segments(session, source)
        with project.change("Code") as session:
            code = create_code(session, "Price")
            passage = Passage(Anchor(rows[2].id, 0), Anchor(rows[3].id, 4))
            coding.code_passage(session, source, passage, [code])
    return source
