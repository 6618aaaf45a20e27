"""Marks what Whisper is known to make up: loops, and the phrases it learnt from video subtitles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from interviewkit.transcription.heard import Heard

SHORT_ANSWER = 3  # letters

STOCK_PHRASES = (
    "시청해주셔서감사합니다",
    "시청해주셔서고맙습니다",
    "구독과좋아요",
    "좋아요와구독",
    "구독부탁드립니다",
    "다음영상에서만나요",
    "다음영상에서뵙겠습니다",
    "한글자막by",
    "자막제공",
    "자막by",
    "mbc뉴스",
    "kbs뉴스",
    "이덕영입니다",
    "thanksforwatching",
    "thankyouforwatching",
    "pleasesubscribe",
    "likeandsubscribe",
    "subscribetomychannel",
    "subtitlesby",
    "amaraorg",
    "seeyouinthenextvideo",
    "transcriptionby",
)
UNSURE_BELOW = -1.0  # Whisper's own bar for a failed decoding
UNCLEAR_BELOW = 0.4  # a word's probability
UNCLEAR_WORDS = 5
FAST_ABOVE = 30.0  # letters a second; the fastest speakers reach about 20


def doubts(heard: Heard, *, silent: bool = False) -> tuple[str, ...]:
    """Why a segment should be looked at again: "repeated", "stock-phrase", "unsure", "unclear", "fast", "silence".

    silent: the voice detector heard nobody there.
    """
    found = []
    if repeats(heard.text):
        found.append("repeated")
    letters = letters_of(heard.text)
    if any(phrase in letters for phrase in STOCK_PHRASES):
        found.append("stock-phrase")
    if heard.avg_logprob < UNSURE_BELOW:
        found.append("unsure")
    elif _unclear(heard):
        found.append("unclear")
    seconds = (heard.end_ms - heard.start_ms) / 1000
    if len(letters) > 20 and len(letters) > FAST_ABOVE * seconds:
        found.append("fast")
    if silent:
        found.append("silence")
    return tuple(found)


def repeats(text: str) -> bool:
    """Whether one to six words come four times in a row, or a few letters eight times ("하하하" stays)."""
    words = [letters_of(word) for word in text.split()]
    words = [word for word in words if word]
    for length in range(1, 7):
        run = 0
        for i in range(length, len(words)):
            run = run + 1 if words[i] == words[i - length] else 0
            if run >= 3 * length:
                return True
    letters = "".join(words)
    return bool(re.search(r"(.{2,12}?)\1{7,}", letters))


def says_again(text: str, before: Sequence[str]) -> bool:
    """Whether a segment says once more what the segments before it said: a sentence for the third time in a row.

    before: texts of the segments before, the last one last. Short answers ("네", "right") count from the sixth time.
    """
    letters = letters_of(text)
    times = 3 if len(letters) > SHORT_ANSWER else 6
    last = [letters_of(each) for each in before[-times + 1 :]]
    return bool(letters) and len(last) == times - 1 and all(each == letters for each in last)


def _unclear(heard: Heard) -> bool:
    run = 0
    for word in heard.words:
        run = run + 1 if word.probability < UNCLEAR_BELOW else 0
        if run >= UNCLEAR_WORDS:
            return True
    return False


def letters_of(text: str) -> str:
    """Only what is heard: letters and digits, without case."""
    return "".join(c for c in unicodedata.normalize("NFC", text).casefold() if c.isalnum())
