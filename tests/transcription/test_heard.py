"""Words lie where the text has them; doubts are marked and nothing is dropped."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.transcription.doubts import doubts, repeats, says_again
from interviewkit.transcription.heard import Heard, assemble

words = st.lists(st.text(st.characters(exclude_categories=["Cs", "Zs", "Cc"]), min_size=1, max_size=8), max_size=12)


@settings(deadline=None)
@given(words)
def test_every_word_is_placed_in_the_text_without_its_leading_space(spoken: list[str]) -> None:
    raw = [f" {word}" for word in spoken]
    text, placed = assemble("".join(raw), [(i * 10, i * 10 + 9, word, 0.5) for i, word in enumerate(raw)])
    assert text == "".join(raw).strip()
    assert all(text[word.start : word.end] == word.text for word in placed)
    assert [word.text for word in placed] == [w for w in (word.strip() for word in spoken) if w]


def test_korean_words_without_spaces_are_placed_too() -> None:
    text, placed = assemble(
        " 안녕하세요, 반갑습니다.", [(0, 5, " 안녕", 0.9), (5, 9, "하세요,", 0.8), (9, 12, " 반갑습니다.", 1)]
    )
    assert [text[w.start : w.end] for w in placed] == ["안녕", "하세요,", "반갑습니다."]


def test_a_word_that_the_text_does_not_hold_is_left_out() -> None:
    _, placed = assemble("one two", [(0, 1, " one", 1), (1, 2, " three", 1), (2, 3, " two", 1)])
    assert [w.text for w in placed] == ["one", "two"]


@settings(deadline=None)
@given(words)
def test_a_segment_survives_the_line_to_the_app(spoken: list[str]) -> None:
    raw = [f" {word}" for word in spoken]
    text, placed = assemble("".join(raw), [(i, i + 1, word, 0.25) for i, word in enumerate(raw)])
    heard = Heard(5, 900, text, placed, -0.3, 0.1, 1.2, 0.2, "ko", ("fast",))
    assert Heard.from_json(heard.as_json()) == heard


@pytest.mark.parametrize(
    "text",
    [
        "no, no, no, no, no!",
        "I think I think I think I think so",
        "웃음소리 " * 12,
        "그래서 제가 그래서 제가 그래서 제가 그래서 제가",
        "가나" * 9,
    ],
)
def test_loops_are_noticed(text: str) -> None:
    assert repeats(text)


@pytest.mark.parametrize(
    "text", ["no, no, no", "하하하하", "really, really good and really cheap", "", "123 123 124", "네네네네네네"]
)
def test_lively_speech_is_no_loop(text: str) -> None:
    assert not repeats(text)


@pytest.mark.parametrize(
    "text",
    ["시청해 주셔서 감사합니다.", "Thanks for watching!", "구독과 좋아요 부탁드립니다", "MBC 뉴스 이덕영입니다."],
)
def test_phrases_of_video_subtitles_are_marked(text: str) -> None:
    assert doubts(Heard(0, 4000, text)) == ("stock-phrase",)


def test_what_the_engine_itself_doubts_is_marked() -> None:
    assert doubts(Heard(0, 4000, "Perhaps.", avg_logprob=-1.4)) == ("unsure",)


def test_more_words_than_a_mouth_can_say_are_marked() -> None:
    assert doubts(Heard(0, 1000, "a whole long sentence said within a single second")) == ("fast",)


def test_ordinary_speech_is_not_doubted() -> None:
    assert doubts(Heard(0, 3000, "배송은 생각보다 빨라서 정말 좋았어요.", avg_logprob=-0.2)) == ()


def test_five_words_in_a_row_that_are_hardly_understood_are_doubted() -> None:
    raw = [f" {word}" for word in ["the", "parcel", "came", "with", "the", "wrong", "lamp"]]
    low = [(n, n + 1, word, 0.2 if 1 <= n <= 5 else 0.9) for n, word in enumerate(raw)]
    text, placed = assemble("".join(raw), low)
    assert doubts(Heard(0, 4000, text, placed)) == ("unclear",)
    text, placed = assemble("".join(raw), [(a, b, word, max(p, 0.5)) for a, b, word, p in low])
    assert doubts(Heard(0, 4000, text, placed)) == ()


def test_text_where_the_voice_detector_heard_nobody_is_doubted() -> None:
    assert doubts(Heard(0, 4000, "배송이 늦었어요"), silent=True) == ("silence",)


@pytest.mark.parametrize(
    ("text", "before", "again"),
    [
        ("웃음소리", ["웃음소리", "웃음소리"], True),
        ("[웃음소리]", ["웃음 소리", "웃음소리."], True),
        ("웃음소리", ["배송이 늦었어요", "웃음소리"], False),
        ("네.", ["네.", "네.", "네."], False),
        ("네.", ["네."] * 5, True),
        ("", ["", ""], False),
    ],
)
def test_a_sentence_said_for_the_third_time_in_a_row_is_a_loop(text: str, before: list[str], again: bool) -> None:
    assert says_again(text, before) == again
