"""Pauses are the real silences between words, and nothing else."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.pauses import Pause, between, pauses

TIMES = st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 3000)), max_size=12)


def words(times: list[tuple[int, int]]) -> list[list[float]]:
    return [[n * 3, n * 3 + 2, start, start + length, 0.9] for n, (start, length) in enumerate(times)]


def test_a_pause_of_two_seconds_is_marked_before_the_next_word() -> None:
    said = [[0, 3, 0, 900, 0.9], [4, 8, 3200, 3900, 0.9], [9, 12, 4000, 4500, 0.9]]
    (found,) = pauses(said)
    assert (found.offset, found.start_ms, found.end_ms, found.sign()) == (4, 900, 3200, "(2.3 s)")


def test_the_silence_between_two_segments_belongs_to_the_second() -> None:
    first, second = [[0, 3, 0, 900, 0.9]], [[2, 4, 5000, 6000, 0.9]]
    assert list(between([(0, 900, first), (4900, 6000, second)])) == [[], [Pause(0, 900, 5000)]]


def test_segments_without_words_count_by_their_own_times() -> None:
    assert list(between([(0, 1000, None), (4000, 5000, None), (None, None, None), (5500, 6000, None)])) == [
        [],
        [Pause(0, 1000, 4000)],
        [],
        [],
    ]


def test_nothing_is_marked_without_times() -> None:
    assert pauses(None) == [] and pauses([[0, 2, None, None, 0.5]], after_ms=0) == []


@given(TIMES, st.integers(0, 4000), st.none() | st.integers(0, 5000))
def test_every_pause_is_silent_long_enough_and_in_order(
    times: list[tuple[int, int]], least: int, after: int | None
) -> None:
    said = words(times)
    found = pauses(said, least, after_ms=after)
    assert all(each.length_ms >= max(least, 1) for each in found)
    assert [each.start_ms for each in found] == sorted(each.start_ms for each in found)
    assert all(one.end_ms <= other.start_ms for one, other in pairwise(found))
    for each in found:  # no word sounds before it that ends within it
        before = said[: each.offset // 3]
        assert all(word[3] <= each.start_ms for word in before)


@given(TIMES)
def test_a_smaller_threshold_finds_no_fewer(times: list[tuple[int, int]]) -> None:
    said = words(times)
    assert set(pauses(said, 2000)) <= set(pauses(said, 500))
