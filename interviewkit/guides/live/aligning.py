"""Puts the marks of an interview on its recording: from when the recorder was started, plus one nudge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, NamedTuple

from sqlmodel import Session, select

from interviewkit.guides.live.hearing import Spoken
from interviewkit.guides.live.queries import InterviewRow, interview, marks
from interviewkit.model import GuideQuestion, Layer, Mark
from interviewkit.store.bulk import fetch
from interviewkit.words import mark, tr

LAYER = mark("Live marks")
ALIKE = 0.62
"""How much of a question's wording must be heard for it to be found."""
TOGETHER_MS = 6000
"""Questions whose places agree within this much speak for the same nudge."""
SHOWN = frozenset({"asked", "marker", "valence", "note", "silence", "consent", "readback"})
_LONGEST = 40


class Heard(NamedTuple):
    """A segment with times, ms of the recording; words as in the segment table."""

    id: int
    text: str
    start_ms: int
    words: Sequence[Sequence[Any]] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """The nudge that puts most asked questions on their words. found: questions whose words were heard; agreeing:
    those that this nudge puts right."""

    nudge_ms: int
    agreeing: int
    found: int


def propose(session: Session, interview_id: int) -> Proposal | None:
    """A nudge by the words of the asked questions in the transcript; None when no question is heard there."""
    held = interview(session, interview_id)
    if held.recording_ms is None or held.source_id is None:
        return None
    asked = [
        (question.text, place)
        for each in marks(session, interview_id)
        if each.kind == "asked" and each.question_id is not None
        and (question := session.get(GuideQuestion, each.question_id)) is not None
        and (place := each.at_ms - held.recording_ms) is not None
    ]  # fmt: skip
    return proposal(asked, heard(session, held.source_id))


def proposal(asked: Iterable[tuple[str, int]], segments: Sequence[Heard]) -> Proposal | None:
    """asked: (question, ms of the recording where its mark lies without a nudge). Pure."""
    away: list[int] = []
    spoken = Spoken([each.text for each in segments])
    for text, place in list(asked)[:_LONGEST]:
        found = max(spoken.find(text, ALIKE), key=lambda each: each.alike, default=None)
        if found is not None:
            away.append(_heard_at(segments[found.at], found.start) - place)
    if not away:
        return None
    away.sort()
    groups = [[each for each in away if first <= each <= first + TOGETHER_MS] for first in away]
    best = max(groups, key=lambda group: (len(group), -abs(median(group))))
    return Proposal(round(median(best)), len(best), len(away))


def heard(session: Session, source_id: int) -> list[Heard]:
    """The segments of a source that have times."""
    import json

    sql = """SELECT id, text, start_ms, words FROM segment WHERE source_id = :source AND start_ms IS NOT NULL
             ORDER BY position"""
    return [
        Heard(id, text, start, json.loads(words) if isinstance(words, str) else words or ())
        for id, text, start, words in fetch(session, sql, {"source": source_id})
    ]


def lay_marks(session: Session, interview_id: int) -> int:
    """Writes the marks onto the recording, as a layer beside the text; those of an earlier time are replaced.

    How many lie on the recording; marks from before it, and what was read back after it, are left out.
    """
    held = interview(session, interview_id)
    if held.source_id is None or held.recording_ms is None:
        return 0
    layer = _layer(session)
    for old in session.exec(select(Mark).where(Mark.source_id == held.source_id, Mark.layer_id == layer)).all():
        if (old.details or {}).get("interview") == interview_id:
            session.delete(old)
    laid = 0
    for each in marks(session, interview_id):
        place = held.on_recording(each.at_ms)
        after = each.kind == "readback" and held.ended_ms is not None and each.at_ms > held.ended_ms
        if each.kind not in SHOWN or place is None or place < 0 or after:
            continue
        text = each.text or _question(session, each.question_id)
        session.add(
            Mark(
                source_id=held.source_id,
                layer_id=layer,
                start_ms=place,
                text=text or each.kind,
                value=float(each.value) if each.kind == "valence" and each.value is not None else None,
                details={"interview": interview_id, "kind": each.kind},
                coder_id=None,
            )
        )
        laid += 1
    return laid


def length_ms(session: Session, held: InterviewRow) -> int | None:
    """How long the recording of an interview is; None when it has none."""
    if held.source_id is None:
        return None
    sql = "SELECT m.duration_ms FROM source s JOIN media m ON m.id = s.media_id WHERE s.id = :source"
    found = fetch(session, sql, {"source": held.source_id})
    return int(found[0][0]) if found else None


def _heard_at(segment: Heard, start: int) -> int:
    """When the word at this place is heard, in ms; the segment's beginning where its words have no times."""
    word = next((each[2] for each in segment.words if each[0] >= start and each[2] is not None), None)
    return segment.start_ms if word is None else int(word)


def _layer(session: Session) -> int:
    for name in (tr(LAYER), LAYER):
        found = session.exec(select(Layer).where(Layer.name == name, Layer.kind == "note")).first()
        if found is not None and found.id is not None:
            return found.id
    last = fetch(session, "SELECT coalesce(max(position), -1) FROM layer")[0][0]
    layer = Layer(name=tr(LAYER), kind="note", colour=5, position=int(last) + 1)
    session.add(layer)
    session.flush()
    assert layer.id is not None
    return layer.id


def _question(session: Session, question_id: int | None) -> str:
    found = session.get(GuideQuestion, question_id) if question_id is not None else None
    return found.short or found.text if found else ""
