"""Tells from the letters which language a segment is written in, where half a minute holds more than one.

Whisper names one language for each half minute; whoever changes in the middle of it is still written down in the
letters of what was spoken.
"""

from __future__ import annotations

import re

_SCRIPTS = {
    "ko": re.compile("[ㄱ-ㅣ가-힣]"),
    "ja": re.compile("[ぁ-ヿ]"),
    "zh": re.compile("[一-鿿]"),
    "ru": re.compile("[Ѐ-ӿ]"),
    "latin": re.compile("[A-Za-zÀ-ɏ]"),
}
_OWN = {"ko": "ko", "ja": "ja", "zh": "zh", "yue": "zh", "ru": "ru", "uk": "ru", "bg": "ru"}
_SURE = 0.8  # of the letters
_ENOUGH = 8  # letters; a name or a brand is no change of language


def language_in(text: str, named: str | None) -> str | None:
    """The language of a segment: the one named for its half minute, unless its letters say otherwise.

    Latin letters under a language that has others are taken for English, the language mostly changed to.
    """
    counts = {script: len(pattern.findall(text)) for script, pattern in _SCRIPTS.items()}
    letters = sum(counts.values())
    if letters < _ENOUGH:
        return named
    if counts["ja"]:
        counts["ja"] += counts["zh"]  # Japanese is written with both
    script, most = max(counts.items(), key=lambda each: each[1])
    if most < _SURE * letters or script == _OWN.get(named or "", "latin"):
        return named
    return "en" if script == "latin" else script
