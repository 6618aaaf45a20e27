"""What a Korean word of a sentence is a form of: 배송이 → 배송, 기다렸어요 → 기다리다. By rules, without a dictionary.

Careful rather than complete: a particle or ending is taken off only where it fits the sound before it and leaves
something to stand on; a word that might as well be whole stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from interviewkit import resources
from interviewkit.text.hangul import join, syllable
from interviewkit.text.particles import PARTICLES

_HANGUL = re.compile(r"[가-힣]+")
_AFTER_CONSONANT = frozenset(
    ("이", "은", "을", "과", "으로", "으로는", "으로도", "으로서", "으로써", "이나", "이랑", "이라도")
)
_AFTER_VOWEL = frozenset(("가", "는", "를", "와", "랑"))
_ALONE = frozenset(("을", "를", "에서", "까지", "부터", "한테", "에게", "으로", "이", "은", "에는", "에도"))
"""Particles that are certain enough to leave a single syllable: 집에서, 돈을."""
_WHOLE = frozenset(resources.path("words", "whole-ko.txt").read_text(encoding="utf-8").split())
_ADJECTIVES = dict.fromkeys("같많좋높작깊넓짧낮싫젊얇늦", "은")
_TAILS = (
    *(
        "어요",
        "습니다",
        "습니까",
        "는데요",
        "는데",
        "거든요",
        "거든",
        "더라고요",
        "더라구요",
        "더라고",
        "더라",
        "네요",
        "네",
        "지만",
    ),
    *(
        "던",
        "다고",
        "다는",
        "다",
        "고요",
        "고",
        "으면",
        "으니까",
        "을",
        "죠",
        "지요",
        "나요",
        "어서",
        "어",
        "음",
        "잖아요",
        "던데",
        "답니다",
    ),
)
_ENDINGS = tuple(
    sorted(
        (
            *(
                "습니다",
                "습니까",
                "는데요",
                "거든요",
                "더라고요",
                "더라구요",
                "더라고",
                "네요",
                "으니까",
                "으면서",
                "으면",
                "지만",
            ),
            *(
                "잖아요",
                "거든",
                "는데",
                "더라",
                "면서",
                "니까",
                "나요",
                "지요",
                "도록",
                "려고",
                "으려고",
                "자마자",
                "지는",
                "지도",
            ),
            *("았던", "었던", "기는", "던데"),
        ),
        key=lambda each: (-len(each), each),
    )
)
_SHORT = ("고", "게", "지", "면", "죠", "네", "는", "은", "던", "기", "자", "니", "며")
"""Endings that are also the ends of nouns: taken off only where the verb is known from other forms."""
_U_VERBS = frozenset(
    (
        "배우",
        "싸우",
        "키우",
        "채우",
        "외우",
        "세우",
        "지우",
        "비우",
        "태우",
        "피우",
        "깨우",
        "치우",
        "나누",
        "바꾸",
        "꾸",
    )
)
_EU = {"컸": "크", "썼": "쓰", "껐": "끄", "떴": "뜨", "커": "크", "써": "쓰"}
_IRREGULAR = {
    "나빴": "나쁘",
    "바빴": "바쁘",
    "아팠": "아프",
    "기뻤": "기쁘",
    "슬펐": "슬프",
    "예뻤": "예쁘",
    "고팠": "고프",
}
_IRREGULAR |= {
    "빨랐": "빠르",
    "몰랐": "모르",
    "달랐": "다르",
    "골랐": "고르",
    "올랐": "오르",
    "불렀": "부르",
    "흘렀": "흐르",
    "눌렀": "누르",
}
_IRREGULAR |= {
    "서둘렀": "서두르",
    "들렀": "들르",
    "들었": "듣",
    "물었": "묻",
    "걸었": "걷",
    "지었": "짓",
    "나았": "낫",
    "이었": "이",
}
_OPENED = {"ㅘ": "ㅗ", "ㅝ": "ㅜ", "ㅕ": "ㅣ", "ㅙ": "ㅚ"}


def bases(words: Iterable[str]) -> dict[str, str]:
    """What each of the words is a form of, itself where that is not known.

    Together they know more than one by one: 좋고 is of 좋다 where 좋아요 is among them, 광고 stays.
    """
    found = {word: base(word) for word in words}
    verbs = {each for word, each in found.items() if each != word and each.endswith("다")}
    for word, each in found.items():
        if each.endswith("다") or not _HANGUL.fullmatch(word) or word in _WHOLE:
            continue
        for ending in _SHORT:
            if word.endswith(ending) and word[: -len(ending)] + "다" in verbs:
                found[word] = word[: -len(ending)] + "다"
                break
        else:
            if (adjective := _adnominal(word)) in verbs:
                found[word] = adjective
    return found


@lru_cache(maxsize=1 << 16)
def base(word: str) -> str:
    """What a single word is a form of: a noun without its particles, a verb's or adjective's form in -다."""
    if len(word) < 2 or not _HANGUL.fullmatch(word):
        return word
    if word[0] in _ADJECTIVES and word[1:] == "은":
        return word[0] + "다"
    if word in _WHOLE:
        return word
    return _verb(word) or _noun(word)


def _noun(word: str) -> str:
    for particle in PARTICLES:
        rest = word[: -len(particle)]
        if not word.endswith(particle) or not rest or not _fits(rest, particle):
            continue
        if len(rest) >= 2 or (particle in _ALONE and rest not in "그이저내네제"):
            return rest[:-1] if len(rest) > 2 and rest.endswith("들") and particle[0] != "들" else rest
    return word


def _fits(rest: str, particle: str) -> bool:
    parts = syllable(rest[-1])
    final = parts[2] if parts else ""
    if particle in _AFTER_CONSONANT:
        return bool(final) and not (particle.startswith("으로") and final == "ㄹ")
    if particle in _AFTER_VOWEL:
        return not final
    if particle in ("로", "로는", "로도", "로서"):
        return final in ("", "ㄹ")
    return True


def _verb(word: str) -> str:
    """The form in -다, "" when no ending is certain."""
    for at in range(len(word) - 1, -1, -1):
        parts = syllable(word[at])
        if parts and parts[2] == "ㅆ" and word[at + 1 :] in _TAILS:
            return _past(word[: at + 1])
    if word.endswith(("요", "세요")) and (stem := _polite(word)):
        return stem
    for ending in _ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and stem and (len(stem) > 1 or len(ending) > 1):
            if ending in ("습니다", "습니까", "으면", "으니까", "으면서", "으려고") and not _final(stem):
                continue
            return _without_eu(stem) + "다"
    if len(word) >= 3 and word.endswith(("니다", "니까")) and _final(word[:-2]) == "ㅂ":
        return _reopened(word[-3], word[:-3]) + "다"
    return word if len(word) > 2 and word.endswith("하다") else ""


def _past(form: str) -> str:
    """What stands before the tail, ending in ㅆ: 늦었, 기다렸, 했, 좋겠, 있."""
    last, before = form[-1], form[:-1]
    for irregular in (form, form[-2:]):
        if irregular in _IRREGULAR:
            return form[: -len(irregular)] + _IRREGULAR[irregular] + "다"
    if last == "있":
        return form + "다"
    if last == "겠":
        return _without_eu(before) + "다" if before else form + "다"
    if last == "했":
        return before + "하다"
    if last in ("었", "았", "였") and before:
        if last == "였" and len(before) > 1 and not before.endswith("하"):
            return before
        return before + "다"
    if last in _EU:
        return before + _EU[last] + "다"
    if last == "셨" and before:
        return before.removesuffix("으") + "다"
    return _reopened(last, before) + "다"


def _polite(word: str) -> str:
    if len(word) > 2 and word.endswith("세요"):
        return _without_eu(word[:-2].removesuffix("으")) + "다"
    form = word[:-1]
    last, before = form[-1], form[:-1]
    if last == "해":
        return before + "하다"
    if last in "어아" and before:
        if before[-1] in "이하":
            return ""
        return before + "다"
    if last in _EU and before:
        return before + _EU[last] + "다"
    parts = syllable(last)
    if parts and not parts[2] and parts[1] in _OPENED and last not in "과와며여":
        return _reopened(last, before) + "다"
    return before + last + "다" if len(word) == 2 and last in "가사자" else ""


def _reopened(last: str, before: str) -> str:
    """The stem of a syllable that swallowed -아/어 or an ending: 렸 → 리, 봤 → 보, 웠 → 우 or ㅂ, 갔 → 가."""
    parts = syllable(last)
    assert parts is not None
    initial, vowel, _ = parts
    if vowel == "ㅝ" and initial == "ㅇ" and before and before[-1] + "우" not in _U_VERBS:
        return _closed(before, "ㅂ")
    if vowel == "ㅘ" and initial == "ㅇ" and before and before[-1] in "도고":
        return _closed(before, "ㅂ")
    return before + join(initial, _OPENED.get(vowel, vowel))


def _without_eu(stem: str) -> str:
    return stem[:-1] if len(stem) > 1 and stem.endswith("으") else stem


def _adnominal(word: str) -> str:
    """늦은 is among the short endings; here 느린 → 느리다, 편한 → 편하다, 어려운 → 어렵다; "" for others."""
    parts = syllable(word[-1])
    if parts is None or parts[2] not in ("ㄴ", "ㄹ"):
        return ""
    if word[-1] in "운울" and len(word) > 1:
        return _closed(word[:-1], "ㅂ") + "다"
    return word[:-1] + join(parts[0], parts[1]) + "다"


def _closed(stem: str, final: str) -> str:
    parts = syllable(stem[-1])
    if parts is None or parts[2]:
        return stem
    return stem[:-1] + join(parts[0], parts[1], final)


def _final(stem: str) -> str:
    parts = syllable(stem[-1])
    return parts[2] if parts else ""
