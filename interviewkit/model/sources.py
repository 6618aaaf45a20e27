"""What people said: recordings and transcripts, their speakers and segments."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, BigInteger, Index
from sqlmodel import Field

from interviewkit.model.base import Key, Table, belongs_to, guid, key, moment


class Media(Table, table=True):
    """A recording's file, known by its content. place: its name in the media folder, or a full path when linked."""

    __tablename__ = "media"

    id: int | None = key()
    sha256: str = Field(max_length=64, unique=True)
    name: str
    place: str
    linked: bool = False
    bytes: int = Field(sa_type=BigInteger)
    duration_ms: int
    channels: int = 1
    silent: bool = False
    video: bool = False
    """Whether there are pictures to show beside the text."""


class Source(Table, table=True):
    """One interview or document: an ordered list of segments, with a recording or without."""

    __tablename__ = "source"

    id: int | None = key()
    guid: str = guid()
    name: str
    kind: str
    """"recording" or "transcript"."""
    format: str = ""
    language: str = ""
    wave: str = ""
    """Which round of a recurring study it belongs to, in the team's words."""
    held_on: str = ""
    """The day of the interview, ISO; "" when it is not known."""
    position: int = 0
    participant_id: int | None = belongs_to("participant.id", optional=True, keep=True)
    media_id: int | None = belongs_to("media.id", optional=True, keep=True)
    note: str = ""
    created_at: str = moment()


class Speaker(Table, table=True):
    """A voice in one source; role is "moderator", "participant", "observer" or ""."""

    __tablename__ = "speaker"

    id: int | None = key()
    source_id: int = belongs_to("source.id")
    label: str
    role: str = ""
    participant_id: int | None = belongs_to("participant.id", optional=True, keep=True)
    colour: int | None = None
    """Hue number in the palette, 0–9; None: as the voices come."""


class Track(Table, table=True):
    """One voice's own recording of a session, such as the audio a meeting program keeps for each participant."""

    __tablename__ = "track"

    id: int | None = key()
    source_id: int = belongs_to("source.id")
    media_id: int = belongs_to("media.id")
    label: str
    """Who is heard on it."""
    offset_ms: int = 0
    """Where it begins in the session: its own time plus this is the session's."""
    position: int = 0


class Segment(Table, table=True):
    """A turn or paragraph. Times in ms of the recording; `words` holds [start, end, start_ms, end_ms, probability]
    each, offsets in code points of `text`."""

    __tablename__ = "segment"
    __table_args__ = (
        Index("ix_segment_source_position", "source_id", "position"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = key()
    source_id: int = belongs_to("source.id", indexed=False)
    position: int
    """Order within the source, with gaps, so that a split touches one row."""
    text: str
    speaker_id: int | None = belongs_to("speaker.id", optional=True, keep=True)
    start_ms: int | None = None
    end_ms: int | None = None
    words: list[list[Any]] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    flags: str = ""
    """Doubts about a machine transcript, space separated, e.g. "repeated"; empty once a person has looked."""
    moves: str = ""
    """What a turn does in the conversation, space separated: "paraphrase", "clarify"; marked by hand."""
    language: str = ""
    """The language heard here, where that was asked segment by segment; else the source's."""
    heading: str = ""
    """What this answers: the column of a survey, the question of a form."""
    origin: str = ""
    """What a table's row calls itself (its id), so that a later import finds it again."""
    edited: bool = False
    """A person changed the text: machines never overwrite it."""


class Transcription(Table, table=True):
    """One run of speech recognition over a recording, resumable at its first unfinished window."""

    __tablename__ = "transcription"

    id: int | None = key()
    source_id: int = belongs_to("source.id")
    model: str
    settings: Any = Field(sa_type=JSON)
    settings_hash: str
    channel: int | None = None
    """Which channel of the recording is heard, from 0, when each is a voice of its own; None for all together."""
    track_id: int | None = belongs_to("track.id", optional=True)
    """Which track of a session is heard; None for the source's own recording."""
    from_ms: int = 0
    to_ms: int | None = None
    """The stretch of the recording that is to be transcribed, [from, to); to the end when None."""
    position: int = 0
    """Place in the queue; smaller comes first."""
    state: str = "queued"
    """"queued", "running", "paused", "cancelled", "done" or "failed"."""
    checkpoint: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    """Where a later run goes on; all before it is finished."""
    speech: list[list[int]] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    """Where somebody speaks: [start_ms, end_ms] each; the rest was taken for silence."""
    gaps: list[list[int]] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    """Stretches that could not be transcribed: [start_ms, end_ms] each."""
    step_id: int | None = Field(default=None, sa_type=Key, nullable=True)
    """The history step all segments of this run belong to."""
    trouble: str = ""
    created_at: str = moment()


class Layer(Table, table=True):
    """A row of marks beside the text, of the whole study: notes, expressions, tone, gestures, a log of events.

    kind: "note", "nonverbal" or "events".
    """

    __tablename__ = "layer"

    id: int | None = key()
    guid: str = guid()
    name: str
    kind: str = "note"
    colour: int = 0
    position: int = 0


class Mark(Table, table=True):
    """Something at a time of a source: a note, a smile, a click. end_ms None: a moment, not a stretch."""

    __tablename__ = "mark"
    __table_args__ = (Index("ix_mark_source_start", "source_id", "start_ms"), {"sqlite_autoincrement": True})

    id: int | None = key()
    guid: str = guid()
    source_id: int = belongs_to("source.id", indexed=False)
    layer_id: int = belongs_to("layer.id")
    start_ms: int
    end_ms: int | None = None
    text: str
    value: float | None = None
    """A number that came with it, such as a rating or a pulse."""
    details: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    """Further columns of an imported log, name → value."""
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()
