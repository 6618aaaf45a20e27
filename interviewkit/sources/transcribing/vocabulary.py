"""The study's own words: names and products that the recogniser is told to expect, and spelling is checked by."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from interviewkit.model import Setting
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.store.bulk import fetch
from interviewkit.text.folding import fold
from interviewkit.text.spelling import Proposal, Term, corrected, proposals

NAME = "vocabulary"
SUGGESTED = 40
OFTEN = 3
"""A capitalised word said so often is likely a name."""
_CAPITALISED = re.compile(r"(?<![.?!…:\"“\n] )(?<!^)\b[A-Z][A-Za-z]{2,}(?: [A-Z][A-Za-z]+)?\b", re.MULTILINE)
_MEANT = re.compile(r"\s*[=:→]\s*|\t+")
_APART = re.compile(r"\s*[,;，、|]\s*")


@dataclass(frozen=True, slots=True)
class Finding:
    """A place whose spelling could be corrected, with the text around it as it is now."""

    source_id: int
    source: str
    segment_id: int
    text: str
    proposal: Proposal


def vocabulary(session: Session) -> tuple[str, ...]:
    """The words to expect, in the order a person gave them."""
    return tuple(term.word for term in terms(session))


def terms(session: Session) -> tuple[Term, ...]:
    """The words to expect, each with the ways it has been heard."""
    rows = session.exec(select(Setting.value).where(Setting.name == NAME)).first()
    return tuple(Term(word, tuple(ways)) for word, ways in rows or ())


def set_vocabulary(session: Session, words: Iterable[str | Term]) -> None:
    """Keeps these words instead of all others; blanks around them, doubles and empty ones go."""
    kept: dict[str, Term] = {}
    for each in words:
        term = each if isinstance(each, Term) else Term(each)
        word = " ".join(term.word.split())
        if word and word not in kept:
            kept[word] = Term(word, tuple(dict.fromkeys(" ".join(way.split()) for way in term.heard_as if way.strip())))
    setting = session.exec(select(Setting).where(Setting.name == NAME)).first() or Setting(name=NAME)
    setting.value = [[term.word, list(term.heard_as)] for term in kept.values()]
    session.add(setting)


def read_lines(text: str) -> tuple[Term, ...]:
    """One word a line, ways it was heard behind "=" with commas between: "카카오페이 = 카카오 페이, 까까오페이"."""
    found = []
    for line in text.splitlines():
        word, *rest = _MEANT.split(line.strip(), maxsplit=1)
        if word:
            ways = [way for way in _APART.split(rest[0]) if way] if rest else []
            found.append(Term(word, tuple(ways)))
    return tuple(found)


def as_lines(kept: Sequence[Term]) -> str:
    """The lines that read_lines() reads."""
    return "\n".join(f"{term.word} = {', '.join(term.heard_as)}" if term.heard_as else term.word for term in kept)


def read_table(text: str) -> tuple[Term, ...]:
    """Words of a text or CSV file: the first column is the word, the others ways it was heard."""
    if not re.search(r"[,;\t]", text) or "=" in text:
        return read_lines(text)
    delimiter = max("\t;,", key=text.count)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    cleaned = [[cell.strip() for cell in row] for row in rows]
    return tuple(Term(row[0], tuple(filter(None, row[1:]))) for row in cleaned if row and row[0])


def suggestions(session: Session) -> list[str]:
    """Words that could be in the vocabulary and are not, likeliest first: the glossary's, participants, names said
    often, codes."""
    known = {fold(term.word) for term in terms(session)}
    found = [row[0] for row in fetch(session, "SELECT word FROM term ORDER BY word")]
    found += [row[0] for row in fetch(session, "SELECT label FROM participant ORDER BY id")]
    counts: Counter[str] = Counter()
    for (text,) in fetch(session, "SELECT text FROM segment"):
        counts.update(_CAPITALISED.findall(text))
    found += [word for word, n in counts.most_common() if n >= OFTEN]
    found += [row[0] for row in fetch(session, "SELECT name FROM code ORDER BY position, id") if len(row[0]) > 1]
    fresh = dict.fromkeys(word.strip() for word in found if fold(word.strip()) not in known)
    return [word for word in fresh if re.search(r"[^\W\d_]{2}", word)][:SUGGESTED]


def misspelt(session: Session, source_id: int | None = None) -> list[Finding]:
    """Where the study's words are spelt otherwise, in one source or in all, in the order of the text."""
    kept = terms(session)
    only = "1 = 1" if source_id is None else f"s.source_id = {int(source_id)}"
    sql = f"""SELECT s.source_id, o.name, s.id, s.text FROM segment s JOIN source o ON o.id = s.source_id
      WHERE {only} ORDER BY o.position, o.id, s.position, s.id"""
    return [
        Finding(source, name, segment_id, text, proposal)
        for source, name, segment_id, text in fetch(session, sql)
        for proposal in proposals(text, kept)
    ]


def correct(session: Session, findings: Sequence[Finding]) -> int:
    """Takes these corrections; quotes and word times stay on their words. How many were taken.

    A segment whose text was changed since is let be.
    """
    by_segment: dict[int, list[Finding]] = {}
    for finding in findings:
        by_segment.setdefault(finding.segment_id, []).append(finding)
    now: dict[int, str] = {}
    for segment_id in by_segment:
        now.update(dict(fetch(session, "SELECT id, text FROM segment WHERE id = :segment", {"segment": segment_id})))
    taken = 0
    for segment_id, group in by_segment.items():
        if now.get(segment_id) == group[0].text:
            edit_segment(session, segment_id, corrected(group[0].text, [finding.proposal for finding in group]))
            taken += len(group)
    return taken
