"""What a project file says, whichever program wrote it, before anything of it is in the project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from interviewkit.exchange.code_files import FileCode
from interviewkit.sources.formats import Finding

Kind = Literal["text", "pdf", "picture", "audio", "video"]
Copy = Callable[[Any, Callable[[], bool]], None]
"""Writes a file of the project into an open binary file, a piece at a time; the second says when to stop."""


@dataclass(frozen=True, slots=True)
class FileUser:
    """Somebody who coded."""

    guid: str
    name: str


@dataclass(frozen=True, slots=True)
class FileCoding:
    """One code on one passage. notes: guids of notes on it."""

    code: str
    coder: str = ""
    created: str = ""
    notes: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class FileSelection:
    """A passage as the file has it: start and end count as that program counts. span_ms: of a recording.

    words: what it should say, where the file tells; label: its name, which is often how its words begin.
    """

    guid: str
    start: int | None = None
    end: int | None = None
    span_ms: tuple[int, int] | None = None
    words: str = ""
    label: str = ""
    region: str = ""
    note: str = ""
    codings: tuple[FileCoding, ...] = ()
    notes: tuple[str, ...] = ()
    coder: str = ""
    created: str = ""
    starred: bool = False


@dataclass(frozen=True, slots=True)
class SyncPoint:
    """A place in the text and when it is heard, either of which may be missing."""

    guid: str
    position: int | None
    ms: int | None


@dataclass(frozen=True, slots=True)
class FileText:
    """A text with its passages. text: with the line breaks it has in the file, without byte order mark.

    bom: there was one; paragraphs: [start, end) in code points of text where the file tells, else lines are.
    """

    text: str
    bom: bool = False
    selections: tuple[FileSelection, ...] = ()
    syncs: tuple[SyncPoint, ...] = ()
    paragraphs: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True, slots=True)
class FileSource:
    """One source. loose: passages that lie on no text, but at times or in regions; whole: codes on all of it.

    media: copies its recording; media_name: what it is called, with its ending.
    """

    guid: str
    name: str
    kind: Kind
    content: FileText
    loose: tuple[FileSelection, ...] = ()
    whole: tuple[FileCoding, ...] = ()
    note: str = ""
    notes: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    coder: str = ""
    created: str = ""
    media: Copy | None = None
    media_name: str = ""
    part_of: str = ""
    """guid of the recording that this text is a further transcript of."""


@dataclass(frozen=True, slots=True)
class FileNote:
    """A memo. text may be empty where only the title says something."""

    guid: str
    title: str
    text: str
    coder: str = ""
    created: str = ""
    changed: str = ""


@dataclass(frozen=True, slots=True)
class FileVariable:
    """An attribute; kind "text", "number", "date" or "yes_no"."""

    guid: str
    name: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class FileCase:
    """A case, mostly a person. values: (variable guid, value); sources: guids; parts: how many passages it names."""

    guid: str
    name: str
    note: str = ""
    values: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    parts: int = 0
    codes: int = 0


@dataclass(frozen=True, slots=True)
class FileSet:
    """A named group of codes, sources and notes, by their guids."""

    guid: str
    name: str
    note: str = ""
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileLink:
    """What one thing has to do with another, by their guids; directed unless it is only an association."""

    guid: str
    name: str
    origin: str
    target: str
    directed: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FileVertex:
    """Something drawn on a graph. stands_for: guid of the real thing, "" for none."""

    guid: str
    name: str
    stands_for: str
    x: int
    y: int
    colour: str = ""


@dataclass(frozen=True, slots=True)
class FileEdge:
    """A line between two vertices of a graph, by their guids."""

    name: str
    origin: str
    target: str
    directed: bool
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class FileGraph:
    """A drawn network."""

    guid: str
    name: str
    vertices: tuple[FileVertex, ...] = ()
    edges: tuple[FileEdge, ...] = ()


@dataclass(frozen=True, slots=True)
class FileProject:
    """Everything a project file says. format: "qdpx", "qualcoder" or "taguette"; origin: the program that wrote it.

    codes: each after the one above it; own: what InterviewKit itself put beside the standard's part.
    """

    name: str
    format: str
    origin: str
    users: tuple[FileUser, ...] = ()
    codes: tuple[FileCode, ...] = ()
    code_notes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sources: tuple[FileSource, ...] = ()
    notes: tuple[FileNote, ...] = ()
    journal: tuple[str, ...] = ()
    """guids of notes about the project as a whole."""
    variables: tuple[FileVariable, ...] = ()
    cases: tuple[FileCase, ...] = ()
    sets: tuple[FileSet, ...] = ()
    links: tuple[FileLink, ...] = ()
    graphs: tuple[FileGraph, ...] = ()
    note: str = ""
    findings: tuple[Finding, ...] = ()
    own: dict[str, Any] | None = field(default=None, hash=False)

    @property
    def selections(self) -> int:
        """How many passages it holds."""
        return sum(len(each.content.selections) + len(each.loose) for each in self.sources)

    @property
    def codings(self) -> int:
        """How many codes lie on passages."""
        texts = sum(len(one.codings) for each in self.sources for one in (*each.content.selections, *each.loose))
        return texts + sum(len(each.whole) for each in self.sources)
