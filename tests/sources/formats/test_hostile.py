"""Files made to hang a reader or to fall over its numbers are read or refused in one line, at once."""

from __future__ import annotations

import pytest

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats import read_transcript
from tests.exchange.fuzz_seeds import page
from tests.sources.formats import test_programs as programs
from tests.sources.formats.conftest import Written


@pytest.mark.parametrize("bad", ["(" * 30_000, "(a " * 3_000, '"' * 3_000, "[(" * 3_000, "a," * 3_000])
def test_brackets_within_brackets_in_a_message_are_not_followed_for_ever(written: Written, bad: str) -> None:
    file = written("a.eml", f"From: {bad} <a@b.c>\nTo: x\nSubject: y\nDate: z\n\nHello there\n")
    try:
        assert "Hello there" in read_transcript(file).segments[-1].text
    except FileTrouble as trouble:
        assert "\n" not in str(trouble)


def test_a_time_of_thousands_of_digits_is_no_time(written: Written) -> None:
    found = read_transcript(written("a.eaf", programs.ELAN.replace('"780"', f'"{"9" * 5000}"')))
    assert {each.text for each in found.segments} == {"so you go out", "네, 좋아요"}
    assert next(each for each in found.segments if each.text == "so you go out").start_ms is None


def test_a_pdf_that_names_a_place_beyond_all_files_is_damaged(written: Written) -> None:
    content = page()
    at = content.rindex(b"startxref")
    with pytest.raises(FileTrouble):
        read_transcript(written("a.pdf", content[:at] + b"startxref\n" + b"9" * 19 + b"\n%%EOF\n"))
