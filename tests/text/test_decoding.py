"""Text files of every origin are read right or refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import FileTrouble
from interviewkit.text.decoding import decode

KOREAN = "안녕하세요. 똠방각하와 펲시를 먹었어요.\n네, 좋아요."


@pytest.mark.parametrize(
    ("content", "encoding", "kinds"),
    [
        (KOREAN.encode(), "utf-8", []),
        (codecs.BOM_UTF8 + KOREAN.encode(), "utf-8", ["bom"]),
        (KOREAN.encode("cp949"), "cp949", ["not-utf8"]),
        (KOREAN.encode("utf-16"), "utf-16-le", ["bom"]),
        (codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be"), "utf-16-be", ["bom"]),
        (KOREAN.encode("utf-16-le"), "utf-16-le", ["not-utf8"]),
        (KOREAN.encode("utf-16-be"), "utf-16-be", ["not-utf8"]),
        (KOREAN.encode("utf-32"), "utf-32-le", ["bom"]),
        (KOREAN.replace("\n", "\r\n").encode(), "utf-8", ["crlf"]),
        (KOREAN.replace("\n", "\r").encode("cp949"), "cp949", ["not-utf8", "crlf"]),
        (KOREAN.replace("\n", "\0\n\x0b\x1b").encode(), "utf-8", ["nul", "control"]),
    ],
)
def test_every_encoding_gives_the_same_text_and_is_reported(content: bytes, encoding: str, kinds: list[str]) -> None:
    decoded = decode(content)
    assert decoded.text == KOREAN
    assert decoded.encoding == encoding
    assert [remark.kind for remark in decoded.report] == kinds


def test_english_from_windows_does_not_become_hangul() -> None:
    decoded = decode("I don’t know – “maybe” café".encode("cp1252"))
    assert (decoded.text, decoded.encoding) == ("I don’t know – “maybe” café", "cp1252")


def test_only_one_byte_order_mark_is_taken_off() -> None:
    assert decode("\ufeff\ufeffa".encode()).text == "\ufeffa"


def test_rare_line_separators_stay_in_the_text() -> None:
    assert decode("a\u2028b\x85c\td".encode()).text == "a\u2028b\x85c\td"


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"\x00" * 4096,
        b"\xff\xfe\x00\xd8\x00\xd8",
        b"\x80\x81\xff" * 9,
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(FileTrouble, match="not a text file"):
        decode(content, "sound.txt")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_utf8_text_comes_back(text: str) -> None:
    marked = text.removeprefix("\ufeff").replace("\ufffe", "").replace("\uffff", "")
    assert decode(marked.encode()).text == marked.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        text = decode(content).text
    except FileTrouble:
        return
    assert "\r" not in text and "\0" not in text
