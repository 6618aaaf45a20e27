"""Questions, signs of listening and amounts of talk, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.talk import count_syllables, count_words, is_back_channel, is_korean, questions


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How was it?", ["How was it?"]),
        ("I see. How was it? And why?", ["How was it?", "And why?"]),
        ("어떠셨어요?", ["어떠셨어요?"]),
        ("그렇군요. 그때 어떤 기분이셨나요", ["그때 어떤 기분이셨나요"]),
        ("어떤 점이 불편한가요. 말씀해 주세요.", ["어떤 점이 불편한가요"]),
        ("조금 더 들어볼까요, 그리고", ["조금 더 들어볼까요"]),
        ("그건 무엇입니까", ["그건 무엇입니까"]),
        ("그러니까 제가 말씀드렸잖아요.", []),
        ("친구를 내일 만나요. 냄새가 나요.", []),
        ("집에 가요. 안가요.", []),
        ("정말?? 왜요?!", ["정말??", "왜요?"]),
        ("", []),
    ],
)
def test_questions_are_found_with_and_without_their_mark(text: str, asked: list[str]) -> None:
    assert [text[start:end] for start, end in questions(text)] == asked


@pytest.mark.parametrize(
    "text", ["네.", "네, 네.", "음…", "Uh-huh.", "I see.", "Yeah, right.", "그렇군요.", "아, 네네"]
)
def test_signs_of_listening_are_known(text: str) -> None:
    assert is_back_channel(text)


@pytest.mark.parametrize(
    "text", ["네, 그런데 비쌌어요.", "No.", "아니요", "I see the problem.", "", "…", "네 네 네 네 네"]
)
def test_anything_more_is_no_sign_of_listening(text: str) -> None:
    assert not is_back_channel(text)


def test_words_and_syllables_are_counted_without_signs() -> None:
    assert count_words("음 — 친구가 추천해 줘서요. 3,000원!") == 5
    assert count_words("don't stop, well-known - ok") == 4
    assert count_syllables("친구가 3 times") == 3
    assert is_korean("네 ok") is False or is_korean("친구가 ok")


@given(st.text(alphabet="가나요까 습니?. ab", max_size=60))
def test_questions_lie_in_the_text_and_apart(text: str) -> None:
    found = questions(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert [end for _, end in found] == sorted({end for _, end in found})
