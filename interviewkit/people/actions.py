"""Writes participants and what is known about them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlmodel import Session, select

from interviewkit.model import Attribute, Participant


def participant_labelled(session: Session, label: str) -> int:
    """The participant with this label (a pseudonym such as P01), made when there is none. The id."""
    found = session.exec(select(Participant.id).where(Participant.label == label)).first()
    if found is not None:
        return found
    participant = Participant(label=label)
    session.add(participant)
    session.flush()
    assert participant.id is not None
    return participant.id


def describe_participant(session: Session, participant_id: int, attributes: Mapping[str, str], note: str = "") -> None:
    """Sets facts about a participant; facts not named stay, an empty value takes one away."""
    participant = session.get_one(Participant, participant_id)
    participant.note = note or participant.note
    session.add(participant)
    known = {
        each.name: each for each in session.exec(select(Attribute).where(Attribute.participant_id == participant_id))
    }
    for name, value in attributes.items():
        attribute = known.get(name) or Attribute(participant_id=participant_id, name=name, value=value)
        if value:
            attribute.value = value
            session.add(attribute)
        elif name in known:
            session.delete(attribute)


def rename_participant(session: Session, participant_id: int, label: str) -> None:
    """Another label for a participant, everywhere."""
    participant = session.get_one(Participant, participant_id)
    participant.label = label
    session.add(participant)
