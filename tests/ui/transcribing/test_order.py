"""Whose turn it is, and where a new recording goes."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from interviewkit.sources.transcribing.queue import Kept, Wish
from interviewkit.transcription import Settings
from interviewkit.ui.transcribing import order
from interviewkit.ui.transcribing.entry import Entry, Stage

EVENING = datetime(2026, 3, 1, 18, 30)
STAGES: tuple[Stage, ...] = ("queued", "running", "pausing", "stopping", "paused", "left", "failed")


def entry(stage: Stage = "queued", later: str | None = None, on_record: bool = True) -> Entry:
    wish = Wish(Settings("/m/small"), "small", later=later)
    kept = Kept(1, 1, "P01", wish, (), (), frozenset(), "queued") if on_record else None
    return Entry(1, "P01", wish, stage, kept)


def test_the_first_that_waits_is_next_unless_one_is_at_work() -> None:
    first, second = entry(), entry()
    assert order.following([entry("paused"), entry("failed"), first, second], EVENING) is first
    assert order.following([first, entry("pausing")], EVENING) is None
    assert order.following([entry(on_record=False), second], EVENING) is second


def test_those_with_an_hour_wait_for_it_and_let_others_go_first() -> None:
    night, soon = entry(later="2026-03-01T22:00"), entry()
    assert order.following([night, soon], EVENING) is soon
    assert order.following([night], EVENING) is None
    assert order.following([night], datetime(2026, 3, 1, 22, 0)) is night
    assert order.following([entry(later="whenever")], EVENING) is not None, "what cannot be read keeps nobody waiting"


def test_overnight_work_comes_after_all_drafts() -> None:
    overnight, draft = entry(later=""), entry()
    assert order.following([overnight, draft], EVENING) is draft
    assert order.following([overnight], EVENING) is overnight
    assert order.place(entry(), [entry("running"), entry(), overnight]) == 2
    assert order.place(entry(later=""), [entry(), overnight]) == 2
    assert order.ahead(overnight, [overnight, draft, entry("running"), entry("paused")]) == 2


def test_the_next_time_the_clock_shows_an_hour_may_be_tomorrow() -> None:
    assert order.next_time(22, 0, EVENING) == "2026-03-01T22:00"
    assert order.next_time(7, 15, EVENING) == "2026-03-02T07:15"
    assert order.next_time(18, 30, EVENING) == "2026-03-02T18:30"


@given(st.lists(st.tuples(st.sampled_from(STAGES), st.sampled_from([None, "", "2026-03-01T22:00"]))))
def test_somebody_is_next_whenever_somebody_may_be(drawn: list[tuple[Stage, str | None]]) -> None:
    entries = [entry(stage, later) for stage, later in drawn]
    midnight = datetime(2026, 3, 2)
    found = order.following(entries, midnight)
    at_work = any(each.stage in ("running", "pausing", "stopping") for each in entries)
    assert (found is not None) == (not at_work and any(each.stage == "queued" for each in entries))
    waiting = sorted(order.ahead(each, entries) for each in entries if each.stage == "queued")
    assert len(set(waiting)) == len(waiting), "no two have the same number before them"
