"""Numbers said in words, Korean and English, as digits: only where nothing but a number can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

Found = tuple[int, int, str]
"""[start, end) of the words, and the digits."""

_DIGITS = dict(zip("영공일이삼사오육륙칠팔구", (0, 0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9), strict=True))
_SMALL = {"십": 10, "백": 100, "천": 1000}
_LARGE = {"만": 10**4, "억": 10**8, "조": 10**12}
_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
_ONES = {
    **{"하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다섯": 5, "여섯": 6},
    **{"일곱": 7, "여덟": 8, "아홉": 9},
}
_SYLLABLE = "[일이삼사오육륙칠팔구십백천만억조]"
_SINO = rf"{_SYLLABLE}+(?: {_SYLLABLE}*[십백천만억조]{_SYLLABLE}*)*"
_LONG_COUNTERS = "개월|킬로그램|킬로미터|센티미터|밀리미터|퍼센트|페이지|달러|유로|그램|미터|리터|인분"
_SINO_COUNTERS = f"{_LONG_COUNTERS}|킬로|센티|년|월|일|분|초|원|층|번|회|세|주|점|쪽|도|프로|배|대"
_ALONE = _LONG_COUNTERS.split("|")
"""The counters before which even one syllable is surely a number: "이 분" may be this person."""
_NATIVE = rf"(?:{'|'.join(_TENS)})?(?:{'|'.join(sorted(_ONES, key=len, reverse=True))})|{'|'.join(_TENS)}"
_NATIVE_COUNTERS = "시간|개|명|시|살|마리|권|잔|병|대|장|군데|켤레|그릇|곳|사람"
_AFTER = (
    r"(?=(?:[은는이가을를도만에의로와과랑나대째간요고라면인반]|에서|에는|에도|으로|이랑|까지|부터|정도|쯤|씩|짜리|어치|이나|밖에|이서|이요|"
    r"이에요|예요|이었어요|였어요|이고|인데|이라고|이라서|마다|동안|전에?|후에?|하고|보다|처럼|이면|입니다|이죠|죠|이었는데|였는데|였습니다|이었습니다)"
    r"{0,2}(?![가-힣\w]))"
)
_KO_SINO = re.compile(rf"(?<![\w가-힣.,])({_SINO})( ?)({_SINO_COUNTERS}){_AFTER}")
_KO_NATIVE = re.compile(rf"(?<![\w가-힣])({_NATIVE})( ?)({_NATIVE_COUNTERS}){_AFTER}")

_UNITS = {
    **{"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
    **{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16},
    **{"seventeen": 17, "eighteen": 18, "nineteen": 19},
}
_EN_TENS = {
    **{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}
_SCALES = {"thousand": 1000, "million": 10**6, "billion": 10**9}
_WORD = "|".join([*_UNITS, *_EN_TENS, "hundred", *_SCALES])
_EN = re.compile(
    rf"(?<![\w-])(?:a (?=hundred|thousand|million))?(?:{_WORD})(?:(?:[ -]| and | point )(?:{_WORD}))*(?![\w-])",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r" (?:percent|dollars?|euros?|pounds?|cents|won|minutes?|hours?|days|weeks|months|years|seconds|times|o'clock|"
    r"kilomet(?:er|re)s|met(?:er|re)s|miles|kilos|grams|stars|points|people)\b",
    re.IGNORECASE,
)


def numerals(text: str) -> list[Found]:
    """The numbers in words that can be digits, in order: "삼십 분" → 30, "twenty three" → 23.

    Korean ones only before a counter; English ones below ten only before a measure. Words that do not make one number
    together stay as they are.
    """
    found = sorted([*_korean(text), *_english(text)])
    return [each for n, each in enumerate(found) if n == 0 or found[n - 1][1] <= each[0]]


def sino(words: str) -> int | None:
    """The value of a Sino-Korean number, "이천이십삼" → 2023; None where the syllables are no number."""
    total, part, digit = 0, 0, None
    last_small, last_large = 10**4, 10**16
    for each in words.replace(" ", ""):
        if each in _DIGITS:
            if digit is not None:
                return None
            digit = _DIGITS[each]
        elif each in _SMALL:
            if _SMALL[each] >= last_small or digit == 0:
                return None
            last_small = _SMALL[each]
            part, digit = part + (digit or 1) * last_small, None
        else:
            if _LARGE[each] >= last_large or (part + (digit or 0) == 0 and total):
                return None
            last_large, last_small = _LARGE[each], 10**4
            total, part, digit = total + (part + (digit or 0) or 1) * last_large, 0, None
    return total + part + (digit or 0)


def english(words: str) -> str | None:
    """The digits of an English number, "two thousand and five" → "2005"; None where the words do not make one."""
    lower = words.lower().replace("-", " ")
    whole, _, behind = lower.partition(" point ")
    parts = [word for word in whole.split() if word != "and"]
    if behind:
        decimals = [_UNITS.get(word, 10) for word in behind.split()]
        value = _value(parts)
        return None if value is None or max(decimals) > 9 else f"{value}.{''.join(map(str, decimals))}"
    year = _year(parts)
    value = _value(parts) if year is None else year
    return None if value is None else str(value) if value < 10_000 else f"{value:,}"


def _korean(text: str) -> Iterator[Found]:
    for match in _KO_SINO.finditer(text):
        words, counter = match[1].removeprefix("만 "), match[3]  # "만 이십 세" is an age
        value = sino(words)
        if value is not None and (len(words) > 1 or _one_syllable(words, match[2], counter)):
            yield match.end(1) - len(words), match.end(2), _grouped(value)
    for match in _KO_NATIVE.finditer(text):
        words = match[1]
        tens = next((word for word in _TENS if words.startswith(word)), "")
        value = _TENS.get(tens, 0) + _ONES.get(words[len(tens) :], 0)
        if value and not (words == "한" and match[3] in ("곳", "사람", "군데", "대", "장")):
            yield match.start(1), match.end(2), str(value)


def _one_syllable(word: str, blank: str, counter: str) -> bool:
    """Whether one syllable before a counter is a number: "백 명" and "일 개월" are, "이 분" and "만일" need not be."""
    if word in _DIGITS:
        return counter in _ALONE
    return bool(blank) and (word in _SMALL or (word == "만" and counter in ("원", "달러", "유로")))


def _grouped(value: int) -> str:
    """As Koreans write it: 53000 → "5만 3000"."""
    parts = []
    for name, size in reversed(_LARGE.items()):
        if value >= size:
            parts.append(f"{value // size}{name}")
            value %= size
    if value or not parts:
        parts.append(str(value))
    return " ".join(parts)


def _english(text: str) -> Iterator[Found]:
    for match in _EN.finditer(text):
        words = match[0]
        digits = english(words)
        if digits is None:
            continue
        small = words.lower() in _UNITS and _UNITS[words.lower()] < 10
        if not small or (words.lower() != "one" and _MEASURED.match(text, match.end())):
            yield match.start(), match.end(), digits


def _year(parts: list[str]) -> int | None:
    """ "nineteen ninety five" → 1995."""
    if len(parts) < 2 or parts[0] not in ("nineteen", "twenty"):
        return None
    behind = _value(parts[1:])
    if behind is None or not 10 <= behind <= 99:
        return None
    return (19 if parts[0] == "nineteen" else 20) * 100 + behind


def _value(parts: list[str]) -> int | None:
    total, part, last_scale, state = 0, 0, 10**12, "start"
    for n, word in enumerate(parts):
        if word == "a" and n == 0:
            continue
        if word in _UNITS:
            if state == "unit" or (state == "ten" and not 0 < _UNITS[word] < 10):
                return None
            part, state = part + _UNITS[word], "unit"
        elif word in _EN_TENS:
            if state in ("unit", "ten"):
                return None
            part, state = part + _EN_TENS[word], "ten"
        elif word == "hundred":
            if part >= 100 or state == "hundred":
                return None
            part, state = (part or 1) * 100, "hundred"
        else:
            scale = _SCALES[word]
            if scale >= last_scale or (total and not part):
                return None
            total, part, last_scale, state = total + (part or 1) * scale, 0, scale, "start"
    return total + part
