"""What every transcript importer gives back, whatever the file was: segments, and what was noticed while reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from interviewkit.sources.formats.material import Material


@dataclass(frozen=True, slots=True)
class ParsedSegment:
    """One turn, paragraph or cue. Times in ms of the recording, None where the file gives none; text as it came. words:
    as in the segment table, where the file has times for them."""

    text: str
    speaker: str | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    words: list[list[object]] | None = None
    heading: str = ""
    """What it answers: the question of a survey, the subject of a message."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to tell about the import: a kind (a key of wording.FINDINGS), an example or value, how often."""

    kind: str
    detail: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What one format found in a file."""

    segments: list[ParsedSegment]
    report: list[Finding]
    why: str = ""
    """How its parts were told apart, where that was a guess; a key of wording.REASONS, or "key:value"."""


@dataclass(frozen=True, slots=True)
class ParsedTranscript:
    """A transcript file, read. why: for wording.reason(); language "ko", "en" or None."""

    format: str
    why: str
    segments: list[ParsedSegment]
    language: str | None
    report: list[Finding]


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of transcript file. Each module of this package that reads one declares it as FORMAT."""

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[Material], str | None]
    """Why the content is of this kind (a key of wording.REASONS, or "key:value"), None if it is not."""
    read: Callable[[Material], Reading]
    """The file's segments; FileTrouble if it is damaged."""
