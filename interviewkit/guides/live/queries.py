"""Reads the interviews that were held: which there are, and the marks of one, in order of time."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.errors import ProjectTrouble
from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class InterviewRow:
    """An interview. Times in ms since it began; participant and source: their names, "" for none."""

    id: int
    guide_id: int | None
    guide: str
    participant_id: int | None
    participant: str
    source_id: int | None
    source: str
    began_at: str
    recording_ms: int | None
    questions_ms: int | None
    ended_ms: int | None
    nudge_ms: int
    consent: str
    summary: str
    note: str
    marks: int

    def on_recording(self, at_ms: int) -> int | None:
        """Where a moment of the interview lies on its recording, in ms; None when no recorder was started.

        Below 0 it was before the recorder ran.
        """
        return None if self.recording_ms is None else at_ms - self.recording_ms + self.nudge_ms


@dataclass(frozen=True, slots=True)
class LiveMark:
    """One mark, at_ms after the interview began; kind as in the table, value: of "valence"."""

    id: int
    at_ms: int
    kind: str
    question_id: int | None
    section_id: int | None
    value: int | None
    text: str


_ROWS = """SELECT i.id, i.guide_id, coalesce(g.name, ''), i.participant_id, coalesce(p.label, ''), i.source_id,
                  coalesce(s.name, ''), i.began_at, i.recording_ms, i.questions_ms, i.ended_ms, i.nudge_ms, i.consent,
                  i.summary, i.note, (SELECT count(*) FROM interview_mark m WHERE m.interview_id = i.id)
           FROM interview i LEFT JOIN guide g ON g.id = i.guide_id LEFT JOIN participant p ON p.id = i.participant_id
           LEFT JOIN source s ON s.id = i.source_id"""


def interviews(session: Session, guide_id: int | None = None) -> list[InterviewRow]:
    """Interviews held with a guide, or all; the newest first."""
    which, values = ("WHERE i.guide_id = :guide", {"guide": guide_id}) if guide_id is not None else ("", {})
    return [
        InterviewRow(*row) for row in fetch(session, f"{_ROWS} {which} ORDER BY i.began_at DESC, i.id DESC", values)
    ]


def interview(session: Session, interview_id: int) -> InterviewRow:
    """One interview; ProjectTrouble when it is gone."""
    found = fetch(session, f"{_ROWS} WHERE i.id = :id", {"id": interview_id})
    if not found:
        raise ProjectTrouble("This interview is no longer in the project.", safe="Nothing was changed.")
    return InterviewRow(*found[0])


def unfinished(session: Session) -> InterviewRow | None:
    """The newest interview that was never ended, to be taken up again after a crash; None when there is none."""
    return next((row for row in interviews(session) if row.ended_ms is None), None)


def marks(session: Session, interview_id: int) -> list[LiveMark]:
    """All marks of an interview in order of time."""
    sql = """SELECT id, at_ms, kind, question_id, section_id, value, text FROM interview_mark
             WHERE interview_id = :id ORDER BY at_ms, id"""
    return [LiveMark(*row) for row in fetch(session, sql, {"id": interview_id})]
