"""What is read back to a participant and what they say to it: at the end of an interview, or by letter weeks later.

Each statement is a mark of the interview with its own time, so that it is as safe as every other one.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.errors import ProjectTrouble
from interviewkit.guides.content import block, line
from interviewkit.guides.live.actions import mark
from interviewkit.guides.live.queries import marks
from interviewkit.model import InterviewMark
from interviewkit.store.bulk import fetch

KIND = "readback"
AGREES, CORRECTS, DISAGREES = "agrees", "corrects", "disagrees"
ANSWERS = {AGREES: 1, CORRECTS: 0, DISAGREES: -1}
"""What a participant says to a statement, and how it is kept."""
_CALLED = {value: answer for answer, value in ANSWERS.items()}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that is read back. at_ms: since the interview began; answer: one of ANSWERS, "" while there is none;
    words: what the participant said, in their words."""

    id: int
    at_ms: int
    text: str
    answer: str = ""
    words: str = ""


def statements(session: Session, interview_id: int) -> list[Statement]:
    """What is read back in an interview, in the order it was written down."""
    sql = """SELECT id, at_ms, text, value FROM interview_mark WHERE interview_id = :id AND kind = :kind ORDER BY id"""
    return [_statement(*row) for row in fetch(session, sql, {"id": interview_id, "kind": KIND})]


def add_statement(session: Session, interview_id: int, at_ms: int, text: str) -> int:
    """One more sentence to read back; its id."""
    if not line(text):
        raise ProjectTrouble("A statement needs words.", safe="Nothing was changed.")
    return mark(session, interview_id, at_ms, KIND, text=line(text))


def from_notes(session: Session, interview_id: int, at_ms: int) -> list[int]:
    """Makes statements of the notes and markers that have words and are none yet; their ids."""
    here = {each.text for each in statements(session, interview_id)}
    found = [line(each.text) for each in marks(session, interview_id) if each.kind in ("note", "marker")]
    new = [text for text in dict.fromkeys(found) if text and text not in here]
    return [add_statement(session, interview_id, at_ms, text) for text in new]


def word_statement(session: Session, statement_id: int, text: str) -> None:
    """Other words for a sentence before it is read; none take it away."""
    row = _row(session, statement_id)
    if line(text):
        row.text = _kept(line(text), _statement(0, 0, row.text, None).words)
        session.add(row)
    else:
        session.delete(row)


def answer(session: Session, statement_id: int, said: str, words: str | None = None) -> None:
    """What the participant said to it: one of ANSWERS, "" for nothing yet; words None: those there are stay."""
    row = _row(session, statement_id)
    known = _statement(0, 0, row.text, None)
    row.value = ANSWERS[said] if said else None
    row.text = _kept(known.text, known.words if words is None else block(words))
    session.add(row)


def _statement(id: int, at_ms: int, text: str, value: int | None) -> Statement:
    said, _, words = text.partition("\n")
    return Statement(id, at_ms, said, "" if value is None else _CALLED.get(value, ""), words)


def _kept(text: str, words: str) -> str:
    return f"{text}\n{words}" if words else text


def _row(session: Session, statement_id: int) -> InterviewMark:
    row = session.get(InterviewMark, statement_id)
    if row is None or row.kind != KIND:
        raise ProjectTrouble("This statement is no longer in the project.", safe="Nothing was changed.")
    return row
