"""Hangul as it is typed and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.hangul import (
    find_initials,
    initials,
    is_initials,
    keys,
    latin_key,
    particle,
    syllable,
    with_particles,
)

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("query", "text", "place"),
    [
        ("ㅇㄱ", "인구", 0),
        ("ㅇ구", "총인구", 1),
        ("인ㄱ", "인구", 0),
        ("이", "인구", 0),
        ("ㅅㅈㅈㅅ", "시장 조사", 0),
        ("ㄳ", "가시", 0),
        ("ㅇㄴ", "인구", -1),
        ("인", "이구", -1),
        ("ㅂㅅ map", "배송 map", 0),
        ("ㅃ", "빠른", 0),
        ("ㅂ", "빠른", -1),
    ],
)
def test_initial_consonants_find_words(query: str, text: str, place: int) -> None:
    assert find_initials(query, text) == place


@given(SYLLABLES)
def test_the_initials_of_a_word_find_it(word: str) -> None:
    assert is_initials(initials(word))
    assert find_initials(initials(word), word) == 0
    assert find_initials(word, word) == 0


@given(SYLLABLES)
def test_every_syllable_is_typed_with_letters(word: str) -> None:
    assert keys(word).isascii() and len(keys(word)) >= 2 * len(word)


@given(st.text())
def test_other_characters_pass_unharmed(text: str) -> None:
    assert len(initials(text)) == len(text)
    find_initials(text, text)


def test_keys_in_hangul_mode_are_those_of_a_qwerty_keyboard() -> None:
    assert keys("인구 값 뷁") == "dlsrn rkqt qnpfr"
    assert [latin_key(each) for each in "ㅂㅃㅣㅔa"] == ["q", "Q", "l", "p", None]
    assert syllable("값") == ("ㄱ", "ㅏ", "ㅄ")
    assert syllable("a") is None


@pytest.mark.parametrize(
    ("word", "pair", "form"),
    [
        ("인용", "을/를", "을"),
        ("코드", "을/를", "를"),
        ("서울", "으로/로", "로"),
        ("부산", "으로/로", "으로"),
        ("“보고서”", "이/가", "가"),
        ("3", "은/는", "은"),
        ("2", "은/는", "는"),
        ("10", "이/가", "이"),
        ("100", "으로/로", "으로"),
        ("1", "으로/로", "로"),
        ("50%", "을/를", "를"),
        ("PDF", "을/를", "를"),
        ("HTML", "으로/로", "로"),
        ("app", "과/와", "과"),
        ("report", "과/와", "와"),
        ("coding", "이/가", "이"),
        ("코드", "가/이", "가"),
        ("漢字", "은/는", "은(는)"),
        ("漢字", "으로/로", "(으)로"),
        ("", "을/를", "을(를)"),
    ],
)
def test_particles_fit_the_sound_before_them(word: str, pair: str, form: str) -> None:
    assert particle(word, pair) == form


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("“인용.docx”을(를) 읽을 수 없습니다", "“인용.docx”를 읽을 수 없습니다"),
        ("“면담”은(는) 녹음이(가) 아닙니다 (끝)", "“면담”은 녹음이 아닙니다 (끝)"),
        ("서울(으)로 3(으)로 漢字(으)로", "서울로 3으로 漢字(으)로"),
        ("no particles (here)", "no particles (here)"),
    ],
)
def test_open_particles_in_a_sentence_are_settled(text: str, settled: str) -> None:
    assert with_particles(text) == settled
