"""The study's words help the recogniser and harm nothing: no crash over the limit, word times as without them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from interviewkit.transcription import Event, Heard, Request, transcribe
from interviewkit.transcription.events import SegmentHeard
from interviewkit.transcription.hints import LIMIT, fitting, tokenizer_of

NAMES = ("카카오페이", "토스뱅크", "네이버페이", "Samsung Wallet", "램프", "책상 램프", "쇼핑몰")


def heard_in(events: list[Event]) -> list[Heard]:
    return [event.heard for event in events if isinstance(event, SegmentHeard)]


@given(st.lists(st.text("가나다라마 abcXYZ", min_size=1, max_size=30), max_size=60))
def test_words_are_told_or_left_and_none_is_lost(words: list[str]) -> None:
    told, left = fitting(words)
    assert sorted([*told, *left]) == sorted(words)
    assert len((" " + ", ".join(told)).encode()) // 2 <= LIMIT


def test_the_cap_counts_the_models_own_tokens(model: Path) -> None:
    tokenizer = tokenizer_of(model)
    words = [f"{name} {n}" for n in range(100) for name in NAMES]
    told, left = fitting(words, tokenizer)
    assert told[:3] == tuple(words[:3]) and left
    assert 80 <= len(tokenizer.encode(" " + ", ".join(told), add_special_tokens=False).ids) <= LIMIT
    assert tokenizer_of(model / "nowhere") is None


def test_word_times_stay_right_with_a_vocabulary(
    clip: Path, request_for: Callable[[Path], Request], whole_run: list[Event]
) -> None:
    request = request_for(clip)
    settings = replace(request.settings, vocabulary=("desk lamp", "parcel", "courier", "checkout", "Lumen"))
    helped = heard_in(list(transcribe(replace(request, settings=settings))))
    plain = heard_in(whole_run)
    assert helped
    shifts = []
    before = [word for heard in plain for word in heard.words]
    for word in (word for heard in helped for word in heard.words):
        same = [abs(other.start_ms - word.start_ms) for other in before if other.text == word.text]
        if same and min(same) < 2000:
            shifts.append(min(same))
    assert len(shifts) >= 0.5 * len(before), "most words are heard as without the vocabulary"
    assert median(shifts) <= 40 and sorted(shifts)[int(0.95 * len(shifts))] <= 400
    for heard in helped:
        starts = [word.start_ms for word in heard.words]
        assert starts == sorted(starts) and all(word.end_ms >= word.start_ms for word in heard.words)
