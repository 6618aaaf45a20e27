"""Finds where a study's own words were heard in another spelling: a name cut in two, a product in small letters.

Korean words keep their particles: "카카오 페이는" is 카카오페이 with 는. Hangul is compared by its letters (jamo), so
that one wrong letter is not a whole wrong syllable.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from interviewkit.text.hangul import particle, syllable

_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[ \t\u00a0\-·]+")
_PARTICLES = frozenset(
    (
        *("이라고", "라고", "에서는", "에서", "에게", "한테", "까지", "부터", "처럼", "보다", "마다"),
        *("조차", "밖에", "이랑", "랑", "으로", "로", "이나", "나", "하고", "에는", "에도", "에", "의"),
        *("도", "만", "은", "는", "이", "가", "을", "를", "과", "와", "이요", "요", "이에요", "예요"),
        *("이죠", "죠", "인데", "이고", "고", "이면", "이든", "든", "이야", "야"),
    )
)
_LONGEST_PARTICLE = max(map(len, _PARTICLES))
_PAIRS = (
    *("은/는", "이/가", "을/를", "과/와", "으로/로", "이랑/랑", "이나/나", "이라고/라고"),
    *("이요/요", "이에요/예요", "이죠/죠", "이고/고", "이든/든", "이야/야"),
)
_FORMS = {form: pair for pair in _PAIRS for form in pair.split("/")}
_KIN = str.maketrans("ㄲㅋㄸㅌㅃㅍㅉㅊㅆ", "ㄱㄱㄷㄷㅂㅂㅈㅈㅅ")
"""A word begins with the same sound, plain, tense or breathed."""
_LONGEST = 3
"""A word may have been heard in so many pieces more than it has."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word as it should be written, and ways it has been heard."""

    word: str
    heard_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """text[start:end] would become `new`. sure: only blanks, case or a known way of hearing it differ."""

    start: int
    end: int
    new: str
    word: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    proposal: Proposal
    distance: int


def proposals(text: str, terms: Sequence[Term]) -> list[Proposal]:
    """What could be spelt as the terms are, in order and apart from another; what is right already is let be."""
    index = _index(tuple(terms))
    found = sorted(
        _candidates(text, index),
        key=lambda each: (each.distance, each.proposal.start - each.proposal.end, each.proposal.start),
    )
    taken: list[tuple[int, int]] = []
    chosen = []
    for each in found:
        span = each.proposal.start, each.proposal.end
        if all(span[1] <= a or b <= span[0] for a, b in taken):
            taken.append(span)
            if text[span[0] : span[1]] != each.proposal.new:
                chosen.append(each.proposal)
    return sorted(chosen, key=lambda each: each.start)


def corrected(text: str, chosen: Sequence[Proposal]) -> str:
    """The text with these proposals taken."""
    for each in sorted(chosen, key=lambda proposal: proposal.start, reverse=True):
        text = text[: each.start] + each.new + text[each.end :]
    return text


@lru_cache(maxsize=65_536)
def sounds(text: str) -> str:
    """A word by its sounds as they are written: letters in small, Hangul taken apart, blanks and marks left out."""
    letters = []
    for each in unicodedata.normalize("NFC", text).casefold():
        parts = syllable(each)
        letters += [*parts] if parts else [each] if each.isalnum() else []
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class _Index:
    exact: dict[str, Term]
    near: tuple[str, ...]
    pieces: int


@lru_cache(maxsize=8)
def _index(terms: tuple[Term, ...]) -> _Index:
    exact: dict[str, Term] = {}
    for term in terms:
        for way in term.heard_as:
            if sounds(way):
                exact.setdefault(sounds(way), term)
    for term in terms:
        if sounds(term.word):
            exact[sounds(term.word)] = term
    near = tuple(key for key in exact if _allowed(key))
    words = [way for term in terms for way in (term.word, *term.heard_as)]
    return _Index(exact, near, max((len(_TOKEN.findall(way)) for way in words), default=0) + _LONGEST - 1)


def _allowed(key: str) -> int:
    """How many letters may differ: none in short words, for those are too often other words."""
    length = len(key)
    return 0 if length < 6 else 1 if length < 10 else 2


def _candidates(text: str, index: _Index) -> Iterator[_Candidate]:
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    for first in range(len(tokens)):
        last = first
        while last < len(tokens) and last - first < index.pieces:
            if last > first and not _BETWEEN.fullmatch(text, tokens[last - 1][1], tokens[last][0]):
                break
            yield from _in_window(text, tokens[first][0], *tokens[last], index)
            last += 1


def _in_window(text: str, start: int, last: int, end: int, index: _Index) -> Iterator[_Candidate]:
    """What the tokens from `start` to `end` could be, with or without a particle at the end of the last one."""
    for cut, ending in _cuts(text[last:end]):
        stem_end = last + cut
        if stem_end <= start:
            continue
        stem = text[start:stem_end]
        found = _closest(sounds(stem), index)
        if found is None:
            continue
        key, distance = found
        term = index.exact[key]
        if distance == 0 and _right(text, start, stem, term.word):
            yield _Candidate(Proposal(start, stem_end, stem, term.word, True), 0)
            continue
        fitting = _fitting(term.word, ending)
        new, stop = (term.word, stem_end) if fitting == ending else (term.word + fitting, end)
        yield _Candidate(Proposal(start, stop, new, term.word, distance == 0), 2 * distance + bool(ending))


def _cuts(token: str) -> Iterator[tuple[int, str]]:
    yield len(token), ""
    for length in range(1, min(_LONGEST_PARTICLE, len(token) - 1) + 1):
        if token[-length:] in _PARTICLES:
            yield len(token) - length, token[-length:]
    if len(token) > 3 and token.isascii() and token.endswith("s"):
        yield len(token) - 1, "s"


def _closest(key: str, index: _Index) -> tuple[str, int] | None:
    """The term's key that sounds most alike, and how many letters differ; None where too many do."""
    if key in index.exact:
        return key, 0
    if len(key) < 5 or not index.near:
        return None
    return _nearest(key, index.near)


@lru_cache(maxsize=65_536)
def _nearest(key: str, near: tuple[str, ...]) -> tuple[str, int] | None:
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import extract

    for other, distance, _ in extract(key, near, scorer=Levenshtein.distance, score_cutoff=2, limit=5):
        if distance <= _allowed(other) and key[0].translate(_KIN) == other[0].translate(_KIN):
            return str(other), int(distance)
    return None


def _right(text: str, start: int, stem: str, word: str) -> bool:
    """Whether it is written as it should be; a small word may begin a sentence with a capital."""
    if stem == word:
        return True
    begins = not text[:start].strip() or text[:start].rstrip()[-1] in '.?!…"“'
    return begins and stem[:1].isupper() and stem[:1].lower() + stem[1:] == word


def _fitting(word: str, ending: str) -> str:
    """The form of a particle that fits behind a word."""
    pair = _FORMS.get(ending)
    if pair is None:
        return ending
    form = particle(word, pair)
    return ending if "(" in form else form
