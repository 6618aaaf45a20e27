"""What a moderator does during an interview: each mark is a step of its own, safe the moment it is made."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, select

from interviewkit.errors import ProjectTrouble
from interviewkit.guides.content import block
from interviewkit.model import Consent, Guide, GuideQuestion, GuideSection, Interview, InterviewMark, now

KINDS = ("section", "asked", "ticked", "skipped", "marker", "valence", "note", "silence", "consent", "readback")
CONSENTED = ("interview", "recording")
"""What a yes at the beginning is a yes to."""


def begin_interview(
    session: Session,
    guide_id: int | None,
    *,
    participant_id: int | None = None,
    coder_id: int | None = None,
    began_at: str = "",
) -> int:
    """An interview that begins now (or at began_at, ISO in UTC); its id."""
    if guide_id is not None and session.get(Guide, guide_id) is None:
        raise ProjectTrouble("This guide is no longer in the project.", safe="Nothing was changed.")
    held = Interview(guide_id=guide_id, participant_id=participant_id, coder_id=coder_id, began_at=began_at or now())
    session.add(held)
    session.flush()
    assert held.id is not None
    return held.id


def describe_interview(session: Session, interview_id: int, **values: Any) -> None:
    """Sets fields: participant_id, source_id, nudge_ms, summary, note."""
    held = _interview(session, interview_id)
    for name, value in values.items():
        if name not in ("participant_id", "source_id", "nudge_ms", "summary", "note"):
            raise ValueError(name)
        setattr(held, name, block(value) if name in ("summary", "note") else value)
    session.add(held)


def delete_interview(session: Session, interview_id: int) -> None:
    """Takes an interview away with its marks; its recording and transcript stay."""
    session.delete(_interview(session, interview_id))


def start_recording(session: Session, interview_id: int, at_ms: int) -> None:
    """The recorder was started: the marks will be counted from here on the recording."""
    held = _interview(session, interview_id)
    held.recording_ms = at_ms
    session.add(held)


def start_questions(session: Session, interview_id: int, at_ms: int) -> None:
    """The questions begin; the planned time counts from here."""
    held = _interview(session, interview_id)
    held.questions_ms = at_ms
    session.add(held)


def end_interview(session: Session, interview_id: int, at_ms: int | None) -> None:
    """The interview is over; None: it goes on after all."""
    held = _interview(session, interview_id)
    held.ended_ms = at_ms
    session.add(held)


def answer_consent(session: Session, interview_id: int, answer: str, at_ms: int) -> None:
    """ "yes" or "no", said and recorded at this time; kept with the participant where one is named."""
    if answer not in ("yes", "no"):
        raise ValueError(answer)
    held = _interview(session, interview_id)
    held.consent, held.consent_ms = answer, at_ms
    session.add(held)
    mark(session, interview_id, at_ms, "consent", text=answer)
    if held.participant_id is not None:
        for scope in CONSENTED:
            session.add(
                Consent(
                    participant_id=held.participant_id,
                    scope=scope,
                    answer=answer,
                    source_id=held.source_id,
                    coder_id=held.coder_id,
                )
            )


def mark(
    session: Session,
    interview_id: int,
    at_ms: int,
    kind: str,
    *,
    question_id: int | None = None,
    section_id: int | None = None,
    value: int | None = None,
    text: str = "",
) -> int:
    """Something at this time of the interview; its id. kind: one of KINDS; value: of "valence", −3…+3."""
    if kind not in KINDS or (kind == "valence") != (value is not None):
        raise ValueError(kind)
    held = _interview(session, interview_id)
    if question_id is not None and session.get(GuideQuestion, question_id) is None:
        raise ProjectTrouble("This question is no longer in the guide.", safe="Nothing was changed.")
    if section_id is not None and session.get(GuideSection, section_id) is None:
        raise ProjectTrouble("This section is no longer in the guide.", safe="Nothing was changed.")
    made = InterviewMark(
        interview_id=interview_id,
        at_ms=at_ms,
        kind=kind,
        question_id=question_id,
        section_id=section_id,
        value=None if value is None else max(-3, min(3, value)),
        text=block(text),
        coder_id=held.coder_id,
    )
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def word_mark(session: Session, mark_id: int, text: str) -> None:
    """Other words for a note or a marker."""
    made = _mark(session, mark_id)
    made.text = block(text)
    session.add(made)


def delete_mark(session: Session, mark_id: int) -> None:
    """Takes one mark away."""
    session.delete(_mark(session, mark_id))


def untick(session: Session, interview_id: int, question_id: int) -> int:
    """Takes the ticks and skips of a question back; how many those were."""
    found = session.exec(
        select(InterviewMark).where(
            InterviewMark.interview_id == interview_id,
            InterviewMark.question_id == question_id,
            col(InterviewMark.kind).in_(("ticked", "skipped")),
        )
    ).all()
    for each in found:
        session.delete(each)
    return len(found)


def _interview(session: Session, interview_id: int) -> Interview:
    found = session.get(Interview, interview_id)
    if found is None:
        raise ProjectTrouble("This interview is no longer in the project.", safe="Nothing was changed.")
    return found


def _mark(session: Session, mark_id: int) -> InterviewMark:
    found = session.get(InterviewMark, mark_id)
    if found is None:
        raise ProjectTrouble("This mark is no longer in the project.", safe="Nothing was changed.")
    return found
