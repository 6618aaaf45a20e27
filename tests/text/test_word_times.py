"""Words keep their times while unchanged; new ones get times in order, inside the segment."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.edits import Edit, edits_between
from interviewkit.text.word_times import confirmed, split_at, through_edits

SPOKEN = st.lists(st.text("가나다한 ab👍é.", min_size=1, max_size=5).filter(str.strip), min_size=0, max_size=8)
TYPED = st.text("가나 bc👍 ,", max_size=8)


def timed(text: str, start_ms: int = 0, each: int = 1000, gap: int = 0) -> list[list[Any]]:
    """Each word of a text, in seconds."""
    found: list[list[Any]] = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        found.append([at, at + len(word), start_ms, start_ms + each, 0.4])
        at, start_ms = at + len(word), start_ms + each + gap
    return found


def spelled(text: str, words: list[list[Any]]) -> list[tuple[str, int, int]]:
    return [(text[word[0] : word[1]], word[2], word[3]) for word in words]


def corrected(old: str, new: str, gap: int = 0) -> list[tuple[str, int, int]]:
    words = timed(old, gap=gap)
    end = max((word[3] for word in words), default=0)
    return spelled(new, through_edits(words, edits_between(old, new), new, 0, end))


def test_a_corrected_word_keeps_its_time_and_the_others_theirs() -> None:
    found = corrected("배송이 너무 느젔어요", "배송이 너무 늦었어요")
    assert found == [("배송이", 0, 1000), ("너무", 1000, 2000), ("늦었어요", 2000, 3000)]


def test_a_word_written_in_place_of_another_takes_its_time() -> None:
    assert corrected("하나 둘 셋", "하나 다섯 셋")[1] == ("다섯", 1000, 2000)


def test_a_word_written_between_two_shares_the_silence() -> None:
    assert corrected("하나 셋", "하나 둘도 셋", gap=400)[1] == ("둘도", 1000, 1400)


def test_a_word_written_where_there_is_no_silence_begins_where_it_would_be_heard() -> None:
    assert corrected("하나 셋", "하나 둘 셋") == [("하나", 0, 1000), ("둘", 1000, 1000), ("셋", 1000, 2000)]


def test_a_blank_in_a_word_shares_its_time_by_letters() -> None:
    assert corrected("고객센터에", "고객 센터에") == [("고객", 0, 400), ("센터에", 400, 1000)]


def test_letters_at_the_end_of_a_word_are_its_own() -> None:
    assert corrected("늦었 다음", "늦었어요 다음")[0] == ("늦었어요", 0, 1000)


def test_words_typed_one_after_another_share_the_time_together() -> None:
    text, words = "하나 셋", timed("하나 셋", gap=800)
    for typed in ("둘", "둘 반", "둘 반쯤 더"):
        new = f"하나 {typed} 셋"
        words = through_edits(words, edits_between(text, new), new, 0, 2800)
        text = new
    assert spelled(text, words)[1:4] == [("둘", 1000, 1200), ("반쯤", 1200, 1600), ("더", 1600, 1800)]


def test_a_segment_retyped_from_nothing_gets_times_again() -> None:
    text = "전부 새로"
    assert spelled(text, through_edits([], [Edit(0, 0, 5)], text, 500, 4500)) == [
        ("전부", 500, 2500),
        ("새로", 2500, 4500),
    ]


def test_without_any_time_nothing_is_invented() -> None:
    assert through_edits([], [Edit(0, 0, 3)], "새 말", None, None) == []


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[list[Any]], list[Edit], str, int]:
    """A text with times, edits in order, the text after them, and when it ends."""
    text = " ".join(word.strip() for word in draw(SPOKEN))
    words = timed(text, each=draw(st.integers(0, 900)), gap=draw(st.integers(0, 500)))
    for word in words:
        word[4] = draw(st.sampled_from([0.2, 0.9, 1.0, None]))
    end_ms = max((word[3] for word in words), default=0) + draw(st.integers(0, 300))
    new, edits = text, []
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(new)))
        end = min(len(new), start + draw(st.integers(0, 6)))
        typed = draw(TYPED)
        edits.append(Edit(start, end, len(typed)))
        new = new[:start] + typed + new[end:]
    return text, words, edits, new, end_ms


@given(edited())
def test_whatever_is_typed_times_stay_in_order_inside_the_segment(
    case: tuple[str, list[list[Any]], list[Edit], str, int],
) -> None:
    _, words, edits, new, end_ms = case
    found = through_edits(words, edits, new, 0, end_ms)
    assert all(0 <= word[0] < word[1] <= len(new) for word in found)
    assert all(0 <= word[2] <= word[3] <= end_ms for word in found)
    for one, other in pairwise(found):
        assert one[1] <= other[0] and one[3] <= other[2]


@given(edited())
def test_every_word_written_into_a_timed_segment_can_be_heard(
    case: tuple[str, list[list[Any]], list[Edit], str, int],
) -> None:
    old, words, edits, new, end_ms = case
    found = through_edits(words, edits, new, 0, end_ms)
    covered = {place for word in found for place in range(word[0], word[1])}
    for place, letter in enumerate(new):
        if letter not in old and not letter.isspace():
            assert place in covered


@given(edited())
def test_words_away_from_the_edits_keep_their_times(
    case: tuple[str, list[list[Any]], list[Edit], str, int],
) -> None:
    _, words, edits, new, end_ms = case
    first = min(edit.start for edit in edits)
    found = through_edits(words, edits, new, 0, end_ms)
    assert all(word in found for word in words if word[1] < first and word[4] is not None)


@given(edited(), st.integers(0, 60))
def test_a_split_gives_every_time_to_one_side(
    case: tuple[str, list[list[Any]], list[Edit], str, int], offset: int
) -> None:
    text, words, *_ = case
    offset = min(offset, len(text))
    first, second = split_at(words, offset)
    assert all(0 <= word[0] < word[1] <= offset for word in first)
    assert all(0 <= word[0] < word[1] <= len(text) - offset for word in second)
    if first and second:
        assert first[-1][3] <= second[0][2]
    again = [text[:offset][word[0] : word[1]] for word in first] + [text[offset:][word[0] : word[1]] for word in second]
    assert "".join(again) == "".join(text.split())
    assert sum(word[3] - word[2] for word in first + second) == sum(word[3] - word[2] for word in words)


def test_saying_a_word_is_right_leaves_the_others() -> None:
    words = timed("one two three")
    assert [word[4] for word in confirmed(words, 4, 6)] == [0.4, 1.0, 0.4]
    assert confirmed(words, 3, 3) == words
