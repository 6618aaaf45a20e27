"""A word in all its forms: 힘들다 as 힘들었어요, 힘든 and 힘드네요; deliver as delivered and delivering."""

from __future__ import annotations

import re
from functools import lru_cache

from interviewkit.text.english import lemmas_by_word
from interviewkit.text.folding import fold
from interviewkit.text.hangul import join, syllable
from interviewkit.text.particles import PARTICLES

_ENDINGS = (
    *("었습니다", "았습니다", "했습니다", "었는데요", "았는데요", "었거든요", "았거든요", "었어요", "았어요", "습니다"),
    *(
        "는데요",
        "거든요",
        "더라고요",
        "더라구요",
        "었는데",
        "았는데",
        "었던",
        "았던",
        "었다",
        "았다",
        "네요",
        "어요",
        "아요",
    ),
    *(
        "지요",
        "는데",
        "거든",
        "지만",
        "으면",
        "으니까",
        "니까",
        "면서",
        "으면서",
        "어서",
        "아서",
        "었고",
        "았고",
        "고요",
    ),
    *("나요", "던데", "더라", "어도", "아도", "어야", "아야", "기는", "기도", "게", "고", "지", "네", "죠", "면"),
)
_ALSO = ("나",)
"""A particle that a searcher may have typed; among counted words it is as often the end of a noun."""
_HEARD = {"ㅏ": "ㅏ", "ㅗ": "ㅏ"}
_CONTRACTED = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ", "ㅚ": "ㅙ"}
_WORD = r"[\w'-]"


@lru_cache(maxsize=256)
def forms(word: str) -> str:
    """A regular expression for folded text that finds a word in its forms.

    Korean: a verb or adjective in -다, or one met in a sentence, with any ending (irregular ones too); a noun with any
    particle. Other words: as they are; for English there is english_forms().
    """
    folded = fold(word)
    if not folded:
        return ""
    if "가" <= folded[-1] <= "힣":
        return _korean(folded)
    return re.escape(folded)


def english_forms(word: str) -> list[str]:
    """The forms of an English word in folded text; nothing for what is none."""
    folded = fold(word)
    return _english(folded) if folded.isascii() and folded.isalpha() else []


def _korean(word: str) -> str:
    if len(word) > 1 and word.endswith("다"):
        return _verb(word[:-1])
    for ending in sorted(_ENDINGS, key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= (1 if len(ending) > 1 else 2):
            return _verb(word[: -len(ending)])
    for particle in (*PARTICLES, *_ALSO):
        if word.endswith(particle) and len(word) - len(particle) >= 2:
            return re.escape(word[: -len(particle)])
    return re.escape(word)


def _verb(stem: str) -> str:
    """What words of a verb's stem begin with. Stems of one syllable stand at a word's start, or they would be found in
    the middle of others."""
    begins, last = stem[:-1], stem[-1]
    if syllable(last) is None:
        return re.escape(stem)
    if last == "르" and begins and (before := syllable(begins[-1])) and not before[2]:
        doubled = join(before[0], before[1], "ㄹ")
        vowel = _HEARD.get(before[1], "ㅓ")
        middle = "|".join(doubled + join("ㄹ", vowel, final) for final in ("", "ㅆ"))
        ways = f"{begins[:-1]}(?:{begins[-1]}르|{begins[-1]}[른를름릅]|{middle})"
    else:
        ways = f"{begins}(?:{'|'.join(_ways(last, begins))})"
    return rf"(?<!\w){ways}" if len(stem) == 1 else ways


def _ways(last: str, before: str) -> list[str]:
    """How the last syllable of a stem sounds before endings."""
    parts = syllable(last)
    assert parts is not None
    initial, vowel, final = parts
    kept = [last]
    if last == "하":
        return (
            ["하", "해", "했", "한", "할", "함", "합", "혀", "혔"]
            if not before
            else ["하", "해", "했", "한", "할", "함", "합"]
        )
    if not final:
        kept += [join(initial, vowel, each) for each in "ㄴㄹㅁㅂㅆ"]
        if vowel in _CONTRACTED:
            kept += [join(initial, _CONTRACTED[vowel], each) for each in ("", "ㅆ")]
        if vowel == "ㅡ":
            ahead = syllable(before[-1]) if before else None
            heard = _HEARD.get(ahead[1], "ㅓ") if ahead else "ㅓ"
            kept += [join(initial, heard, each) for each in ("", "ㅆ")]
    elif final == "ㄹ":
        kept += [f"{join(initial, vowel)}(?=[네니는느시오세])"]
        kept += [join(initial, vowel, each) for each in "ㄴㅂㅁ"]
    elif final == "ㅂ":
        kept += [f"{join(initial, vowel)}[우운울움웁워웠와왔]"]
    elif final == "ㄷ":
        kept += [f"{join(initial, vowel, 'ㄹ')}(?=[어었으은을아았음])"]
    elif final == "ㅅ":
        kept += [f"{join(initial, vowel)}(?=[어었으은을아았음])"]
    elif final == "ㅎ":
        kept += [join(initial, vowel, each) for each in "ㄴㄹㅁ"]
        kept += [join(initial, open_, each) for open_ in ("ㅐ", "ㅒ") for each in ("", "ㅆ")]
    return kept


def _english(word: str) -> list[str]:
    """A word and all others with its lemma, by the dictionary; by the common endings where it is not in there."""
    lemmas, families = _dictionary()
    base = lemmas.get(word, word)
    found = {word, base, *families.get(base, "").split()}
    if len(found) <= 2 and len(word) > 3:
        found |= {base + ending for ending in ("s", "es", "ed", "d", "ing")}
    return sorted(found, key=lambda each: (-len(each), each))


@lru_cache(maxsize=1)
def _dictionary() -> tuple[dict[str, str], dict[str, str]]:
    """English words and their lemmas, and lemmas and all their forms, one after another."""
    lemmas: dict[str, str] = {}
    families: dict[str, str] = {}
    for word, lemma in lemmas_by_word().items():
        if word.isascii() and word.islower() and word.isalpha() and word != lemma:
            lemmas[word] = lemma
            families[lemma] = f"{families[lemma]} {word}" if lemma in families else word
    return lemmas, families
