"""openai-whisper, the reference implementation, for those who want to compare."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

from interviewkit.errors import ModelTrouble
from interviewkit.transcription.devices import Device
from interviewkit.transcription.engines import CHUNK, FRAME, LOOK_AHEAD, Speech
from interviewkit.transcription.heard import Heard, assemble
from interviewkit.transcription.settings import Settings


class OpenAIWhisperEngine:
    """openai-whisper, the reference implementation: slower, needs the extra "openai-whisper" and a .pt file."""

    def __init__(self, model_path: Path, device: str = "auto", threads: int = 1) -> None:
        self._path = model_path
        self._device = None if device == "auto" else device
        self._threads = threads
        self._whisper: Any = None
        self._model: Any = None
        self.device = Device("cpu", "float32", why="asked" if device == "cpu" else "")

    def load(self) -> None:
        """See Engine."""
        import importlib

        try:
            self._whisper = importlib.import_module("whisper")
        except ImportError as error:
            raise ModelTrouble(
                "The second engine, openai-whisper, is not installed.",
                safe="Recordings and transcripts are untouched.",
                attempt="Install it with: uv sync --extra openai-whisper. Or choose a faster-whisper model.",
            ) from error
        if not self._path.is_file():
            raise ModelTrouble(
                "The speech model “{name}” is not there.",
                safe="Recordings and transcripts are untouched.",
                attempt="openai-whisper needs the path of a .pt file.",
                name=str(self._path),
            )
        try:
            self._model = self._whisper.load_model(str(self._path), device=self._device)
        except (RuntimeError, ValueError, OSError, KeyError) as error:
            raise ModelTrouble(
                "The speech model “{name}” cannot be loaded: {reason}",
                safe="Recordings and transcripts are untouched.",
                attempt="Remove the model and download it again, or choose another one.",
                name=self._path.name,
                reason=str(error),
            ) from error
        if self._model.device.type == "cuda":
            self.device = Device("cuda", "float16")

    def detect(self, samples: Speech) -> tuple[str, float]:
        """See Engine."""
        if not self._model.is_multilingual:
            return "en", 1.0
        audio = self._whisper.pad_or_trim(samples)
        mel = self._whisper.log_mel_spectrogram(audio, self._model.dims.n_mels).to(self._model.device)
        _, probabilities = self._model.detect_language(mel)
        language = max(probabilities, key=probabilities.__getitem__)
        return language, float(probabilities[language])

    def transcribe_window(
        self, samples: Speech, settings: Settings, *, language: str | None, last: bool
    ) -> Generator[Heard, None, int]:
        """See Engine. openai-whisper gives its segments only when it is done with the window."""
        result = self._model.transcribe(
            samples,
            task="transcribe",
            language=language,
            beam_size=settings.beam_size,
            temperature=settings.temperatures,
            condition_on_previous_text=False,
            word_timestamps=True,
            hallucination_silence_threshold=2.0,
            initial_prompt=", ".join(settings.vocabulary) or None,
            fp16=self._model.device.type == "cuda",
            verbose=None,
        )
        frames = len(samples) // FRAME
        enough = frames if last else max(0, frames - CHUNK - LOOK_AHEAD)
        reached = max(CHUNK, enough)  # of a window in which nothing is said
        for segment in result["segments"]:
            if segment["seek"] > enough:
                reached = int(segment["seek"])
                break
            heard = _heard(segment, language or result.get("language"))
            if heard.text:
                reached = heard.end_ms // 10
                yield heard
        return len(samples) if last else min(reached * FRAME, len(samples))

    def close(self) -> None:
        """See Engine."""
        self._model = None


def _heard(segment: dict[str, Any], language: str | None) -> Heard:
    words = [
        (round(word["start"] * 1000), round(word["end"] * 1000), word["word"], float(word["probability"]))
        for word in segment.get("words", ())
    ]
    text, placed = assemble(segment["text"], words)
    return Heard(
        start_ms=round(segment["start"] * 1000),
        end_ms=round(segment["end"] * 1000),
        text=text,
        words=placed,
        avg_logprob=round(float(segment["avg_logprob"]), 4),
        no_speech_prob=round(float(segment["no_speech_prob"]), 4),
        compression_ratio=round(float(segment["compression_ratio"]), 3),
        temperature=float(segment["temperature"]),
        language=language,
    )
