"""Whoever changes languages is written down in each as it was spoken, and never translated."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from interviewkit.audio import RATE
from interviewkit.audio.proxy import read_samples
from interviewkit.transcription import Event, Heard, Request, transcribe
from interviewkit.transcription.events import Language, SegmentHeard
from interviewkit.transcription.scripts import language_in
from tests.transcription.conftest import write_proxy

PART = 29 * RATE
PAUSE = np.zeros(RATE, np.float32)


@pytest.fixture(scope="module")
def switched(sample_proxy: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a minute of Korean, of English, of Korean, of English."""
    korean, english = (read_samples(sample_proxy(who), 0, 2 * PART) for who in ("P01", "P02"))
    parts = [korean[:PART], PAUSE, english[:PART], PAUSE, korean[PART:], PAUSE, english[PART:]]
    return write_proxy(tmp_path_factory.mktemp("switched") / "switched.flac", np.concatenate(parts))


def heard_in(events: list[Event]) -> list[Heard]:
    return [event.heard for event in events if isinstance(event, SegmentHeard)]


def share_of_hangul(segments: list[Heard]) -> float:
    letters = re.sub(r"[\W\d_]", "", "".join(heard.text for heard in segments))
    return len(re.findall("[가-힣]", letters)) / max(1, len(letters))


def test_each_half_minute_is_heard_in_its_own_language(switched: Path, request_for: Callable[[Path], Request]) -> None:
    request = request_for(switched)
    settings = replace(request.settings, mixed_languages=True)
    events = list(transcribe(replace(request, settings=settings)))
    found = heard_in(events)
    assert not any(isinstance(event, Language) for event in events)
    assert {heard.language for heard in found} == {"ko", "en"}
    for language, least, most in (("ko", 0.85, 1.0), ("en", 0.0, 0.15)):
        mine = [heard for heard in found if heard.language == language]
        assert least <= share_of_hangul(mine) <= most, "written in the letters of the language, not translated"
    middles = [((heard.start_ms + heard.end_ms) // 2, heard.language) for heard in found]
    right = [language == ("ko", "en")[at // 30_000 % 2] for at, language in middles if at < 118_000]
    assert sum(right) >= 0.8 * len(right)


@pytest.mark.parametrize(
    ("text", "named", "language"),
    [
        ("배송이 늦어서 화가 났어요", "en", "ko"),
        ("She had bought a sofa there", "ko", "en"),
        ("She had bought a sofa there", "de", "de"),
        ("네, and I trusted them", "ko", "en"),
        ("그 checkout 화면이 너무 이상했어요", "ko", "ko"),
        ("Samsung", "ko", "ko"),
        ("今日は時間をいただきありがとう", "ko", "ja"),
        ("", "ko", "ko"),
        ("배송이 늦어서 화가 났어요", None, "ko"),
        ("She had bought a sofa there", None, None),
    ],
)
def test_letters_tell_the_language_where_half_a_minute_holds_two(
    text: str, named: str | None, language: str | None
) -> None:
    assert language_in(text, named) == language


def test_one_language_is_asked_for_once_and_written_in_every_segment(whole_run: list[Event]) -> None:
    assert {heard.language for heard in heard_in(whole_run)} == {"en"}
