"""Marks what Whisper is known to make up: loops, and the phrases it learnt from video subtitles."""

from __future__ import annotations

import re
import unicodedata

from interviewkit.transcription.heard import Heard

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
FAST_ABOVE = 30.0  # letters a second; the fastest speakers reach about 20


def doubts(heard: Heard) -> tuple[str, ...]:
    """Why a segment should be looked at again: "repeated", "stock-phrase", "unsure", "fast"."""
    found = []
    if repeats(heard.text):
        found.append("repeated")
    letters = _letters(heard.text)
    if any(phrase in letters for phrase in STOCK_PHRASES):
        found.append("stock-phrase")
    if heard.avg_logprob < UNSURE_BELOW:
        found.append("unsure")
    seconds = (heard.end_ms - heard.start_ms) / 1000
    if len(letters) > 20 and len(letters) > FAST_ABOVE * seconds:
        found.append("fast")
    return tuple(found)


def repeats(text: str) -> bool:
    """Whether one to six words come four times in a row, or a few letters eight times ("하하하" stays)."""
    words = [_letters(word) for word in text.split()]
    words = [word for word in words if word]
    for length in range(1, 7):
        run = 0
        for i in range(length, len(words)):
            run = run + 1 if words[i] == words[i - length] else 0
            if run >= 3 * length:
                return True
    letters = "".join(words)
    return bool(re.search(r"(.{2,12}?)\1{7,}", letters))


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFC", text).casefold() if c.isalnum())
