"""Reads a question as a listener would: is it open, and does it push, load, double or guess?"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from interviewkit.guides.rules import Form, Rule, rules

Span = tuple[int, int]
_LONGEST = 300
_HANGUL = re.compile(r"[가-힣]")
_LATIN = re.compile(r"[A-Za-z]")
_NUMBER = re.compile(
    r"^\s*(?:[-*•–]\s+|\(?(?:[qｑ]|질문|문항)?\s*\d{1,3}(?:[-.]\d{1,3})*\s*[.):]\s*|[a-z][.)]\s+|[가-하][.)]\s+)+"
)
_STRAIGHT = str.maketrans("’‘“”？，．。…", "''\"\"?,...")
_SENTENCE = re.compile(
    r"[^\s\"'(\[].*?(?:(?=[.!?])(?<!e\.g)(?<!i\.e)(?<!\bvs)(?<!\bdr)(?<!\bmr)(?<!\bmrs)[.!?]+"
    r"(?=[\"')\]]*(?:\s|$))|$)",
    re.DOTALL,
)
_BEFORE = re.compile(
    r"^(?:when|while|if|after|before|since|as|once|thinking|looking|considering|given|regarding|concerning|during|on|in|"
    r"at|for|with|from|over|apart|besides|compared|based|until|because|although|though|overall|generally|today|yesterday|"
    r"last|now|okay|ok|well|great|thanks|thank you|first|second|third|finally|lastly|next|to|so|then|and|you|i|we|it|"
    r"that|this|the|your|my|our|let's|imagine|suppose|say|assuming|once|whenever|aside|out|of|about|as|per|by|speaking|"
    r"going|back|earlier|just|also|again|please|in general|actually|alright|hi|hello|a)\b",
)
_BEGINS = re.compile(
    r"^(?:and |so |then |but |please |now )*(?:in |on |at |for |to |from |about |with |by |of |through )?"
    r"(?:how|what|what's|why|which|who|whom|whose|"
    r"(?:where|when)(?= (?:do|does|did|is|are|was|were|have|has|had|can|could|would|will))|"
    r"do|does|did|is|are|was|were|have|has|had|can|could|would|will|should|may|"
    r"don't|didn't|doesn't|isn't|aren't|wasn't|weren't|haven't|hasn't|wouldn't|tell|describe|walk|explain|share|show|talk|give|help|take|imagine|think|say|"
    r"set the|paint|list|name|i'd|any|anything)\b",
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
    sentences = _sentences(bare)
    clauses = _main_clauses(bare, sentences, spoken)
    places = {"text": [(0, len(bare))], "sentence": sentences, "clause": clauses}
    known = rules(spoken)
    findings = []
    for rule in known:
        span = _first(rule, bare, places[rule.on]) if rule.kind == "fault" else None
        if span is not None:
            start, end = (min(place + offset, len(text)) for place in span)
            findings.append(Finding(rule.gives, rule.id, start, end, rule.why, rule.instead))
    form = _form(known, [bare[start:end] for start, end in clauses])
    return Checked(text, spoken, form, tuple(findings))


def asks(text: str) -> bool:
    """Whether a line of a guide asks for something: it ends with a question mark, or requests an answer."""
    bare, _ = _bare(text.rstrip(" *_\"'”’)）"))
    if bare.endswith("?"):
        return True
    spoken = language_of(bare)
    clauses = [bare[start:end] for start, end in _main_clauses(bare, _sentences(bare)[-1:], spoken)]
    open_forms = [rule for rule in rules(spoken) if rule.kind == "form" and rule.gives == "open"]
    return any(rule.find(clause) for clause in clauses for rule in open_forms)


def _sentences(bare: str) -> list[Span]:
    """At least one; of a very long one, its end, where the question is."""
    spans = [found.span() for found in _SENTENCE.finditer(bare)] or [(0, len(bare))]
    return [(max(start, end - _LONGEST), end) for start, end in spans]


def _first(rule: Rule, bare: str, places: list[Span]) -> Span | None:
    for start, end in places:
        found = rule.find(bare[start:end])
        if found is not None:
            return start + found.start(), start + found.end()
    return None


def _form(known: tuple[Rule, ...], clauses: list[str]) -> Form:
    """Open if any of its questions is; the first rule that matches decides each."""
    verdicts = []
    for clause in clauses:
        rule = next((rule for rule in known if rule.kind == "form" and rule.find(clause)), None)
        verdicts.append("open" if rule is None else rule.gives)
    return "open" if "open" in verdicts else "closed"


def _bare(text: str) -> tuple[str, int]:
    """The question as the rules read it: composed, quotes straight, letters small, without number or bullet; and where
    it begins."""
    straight = _small(unicodedata.normalize("NFC", text).translate(_STRAIGHT))
    number = _NUMBER.match(straight)
    start = number.end() if number else len(straight) - len(straight.lstrip())
    return straight[start:].rstrip(), start


def _small(text: str) -> str:
    """In small letters, as long as before."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _main_clauses(text: str, sentences: list[Span], language: str) -> list[Span]:
    """One a sentence that asks for something; an English one really begins after what leads up to it."""
    asking = [span for span in sentences if _ASKS.search(text[slice(*span)])] or sentences[-1:]
    wanted = [span for span in sentences if span in asking or _REQUEST.match(text[slice(*span)])]
    if language == "ko":
        return wanted
    found: list[Span] = []
    for start, end in wanted:
        main = _main_clause(text, start, end)
        begins = [main, *(second.end() for second in _SECOND.finditer(text, main, end))]
        found += zip(begins, [*begins[1:], end], strict=True)
    return found


_ASKS = re.compile(r"\?[\"')\] ]*$")
_SECOND = re.compile(r",? and (?=(?:what|how|why)\b)")
_REQUEST = re.compile(
    r"^(?:please |now,? |so,? |and |then,? |feel free to )*(?:tell|describe|walk|explain|share|show|talk|give|help)\b|"
    r".*[가-힣] ?주(?:세요|십시오|시겠어요|실래요|시면)|.*궁금(?:합니다|해요|하네요)|.*부탁(?:드|합|해)",
)
_PAUSE = re.compile(r"(?<=[,;:–—])\s+|\s-\s")


def _main_clause(text: str, start: int, end: int) -> int:
    sentence = text[start:end]
    if _BEGINS.match(sentence) and not _BEFORE.match(sentence):
        return start
    after = (pause.end() for pause in _PAUSE.finditer(sentence) if _BEGINS.match(sentence[pause.end() :]))
    return start + next(after, 0)
