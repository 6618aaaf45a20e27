"""The one small interface behind which the Whispers stand: a window of speech in, segments out."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from interviewkit.transcription.devices import Device
from interviewkit.transcription.heard import Heard
from interviewkit.transcription.settings import Settings

RATE = 16_000
FRAME = 160  # samples in one step of the spectrogram
CHECKPOINT = ".pt"  # how openai-whisper's model files end
CHUNK = 3000  # frames that Whisper hears at once: 30 s
LOOK_AHEAD = 200  # frames: hallucination_silence_threshold must not mistake a window's end for the recording's

Speech = NDArray[np.float32]


class Engine(Protocol):
    """A speech recogniser. Samples are float32 at 16 kHz, −1…1."""

    device: Device
    """What it runs on; known once it is loaded."""

    def load(self) -> None:
        """Reads the model into memory; ModelTrouble where it cannot."""

    def detect(self, samples: Speech) -> tuple[str, float]:
        """The language spoken and its probability, 0…1."""

    def transcribe_window(
        self, samples: Speech, settings: Settings, *, language: str | None, last: bool
    ) -> Generator[Heard, None, int]:
        """Yields segments, times in ms from the window's start; returns how many samples it has dealt with.

        Unless it is the last window, the rest (under 34 s) belongs to the next one.
        """

    def close(self) -> None:
        """Frees the model."""


def engine_for(settings: Settings, device: str = "auto", threads: int = 0) -> Engine:
    """The engine for the kind of model, not yet loaded: openai-whisper for a .pt file, faster-whisper for a folder.

    threads: 0 leaves one core to the person.
    """
    from interviewkit.transcription.faster import FasterWhisperEngine
    from interviewkit.transcription.reference import OpenAIWhisperEngine

    threads = threads or max(1, (os.cpu_count() or 2) - 1)
    path = Path(settings.model_path)
    kind = OpenAIWhisperEngine if path.suffix == CHECKPOINT else FasterWhisperEngine
    return kind(path, device, threads)
