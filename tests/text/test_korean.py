"""Kiwi in its child process: what it says of words, that it comes when asked and goes when idle."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from interviewkit.errors import Cancelled, ModelTrouble
from interviewkit.text import korean
from interviewkit.text.korean import Kiwi, installed
from interviewkit.text.korean_worker import lemma

needs_kiwi = pytest.mark.skipif(not installed(), reason="kiwipiepy is not installed: pip install kiwipiepy")


@dataclass
class Token:
    form: str
    tag: str
    lemma: str = ""


@pytest.fixture(scope="module")
def kiwi() -> Iterator[Kiwi]:
    made = Kiwi()
    yield made
    made.stop()


@needs_kiwi
def test_words_come_back_in_their_dictionary_forms_and_are_remembered(kiwi: Kiwi) -> None:
    told: list[float | None] = []
    forms = {
        "배송이": "배송", "기다렸어요": "기다리다", "늦었는데요": "늦다", "친절했어요": "친절하다",
        "상담원은": "상담원", "힘들어서": "힘들다", "빨랐어요": "빠르다", "많이": "많이",
        "이틀이나": "이틀", "고객센터에": "고객센터",
    }  # fmt: skip
    assert kiwi.lemmas(forms, told.append) == forms
    assert told[0] is None and kiwi.running()
    kiwi.stop()
    assert not kiwi.running()
    assert kiwi.lemmas(["배송이"]) == {"배송이": "배송"} and not kiwi.running(), "known words start nothing"


@needs_kiwi
def test_who_no_longer_wants_to_know_stops_it() -> None:
    made = Kiwi()
    with pytest.raises(Cancelled):
        made.lemmas(["기다렸어요"], cancelled=lambda: True)
    assert not made.running()


def test_it_goes_when_nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    script = (
        "print('{\"ready\": true}', flush=True)\nfor _ in iter(input, ''): print('{\"lemmas\": [\"x\"]}', flush=True)"
    )
    monkeypatch.setattr(korean, "command", lambda: [sys.executable, "-u", "-c", script])
    monkeypatch.setattr(korean, "installed", lambda: True)
    made = Kiwi(idle=0.2)
    assert made.lemmas(["가"]) == {"가": "x"} and made.running()
    until = time.monotonic() + 10
    while made.running() and time.monotonic() < until:
        time.sleep(0.05)
    assert not made.running()


def test_a_process_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(korean, "command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    monkeypatch.setattr(korean, "installed", lambda: True)
    with pytest.raises(ModelTrouble, match="stopped working"):
        Kiwi().lemmas(["가"])


def test_without_kiwi_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(korean, "installed", lambda: False)
    with pytest.raises(ModelTrouble, match="not installed"):
        Kiwi().lemmas(["가"])


@pytest.mark.parametrize(
    ("word", "tokens", "wanted"),
    [
        ("검색했어요", [Token("검색", "NNG"), Token("하", "XSV"), Token("었", "EP")], "검색하다"),
        ("학생이에요", [Token("학생", "NNG"), Token("이", "VCP"), Token("에요", "EF")], "학생"),
        ("그랬는데", [Token("그렇", "VA-I", "그렇다"), Token("었", "EP")], "그렇다"),
        ("음", [Token("음", "IC")], "음"),
        ("", [], ""),
    ],
)
def test_the_first_thing_with_a_meaning_is_the_word(word: str, tokens: list[Token], wanted: str) -> None:
    assert lemma(word, tokens) == wanted
