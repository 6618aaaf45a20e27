"""faster-whisper on CTranslate2, the engine that InterviewKit uses by default."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from interviewkit.errors import ModelTrouble
from interviewkit.transcription import devices
from interviewkit.transcription.engines import CHUNK, FRAME, LOOK_AHEAD, Speech
from interviewkit.transcription.heard import Heard, assemble
from interviewkit.transcription.hints import fitting
from interviewkit.transcription.scripts import language_in
from interviewkit.transcription.settings import Settings

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.transcribe import Segment

SEED = 5  # sampling after a failed decoding is the only chance in it: let it fall the same way each time


class FasterWhisperEngine:
    """faster-whisper on CTranslate2. device: "auto", "cpu" or "cuda"."""

    def __init__(self, model_path: Path, device: str = "auto", threads: int = 1) -> None:
        self._path = model_path
        self._device = device
        self._threads = threads
        self._model: WhisperModel | None = None
        self.device = devices.Device("cpu", "int8")

    def load(self) -> None:
        """See Engine."""
        import ctranslate2
        from faster_whisper import WhisperModel

        from interviewkit.transcription.models import validate

        validate(self._path)
        ctranslate2.set_random_seed(SEED)
        steps = devices.ladder(self._device)
        while True:
            step = steps.pop(0)
            try:
                model = _attentive(WhisperModel)(
                    str(self._path),
                    device=step.kind,
                    compute_type=step.compute,
                    cpu_threads=self._threads,
                    local_files_only=True,
                )
                if step.kind == "cuda":  # its libraries are looked for at the first work only
                    model.encode(np.zeros((model.feature_extractor.mel_filters.shape[0], CHUNK), np.float32))
                break
            except (RuntimeError, ValueError, OSError) as error:
                if steps:
                    steps = [devices.fallen(step, error, each) for each in steps]
                    continue
                raise ModelTrouble(
                    "The speech model “{name}” cannot be loaded: {reason}",
                    safe="Recordings and transcripts are untouched.",
                    attempt="Remove the model and download it again, or choose another one.",
                    name=self._path.name,
                    reason=str(error),
                ) from error
        self.device = step
        model.feature_extractor = _watched(model)
        self._model = model

    @property
    def model(self) -> WhisperModel:
        """The loaded model."""
        assert self._model is not None, "load() first"
        return self._model

    def detect(self, samples: Speech) -> tuple[str, float]:
        """See Engine. Listens on for up to two minutes while it is not sure."""
        if not self.model.model.is_multilingual:
            return "en", 1.0
        model: Any = self.model
        with model.remembering():
            language, probability, _ = model.detect_language(audio=samples, language_detection_segments=4)
        return language, probability

    def transcribe_window(
        self, samples: Speech, settings: Settings, *, language: str | None, last: bool
    ) -> Generator[Heard, None, int]:
        """See Engine."""
        frames = len(samples) // FRAME
        if not frames:
            return len(samples)
        hints = fitting(settings.vocabulary, self.model.hf_tokenizer)[0] if settings.vocabulary else ()
        watched: Any = self.model.feature_extractor
        watched.enough = frames if last else max(0, frames - CHUNK - LOOK_AHEAD)
        watched.last = last
        segments, _info = self.model.transcribe(
            samples,
            task="transcribe",
            language=language,
            beam_size=settings.beam_size,
            temperature=list(settings.temperatures),
            condition_on_previous_text=False,
            word_timestamps=True,
            hallucination_silence_threshold=2.0,
            multilingual=settings.mixed_languages,
            hotwords=", ".join(hints) or None,
        )
        reached = frames
        held: list[Heard] = []  # without words: faster-whisper may go back and hear that stretch once more
        seek = 0
        try:
            for segment in segments:
                if segment.seek != seek:
                    yield from _not_heard_again(held, segment.seek)
                    held, seek = [], segment.seek
                spoken = language_in(segment.text, self._spoken()) if settings.mixed_languages else language
                heard = _heard(segment, spoken)
                if heard.words:
                    yield from held
                    held = []
                    yield heard
                else:
                    held.append(heard)
        except _Enough as enough:
            reached = enough.frame
        yield from _not_heard_again(held, reached)
        return len(samples) if last else min(reached * FRAME, len(samples))

    def close(self) -> None:
        """See Engine."""
        self._model = None

    def _spoken(self) -> str | None:
        """The language of the half minute heard last, where each is asked anew."""
        return getattr(self.model, "spoken", None)


def _heard(segment: Segment, language: str | None) -> Heard:
    words = [(round(w.start * 1000), round(w.end * 1000), w.word, float(w.probability)) for w in segment.words or ()]
    text, placed = assemble(segment.text, words)
    return Heard(
        start_ms=round(segment.start * 1000),
        end_ms=round(segment.end * 1000),
        text=text,
        words=placed,
        avg_logprob=round(float(segment.avg_logprob), 4),
        no_speech_prob=round(float(segment.no_speech_prob), 4),
        compression_ratio=round(float(segment.compression_ratio), 3),
        temperature=float(segment.temperature or 0.0),
        language=language,
    )


def _not_heard_again(held: list[Heard], frame: int) -> list[Heard]:
    """The segments that begin before the frame where the engine reads on; it hears the others once more."""
    return [heard for heard in held if heard.start_ms < frame * 10]


class _Enough(Exception):
    """The engine asked for a half minute that reaches past what this window holds."""

    def __init__(self, frame: int) -> None:
        super().__init__(frame)
        self.frame = frame


class _Frames(np.ndarray[Any, np.dtype[np.float32]]):
    """A spectrogram that notices where faster-whisper reads on.

    Its transcribe() does not tell where it stands; but it takes every half minute as features[:, seek:seek+n].
    """

    enough: int
    last: bool

    def __array_finalize__(self, made_from: object) -> None:
        self.enough = getattr(made_from, "enough", 0)
        self.last = getattr(made_from, "last", True)

    def __getitem__(self, key: Any) -> Any:
        whole = isinstance(key, tuple) and len(key) == 2 and key[0] == slice(None) and isinstance(key[1], slice)
        if whole and not self.last and key[1].start is not None and key[1].start > self.enough:
            raise _Enough(key[1].start)
        return super().__getitem__(key)


def _attentive(base: type[WhisperModel]) -> type[WhisperModel]:
    """A model that remembers what faster-whisper's forgets: the language it took the last half minute for, and what it
    heard to find the language, so that it does not listen to that twice."""

    class Attentive(base):  # type: ignore[misc]
        spoken: str | None = None
        _remembers = False
        _heard: tuple[Any, Any] | None = None

        @contextmanager
        def remembering(self) -> Iterator[None]:
            self._remembers, self._heard = True, None
            try:
                yield
            finally:
                self._remembers = False

        def encode(self, features: Any) -> Any:
            if self._heard is not None and np.array_equal(features, self._heard[0]):
                return self._heard[1]
            encoded = super().encode(features)
            if self._remembers and self._heard is None:
                self._heard = np.array(features), encoded
            elif not self._remembers:
                self._heard = None
            return encoded

        def generate_with_fallback(self, encoded: Any, prompt: Any, tokenizer: Any, options: Any) -> Any:
            self.spoken = tokenizer.language_code
            return super().generate_with_fallback(encoded, prompt, tokenizer, options)

    return Attentive


def _watched(model: WhisperModel) -> Any:
    """The model's feature extractor, making spectrograms that notice where they are read."""
    from faster_whisper.feature_extractor import FeatureExtractor

    class Watched(FeatureExtractor):  # type: ignore[misc]
        enough = 0
        last = True

        def __call__(self, *args: Any, **kwargs: Any) -> Any:
            frames = super().__call__(*args, **kwargs).view(_Frames)
            frames.enough, frames.last = self.enough, self.last
            return frames

    return Watched(**model.feat_kwargs)
