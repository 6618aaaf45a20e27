"""Windows lose no speech, and what was heard comes back to its place in the recording."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.transcription.heard import Heard, Word
from interviewkit.transcription.windows import (
    AFTER,
    BEFORE,
    BLOCK,
    FIRST_BLOCK,
    RATE,
    Clock,
    Span,
    blocks,
    clip,
    joined,
    next_window,
    speech_in,
)


@st.composite
def speech(draw: st.DrawFn) -> list[Span]:
    """Spans in order that neither touch nor overlap."""
    at, spans = 0, []
    for gap, length in draw(st.lists(st.tuples(st.integers(1, 500), st.integers(1, 900)), max_size=12)):
        spans.append((at + gap, at + gap + length))
        at += gap + length
    return spans


@settings(deadline=None)
@given(speech(), st.integers(1, 1500))
def test_windows_one_after_the_other_hold_all_speech_once_and_in_order(spans: list[Span], length: int) -> None:
    pieces: list[Span] = []
    at = windows = 0
    while window := next_window(spans, at, length, complete=True):
        assert 0 < window.samples <= length
        pieces += window.pieces
        at = window.end
        windows += 1
        if window.last:
            break
    assert joined(pieces) == spans
    assert windows <= sum(b - a for a, b in spans) // length + 1


@settings(deadline=None)
@given(speech(), st.integers(1, 1500), st.integers(0, 4000))
def test_a_window_waits_for_more_speech_rather_than_ending_early(spans: list[Span], length: int, start: int) -> None:
    window = next_window(spans, start, length, complete=False)
    left = sum(b - a for a, b in clip(spans, start, 10**9))
    assert (window is None) == (left < length)
    if window is not None:
        assert window.samples == length and not window.last and window.start >= start


@settings(deadline=None)
@given(speech().filter(bool), st.data())
def test_every_place_in_the_joined_speech_comes_back_to_its_sample(spans: list[Span], data: st.DataObject) -> None:
    clock = Clock(spans)
    original = np.concatenate([np.arange(a, b) for a, b in spans])
    place = data.draw(st.integers(0, len(original) - 1))
    assert clock.sample(place) == original[place]
    assert clock.sample(place + 1, is_end=True) == original[place] + 1
    assert clock.sample(len(original) + 50) == spans[-1][1]


@settings(deadline=None)
@given(speech().filter(bool), st.lists(st.integers(0, 12_000), min_size=2, max_size=9))
def test_times_stay_in_order_and_words_within_one_piece(spans: list[Span], times: list[int]) -> None:
    scaled = [(a * 16, b * 16) for a, b in spans]
    ordered = sorted(times)
    words = tuple(Word(a, b, "x", 1.0, 0, 1) for a, b in pairwise(ordered))
    heard = Clock(scaled).heard(Heard(ordered[0], ordered[-1], "x", words))
    assert heard.start_ms <= heard.end_ms
    for word in heard.words:
        assert word.start_ms <= word.end_ms
        assert any(a / 16 - 1 <= word.start_ms and word.end_ms <= b / 16 + 1 for a, b in scaled)
    assert [w.start_ms for w in heard.words] == sorted(w.start_ms for w in heard.words)


@settings(deadline=None)
@given(st.integers(0, 20 * BLOCK), st.integers(0, 20 * BLOCK))
def test_blocks_cover_the_recording_and_begin_at_the_same_places_wherever_work_begins(total: int, first: int) -> None:
    every = list(blocks(total))
    assert joined(every) == ([(0, total)] if total else [])
    assert list(blocks(total, first)) == [block for block in every if block[1] > first]
    assert all(end - start <= max(BLOCK, FIRST_BLOCK) for start, end in every)


def test_speech_is_found_block_by_block_as_in_one_go(sample_sound: np.ndarray) -> None:
    vad = pytest.importorskip("faster_whisper.vad")
    total = len(sample_sound)
    whole = [(span["start"], span["end"]) for span in vad.get_speech_timestamps(sample_sound, vad.VadOptions())]
    found: list[Span] = []
    for block in blocks(total):
        offset = max(0, block[0] - BEFORE)
        found += speech_in(sample_sound[offset : block[1] + AFTER], offset, block)
    found = joined(found)
    assert len(found) == len(whole) > 5
    assert np.abs(np.array(found) - np.array(whole)).max() <= 512, "no more than one frame of the detector apart"


@pytest.fixture
def sample_sound(sample_proxy: object) -> np.ndarray:
    """Both interviews, twice, with silences of 1 to 9 s between stretches: 13 minutes, three blocks."""
    from interviewkit.audio.proxy import read_samples

    pieces = []
    for participant in ("P01", "P02", "P01", "P02"):
        sound = read_samples(sample_proxy(participant), 0, 10**9)  # type: ignore[operator]
        for i, stretch in enumerate(np.array_split(sound, 6)):
            pieces += [stretch, np.zeros((1 + i * 2) * RATE * (3 if i == 4 else 1), np.float32)]
    return np.concatenate(pieces)
