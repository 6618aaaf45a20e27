"""Transcripts as files that people read and other programs take: one module a format, one Style for all."""

from interviewkit.sources.outputs.formats import FORMATS, Format, format_named, made
from interviewkit.sources.outputs.style import STYLES, Style, style_from, style_named
from interviewkit.sources.outputs.transcript import Transcript, of_rows, transcript
from interviewkit.sources.outputs.writing import write_all, write_one, write_transcript

__all__ = [
    "FORMATS",
    "STYLES",
    "Format",
    "Style",
    "Transcript",
    "format_named",
    "made",
    "of_rows",
    "style_from",
    "style_named",
    "transcript",
    "write_all",
    "write_one",
    "write_transcript",
]
