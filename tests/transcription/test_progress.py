"""Progress promises nothing before it has measured, and never runs backwards."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.transcription import Checkpoint, Heard, Progress
from interviewkit.transcription.events import Done, Event, Phase, Plan, SegmentHeard, WindowDone, WindowStarted

AT = Checkpoint(1, 0, "ko")


def window(n: int, start: int, end: int, seconds: float) -> list[Event]:
    return [
        WindowStarted(n, start, end, end - start, AT),
        SegmentHeard(n, Heard(start, (start + end) // 2, "x")),
        WindowDone(n, start, end, end - start, seconds, AT),
    ]


def test_nothing_is_promised_before_the_first_window_is_done() -> None:
    progress = Progress()
    started, heard, done = window(0, 0, 60_000, 30.0)
    assert progress.take(Phase("loading"), 0).fraction is None
    assert progress.take(Plan(0, 120_000, 240_000, ((0, 120_000),)), 1).seconds_left is None
    assert progress.take(started, 2).fraction == 0
    assert progress.take(heard, 3).seconds_left is None
    assert progress.take(done, 32).seconds_left == pytest.approx(90)


def test_only_speech_counts_and_the_part_not_yet_listened_to_is_taken_to_be_like_the_rest() -> None:
    progress = Progress()
    progress.take(Plan(0, 100_000, 300_000, ((0, 50_000),)), 0)
    state = progress.state(0)
    for event in window(0, 0, 50_000, 25.0):
        state = progress.take(event, 25)
    assert state.seconds_left == pytest.approx(0.5 * 100)
    assert progress.take(Plan(100_000, 300_000, 300_000, ()), 26).seconds_left == pytest.approx(0, abs=1)


def test_the_time_left_runs_down_while_a_window_is_at_work() -> None:
    progress = Progress()
    progress.take(Plan(0, 600_000, 600_000, ((0, 600_000),)), 0)
    for event in window(0, 0, 60_000, 60.0):
        progress.take(event, 60)
    progress.take(WindowStarted(1, 60_000, 300_000, 240_000, AT), 60)
    left = progress.state(60).seconds_left
    later = progress.state(70).seconds_left
    assert left == pytest.approx(540) and later == pytest.approx(530)
    assert progress.state(10_000).seconds_left == pytest.approx(300), "no less than what lies behind the window"


def test_one_slow_window_does_not_throw_the_estimate() -> None:
    progress = Progress()
    progress.take(Plan(0, 600_000, 600_000, ((0, 600_000),)), 0)
    now = 0.0
    for n, seconds in enumerate((10, 10, 100, 10, 10)):
        for event in window(n, n * 60_000, (n + 1) * 60_000, seconds):
            now += seconds / 3
            progress.take(event, now)
    left = progress.state(now).seconds_left
    assert left == pytest.approx(300 / 6, abs=1)


def test_the_end_is_the_end() -> None:
    state = Progress().take(Done(0, 0, None), 5)
    assert (state.phase, state.fraction, state.seconds_left) == ("done", 1.0, 0.0)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 60)), min_size=1, max_size=10))
def test_the_fraction_never_runs_backwards_and_stays_in_bounds(steps: list[tuple[int, int]]) -> None:
    progress, seen, at = Progress(), [0.0], 0
    total = sum(gap + length for gap, length in steps) * 1000
    progress.take(Plan(0, total, total, ((0, total),)), 0)
    for n, (gap, length) in enumerate(steps):
        start = at + gap * 1000
        at = start + length * 1000
        for event in window(n, start, at, 1.0):
            state = progress.take(event, n)
            assert state.fraction is not None
            seen.append(state.fraction)
            assert state.seconds_left is None or state.seconds_left >= 0
    assert seen == sorted(seen) and seen[-1] == 1.0
