"""What is still to be done about voices when a recording is transcribed: kept in the project until it is done, so that
the end of the program in between loses nobody's wish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from interviewkit.model import Setting, Transcription
from interviewkit.sources.speakers.voices import Choice
from interviewkit.store.project import Project

KEPT = "voices.after"
"""The setting that holds what is to be done: id of a recording's first run → {"source", "kind", "speakers"}."""


@dataclass(frozen=True, slots=True)
class Due:
    """A source that is transcribed, and how its voices were to be told apart."""

    source_id: int
    voices: Choice


def keep(session: Session, run_id: int, source_id: int, voices: Choice) -> None:
    """Remembers what is to be done once the runs that begin with this one have come to their end."""
    others = {key: value for key, value in _kept(session).items() if value["source"] != source_id}
    wish = {"source": source_id, "kind": voices.kind, "speakers": voices.speakers}
    _write(session, others if voices.kind == "together" else {**others, str(run_id): wish})


def kept(session: Session, source_id: int) -> Choice:
    """What is to be done about a source's voices; “together” for nothing."""
    wish = next((value for value in _kept(session).values() if value["source"] == source_id), None)
    return Choice() if wish is None else Choice(wish["kind"], wish["speakers"])


def due(session: Session) -> list[Due]:
    """What waits to be done: sources whose runs are all at their end."""
    found = []
    for run_id, wish in _kept(session).items():
        first = session.get(Transcription, int(run_id))
        if first is None:
            continue
        states = session.exec(
            select(Transcription.state)
            .where(Transcription.source_id == first.source_id, Transcription.position == first.position)
            .where(col(Transcription.id) >= first.id)
        )
        if set(states) == {"done"}:
            found.append(Due(first.source_id, Choice(wish["kind"], wish["speakers"])))
    return found


def settle(project: Project, source_id: int) -> None:
    """It is done, or nobody wants it any more. No step of its own: undo must not bring the wish back."""
    with project.read() as session:
        if not any(wish["source"] == source_id for wish in _kept(session).values()):
            return
    with project.change("Transcribe", background=True) as session:
        _write(session, {key: wish for key, wish in _kept(session).items() if wish["source"] != source_id})


def _kept(session: Session) -> dict[str, dict[str, Any]]:
    setting = session.exec(select(Setting).where(Setting.name == KEPT)).first()
    return dict(setting.value) if setting is not None and isinstance(setting.value, dict) else {}


def _write(session: Session, wishes: dict[str, dict[str, Any]]) -> None:
    setting = session.exec(select(Setting).where(Setting.name == KEPT)).first()
    if setting is None and not wishes:
        return
    setting = setting or Setting(name=KEPT)
    if setting.value != wishes:
        setting.value = wishes
        session.add(setting)
