"""Window after window is as right as faster-whisper is for the whole recording at once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rapidfuzz.distance import Levenshtein

from interviewkit import resources
from interviewkit.audio.proxy import read_samples
from interviewkit.transcription import Heard, Request, transcribe
from interviewkit.transcription.events import SegmentHeard


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
