"""Reads participants."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """A participant and what is known; sources counts their interviews."""

    id: int
    label: str
    note: str
    attributes: dict[str, str]
    sources: int


def participants(session: Session) -> list[ParticipantRow]:
    """All participants by label."""
    facts: dict[int, dict[str, str]] = {}
    for participant_id, name, value in fetch(
        session, "SELECT participant_id, name, value FROM attribute ORDER BY name"
    ):
        facts.setdefault(participant_id, {})[name] = value
    rows = fetch(
        session,
        """SELECT p.id, p.label, p.note, (SELECT count(*) FROM source s WHERE s.participant_id = p.id)
           FROM participant p ORDER BY p.label""",
    )
    return [ParticipantRow(i, label, note, facts.get(i, {}), n) for i, label, note, n in rows]
