"""Times read and written as people do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.times import clock, parse_time, stamp


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("00:01", 1000),
        ("1:08:02", 4_082_000),
        ("0:0:3.410", 3410),
        ("00:00:12,5", 12_500),
        ("75:03", 4_503_000),
        ("00:01.1234", 1123),
        (" 00:07 ", 7000),
        ("9", None),
        ("09:61", None),
        ("1:60:00", None),
        ("", None),
        ("a:b", None),
        ("12:30 pm", None),
    ],
)
def test_times_are_read_in_every_usual_form(text: str, ms: int | None) -> None:
    assert parse_time(text) == ms


@given(st.integers(0, 10**9))
def test_stamps_come_back_to_the_millisecond(ms: int) -> None:
    assert parse_time(stamp(ms, ".")) == parse_time(stamp(ms, ",")) == ms


@given(st.integers(0, 10**9))
def test_clocks_come_back_to_the_second(ms: int) -> None:
    assert parse_time(clock(ms)) == ms // 1000 * 1000


def test_hours_show_only_when_there_are_some() -> None:
    assert clock(66_999) == "01:06"
    assert clock(3_666_000) == "1:01:06"
    assert stamp(3_666_250, ",") == "01:01:06,250"
    assert clock(-5) == "00:00"
