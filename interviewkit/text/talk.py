"""What words alone tell about talk in Korean and English: questions asked, listening signals, and how much was said."""

from __future__ import annotations

import re

_ASKED = re.compile(r"[?？]+")
_HANGUL = re.compile("[가-힣]")
_STOPS = re.compile(r"[.!?…。？！\n]+")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_ENDINGS = ("나요", "가요", "까요", "니까")
_UNMARKED = re.compile(r"([가-힣]*)(나요|가요|까요|니까)(?=[\s.,!…。]|$)")
_GO_OUT = "만 지 끝 떠 일어 나타 생각 화 신 빛 자라 살아 벗어 기억 짜증 태어 늘어 혼"
_LISTENING = """
네 네네 넵 예 예예 응 으응 음 으음 흠 아 아아 어 어어 오 와 우와 그렇죠 그쵸 그죠 그렇군요 그러시군요
그렇구나 맞아요 맞아 맞습니다 아하 yeah yes yep yup uh huh uh-huh uhhuh mm mmm mhm mm-hm mm-hmm mmhm hm hmm
okay ok right sure oh ah aha i see gotcha exactly wow
"""
_VERBS_IN_NA = frozenset(_GO_OUT.split())
"""What -나요 makes a verb of, not a question: 만나요, 끝나요."""
_BACK_CHANNELS = frozenset(_LISTENING.split())
_LONGEST, _WIDEST = 4, 12
_BETWEEN = re.compile(r"[\s,.!?…。~·]+")
_AROUND = "\"'“”‘’()[]-–—♪"


def questions(text: str) -> list[tuple[int, int]]:
    """[start, end) of each question: what ends in a question mark, or without one in a Korean question ending
    (-나요, -ㄴ가요, -ㄹ까요, -ㅂ니까). English questions without a mark are not found."""
    found = []
    if "?" in text or "？" in text:
        found = [(_begins(text, match.start()), match.end()) for match in _ASKED.finditer(text)]
    if any(ending in text for ending in _ENDINGS):
        asked = [end for _, end in found]
        for match in _UNMARKED.finditer(text):
            rest = text[match.end() :].lstrip(".,!… ")
            if _asks(match.group(1), match.group(2)) and not rest.startswith(("?", "？")) and match.end() not in asked:
                found.append((_begins(text, match.start()), match.end()))
    return sorted(found)


def _begins(text: str, end: int) -> int:
    """Where the sentence that runs up to here begins."""
    begin = 0
    for match in _STOPS.finditer(text, 0, end):
        if match.end() < end:
            begin = match.end()
    return begin + len(text[begin:end]) - len(text[begin:end].lstrip())


def _asks(stem: str, ending: str) -> bool:
    if not stem:
        return False
    if ending == "나요":
        return stem not in _VERBS_IN_NA
    final = (ord(stem[-1]) - 0xAC00) % 28
    if ending == "가요":
        return final == 4 and stem != "안"  # ㄴ: 인가요, 필요한가요, but not 안가요
    if ending == "까요":
        return final == 8  # ㄹ
    return final == 17  # ㅂ: 습니까, 입니까, but not 그러니까


def is_back_channel(text: str) -> bool:
    """Whether this is nothing but a sign of listening, such as "네", "음", "uh-huh", "I see" (Yngve 1970)."""
    if len(text) > _LONGEST * _WIDEST:
        return False
    said = [word for piece in _BETWEEN.split(text) if (word := piece.strip(_AROUND).casefold())]
    return 0 < len(said) <= _LONGEST and all(word in _BACK_CHANNELS for word in said)


def count_words(text: str) -> int:
    """Words with a letter or digit in them; in Korean these are eojeol, what stands between blanks."""
    return len(_WORD.findall(text))


def count_syllables(text: str) -> int:
    """Hangul syllables; digits and Latin letters are not counted."""
    return len(_HANGUL.findall(text))


def is_korean(text: str) -> bool:
    """Whether most letters are Hangul."""
    letters = sum(character.isalpha() for character in text)
    return letters > 0 and count_syllables(text) * 2 > letters
