"""What other programs read and write: codebooks, spreadsheets, projects."""

from interviewkit.doors import door

__getattr__ = door(__name__)
