"""One figure for a recording that is heard in several runs: honest, and never less than before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interviewkit.transcription import Checkpoint, Heard, events
from interviewkit.transcription.joint import Joint


def plan(end: int, first: int = 0) -> events.Plan:
    return events.Plan(first, end, end, ((first, end),), first)


def window(start: int, end: int, number: int = 0) -> events.WindowStarted:
    return events.WindowStarted(number, start, end, end - start, Checkpoint(number + 1, end * 16))


def finished(start: int, end: int, seconds: float, number: int = 0) -> events.WindowDone:
    return events.WindowDone(number, start, end, end - start, seconds, Checkpoint(number + 1, end * 16))


def test_nothing_is_said_before_something_is_measured() -> None:
    joint = Joint([60_000, 60_000])
    for event in (events.Phase("loading"), events.Phase("listening"), plan(60_000)):
        far = joint.take(event, 1.0)
        assert (far.fraction, far.seconds_left, far.speed) == (None, None, None)
    assert far.phase == "listening" and far.parts == 2


def test_both_voices_count() -> None:
    joint = Joint([60_000, 60_000])
    joint.begin(0)
    joint.take(plan(60_000), 0.0)
    joint.take(window(0, 30_000), 0.0)
    far = joint.take(finished(0, 30_000, 10.0), 10.0)
    assert far.fraction == 0.25 and far.speed == 1.5, "30 s in 10 s, but twice, for there are two voices"
    assert far.seconds_left is not None and round(far.seconds_left) == 30
    joint.take(window(30_000, 60_000, 1), 10.0)
    joint.take(finished(30_000, 60_000, 10.0, 1), 20.0)
    joint.finish(0)
    joint.begin(1)
    far = joint.state(21.0)
    assert far.fraction == 0.5 and far.part == 1
    assert far.seconds_left is not None and round(far.seconds_left) == 20


def test_what_was_done_before_a_restart_counts() -> None:
    joint = Joint([60_000, 60_000, 60_000], done=[0, 1])
    joint.begin(2)
    far = joint.state(0.0)
    assert far.fraction is not None and abs(far.fraction - 2 / 3) < 1e-9 and far.seconds_left is None
    assert joint.left_ms() == 60_000


def test_a_stretch_counts_from_where_it_begins() -> None:
    joint = Joint([60_000])
    joint.take(plan(160_000, 100_000), 0.0)
    assert joint.take(window(100_000, 130_000), 0.0).fraction == 0.0
    assert joint.take(finished(100_000, 130_000, 15.0), 15.0).fraction == 0.5


def test_a_window_that_begins_again_takes_nothing_back() -> None:
    joint = Joint([60_000])
    joint.take(plan(60_000), 0.0)
    joint.take(window(0, 60_000), 0.0)
    far = joint.take(events.SegmentHeard(0, Heard(0, 45_000, "…")), 1.0)
    assert far.fraction == 0.75
    joint.begin(0)  # the process died
    assert joint.state(2.0).fraction == 0.75
    joint.take(plan(60_000), 3.0)
    assert joint.take(window(0, 60_000), 3.0).fraction == 0.75


EVENTS = st.one_of(
    st.integers(1, 90).map(lambda s: plan(s * 1000)),
    st.integers(0, 80).map(lambda s: window(s * 1000, s * 1000 + 10_000)),
    st.tuples(st.integers(0, 80), st.floats(0.01, 50)).map(lambda x: finished(x[0] * 1000, x[0] * 1000 + 9000, x[1])),
    st.integers(0, 90).map(lambda s: events.SegmentHeard(0, Heard(s * 1000, s * 1000 + 500, "…"))),
    st.sampled_from([events.Phase("loading"), events.Phase("transcribing"), events.Heartbeat(1)]),
)


@given(st.lists(st.integers(1, 90_000), min_size=1, max_size=4), st.lists(st.tuples(EVENTS, st.booleans())))
def test_it_never_goes_backwards_and_never_past_the_end(
    lengths: list[int], said: list[tuple[events.Event, bool]]
) -> None:
    joint, part, before = Joint(lengths), 0, 0.0
    joint.begin(0)
    for now, (event, turn) in enumerate(said):
        far = joint.take(event, float(now))
        if turn and part < len(lengths):
            joint.finish(part)
            part += 1
            if part < len(lengths):
                joint.begin(part)
            far = joint.state(float(now))
        if far.fraction is not None:
            assert before <= far.fraction <= 1.0
            before = far.fraction
        assert far.seconds_left is None or far.seconds_left >= 0
        assert far.speed is None or far.speed > 0
