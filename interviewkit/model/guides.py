"""Interview guides, and the interviews that were held with them."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from interviewkit.model.base import Table, belongs_to, guid, key, moment


class Guide(Table, table=True):
    """A prepared interview: the study's brief, and sections of questions. before: the guide it was made from."""

    __tablename__ = "guide"

    id: int | None = key()
    guid: str = guid()
    name: str
    language: str = ""
    method: str = ""
    """The template it began from: "discovery", "retrospective"…; "" for none."""
    wave: str = ""
    before_id: int | None = belongs_to("guide.id", optional=True, keep=True)
    slot_minutes: float = 60.0
    decision: str = ""
    """The decision this study serves."""
    hypotheses: str = ""
    """One a line."""
    consent_script: str = ""
    note: str = ""
    position: int = 0
    created_at: str = moment()
    changed_at: str = moment()


class GuideStage(Table, table=True):
    """A stage of the journey that a guide has in focus."""

    __tablename__ = "guide_stage"
    __table_args__ = (UniqueConstraint("guide_id", "stage_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    guide_id: int = belongs_to("guide.id", indexed=False)
    stage_id: int = belongs_to("stage.id")


class ResearchQuestion(Table, table=True):
    """What the study wants to know; questions of the guide serve it."""

    __tablename__ = "research_question"

    id: int | None = key()
    guid: str = guid()
    guide_id: int = belongs_to("guide.id")
    text: str
    position: int = 0


class GuideSection(Table, table=True):
    """A stretch of the interview; kind: "consent", "warmup", "core", "wrapup" or "". script: said word for word."""

    __tablename__ = "guide_section"

    id: int | None = key()
    guid: str = guid()
    guide_id: int = belongs_to("guide.id")
    name: str
    kind: str = ""
    minutes: float | None = None
    script: str = ""
    position: int = 0


class GuideQuestion(Table, table=True):
    """One question and what a moderator wants at hand with it. origin: the guid of the question it was copied from."""

    __tablename__ = "guide_question"

    id: int | None = key()
    guid: str = guid()
    section_id: int = belongs_to("guide_section.id")
    text: str
    short: str = ""
    """A few words for the bullet view; "" shows the text."""
    probes: str = ""
    """One a line."""
    listen_for: str = ""
    stimulus: str = ""
    branch: str = ""
    """When to ask or skip it, in words."""
    observer: str = ""
    must: bool = True
    minutes: float | None = None
    stage_id: int | None = belongs_to("stage.id", optional=True, keep=True)
    origin: str = Field(default="", max_length=36)
    position: int = 0


class QuestionAim(Table, table=True):
    """Which research question a question serves."""

    __tablename__ = "question_aim"
    __table_args__ = (UniqueConstraint("question_id", "research_question_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    question_id: int = belongs_to("guide_question.id", indexed=False)
    research_question_id: int = belongs_to("research_question.id")


class Waiver(Table, table=True):
    """A finding of the question check that the team lets stand, and why; without a question it is about the guide."""

    __tablename__ = "waiver"

    id: int | None = key()
    guide_id: int = belongs_to("guide.id")
    question_id: int | None = belongs_to("guide_question.id", optional=True)
    fault: str
    reason: str
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()


class CheckItem(Table, table=True):
    """A line of a checklist ("setting", "consent", "recording", "ethics", or a list of the team's own)."""

    __tablename__ = "check_item"

    id: int | None = key()
    guid: str = guid()
    guide_id: int = belongs_to("guide.id")
    list_name: str
    text: str
    done: bool = False
    position: int = 0


class Phrase(Table, table=True):
    """Something a moderator wants at hand; kind: "question" (the bank), "empathy", "clarify", "silence"."""

    __tablename__ = "phrase"

    id: int | None = key()
    guid: str = guid()
    kind: str
    language: str = ""
    text: str
    note: str = ""
    position: int = 0


class Interview(Table, table=True):
    """One interview as it was held: all times in ms since began_at (ISO in UTC), by a clock that never jumps.

    recording_ms: when the recorder was started, questions_ms: when the questions began, ended_ms: the end; None when
    that did not come yet. nudge_ms: added to put the marks on the recording of source_id. consent: "yes", "no" or "".
    """

    __tablename__ = "interview"

    id: int | None = key()
    guid: str = guid()
    guide_id: int | None = belongs_to("guide.id", optional=True, keep=True)
    participant_id: int | None = belongs_to("participant.id", optional=True, keep=True)
    source_id: int | None = belongs_to("source.id", optional=True, keep=True)
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    began_at: str = moment()
    recording_ms: int | None = None
    questions_ms: int | None = None
    ended_ms: int | None = None
    nudge_ms: int = 0
    consent: str = ""
    consent_ms: int | None = None
    summary: str = ""
    """What was read back to the participant at the end, and what they said to it."""
    note: str = ""


class InterviewMark(Table, table=True):
    """Something a moderator or observer marked live, at_ms after the interview began.

    kind: "section", "asked", "ticked", "skipped", "marker", "valence" (value −3…+3), "note", "silence", "consent",
    "readback" (a statement read back; behind it, on lines of their own, the participant's words; value 1 agrees,
    0 corrects, −1 disagrees).
    """

    __tablename__ = "interview_mark"

    id: int | None = key()
    guid: str = guid()
    interview_id: int = belongs_to("interview.id")
    at_ms: int
    kind: str
    section_id: int | None = belongs_to("guide_section.id", optional=True, keep=True)
    question_id: int | None = belongs_to("guide_question.id", optional=True, keep=True)
    value: int | None = None
    text: str = ""
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()


class Answer(Table, table=True):
    """Where a question is answered: whole segments of a source, the first to the last."""

    __tablename__ = "answer"

    id: int | None = key()
    guid: str = guid()
    question_id: int = belongs_to("guide_question.id")
    interview_id: int | None = belongs_to("interview.id", optional=True, keep=True)
    source_id: int = belongs_to("source.id")
    start_segment_id: int = belongs_to("segment.id")
    end_segment_id: int = belongs_to("segment.id")
