"""Transcript files of every kind into segments. Each kind is one module with one FORMAT; reading.py lists them."""

from interviewkit.sources.formats.reading import FORMATS, language, read_transcript
from interviewkit.sources.formats.transcript import Finding, Format, ParsedSegment, ParsedTranscript, Reading

__all__ = [
    "FORMATS",
    "Finding",
    "Format",
    "ParsedSegment",
    "ParsedTranscript",
    "Reading",
    "language",
    "read_transcript",
]
