"""Announcements that come together tell what each of them told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interviewkit.store.changes import Changes, together

TABLES = st.dictionaries(
    st.sampled_from(["segment", "quote", "tag", "speaker"]), st.frozensets(st.integers(1, 5)), max_size=4
)
SEVERAL = st.lists(st.builds(Changes, st.just("Step"), TABLES, st.integers(1, 3)), max_size=6)


@given(SEVERAL)
def test_nothing_that_was_told_is_lost(several: list[Changes]) -> None:
    found = together(several)
    for name in ("segment", "quote", "tag", "speaker"):
        told = [changes.ids(name) for changes in several if changes.touches(name)]
        shown = [changes.ids(name) for changes in found if changes.touches(name)]
        whole = any(not ids for ids in told)
        assert bool(told) == bool(shown) and whole == any(not ids for ids in shown)
        if not whole:
            assert frozenset().union(*told) == frozenset().union(*shown)


@given(SEVERAL)
def test_each_step_on_quotes_is_told_by_its_own_name(several: list[Changes]) -> None:
    steps = {changes.step_id for changes in several if changes.touches("quote", "tag", "emotion")}
    assert steps <= {changes.step_id for changes in together(several)}


def test_hundreds_of_words_of_one_run_are_told_at_once() -> None:
    heard = [Changes("Transcribe", {"segment": frozenset({n})}, 7) for n in range(1, 300)]
    assert together(heard) == [Changes("Transcribe", {"segment": frozenset(range(1, 300))}, 7)]
