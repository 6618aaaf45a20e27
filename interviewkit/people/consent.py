"""What participants agreed to: recorded as they say it, never overwritten; of each scope the latest answer counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from sqlmodel import Session

from interviewkit.model import Consent
from interviewkit.model.base import now
from interviewkit.store.bulk import fetch
from interviewkit.store.history import coder_id

Scope = Literal["interview", "recording", "quotes", "media", "sharing", "contact"]
Answer = Literal["yes", "no", "withdrawn"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
ANSWERS: tuple[Answer, ...] = get_args(Answer)


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """One answer. said_at: ISO 8601 in UTC."""

    id: int
    participant_id: int
    scope: Scope
    answer: Answer
    said_at: str
    note: str
    source_id: int | None
    coder: str


def record_consent(
    session: Session,
    participant_ids: Iterable[int],
    scopes: Iterable[Scope],
    answer: Answer,
    *,
    said_at: str = "",
    note: str = "",
    source_id: int | None = None,
    coder: str = "",
) -> list[int]:
    """Notes an answer of these participants for these scopes; earlier answers stay as a record. The new ids.

    said_at: ISO 8601 in UTC, now when empty. source_id: where it was said or signed. ValueError for an unknown word.
    """
    if answer not in ANSWERS:
        raise ValueError(answer)
    chosen = list(scopes)
    if unknown := set(chosen) - set(SCOPES):
        raise ValueError(sorted(unknown)[0])
    who = coder_id(session.connection(), coder) if coder else None
    rows = [
        Consent(participant_id=person, scope=scope, answer=answer, said_at=said_at or now(), note=note,
                source_id=source_id, coder_id=who)
        for person in participant_ids
        for scope in chosen
    ]  # fmt: skip
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows if row.id is not None]


def forget_consent(session: Session, consent_ids: Iterable[int]) -> None:
    """Takes away answers that were noted by mistake; a change of mind is a new answer instead."""
    for each in consent_ids:
        session.delete(session.get_one(Consent, each))


def consents(session: Session, participant_id: int | None = None) -> list[ConsentRow]:
    """All answers, of one participant or of all, in the order they were given."""
    rows = fetch(
        session,
        """SELECT c.id, c.participant_id, c.scope, c.answer, c.said_at, c.note, c.source_id, coalesce(k.name, '')
           FROM consent c LEFT JOIN coder k ON k.id = c.coder_id
           WHERE :person = 0 OR c.participant_id = :person ORDER BY c.said_at, c.id""",
        {"person": participant_id or 0},
    )
    return [ConsentRow(*row) for row in rows]


def standing(session: Session) -> dict[tuple[int, Scope], ConsentRow]:
    """(Participant, scope) → the answer that counts: the one given last; of two at one moment the one noted last."""
    return {(row.participant_id, row.scope): row for row in consents(session)}


def forbids_quotes(session: Session) -> set[int]:
    """Participants whose words may not be shown: they said no, or took their yes back, for quotes or for all of it."""
    return {
        person
        for (person, scope), row in standing(session).items()
        if scope in ("quotes", "interview") and row.answer != "yes"
    }
