"""Reads a question as a listener would: is it open, and does it push, load, double or guess?"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from interviewkit.guides.rules import Form, Rule, rules

_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
_NUMBER = re.compile(
    r"^\s*(?:[-*•–]\s+|\(?(?:[QqＱ]|질문|문항)?\s*\d{1,3}(?:[-.]\d{1,3})*\s*[.):]\s*|[a-z][.)]\s+|[가-하][.)]\s+)+"
)
_STRAIGHT = str.maketrans("’‘“”？，．。…", "''\"\"?,...")
_SENTENCE = re.compile(r"(?<=[.!?])[\"')\]]*\s+")
_BEFORE = re.compile(
    r"^(?:when|while|if|after|before|since|as|once|thinking|looking|considering|given|regarding|concerning|during|on|in|"
    r"at|for|with|from|over|apart|besides|compared|based|until|because|although|though|overall|generally|today|yesterday|"
    r"last|now|okay|ok|well|great|thanks|thank you|first|second|third|finally|lastly|next|to|so|then|and|you|i|we|it|"
    r"that|this|the|your|my|our|let's|imagine|suppose|say|assuming|once|whenever|aside|out|of|about|as|per|by|speaking|"
    r"going|back|earlier|just|also|again|please|in general|actually|alright|hi|hello|a)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^(?:and |so |then |but |please |now )*(?:in |on |at |for |to |from |about |with |by |of |through )?"
    r"(?:how|what|what's|why|which|who|whom|whose|"
    r"(?:where|when)(?= (?:do|does|did|is|are|was|were|have|has|had|can|could|would|will))|"
    r"do|does|did|is|are|was|were|have|has|had|can|could|would|will|should|may|"
    r"don't|didn't|doesn't|isn't|aren't|wasn't|weren't|haven't|hasn't|wouldn't|tell|describe|walk|explain|share|show|talk|give|help|take|imagine|think|say|i'd|any|anything)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a question. start, end: the words that show it, [start, end) in code points of what was written.

    why, instead: language of the reader → what to say.
    """

    fault: str
    rule: str
    start: int
    end: int
    why: dict[str, str]
    instead: dict[str, str]


@dataclass(frozen=True, slots=True)
class Checked:
    """A question and what was found: language "ko" or "en", its form, its faults in the order of rules."""

    text: str
    language: str
    form: Form
    findings: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[str, ...]:
        """The kinds of fault, each once."""
        return tuple(dict.fromkeys(finding.fault for finding in self.findings))


def language_of(text: str) -> str:
    """ "ko" when at least a third of the letters are Hangul, else "en"."""
    hangul, latin = len(_HANGUL.findall(text)), len(_LATIN.findall(text))
    return "ko" if hangul and hangul * 2 >= latin else "en"


@lru_cache(maxsize=4096)
def check_question(text: str, language: str = "") -> Checked:
    """Checks one question; language "" finds out which it is. Pure, and remembers what it has read."""
    bare, offset = _bare(text)
    spoken = language if language in ("ko", "en") else language_of(bare)
    clauses = _main_clauses(bare) if spoken == "en" else (bare,)
    known = rules(spoken)
    form = _form(known, clauses, bare)
    findings = []
    for rule in known:
        found = rule.find(bare) if rule.kind == "fault" else None
        if found is not None:
            start, end = (min(place + offset, len(text)) for place in found.span())
            findings.append(Finding(rule.gives, rule.id, start, end, rule.why, rule.instead))
    return Checked(text, spoken, form, tuple(findings))


def _form(known: tuple[Rule, ...], clauses: tuple[str, ...], bare: str) -> Form:
    """Open if any of its questions is; the first rule that matches decides each."""
    verdicts = []
    for clause in clauses or (bare,):
        rule = next((rule for rule in known if rule.kind == "form" and rule.find(clause)), None)
        verdicts.append("open" if rule is None else rule.gives)
    return "open" if "open" in verdicts else "closed"


def _bare(text: str) -> tuple[str, int]:
    """The question as the rules read it: composed, quotes straight, without number or bullet; and where it begins."""
    straight = unicodedata.normalize("NFC", text).translate(_STRAIGHT)
    number = _NUMBER.match(straight)
    start = number.end() if number else len(straight) - len(straight.lstrip())
    return straight[start:].rstrip(), start


def _main_clauses(text: str) -> tuple[str, ...]:
    """Where an English question really begins: after what leads up to it. One a sentence that asks for something."""
    found = []
    sentences = [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]
    asking = [sentence for sentence in sentences if sentence.rstrip("\"')] ").endswith("?")] or sentences[-1:]
    requests = [sentence for sentence in sentences if sentence not in asking and _REQUEST.match(sentence)]
    for sentence in [*requests, *asking]:
        main = _main_clause(sentence.strip("\"' "))
        found += [main, *_SECOND.split(main)[1:]]
    return tuple(found)


_SECOND = re.compile(r",? and (?=(?:what|how|why)\b)", re.IGNORECASE)


_REQUEST = re.compile(
    r"^(?:please |now,? |so,? |and |then,? )*(?:tell|describe|walk|explain|share|show|talk|give|help)\b", re.IGNORECASE
)


def _main_clause(sentence: str) -> str:
    if _BEGINS.match(sentence) and not _BEFORE.match(sentence):
        return sentence
    pieces = re.split(r"(?<=[,;:–—])\s+|\s-\s", sentence)
    for n, piece in enumerate(pieces):
        rest = ", ".join(pieces[n:])
        if n and _BEGINS.match(piece):
            return rest
    return sentence
