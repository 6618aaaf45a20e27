"""What a moderator wants at hand while listening: shipped phrases to show empathy, to clarify, to keep silent, and
the team's own, with the questions the team keeps for later."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from sqlmodel import Session, col, select

from interviewkit import resources
from interviewkit.errors import ProjectTrouble
from interviewkit.guides.content import line
from interviewkit.model import Phrase

KINDS = ("empathy", "clarify", "silence", "question")
"""What a phrase is for; "question": a question kept in the bank."""


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A phrase. id: None for one that is shipped. note: when it helps."""

    kind: str
    text: str
    note: str = ""
    language: str = ""
    id: int | None = None


@cache
def shipped(language: str) -> tuple[PhraseRow, ...]:
    """The phrases that come with the program, in "en" or "ko"."""
    language = "ko" if language == "ko" else "en"
    written = tomllib.loads(resources.path("guides", f"phrases.{language}.toml").read_text(encoding="utf-8"))
    return tuple(
        PhraseRow(kind, each["text"], each.get("note", ""), language)
        for kind in KINDS
        for each in written.get(kind, ())
    )


def phrases(session: Session, language: str) -> list[PhraseRow]:
    """The team's phrases in this language or in none, then the shipped ones, by kind; not the bank's questions."""
    own = [
        PhraseRow(row.kind, row.text, row.note, row.language, row.id)
        for row in _rows(session)
        if row.language in ("", language)
    ]
    found = [*own, *shipped(language)]
    return sorted((row for row in found if row.kind != "question"), key=lambda row: KINDS.index(row.kind))


def kept_questions(session: Session) -> list[PhraseRow]:
    """The questions kept in the bank, oldest first."""
    rows = (row for row in _rows(session) if row.kind == "question")
    return [PhraseRow(row.kind, row.text, row.note, row.language, row.id) for row in rows]


def keep_phrase(session: Session, kind: str, text: str, language: str = "", note: str = "") -> int:
    """Keeps a phrase or a question for later; its id. One that is kept already is not kept twice."""
    if kind not in KINDS:
        raise ValueError(kind)
    if not line(text):
        raise ProjectTrouble("A phrase needs words.", safe="Nothing was changed.")
    rows = _rows(session)
    known = next((row for row in rows if row.kind == kind and row.text == line(text)), None)
    row = known or Phrase(kind=kind, text=line(text), language=language, note=line(note), position=len(rows))
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def delete_phrase(session: Session, phrase_id: int) -> None:
    """Takes a phrase of the team's own away; nothing happens if it is gone."""
    row = session.get(Phrase, phrase_id)
    if row is not None:
        session.delete(row)


def _rows(session: Session) -> list[Phrase]:
    return list(session.exec(select(Phrase).order_by(col(Phrase.position), col(Phrase.id))))
