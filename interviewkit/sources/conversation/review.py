"""A moderator's own look back at an interview: a few numbers, those of earlier interviews, and three reflections."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from interviewkit.model import Setting
from interviewkit.sources.conversation.numbers import Conversation, Place, conversation
from interviewkit.store.bulk import fetch

REFLECTIONS = ("well", "try", "next")
"""What went well, what to try another time, what to follow up."""
FIGURES = (
    "share",
    "monologue",
    "questions",
    "interruptions",
    "latency",
    "kept",
    "answer",
    "paraphrase",
    "clarify",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the card; value None where it cannot be known. unit: "share" (0…1), "ms" or "count".

    places: what it counts, or where it is.
    """

    key: str
    value: float | None
    unit: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """An interview before this one by the same moderator. values: key of a figure → value."""

    source_id: int
    name: str
    values: dict[str, float | None]


def figures(found: Conversation) -> list[Figure]:
    """The numbers of the card in their order; the moderator is everybody with that role.

    share: of what moderators and participants talked. monologue, answer: the longest turns of moderators and of
    participants. latency: the median wait before a moderator speaks. kept: silences of three seconds or more.
    """
    ours, theirs = found.of_role("moderator"), found.of_role("participant")
    known = bool(ours)
    longest = max((v.longest for v in ours if v.longest is not None), key=lambda p: p.length_ms, default=None)
    answer = found.longest_answer
    asked = tuple(place for voice in ours for place in voice.questions)
    cut = tuple(each.place for each in found.interruptions("moderator"))
    waits = [voice for voice in ours if voice.latency_ms is not None]
    kept = tuple(silence.place for silence in found.kept())
    timed = bool(found.voices)
    return [
        Figure("share", found.moderator_share, "share", tuple(turn for voice in ours for turn in voice.turns)),
        Figure("monologue", longest.length_ms if longest else None, "ms", (longest,) if longest else ()),
        Figure("questions", len(asked) if known else None, "count", asked),
        Figure("interruptions", len(cut) if known and found.gaps.overlaps else None, "count", cut),
        Figure(
            "latency",
            waits[0].latency_ms if len(waits) == 1 else None,
            "ms",
            tuple(place for voice in waits for place in voice.latencies),
        ),
        Figure("kept", len(kept) if timed else None, "count", kept),
        Figure("answer", answer.length_ms if answer and theirs else None, "ms", (answer,) if answer else ()),
        *(Figure(kind, len(places), "count", places) for kind, places in found.moves.items()),
    ]


def earlier(session: Session, source_id: int) -> list[Earlier]:
    """The interviews that came before this one in the list and have the same moderator, by label, oldest first."""
    rows = fetch(
        session,
        """SELECT DISTINCT o.id, o.name, o.position FROM source o JOIN speaker v ON v.source_id = o.id
           WHERE v.role = 'moderator'
             AND v.label IN (SELECT label FROM speaker WHERE source_id = :source AND role = 'moderator')
             AND (o.position, o.id) < (SELECT position, id FROM source WHERE id = :source)
           ORDER BY o.position, o.id""",
        {"source": source_id},
    )
    return [
        Earlier(id, name, {figure.key: figure.value for figure in figures(conversation(session, id))})
        for id, name, _ in rows
    ]


def _name(session: Session, source_id: int) -> str:
    return f"review/{fetch(session, 'SELECT guid FROM source WHERE id = :id', {'id': source_id})[0][0]}"


def reflections(session: Session, source_id: int) -> dict[str, str]:
    """What the moderator wrote about an interview: "well", "try", "next" → text, "" where nothing."""
    name = _name(session, source_id)
    found = fetch(session, "SELECT value FROM setting WHERE name = :name", {"name": name})
    written = json.loads(found[0][0]) if found and found[0][0] else {}
    return {key: str(written.get(key, "")) for key in REFLECTIONS}


def reflect(session: Session, source_id: int, key: str, text: str) -> None:
    """Writes one of the three reflections. ValueError for another key."""
    if key not in REFLECTIONS:
        raise ValueError(key)
    name = _name(session, source_id)
    setting = session.exec(select(Setting).where(Setting.name == name)).first() or Setting(name=name)
    setting.value = {**reflections(session, source_id), key: text.strip()}
    session.add(setting)


def series(key: str, before: Sequence[Earlier], now: float | None) -> list[float]:
    """A figure over the earlier interviews and this one, those where it is not known left out."""
    return [value for value in (*(each.values.get(key) for each in before), now) if value is not None]
