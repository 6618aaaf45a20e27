"""Window after window is as right as faster-whisper is for the whole recording at once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from rapidfuzz.distance import Levenshtein

from interviewkit import resources
from interviewkit.audio.proxy import read_samples
from interviewkit.transcription import Heard, Request, Settings, transcribe
from interviewkit.transcription.engines import Engine
from interviewkit.transcription.events import SegmentHeard
from interviewkit.transcription.faster import FasterWhisperEngine, _Frames
from interviewkit.transcription.reference import OpenAIWhisperEngine


def letters(text: str) -> str:
    """Only what is heard: letters and digits."""
    return re.sub(r"\W", "", text.lower())


@pytest.mark.parametrize("participant", ["P01", "P02"])
def test_windows_are_as_right_as_bare_faster_whisper(
    participant: str, sample_proxy: Callable[[str], Path], request_for: Callable[[Path], Request], model: Path
) -> None:
    faster_whisper = pytest.importorskip("faster_whisper")
    proxy = sample_proxy(participant)
    script = json.loads(resources.path("sample", f"{participant}-interview.script.json").read_text(encoding="utf-8"))
    truth = letters("".join(segment["text"] for segment in script["segments"]))
    bare = faster_whisper.WhisperModel(str(model), device="cpu", compute_type="int8", cpu_threads=1)
    segments, info = bare.transcribe(
        read_samples(proxy, 0, 10**9),
        vad_filter=True,
        condition_on_previous_text=False,
        word_timestamps=True,
        hallucination_silence_threshold=2.0,
        temperature=[0.0],
    )
    theirs = letters("".join(segment.text for segment in segments))
    events = transcribe(request_for(proxy))
    found: list[Heard] = [event.heard for event in events if isinstance(event, SegmentHeard)]
    ours = letters("".join(heard.text for heard in found))
    assert {heard.language for heard in found} == {info.language} == {script["language"]}
    wrong, wrong_bare = Levenshtein.distance(ours, truth), Levenshtein.distance(theirs, truth)
    assert wrong <= wrong_bare + 0.02 * len(truth)


class Model:
    """Stands in for a loaded model where a rare answer of it is what matters."""

    is_multilingual = True
    device = SimpleNamespace(type="cpu")

    def __init__(self, segments: list[dict[str, Any]], reads: list[int] | None = None) -> None:
        self.segments = segments
        self.reads = reads or []
        self.feature_extractor = SimpleNamespace(enough=0, last=True)

    def transcribe(self, samples: Any, **options: Any) -> Any:
        if "fp16" in options:
            return {"segments": self.segments}
        frames = np.zeros((80, len(samples) // 160), np.float32).view(_Frames)
        frames.enough, frames.last = self.feature_extractor.enough, self.feature_extractor.last
        return self._heard(frames), None

    def _heard(self, frames: Any) -> Iterator[SimpleNamespace]:
        segments = list(self.segments)
        for read in self.reads:
            frames[:, read : read + 3000]
            while segments and segments[0]["seek"] == read:
                values = segments.pop(0)
                words = [SimpleNamespace(**word) for word in values["words"]]
                yield SimpleNamespace(**{**values, "words": words})


def segment(seek: int, start: float, end: float, text: str, *, worded: bool = True) -> dict[str, Any]:
    """A segment as both Whispers give it."""
    words = [{"start": start, "end": end, "word": " " + text, "probability": 0.9}] if worded else []
    numbers = {"avg_logprob": -0.2, "no_speech_prob": 0.0, "compression_ratio": 1.0, "temperature": 0.0}
    return {"seek": seek, "start": start, "end": end, "text": " " + text, "words": words, **numbers}


def run(engine: Engine, seconds: float, *, last: bool) -> tuple[list[str], float]:
    """What was heard in a window, and how many seconds of it were dealt with."""
    samples = np.zeros(round(seconds * 16_000), np.float32)
    heard, texts = engine.transcribe_window(samples, Settings("x"), language="ko", last=last), []
    while True:
        try:
            texts.append(next(heard).text)
        except StopIteration as end:
            return texts, end.value / 16_000


def faster(segments: list[dict[str, Any]], reads: list[int]) -> FasterWhisperEngine:
    engine = FasterWhisperEngine(Path("x"))
    engine._model = Model(segments, reads)
    return engine


def test_the_half_minute_that_a_window_does_not_hold_is_left_to_the_next() -> None:
    segments = [segment(0, 0, 12, "one"), segment(0, 12, 28, "two"), segment(2850, 28.5, 40, "three")]
    assert run(faster(segments, [0, 2850, 5000]), 60, last=False) == (["one", "two"], 28.5)
    assert run(faster(segments, [0, 2850, 5000]), 60, last=True) == (["one", "two", "three"], 60.0)
    assert run(faster(segments, [0, 2850, 5000]), 62, last=False) == (["one", "two", "three"], 50.0)


def test_what_faster_whisper_goes_back_to_hear_again_is_not_written_twice() -> None:
    segments = [
        segment(0, 0, 12, "one"),
        segment(0, 12, 20, "two, badly", worded=False),
        segment(1200, 12, 20, "two"),
        segment(1200, 20, 35, "three"),
    ]
    assert run(faster(segments, [0, 1200]), 60, last=True)[0] == ["one", "two", "three"]


def test_a_segment_without_words_stays_when_nothing_is_heard_in_its_place() -> None:
    segments = [segment(0, 0, 12, "one"), segment(0, 12, 20, "two", worded=False), segment(3000, 30, 35, "three")]
    assert run(faster(segments, [0, 3000]), 60, last=True)[0] == ["one", "two", "three"]
    assert run(faster(segments[:2], [0, 3000]), 60, last=False) == (["one", "two"], 30.0)
    assert run(faster(segments[:2], [0]), 30, last=True)[0] == ["one", "two"]


@pytest.mark.parametrize(
    ("segments", "texts", "dealt"),
    [
        ([(0, 0, 28, "one"), (2850, 28.5, 40, "two")], ["one"], 28.5),
        ([(0, 0, 26, "one")], ["one"], 26.0),
        ([], [], 30.0),
    ],
)
def test_the_second_engine_leaves_the_rest_to_the_next_window_too(
    segments: list[tuple[int, float, float, str]], texts: list[str], dealt: float
) -> None:
    engine = OpenAIWhisperEngine(Path("x.pt"))
    engine._model = Model([segment(*each) for each in segments])
    assert run(engine, 60, last=False) == (texts, dealt)
    everything = [text for *_, text in segments]
    assert run(engine, 60, last=True) == (everything, 60.0)


def test_what_told_the_language_is_not_listened_to_twice(
    sample_proxy: Callable[[str], Path], model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faster_whisper = pytest.importorskip("faster_whisper")
    heard: list[Any] = []
    encode = faster_whisper.WhisperModel.encode

    def counted(self: Any, features: Any) -> Any:
        heard.append(features)
        return encode(self, features)

    monkeypatch.setattr(faster_whisper.WhisperModel, "encode", counted)
    samples = read_samples(sample_proxy("P02"), 16_000, 36 * 16_000)
    engine, settings = FasterWhisperEngine(model, "cpu", 1), Settings(str(model), temperatures=(0.0,))
    engine.load()
    language, _ = engine.detect(samples)
    asked = len(heard)
    first = next(engine.transcribe_window(samples, settings, language=language, last=False))
    assert len(heard) == asked
    plain = FasterWhisperEngine(model, "cpu", 1)
    plain.load()
    assert next(plain.transcribe_window(samples, settings, language=language, last=False)) == first
