"""Looks at a transcript before it comes in, and remembers the patterns that a study's files needed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, select

from interviewkit.errors import FileTrouble, UserError
from interviewkit.model import Setting
from interviewkit.sources.formats import ParsedSegment, ParsedTranscript, read_transcript
from interviewkit.sources.formats.material import LARGEST, Material
from interviewkit.sources.formats.pattern import EXAMPLES, compiled, likely

REMEMBERED = "line_patterns"
MOST = 8
FIRST = 60
LINES = 5_000
"""So many lines are held against a pattern while it is typed."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come in. found: None when `trouble` keeps it out. lines: the first of the file's text, none of a file
    that is no text. proposed: a pattern that many of its lines are like, where the file tells no speakers by itself."""

    path: Path
    found: ParsedTranscript | None
    trouble: UserError | None
    lines: tuple[str, ...]
    proposed: str | None

    @property
    def first(self) -> list[ParsedSegment]:
        return self.found.segments[:FIRST] if self.found else []

    @property
    def odd(self) -> bool:
        """Whether a person should look at it before it comes in."""
        return bool(self.lines) and (self.proposed is not None or self.trouble is not None)

    def speakers(self) -> list[tuple[str, int]]:
        """Who speaks how many segments, the most first."""
        said = Counter(each.speaker for each in (self.found.segments if self.found else ()) if each.speaker)
        return said.most_common()

    def timed(self) -> int:
        """How many segments have a time."""
        return sum(each.start_ms is not None for each in (self.found.segments if self.found else ()))


def preview(path: Path, format: str | None = None, pattern: str | None = None) -> Preview:
    """Reads a file as it would be imported; nothing is written anywhere."""
    found, trouble = None, None
    try:
        found = read_transcript(path, format, pattern)
    except UserError as error:
        trouble = error
    lines = _lines(path)
    told = found is not None and (found.format != "txt" or any(each.speaker for each in found.segments))
    return Preview(path, found, trouble, lines, None if told else likely(lines))


def _lines(path: Path) -> tuple[str, ...]:
    try:
        if path.stat().st_size > LARGEST:
            return ()
        material = Material(path)
        if material.content.startswith((b"PK", b"%PDF", b"{\\rtf")):
            return ()
        return tuple(material.text.split("\n")[:LINES])
    except (OSError, FileTrouble):
        return ()


def patterns(session: Session) -> tuple[str, ...]:
    """The patterns this study's files needed, the last first, then the examples."""
    row = session.exec(select(Setting).where(Setting.name == REMEMBERED)).first()
    own = [each for each in (row.value if row and isinstance(row.value, list) else []) if isinstance(each, str)]
    return tuple(dict.fromkeys([*own, *EXAMPLES]))


def remember_pattern(session: Session, pattern: str) -> None:
    """Keeps a pattern with the study; UserError for one that means nothing."""
    compiled(pattern)
    row = session.exec(select(Setting).where(Setting.name == REMEMBERED)).first() or Setting(name=REMEMBERED)
    own = [each for each in (row.value if isinstance(row.value, list) else []) if each != pattern]
    row.value = [pattern, *own][:MOST]
    session.add(row)
