"""Finds what looks like somebody's personal data in a text: numbers, addresses and names, Korean and English.

Pure. Digits are fenced with (?<!\\d)…(?!\\d), never with \\b: a Korean particle right after a number is a letter, so
“010-1234-5678이고” would be missed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal
from unicodedata import is_normalized, normalize

_WIDE = str.maketrans("０１２３４５６７８９－‐‑–—（）＠．", "0123456789-----()@.")
_SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_NO_NAMES = frozenset(
    """
    고객 고객분 고객센터 손님 선생 선생님 기사 기사분 사장 사장님 부모 어머 어머니 아버 아버지 이모 고모
    이웃 주인 주인분 원장 신랑 신부 하나 공주 왕자 노인 여러 여러분 조카 도련 서방 임산 임산부 진행자
    상담원 상담사 안내원 판매원 판매자 구매자 이용자 사용자 한 두 세 네 이 그 저 본인 장모 장인 형수 제수
    남편 여자 남자 지인 방문자 담당자 우리 성함 현장 전체 전부
    """.split()  # noqa: SIM905 - a list of words is read more easily than a list of strings
)


@dataclass(frozen=True, slots=True)
class Trace:
    """A stretch of a text, code points [start, end), that looks personal. kind: "name", "phone", "email", "resident"
    (resident registration or social security number), "card", "account", "address", "document" (passport, licence,
    number plate) or "birth"."""

    kind: str
    start: int
    end: int
    text: str


def _sums_up(text: str) -> bool:
    """Whether digits are grouped as on a payment card, or pass its check (Luhn)."""
    if re.fullmatch(r"\d{4}([ -])\d{4}\1\d{4}\1\d{4}", text):
        return True
    digits = [int(c) for c in text if c.isdigit()]
    doubled = [d if n % 2 == 0 else sum(divmod(2 * d, 10)) for n, d in enumerate(reversed(digits))]
    return 13 <= len(digits) <= 19 and len(set(digits)) > 1 and sum(doubled) % 10 == 0


def _resident(text: str) -> bool:
    """Whether thirteen digits in a row pass the check sum of resident registration numbers given before October 2020.

    With a dash the shape alone is telling; without one only the sum tells it from an order number.
    """
    digits = [int(c) for c in text if c.isdigit()]
    if len(digits) != 13 or "-" in text:
        return True
    total = sum(d * w for d, w in zip(digits, (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5), strict=False))
    return (11 - total % 11) % 10 == digits[12]


def _called(text: str) -> bool:
    bare = re.sub(r"\s*(씨|님|선생님|양|군)$", "", text).strip()
    return bare not in _NO_NAMES


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...]:
    day = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    spoken = "[공영일이삼사오육칠팔구]"
    roads = "Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Close|Crescent|Terrace|Square"
    said = {
        "email": [r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![A-Za-z0-9-])"],
        "resident": [
            rf"(?<!\d)\d{{2}}{day}\s?-\s?[0-9](?:\d{{6}}|[*●○xX]{{6}})(?![\d*])",
            rf"(?<!\d)\d{{2}}{day}[0-9]\d{{6}}(?!\d)",
            r"(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])",
        ],
        "card": [r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)"],
        "phone": [
            r"(?<!\d)01[016789][-. ]?\d{3,4}[-. ]?\d{4}(?!\d)",
            r"(?<![\d-])0(?:2|[3-6]\d|70|50\d)(?:\)\s?|[-. ])\d{3,4}[-. ]\d{4}(?!\d)",
            r"(?<![\d+])\+\d{1,3}[-. ]?\(?\d{1,4}\)?(?:[-. ]?\d{2,4}){2,4}(?!\d)",
            r"(?<![\d.-])\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?![\d-])",
            r"(?<!\d)0\d{3,4} \d{3} ?\d{3,4}(?!\d)",
            rf"(?<![가-힣])[공영]일공(?:에|[\s,-])*{spoken}{{3,4}}(?:에|[\s,-])*{spoken}{{4}}",
        ],
        "account": [
            r"(?<=계좌번호 )\d{2,6}(?:-\d{2,6}){1,3}(?!\d)",
            r"(?<![\d-])\d{3,6}-\d{2,6}-\d{5,8}(?:-\d{1,3})?(?![\d-])",
            r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?![A-Z0-9])",
        ],
        "document": [
            r"(?<![A-Za-z0-9])[MSRODG]\d{8}(?!\d)",
            r"(?<!\d)\d{2}-\d{2}-\d{6}-\d{2}(?!\d)",
            r"(?<!\d)\d{2,3}\s?[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주허하호배]\s?\d{4}(?!\d)",
        ],
        "birth": [
            r"(?<!\d)(?:19|20)?\d{2}년\s?\d{1,2}월\s?\d{1,2}일\s?(?:생|출생|에 태어)",
            r"(?i:(?<![a-z])(?:born on|date of birth:?|dob:?)\s+)\S+(?: \S+){0,2}\d{2,4}",
        ],
        "address": [
            r"(?:[가-힣]{2,6}(?:특별시|광역시|특별자치시|특별자치도|시|도)\s)?[가-힣]{1,6}(?:구|군|시)\s"
            r"(?:[가-힣0-9]{1,8}(?:읍|면|동|리)\s)?[가-힣0-9]{1,12}(?:로|길|동|읍|면|리|가)\s?\d{1,4}(?:-\d{1,4})?(?!\d)"
            r"(?:번지|번길\s?\d{0,4}|호)?",
            r"(?<![가-힣0-9])[가-힣]{1,10}(?:대로|로|길)\s?\d{1,4}(?:번길|길|가길)?\s?\d{0,4}(?:-\d{1,4})?,?\s?\d{1,4}(?:동|호)(?![가-힣])",
            r"(?<!\d)\d{1,4}동\s?\d{2,5}호",
            rf"(?<![\d.])\d{{1,5}}[A-Za-z]?,? (?:[A-Z][a-z]+ ){{1,3}}(?:{roads})(?![A-Za-z])",
            r"(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])",
        ],
        "name": [
            rf"(?<![가-힣])[{_SURNAMES}][가-힣]{{1,2}}\s?씨(?![앗름리디])",
            rf"(?<![가-힣])[{_SURNAMES}][가-힣]{{2}}\s?님",
            rf"(?<=제 이름은 )[{_SURNAMES}][가-힣]{{1,2}}(?=이고|이에요|예요|입니다|라고)",
            r"(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z][a-z]+(?:[ -][A-Z][a-z]+)?",
            r"(?:(?<=my name is )|(?<=My name is ))[A-Z][a-z]+(?: [A-Z][a-z]+)?",
        ],
    }
    tests: dict[str, Callable[[str], bool]] = {"card": _sums_up, "resident": _resident, "name": _called}
    return tuple(
        (kind, re.compile(pattern), tests.get(kind, bool)) for kind, patterns in said.items() for pattern in patterns
    )


def traces(text: str, names: Iterable[str] = ()) -> list[Trace]:
    """What looks personal, in the order of the text, none overlapping another: the surer kinds win.

    names: of people known to the study, looked for in full, however their letters are composed; their given names only
    where a form of address or a particle of calling follows in Korean, or as a capitalised word in English. A name
    within an e-mail address is part of that.
    """
    plain = text.translate(_WIDE)
    found: list[Trace] = []
    taken: list[tuple[int, int]] = []

    def take(kind: str, start: int, end: int) -> None:
        if all(end <= a or b <= start for a, b in taken):
            taken.append((start, end))
            found.append(Trace(kind, start, end, text[start:end]))

    def look(kinds: Iterable[tuple[str, re.Pattern[str], Callable[[str], bool]]]) -> None:
        for kind, pattern, holds in kinds:
            for place in pattern.finditer(plain):
                if holds(place[0]):
                    take(kind, *place.span())

    look(each for each in _patterns() if each[0] == "email")
    # File names of a Mac hold letters in parts.
    forms: tuple[Literal["NFC", "NFD"], ...] = ("NFC",) if is_normalized("NFC", plain) else ("NFC", "NFD")
    for name in sorted({normalize(form, name) for name in names for form in forms}, key=len, reverse=True):
        for place in _known(name).finditer(plain):
            take("name", *place.span())
    look(each for each in _patterns() if each[0] != "email")
    return sorted(found, key=lambda trace: trace.start)


@cache
def _known(name: str) -> re.Pattern[str]:
    """Where a known person's name stands. A Korean name may have any ending after it, but no syllable before it."""
    bare = name.strip()
    if re.fullmatch("[가-힣]{2,5}", bare):
        ways = [rf"(?<![가-힣]){bare}"]
        if len(bare) == 3:
            ways.append(
                rf"(?<![가-힣]){bare[1:]}(?=\s?(?:씨|님|양|군|아(?![가-힣])|야(?![가-힣])|이가|이는|이랑|이한테|이네))"
            )
        return re.compile("|".join(ways))
    words = [word for word in re.split(r"\s+", bare) if len(word) >= 3]
    together = r"[\s._-]+".join(re.escape(word) for word in bare.split())
    whole = rf"(?<![A-Za-z])(?i:{together})(?![A-Za-z])"
    ways = [word for word in words if word[0].isupper()]
    if len(ways) > 1:
        ways += ["".join(ways), "".join(reversed(ways))]  # as in file names
    parts = [rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])" for word in ways]
    return re.compile("|".join([whole, *parts])) if bare else re.compile(r"(?!)")
