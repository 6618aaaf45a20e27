"""A stretch of a recording is heard as if there were nothing else, and nothing outside it is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.transcription import Event, Heard, Progress, Request, transcribe
from interviewkit.transcription.events import Done, Language, Plan, SegmentHeard, WindowDone
from interviewkit.transcription.windows import RATE, blocks


def heard_in(events: list[Event]) -> list[Heard]:
    return [event.heard for event in events if isinstance(event, SegmentHeard)]


@pytest.fixture(scope="module")
def stretch(clip: Path, request_for: Callable[[Path], Request]) -> list[Event]:
    """Everything said about the clip from its second 2.5 to 50.5, which makes two windows."""
    return list(transcribe(replace(request_for(clip), start_ms=2500, end_ms=50_500)))


@given(st.integers(0, 3000), st.integers(0, 3000), st.integers(0, 3000))
def test_blocks_fill_the_stretch_wherever_work_goes_on(begin: int, length: int, first: int) -> None:
    begin, end, first = begin * RATE, (begin + length) * RATE, (begin + first) * RATE
    every = list(blocks(end, begin, begin))
    assert sum(b - a for a, b in every) == end - begin
    assert list(blocks(end, first, begin)) == [block for block in every if block[1] > first]


def test_a_stretch_says_only_what_lies_in_it(stretch: list[Event], whole_run: list[Event]) -> None:
    found = heard_in(stretch)
    assert found and isinstance(stretch[-1], Done)
    assert all(2500 <= heard.start_ms <= heard.end_ms <= 50_500 for heard in found)
    assert all(2500 <= word.start_ms <= word.end_ms <= 50_500 for heard in found for word in heard.words)
    plans = [event for event in stretch if isinstance(event, Plan)]
    assert {(plan.first_ms, plan.duration_ms) for plan in plans} == {(2500, 50_500)}
    assert all(2500 <= start < end <= 50_500 for plan in plans for start, end in plan.speech)
    assert not any(start < 24_000 and end > 21_000 for plan in plans for start, end in plan.speech)
    words = {word for heard in heard_in(whole_run) if heard.start_ms >= 8000 for word in heard.text.split()}
    same = [word for heard in found for word in heard.text.split() if word in words]
    assert len(same) > 0.7 * sum(len(heard.text.split()) for heard in found), "the same words as in the whole"


def test_a_stretch_resumed_hears_the_same(
    stretch: list[Event], clip: Path, request_for: Callable[[Path], Request]
) -> None:
    first, *others = [event for event in stretch if isinstance(event, WindowDone)]
    assert others
    request = replace(request_for(clip), start_ms=2500, end_ms=50_500, resume=first.checkpoint)
    rest = list(transcribe(request))
    before = [e.heard for e in stretch if isinstance(e, SegmentHeard) and e.window == first.window]
    assert before + heard_in(rest) == heard_in(stretch)
    assert not any(isinstance(event, Language) for event in rest)


def test_progress_of_a_stretch_goes_from_nothing_to_all(stretch: list[Event]) -> None:
    progress = Progress()
    fractions = [progress.take(event, n).fraction for n, event in enumerate(stretch)]
    measured = [fraction for fraction in fractions if fraction is not None]
    assert measured == sorted(measured) and measured[0] < 0.1 and measured[-1] == 1.0


@pytest.mark.parametrize(("start", "end"), [(60_000, None), (70_000, 80_000), (20_000, 20_000), (30_000, 10_000)])
def test_a_stretch_with_nothing_in_it_has_no_text(
    clip: Path, request_for: Callable[[Path], Request], start: int, end: int | None
) -> None:
    events = list(transcribe(replace(request_for(clip), start_ms=start, end_ms=end)))
    assert heard_in(events) == [] and events[-1] == Done(0, 0, None)


def test_an_end_behind_the_recordings_is_its_end(clip: Path, request_for: Callable[[Path], Request]) -> None:
    events = list(transcribe(replace(request_for(clip), start_ms=44_000, end_ms=900_000)))
    assert heard_in(events) and all(44_000 <= heard.start_ms <= heard.end_ms <= 52_000 for heard in heard_in(events))
