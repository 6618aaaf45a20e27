"""Hangul as it is typed: initial consonants for quick finding, keys struck in Hangul mode, and fitting particles."""

from __future__ import annotations

import re
from functools import lru_cache

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_TYPED = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
_KEYS = dict(zip(_TYPED, "qwertyuiopasdfghjklzxcvbnmQWERTOP", strict=True))
_COMPOUND = {
    **{"ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ"},
    **{"ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ", "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ"},
    **{"ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ"},
}
_FIRST, _LAST = 0xAC00, 0xD7A3
_DIGIT_FINALS = dict(zip("0123456789", ("ㅇ", "ㄹ", "", "ㅁ", "", "", "ㄱ", "ㄹ", "ㄹ", ""), strict=True))
_ZEROS_FINALS = ("", "ㅂ", "ㄱ", "ㄴ", "ㄴ", "ㄴ", "ㄴ", "ㄴ", "ㄱ")
_OPEN_PAIRS = {
    **{"을(를)": "을/를", "은(는)": "은/는", "이(가)": "이/가", "과(와)": "과/와", "(으)로": "으로/로"},
    **{"를(을)": "을/를", "는(은)": "은/는", "가(이)": "이/가", "와(과)": "과/와", "(이)나": "이나/나"},
}
_OPEN = re.compile(rf"(\S+?)({'|'.join(map(re.escape, _OPEN_PAIRS))})")
_AFTER_VOWEL = frozenset(("는", "가", "를", "와", "로", "야", "나", "란", "라", "며", "예요", "였"))


def syllable(character: str) -> tuple[str, str, str] | None:
    """Initial, vowel and final ("" if none) of a syllable block, as compatibility jamo; None for anything else."""
    code = ord(character) - _FIRST
    if not 0 <= code <= _LAST - _FIRST:
        return None
    return INITIALS[code // 588], VOWELS[code // 28 % 21], FINALS[code % 28]


def join(initial: str, vowel: str, final: str = "") -> str:
    """The syllable block of these compatibility jamo, what syllable() takes apart; ValueError for what is none."""
    return chr(_FIRST + (INITIALS.index(initial) * 21 + VOWELS.index(vowel)) * 28 + FINALS.index(final))


def initials(text: str) -> str:
    """`text` with every syllable replaced by its initial consonant: "인구 A" → "ㅇㄱ A"."""
    return "".join(INITIALS[(ord(each) - _FIRST) // 588] if "가" <= each <= "힣" else each for each in text)


def is_initials(query: str) -> bool:
    """Whether the query is made of consonants only, as somebody types who wants 초성 search."""
    letters = query.replace(" ", "")
    return bool(letters) and all("ㄱ" <= each <= "ㅎ" for each in letters)


def consonants(query: str) -> str:
    """The consonants of a query one by one, compound ones taken apart: "ㄳ" → "ㄱㅅ"."""
    return "".join(_COMPOUND.get(each, each) for each in query)


def find_initials(query: str, text: str) -> int:
    """Offset in `text` where the query begins, -1 if nowhere. A consonant stands for every syllable it begins:
    "ㅇㄱ", "ㅇ구" and "인ㄱ" find "인구". The syllable at the query's end, still being typed, may lack its final."""
    match = _pattern(query).search(text)
    return match.start() if match else -1


def initials_pattern(query: str) -> re.Pattern[str]:
    """What find_initials() looks for, as a pattern for texts that are searched as a whole."""
    return _pattern(query)


def latin_key(character: str) -> str | None:
    """The key of a QWERTY keyboard that types this jamo in Hangul mode (ㅂ → q, ㅃ → Q), None for other characters."""
    return _KEYS.get(character)


def keys(text: str) -> str:
    """The keys struck for `text` in Hangul mode (두벌식): "인구" → "dlsrn", "ㄳ" → "rt"; others as they are."""
    struck: list[str] = []
    for character in text:
        for jamo in syllable(character) or character:
            struck += (_KEYS.get(each, each) for each in _COMPOUND.get(jamo, jamo))
    return "".join(struck)


def particle(word: str, pair: str) -> str:
    """The form of a particle that fits after `word`: particle("인용", "을/를") → "을", ("코드", …) → "를".

    pair: the form after a consonant, a stroke, the form after a vowel. Numbers and Latin letters go by how they are
    read in Korean; "으로/로" knows that ㄹ takes 로. Where the sound is unknown both are given: "을(를)".
    """
    after_consonant, _, after_vowel = pair.partition("/")
    if after_consonant in _AFTER_VOWEL:
        after_consonant, after_vowel = after_vowel, after_consonant
    final = _last_sound(word)
    if final is None:
        common = after_consonant.removesuffix(after_vowel) if after_consonant != after_vowel else ""
        return f"({common}){after_vowel}" if common != after_consonant else f"{after_consonant}({after_vowel})"
    if not final or (final == "ㄹ" and after_consonant.startswith("으")):
        return after_vowel
    return after_consonant


def with_particles(text: str) -> str:
    """`text` with open particles settled by the word before them: "“인용”을(를)" → "“인용”을", "3(으)로" → "3으로"."""
    return _OPEN.sub(lambda match: match[1] + particle(match[1], _OPEN_PAIRS[match[2]]), text) if "(" in text else text


@lru_cache(maxsize=256)
def _pattern(query: str) -> re.Pattern[str]:
    letters = consonants(query)
    parts = [_any_beginning_with(each) for each in letters]
    if letters and (parsed := syllable(letters[-1])) and not parsed[2]:
        parts[-1] = f"[{letters[-1]}-{chr(ord(letters[-1]) + 27)}]"
    return re.compile(" ?".join(parts) if is_initials(query) else "".join(parts), re.IGNORECASE)


def _any_beginning_with(letter: str) -> str:
    place = INITIALS.find(letter)
    if place < 0:
        return re.escape(letter)
    return f"[{letter}{chr(_FIRST + place * 588)}-{chr(_FIRST + place * 588 + 587)}]"


def _last_sound(word: str) -> str | None:
    """The final consonant `word` ends on when read in Korean, "" after a vowel, None if unknown."""
    if word.endswith("%"):
        return ""  # 퍼센트
    word = re.sub(r"[\W_]+$", "", word)
    if not word:
        return None
    last = word[-1]
    if parsed := syllable(last):
        return parsed[2]
    if last in _DIGIT_FINALS:
        return _number_sound(word)
    if "ㄱ" <= last <= "ㅎ":
        return "ㄱ"
    if last.isascii() and last.isalpha():
        return _latin_sound(word)
    return None


def _number_sound(word: str) -> str:
    zeros = len(word) - len(word.rstrip("0"))
    if zeros and word[-zeros - 1 : -zeros].isdigit():
        return _ZEROS_FINALS[min(zeros, len(_ZEROS_FINALS) - 1)]
    return _DIGIT_FINALS[word[-1]]


def _latin_sound(word: str) -> str:
    """Letters of an abbreviation by their names (엘, 엠, 엔, 알), words by how their last letters usually sound."""
    latin = re.search(r"[A-Za-z]+$", word)
    tail = latin.group() if latin else word
    if tail.isupper():
        return {"L": "ㄹ", "R": "ㄹ", "M": "ㅁ", "N": "ㄴ"}.get(tail[-1], "")
    lower = tail.lower()
    if lower.endswith("ng"):
        return "ㅇ"
    if lower[-1] in "lmn":
        return {"l": "ㄹ", "m": "ㅁ", "n": "ㄴ"}[lower[-1]]
    short = re.search(r"(?:^|[^aeiou])[aeiou](?:ck|pp|tt|gg|bb|[bcgkpt])$", lower)
    return {"b": "ㅂ", "p": "ㅂ", "t": "ㅅ"}.get(lower[-1], "ㄱ") if short else ""
