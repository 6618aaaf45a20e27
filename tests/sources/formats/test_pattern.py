"""A person writes down how the lines of a file look, and every line is read so, fast and without surprises."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import UserError
from interviewkit.sources.formats import read_transcript
from interviewkit.sources.formats.pattern import EXAMPLES, PLACES, Match, compiled, likely, match, segments
from tests.sources.formats.conftest import Written

NAMES = st.text("가나다abcXYZ 12", min_size=1, max_size=12).map(str.strip).filter(bool)
WORDS = st.text("늦었어요 late: [|]<>()-😀", min_size=1, max_size=30).map(str.strip).filter(bool)


def spans(pattern: str, line: str) -> dict[str, str]:
    found = match(compiled(pattern), line)
    assert found is not None
    return {name: line[start:end] for name, (start, end) in found.spans.items()}


@pytest.mark.parametrize(
    ("pattern", "line", "expected"),
    [
        ("[{time}] {speaker}: {text}", "[00:01:06] 참여자 2： 배송이: 늦었어요",
         {"time": "00:01:06", "speaker": "참여자 2", "text": "배송이: 늦었어요"}),
        ("[{time}] {speaker}: {text}", "  [1:06]P2:late", {"time": "1:06", "speaker": "P2", "text": "late"}),
        ("{speaker} ({time}): {text}", "Kim (02:03): yes", {"speaker": "Kim", "time": "02:03", "text": "yes"}),
        ("{time} - {end} {speaker}: {text}", "0:01.2 - 0:05 A: b",
         {"time": "0:01.2", "end": "0:05", "speaker": "A", "text": "b"}),
        ("{time}\t{speaker}\t{text}", "0:01\tA B\tc d", {"time": "0:01", "speaker": "A B", "text": "c d"}),
        ("{any}; {speaker}; {text}", "2024-01-05; A; b; c", {"any": "2024-01-05", "speaker": "A", "text": "b; c"}),
        ("{speaker} {time}", "참석자 1 00:01", {"speaker": "참석자 1", "time": "00:01"}),
    ],
)  # fmt: skip
def test_places_reach_to_what_stands_behind_them(pattern: str, line: str, expected: dict[str, str]) -> None:
    assert spans(pattern, line) == expected


def test_a_name_with_blanks_before_a_time_is_read_whole() -> None:
    assert spans("{speaker} {time}", "Kim Ji hyun 00:01") == {"speaker": "Kim Ji hyun", "time": "00:01"}


@given(NAMES, WORDS, st.integers(0, 359_999))
def test_what_is_written_by_an_example_is_read_back(name: str, words: str, seconds: int) -> None:
    clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    line = f"[{clock}] {name}: {words}"
    (one,) = segments(compiled("[{time}] {speaker}: {text}"), ["title", line, ""]).segments
    assert (one.speaker, one.start_ms, one.text) == (name, seconds * 1000, words)


@given(st.text(max_size=80), st.text(max_size=200))
def test_any_pattern_and_any_line_end_in_a_match_or_none_or_one_clear_line(pattern: str, line: str) -> None:
    try:
        found = match(compiled(pattern), line)
    except UserError as error:
        assert "\n" not in error.sentences()[0].replace(pattern, "") and error.sentences()[1]
        return
    if found is not None:
        reaches = list(found.spans.values())
        assert all(0 <= start <= end <= len(line) for start, end in reaches)
        assert reaches == sorted(reaches)


@given(
    st.lists(st.one_of(st.sampled_from([f"{{{name}}}" for name in PLACES]), st.text(" :|-[]", max_size=3)), max_size=9)
)
def test_patterns_of_known_places_never_surprise(parts: list[str]) -> None:
    source = "".join(parts)
    try:
        pattern = compiled(source)
    except UserError:
        return
    line = re.sub(r"\{(\w+)\}", lambda place: {"time": "01:02", "end": "01:05"}.get(place[1], "Anna"), source)
    assert isinstance(match(pattern, line), Match | None)


def test_a_long_line_costs_no_more_than_it_is_long() -> None:
    pattern = compiled("{any} {speaker} - {any}: {text}")
    assert match(pattern, "a " * 200_000) is None


def test_lines_that_are_not_so_go_on_with_the_turn_above(written: Written) -> None:
    path = written("a.txt", "Project 7\n\n<Anna> How was it?\nReally?\n\n<Ben> Late.\n<Anna\n")
    found = read_transcript(path, pattern="<{speaker}> {text}")
    assert [(each.speaker, each.text) for each in found.segments] == [
        ("Anna", "How was it?\nReally?"),
        ("Ben", "Late.\n<Anna"),
    ]
    assert (found.format, found.why) == ("pattern", "pattern:2")
    assert [(each.kind, each.detail) for each in found.report] == [("left-out", "Project 7")]


def test_whatever_is_left_out_above_the_first_turn_is_told(written: Written) -> None:
    above = [f"line {n}" for n in range(50)]
    found = read_transcript(written("a.txt", "\n".join([*above, "<Anna> Hello."])), pattern="<{speaker}> {text}")
    assert [each.detail for each in found.report] == above


def test_headers_with_words_below_need_no_place_for_text(written: Written) -> None:
    found = read_transcript(written("a.txt", "Kim 00:01\nHello\nthere\nLee 00:09\nHi\n"), pattern="{speaker} {time}")
    assert [(each.speaker, each.start_ms, each.text) for each in found.segments] == [
        ("Kim", 1000, "Hello\nthere"), ("Lee", 9000, "Hi"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "pattern", ["", "{text}", "{speaker}{text}", "{speaker}: {speaker}", "{who}: {speaker}", "{" * 300]
)
def test_a_pattern_that_means_nothing_gets_one_clear_line(pattern: str) -> None:
    with pytest.raises(UserError) as caught:
        compiled(pattern)
    what, safe, _ = caught.value.sentences()
    assert what and safe


def test_no_line_like_the_pattern_is_told(written: Written) -> None:
    with pytest.raises(UserError, match="holds no text"):
        read_transcript(written("a.txt", "nothing here"), pattern="{speaker}: {text}")


def test_the_most_telling_example_is_proposed() -> None:
    for example in EXAMPLES:
        line = example.format(time="00:01:02", end="00:01:09", speaker="Anna", text="well then", any="x")
        assert likely([line] * 4) in EXAMPLES
    assert likely(["[00:01] A: b", "[00:02] B: c"]) == "[{time}] {speaker}: {text}"
    assert likely(["Just a story.", "It goes on: and on.", "The end.", "Of it", "All", "Now", "Yes"]) is None
