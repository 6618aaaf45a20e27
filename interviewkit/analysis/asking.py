"""Understands what is typed into the search: words, "phrases", wild*cards, -without, one|other, 초성, expressions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from interviewkit.analysis.initials import MOST, Initials
from interviewkit.store.blocks import Vocabulary
from interviewkit.store.search import pattern
from interviewkit.store.seeking import InWords, Seeker, seeker
from interviewkit.store.spans import spans
from interviewkit.store.succession import Phrase
from interviewkit.text.folding import fold
from interviewkit.text.hangul import consonants, initials_pattern, is_initials
from interviewkit.text.replacing import Search
from interviewkit.text.stems import english_forms, forms

Order = Literal["source", "relevance"]
Narrowed = Mapping[tuple[str, str], frozenset[str]]
"""(kind of facet, its name) → the values chosen."""

_TOKEN = re.compile(r'(?:"[^"]*"?|[^\s"])+')
_PIECE = re.compile(r'(?:"[^"]*"?|[^|"])+')
_LONGEST = 500
_MOST_TERMS = 20


@dataclass(frozen=True, slots=True)
class Query:
    """A question to all that was said.

    regex: text is a regular expression. whole: only whole words. stems: words in all their forms. narrowed: only hits
    with one of the chosen values in every facet. order: of the text, or the best first.
    """

    text: str = ""
    regex: bool = False
    whole: bool = False
    stems: bool = False
    narrowed: Narrowed = field(default_factory=dict)
    order: Order = "source"

    def kept(self) -> dict[str, Any]:
        """As plain values, for SavedSearch."""
        narrowed = [[kind, name, sorted(values)] for (kind, name), values in sorted(self.narrowed.items())]
        switches = {"regex": self.regex, "whole": self.whole, "stems": self.stems}
        return {"text": self.text, **switches, "narrowed": narrowed, "order": self.order}

    @classmethod
    def of(cls, kept: object) -> Query:
        """The query of kept values; what they lack or what is none is left at its default."""
        values = kept if isinstance(kept, dict) else {}
        narrowed = {
            (str(each[0]), str(each[1])): frozenset(map(str, each[2]))
            for each in values.get("narrowed") or ()
            if isinstance(each, list) and len(each) == 3 and isinstance(each[2], list)
        }
        regex, whole, stems = (values.get(each) is True for each in ("regex", "whole", "stems"))
        order: Order = "relevance" if values.get("order") == "relevance" else "source"
        return cls(str(values.get("text") or ""), regex, whole, stems, narrowed, order)


@dataclass(frozen=True, slots=True)
class Way:
    """One way a term may be written. core: letters that are surely there, "" when none are known; shape: what is
    matched, from the start of the word that holds the core when `worded`, else anywhere; None: the core itself.
    phrase: that is, with no letter or digit going on beside it, of several words. initials: consonants that all words
    beginning with them match."""

    core: str
    shape: re.Pattern[str] | None = None
    worded: bool = False
    phrase: str = ""
    initials: str = ""

    def seeker(self, vocabulary: Vocabulary) -> Seeker:
        """What finds it in blocks of a vocabulary: the same places as spans() does in their text."""
        if self.initials:
            return Initials(vocabulary, self.initials)
        if self.phrase:
            return Phrase(vocabulary, self.phrase, whole=True)
        if self.worded:
            return InWords(vocabulary, self.spans)
        return seeker(vocabulary, self.shape or self.core)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it is in folded text, [start, end), from left to right."""
        if self.shape is None:
            return spans(text, self.core)
        return self._in_words(text, self.shape) if self.worded else spans(text, self.shape)

    def _in_words(self, text: str, shape: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        core, size, length = self.core, len(self.core), len(text)
        at, done = text.find(core), 0
        while at >= 0:
            start, end = at, at + size
            if _is_letter(core[0]):
                while start > done and _is_letter(text[start - 1]):
                    start -= 1
            if _is_letter(core[-1]):
                while end < length and _is_letter(text[end]):
                    end += 1
            if shape.fullmatch(text, start, end) and (start == 0 or start > done or not _is_letter(text[start])):
                yield start, end
                done = end
            at = text.find(core, max(at + 1, done))


@dataclass(frozen=True, slots=True)
class Term:
    """Something that must be said in a segment, in any of its ways; without: that must not."""

    ways: tuple[Way, ...]
    without: bool = False


def terms(query: Query) -> list[Term]:
    """What a query asks for, nothing for one that is empty. UserError for a regular expression that is none."""
    text = query.text[:_LONGEST]
    if query.regex:
        if not text.strip():
            return []
        Search(text, regex=True).finder()  # refuses what could look for hours
        return [Term((Way("", pattern(text)),))]
    folded = fold(text)
    found = []
    for token in _TOKEN.findall(folded)[:_MOST_TERMS]:
        without = len(token) > 1 and token[0] == "-"
        pieces = _PIECE.findall(token[1:] if without else token)
        ways = tuple(way for piece in pieces for way in _ways(piece, query))
        if ways:
            found.append(Term(ways, without))
    if found and all(term.without for term in found):
        return [Term((Way(folded.strip()),))]
    return found


def _ways(piece: str, query: Query) -> list[Way]:
    if piece.startswith('"'):
        literal = piece.strip('"').strip()
        return [_literal(literal, query.whole)] if literal else []
    piece = piece.replace('"', "").strip()
    if "*" in piece or "?" in piece:
        return _wild(piece)
    if any("ㄱ" <= each <= "ㅎ" for each in piece):
        together = is_initials(piece) and " " not in piece and 1 < len(consonants(piece)) <= MOST
        return [Way("", initials_pattern(piece), initials=piece if together else "")]
    if query.stems and piece:
        return _in_all_forms(piece)
    return [_literal(piece, query.whole)] if piece else []


def _in_all_forms(word: str) -> list[Way]:
    alike: dict[str, list[str]] = {}
    for each in english_forms(word):
        alike.setdefault(each[:3], []).append(each)
    if not alike:
        return [Way("", re.compile(forms(word)))]
    return [Way(_beginning(group), re.compile("|".join(group)), worded=True) for group in alike.values()]


def _beginning(words: list[str]) -> str:
    """The letters all words begin with."""
    first, last = min(words), max(words)
    same = next((n for n, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:same]


def _literal(text: str, whole: bool) -> Way:
    if not whole:
        return Way(text)
    before, after = (r"(?<!\w)" if text[0].isalnum() else ""), (r"(?!\w)" if text[-1].isalnum() else "")
    if text.isalnum():
        return Way(text, re.compile(re.escape(text)), worded=True)
    return Way("", re.compile(before + re.escape(text) + after), phrase=text if " " in text else "")


def _wild(piece: str) -> list[Way]:
    """* stands for any letters of a word, ? for one; the whole word must fit."""
    piece = re.sub(r"\*+", "*", piece)
    core = max(re.split(r"[*?]", piece), key=len)
    if not core:
        return []
    shape = "".join({"*": r"\w*", "?": r"\w"}.get(each, re.escape(each)) for each in piece)
    if core.isalnum() and re.fullmatch(r"[\w*?]+", piece):
        return [Way(core, re.compile(shape), worded=True)]
    return [Way("", re.compile(rf"(?<!\w){shape}(?!\w)"))]


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"
