"""The transcript: one view for reading, coding and editing, used by every workspace."""

from interviewkit.ui.transcript.view import TranscriptView

__all__ = ["TranscriptView"]
