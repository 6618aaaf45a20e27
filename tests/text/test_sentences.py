"""Sentences and words are found as a reader would."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.sentences import sentences, snap, words

SPOKEN = st.text(st.sampled_from("가요다. !?…\n\"'”)a B1,-"), max_size=60)


@pytest.mark.parametrize(
    "parts",
    [
        ["네 안녕하세요.", "저는 3.5점을 줬어요…", "그러니까 음... 배송이 느렸어요!"],
        ["“정말요?” 하고 물었어요.", "“네.”라고 했고요."],
        ["Dr. Kim said 2024. 3. 5. was fine.", '"Really?" she said.', "I did."],
        ["We paid $3.50, i.e. too much.", "J. Smith, e.g., never came.", "Then?!", "Nothing."],
        ["1. 첫째로 배송이요.", "2. 둘째는 가격이죠."],
        ["그래요.", "그래서요.", "좋았다."],
        ["他来了。", "走了。"],
        ["2024. 3. 5. 오후에 만났어요.", "1990. 아니요."],
        ["It was at 5 p.m. on a Monday.", "So did I.", "Then we left..."],
        ["Well... maybe not.", "But…", "We did."],
        ["- 첫 줄", "- 둘째 줄"],
        ["한 문단", "다른 문단"],
        ["cue that\nwraps here.", "Next."],
    ],
)
def test_sentences_end_where_a_reader_stops(parts: list[str]) -> None:
    joiner = "\n\n" if parts[0] == "한 문단" else "\n" if parts[0].startswith("-") else " "
    text = joiner.join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_korean_without_spaces_after_full_stops_is_split() -> None:
    text = "그래요.그래서요 네"
    assert [text[start:end] for start, end in sentences(text)] == ["그래요.", "그래서요 네"]


def test_a_long_unpunctuated_korean_run_breaks_at_its_endings() -> None:
    parts = [
        "제가 처음에 앱을 설치했을 때는 회원 가입이 너무 복잡해서 포기했어요",
        "그런데 친구가 다시 추천해 줘서 한번 더 해 봤는데 이번에는 금방 됐습니다",
        "그래서 지금은 매일 쓰고 있거든요",
        "정말 필요 없는 기능도 많지만 좋아요",
    ]
    text = " ".join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts


def test_pauses_part_what_punctuation_does_not() -> None:
    text = "so I went there and then nothing happened"
    pause = text.index("and")
    assert sentences(text, [(pause, 900), (3, 100)]) == [(0, pause - 1), (pause, len(text))]
    assert len(sentences("I went, um, there.", [(8, 900)])) == 1, "a finished short sentence is one thought"


@given(SPOKEN, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 2000)), max_size=5))
def test_sentences_hold_everything_but_blanks_in_order(text: str, gaps: list[tuple[int, int]]) -> None:
    spans = sentences(text, sorted(gaps))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


def test_words_come_without_the_punctuation_around_them() -> None:
    text = "“배송이/결제가” 안 돼요, don't — 3.5점… (e\u0301tude) 👍🏽"
    assert [text[start:end] for start, end in words(text)] == [
        "배송이", "결제가", "안", "돼요", "don't", "3.5점", "e\u0301tude", "👍🏽",
    ]  # fmt: skip


@given(SPOKEN)
def test_words_lie_apart_and_in_order(text: str) -> None:
    spans = words(text)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(snap(text, start) == start for start, _ in spans)


def test_an_hour_in_one_segment_is_split_at_once() -> None:
    text = "그래서 제가 배송을 기다리다가 전화를 했는데요 아무도 안 받더라고요 " * 2000
    assert len(sentences(text)) > 1000
