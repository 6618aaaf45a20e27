"""The study's glossary: its words, what the team means by them, and the code that stands for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from interviewkit.errors import UserError
from interviewkit.model import Term, new_guid
from interviewkit.store.bulk import fetch
from interviewkit.text.folding import fold


@dataclass(frozen=True, slots=True)
class TermRow:
    """A word of the glossary. id: None for one that is not stored yet; code: its code's name, "" without one."""

    id: int | None
    word: str
    meaning: str
    code_id: int | None = None
    code: str = ""


def glossary(session: Session) -> list[TermRow]:
    """All words, in the order of the alphabet."""
    rows = fetch(
        session,
        """SELECT t.id, t.word, t.meaning, t.code_id, coalesce(c.name, '') FROM term t
           LEFT JOIN code c ON c.id = t.code_id""",
    )
    return sorted((TermRow(*row) for row in rows), key=lambda row: (fold(row.word), row.word))


def keep_glossary(session: Session, rows: Sequence[TermRow]) -> None:
    """Makes the glossary these words: others go, blanks around words and rows without one are dropped.

    UserError when a word stands there twice.
    """
    wanted = [(row, " ".join(row.word.split())) for row in rows]
    wanted = [(row, word) for row, word in wanted if word]
    words = [word for _, word in wanted]
    for word in words:
        if words.count(word) > 1:
            raise UserError("“{word}” is in the glossary twice.", safe="Nothing was changed.", word=word)
    there = {term.id: term for term in session.exec(select(Term))}
    kept = {row.id for row, _ in wanted if row.id is not None}
    for term_id, term in there.items():
        if term_id not in kept:
            session.delete(term)
    session.flush()
    for row, word in wanted:  # two words may change places: neither may be taken while they do
        if row.id in there and there[row.id].word != word and there[row.id].word in words:
            there[row.id].word = new_guid()
            session.add(there[row.id])
    session.flush()
    for row, word in wanted:
        term = there.get(row.id) or Term(word=word)
        term.word, term.meaning, term.code_id = word, row.meaning.strip(), row.code_id
        session.add(term)
